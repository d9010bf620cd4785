import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// The hashes of the shipped data are compiled in, so that a page never mixes data of two versions.
const manifest: unknown = JSON.parse(readFileSync('static/data/manifest.json', 'utf8'));

export default defineConfig({
	define: { __DATA_MANIFEST__: JSON.stringify(manifest) },
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'baseLocale'],
			emitTsDeclarations: true,
			urlPatterns: [
				{
					pattern: '/:path(.*)?',
					localized: [
						['fr', '/fr/:path(.*)?'],
						['tr', '/tr/:path(.*)?'],
						['en', '/:path(.*)?']
					]
				}
			]
		}),
		sveltekit()
	],
	build: {
		// MapLibre alone is larger than the default limit.
		chunkSizeWarningLimit: 1500
	},
	test: {
		include: ['src/**/*.test.ts', 'geodata/**/*.test.ts', 'tests/{data,serving}/**/*.test.ts'],
		environment: 'node'
	}
});

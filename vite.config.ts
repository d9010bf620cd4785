import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { oneLanguage } from './scripts/messages.mjs';

// The hashes of the shipped data are compiled in, so that a page never mixes data of two versions.
const manifest: unknown = JSON.parse(readFileSync('static/data/manifest.json', 'utf8'));

export default defineConfig({
	define: { __DATA_MANIFEST__: JSON.stringify(manifest) },
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			// The address says the language: `src/lib/state/locale.ts`, told to Paraglide in the hooks.
			strategy: ['custom-path', 'baseLocale'],
			outputStructure: 'locale-modules',
			emitTsDeclarations: true
		}),
		oneLanguage(),
		sveltekit()
	],
	build: {
		// Most pages need no second part of a font: in the style sheet all of them would carry it.
		assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
		// MapLibre alone is larger than the default limit.
		chunkSizeWarningLimit: 1500
	},
	test: {
		include: ['src/**/*.test.ts', 'geodata/**/*.test.ts', 'tests/{data,serving}/**/*.test.ts'],
		environment: 'node'
	}
});

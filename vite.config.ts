import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { maplibre } from './scripts/maplibre.mjs';
import { oneLanguage } from './scripts/messages.mjs';

// The hashes of the shipped data are compiled in, so that a page never mixes data of two versions.
const manifest: unknown = JSON.parse(readFileSync('static/data/manifest.json', 'utf8'));

/**
 * What nearly every page needs, in one file: left to itself the bundler makes some thirty of it, a request each. No
 * module in it may use texts while it is evaluated, for they are not there yet (see `src/lib/messages.ts`).
 */
const CORE =
	/vite\/preload-helper|src\/lib\/(messages|paraglide\/runtime|state\/(locale|navigation|theme\.svelte|query|url|layers|palette)|domain\/(day|format|membership|operations|tenure|atlas|coverage\/(coverage|facts|land|ruling|sea)))\.[jt]s$/;

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
		maplibre(),
		{
			name: 'atlas:core',
			config: (_, { isSsrBuild }) =>
				isSsrBuild
					? undefined
					: {
							build: {
								rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'core', test: CORE }] } } }
							}
						}
		},
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
		environment: 'node',
		// Property tests take their time on a busy machine.
		testTimeout: 30_000
	}
});

import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Imports run one way: domain ← data ← state ← map, components ← routes. `geodata` may import `domain`,
 * nothing in `src` imports `geodata`, and only `map` imports maplibre-gl.
 */
const LAYERS = ['domain', 'data', 'state', 'map', 'static-map', 'components', 'routes', 'geodata'];
/** @type {Record<string, string[]>} */
const MAY_IMPORT = {
	domain: [],
	data: ['domain'],
	state: ['domain', 'data'],
	map: ['domain', 'data', 'state', 'static-map'],
	'static-map': ['domain', 'data', 'state'],
	components: ['domain', 'data', 'state'],
	routes: ['domain', 'data', 'state', 'map', 'static-map', 'components'],
	geodata: ['domain']
};

/**
 * @param {string} layer
 * @returns {import('eslint').Linter.Config}
 */
function importRule(layer) {
	const forbidden = LAYERS.filter((other) => other !== layer && !MAY_IMPORT[layer]?.includes(other));
	const patterns = forbidden.map((other) => ({
		regex: `^(\\$lib/|(\\.\\./)+(src/)?(lib/)?)${other}(/|$)`,
		message: `${layer} must not import ${other} (see CONTRIBUTING.md).`
	}));
	if (layer === 'domain') {
		patterns.push({
			regex: '^(?!\\.\\.?/|@turf/turf$)',
			message: 'domain imports only itself and turf.'
		});
	}
	if (layer !== 'map') {
		patterns.push({ regex: '^maplibre-gl', message: 'Only map imports maplibre-gl.' });
	}
	return {
		name: `imports of ${layer}`,
		files: [
			layer === 'routes' ? 'src/routes/**' : layer === 'geodata' ? 'geodata/**' : `src/lib/${layer}/**`
		],
		ignores: ['**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns }] }
	};
}

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/lib/paraglide/',
			'static/data/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows better which names exist.
			'no-undef': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Every address is made in src/lib/state/navigation.ts, which resolves and localises it.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
	},
	...LAYERS.map(importRule)
);

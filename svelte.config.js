import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * What the policy allows of the scripts that stand in every page, see `src/hooks.server.ts`.
 * @returns {`sha256-${string}`[]}
 */
const earlyScripts = () =>
	['theme.js', 'record.js', 'preload.js'].map((name) => {
		const script = readFileSync(new URL(`./src/lib/early/${name}`, import.meta.url));
		return /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`);
	});

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '404.html', precompress: true }),
		// Absolute links: the fallback page is served at any depth.
		paths: { relative: false },
		// Many small style sheets would each hold up the first paint; in the page they compress better, too.
		inlineStyleThreshold: 12_000,
		// Every page carries this policy in a <meta>; Kit adds the hashes of its inline script and styles.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...earlyScripts()],
				'worker-src': ['self'],
				'connect-src': ['self'],
				// data: for the icons in stylesheets, blob: for the images that the map makes itself.
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'style-src': ['self'],
				// Prerendered pages place and colour things through style attributes; style elements of others stay barred.
				'style-src-attr': ['unsafe-inline'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self']
				// No frame-ancestors: a <meta> cannot say it, and other pages may embed the atlas.
			}
		},
		prerender: { entries: ['/', '/fr/', '/tr/', '/offline/'] },
		// src/lib/state/offline.svelte.ts registers it, once the page is quiet.
		serviceWorker: { register: false },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../geodata/**/*.ts',
					'../tests/**/*.ts',
					'../scripts/**/*.mjs',
					'../scripts/**/*.d.ts',
					'../*.config.*'
				]
			})
		}
	}
};

import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '404.html', precompress: true }),
		// Absolute links: the fallback page is served at any depth.
		paths: { relative: false },
		prerender: { entries: ['/', '/fr/', '/tr/'] },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../geodata/**/*.ts',
					'../tests/**/*.ts',
					'../scripts/**/*.mjs',
					'../*.config.*'
				]
			})
		}
	}
};

import { building } from '$app/environment';
import { readFileSync } from 'node:fs';
import type { Locale } from '../paraglide/runtime';

/** What Vite says of a chunk, by the module that it was made for. */
type Chunks = Readonly<Record<string, { readonly file: string }>>;

/** Pages are rendered after the scripts were built; the development server has no chunks. */
const chunks: Chunks = building
	? (JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Chunks)
	: {};

/**
 * What a page is about to import by itself and what no link of Kit's says, as elements of its head.
 * Throws when the build has no such module.
 */
export function preloadLinks(locale: Locale): string {
	if (!building) return '';
	return modulePreload(`src/lib/paraglide/messages/${locale}.js`);
}

function modulePreload(module: string): string {
	const file = chunks[module]?.file;
	if (!file) throw new Error(`The build has no chunk for ${module}`);
	return `<link rel="modulepreload" href="${import.meta.env.BASE_URL}${file}" />`;
}

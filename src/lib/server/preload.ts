import { building } from '$app/environment';
import { readFileSync } from 'node:fs';
import { addressOf } from '../data/load';
import type { Locale } from '../paraglide/runtime';

/** What Vite says of a chunk, by the module that it was made for. */
type Chunks = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

/** Pages are rendered after the scripts were built; the development server has no chunks. */
const chunks: Chunks = building
	? (JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Chunks)
	: {};

/**
 * What a page is going to fetch by itself and what no link of Kit's says, as elements of its head: the texts of its
 * language, and on the page of the map the map. That is by far the largest part and must not get in the way of what
 * the first picture needs, therefore its low priority. `html` is the page so far. Throws when the build has no such
 * module.
 */
export function preloadLinks(locale: Locale, route: string | null, html: string): string {
	if (!building) return '';
	const links = [modulePreload(`src/lib/paraglide/messages/${locale}.js`)];
	if (route === '/') {
		const scripts = withImports('src/lib/map/renderer.ts').filter((module) => !html.includes(fileOf(module)));
		links.push(
			...scripts.map((module) => modulePreload(module, ' fetchpriority="low"')),
			`<link rel="preload" href="${addressOf('overview.topo.json')}" as="fetch" crossorigin fetchpriority="low" />`
		);
	}
	return links.join('');
}

function modulePreload(module: string, priority = ''): string {
	return `<link rel="modulepreload" href="${import.meta.env.BASE_URL}${fileOf(module)}"${priority} />`;
}

function fileOf(module: string): string {
	const file = chunks[module]?.file;
	if (!file) throw new Error(`The build has no chunk for ${module}`);
	return file;
}

/** A module's chunk and those that it imports. */
function withImports(module: string, known = new Set<string>()): string[] {
	if (known.has(module)) return [];
	known.add(module);
	return [module, ...(chunks[module]?.imports ?? []).flatMap((imported) => withImports(imported, known))];
}

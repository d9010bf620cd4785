import { building } from '$app/environment';
import { readFileSync } from 'node:fs';
import { addressOf } from '../data/load';
import askForLinks from '../early/preload.js?raw';
import type { Locale } from '../paraglide/runtime';

/** What Vite says of a chunk, by the module that it was made for. */
type Chunks = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

/** Pages are rendered after the scripts were built; the development server has no chunks. */
const chunks: Chunks = building
	? (JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Chunks)
	: {};

/**
 * What a page is going to fetch, as elements for the end of its body: the scripts that Kit names (addresses), the texts of
 * its language, and on the page of the map the map. A browser asks for them once the drawing is on screen – Kit's first,
 * which start by themselves, are on their way by then –, as without a GPU the first picture shares two cores with all that
 * arrives; the map is by far the largest part, therefore its low priority. Throws when the build has no such module.
 */
export function preloadLinks(locale: Locale, route: string | null, scripts: readonly string[]): string {
	if (!building) return '';
	const own = [...scripts, addressOfModule(`src/lib/paraglide/messages/${locale}.js`)];
	const ofMap = route === '/' ? withImports('src/lib/map/renderer.ts').map(addressOfModule) : [];
	const links = [
		...own.map((address) => modulePreload(address)),
		...ofMap
			.filter((address) => !own.includes(address))
			.map((address) => modulePreload(address, ' fetchpriority="low"'))
	];
	if (route === '/') {
		links.push(
			`<link rel="preload" href="${addressOf('overview.topo.json')}" as="fetch" crossorigin fetchpriority="low" />`
		);
	}
	return `<template>${links.join('')}</template><script>${askForLinks}</script>`;
}

function modulePreload(address: string, priority = ''): string {
	return `<link rel="modulepreload" href="${address}"${priority} />`;
}

function addressOfModule(module: string): string {
	return `${import.meta.env.BASE_URL}${fileOf(module)}`;
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

import { preloadData, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { getLocale, locales, type Locale } from '$lib/paraglide/runtime';
import { localise } from './locale';
import type { SelectionKind } from './url';

/** Kinds of record that have a page of their own, or a place on a page. */
export type PageKind = Exclude<SelectionKind, 'unit'>;

/** Languages in the order they are offered, each named in itself. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français', tr: 'Türkçe' };

/** Paths of the atlas in the language of the page. Every link and every change of address goes through here. */
export const paths = {
	map: (query = '') => local(resolve('/')) + (query && `?${query}`),
	article6: () => local(resolve('/article-6')),
	territories: (query = '') => local(resolve('/article-6/territories')) + (query && `?${query}`),
	batch: () => local(resolve('/article-6/batch')),
	timeline: (query = '', anchor?: string) =>
		local(resolve('/timeline')) + (query && `?${query}`) + (anchor ? `#${anchor}` : ''),
	members: () => local(resolve('/members')),
	polities: () => local(resolve('/polities')),
	polity: (id: string) => local(resolve('/polities/[id]', { id })),
	operations: (query = '') => local(resolve('/operations')) + (query && `?${query}`),
	flank: (query = '', anchor?: string) =>
		local(resolve('/eastern-flank')) + (query && `?${query}`) + (anchor ? `#${anchor}` : ''),
	about: (anchor?: string) => local(resolve('/about')) + (anchor ? `#${anchor}` : ''),
	record: (kind: PageKind, id: string) => {
		if (kind === 'member') return local(resolve('/members/[id]', { id }));
		if (kind === 'operation') return local(resolve('/operations/[id]', { id }));
		if (kind === 'event') return paths.timeline('', id);
		if (kind === 'site') return paths.flank('', id);
		return local(resolve('/battlegroups/[id]', { id }));
	}
};

/** The page at `path` in every language. */
export function translations(path: string): { locale: Locale; href: string }[] {
	return locales.map((locale) => ({ locale, href: localise(path, locale) }));
}

/** Puts the state of a page into the address without a new entry in the history; `path` is its own with the query. */
export function rememberFilters(path: string): void {
	replaceState(path, {});
}

/** Puts a passage of the page into the address without a new entry in the history; `null` takes it out. */
export function rememberPassage(anchor: string | null): void {
	replaceState(location.pathname + location.search + (anchor === null ? '' : `#${anchor}`), {});
}

/** The facts of the page that a record is on. `null` when there is no such page or no connection. */
export async function loadRecord(kind: PageKind, id: string): Promise<Record<string, unknown> | null> {
	try {
		const [path = ''] = paths.record(kind, id).split('#');
		const result = await preloadData(path);
		return result.type === 'loaded' && result.status === 200 ? result.data : null;
	} catch {
		return null;
	}
}

/** Every page ends in a slash, which any static host can serve as a folder. */
function local(path: string): string {
	const slashed = path.endsWith('/') ? path : `${path}/`;
	return localise(slashed, getLocale());
}

import { preloadData, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { getLocale, localizeHref, locales, type Locale } from '$lib/paraglide/runtime';
import type { Selection, SelectionKind } from './url';

/** Kinds of record that have a page of their own. */
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
	operations: () => local(resolve('/operations')),
	battlegroups: () => local(resolve('/battlegroups')),
	about: () => local(resolve('/about')),
	record: (kind: PageKind, id: string) => {
		if (kind === 'member') return local(resolve('/members/[id]', { id }));
		if (kind === 'operation') return local(resolve('/operations/[id]', { id }));
		return local(resolve('/battlegroups/[id]', { id }));
	}
};

/** The page at `path` in every language. */
export function translations(path: string): { locale: Locale; href: string }[] {
	return locales.map((locale) => ({ locale, href: localizeHref(path, { locale }) }));
}

/** Puts the map's state into the address without a new entry in the history. */
export function rememberInAddress(query: string): void {
	replaceState(paths.map(query), {});
}

/** The same for a page with filters: `path` is its own path with their query. */
export function rememberFilters(path: string): void {
	replaceState(path, {});
}

/** Puts a passage of the page into the address without a new entry in the history; `null` takes it out. */
export function rememberPassage(anchor: string | null): void {
	replaceState(location.pathname + location.search + (anchor === null ? '' : `#${anchor}`), {});
}

/** The facts of a record, from its own page. `null` when there is no such record or no connection. */
export async function loadRecord({ kind, id }: Selection): Promise<Record<string, unknown> | null> {
	if (kind === 'unit') return null;
	try {
		const result = await preloadData(paths.record(kind, id));
		return result.type === 'loaded' && result.status === 200 ? result.data : null;
	} catch {
		return null;
	}
}

/** Every page ends in a slash, which any static host can serve as a folder. */
function local(path: string): string {
	const slashed = path.endsWith('/') ? path : `${path}/`;
	return localizeHref(slashed, { locale: getLocale() });
}

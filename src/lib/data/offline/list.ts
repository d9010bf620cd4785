import { sha256 } from '../hash';

/**
 * What is known of one file: its length in bytes, what its transfer takes in bytes where the server compresses,
 * and the first {@link HASH_DIGITS} digits of its SHA-256.
 */
export type ListedFile = readonly [bytes: number, transfer: number, hash: string];

/**
 * Every file of one version of the site, written after the build (`scripts/offline-list.mjs`) as `/offline.json`.
 * Keys are paths from the base of the site; a page's ends in a slash.
 *
 * The lists of `$service-worker` would not do: they lack the web workers and the data of the pages, and say
 * neither sizes nor hashes. With a hash for each file the worker can tell whether what arrived is whole and of
 * its own version, which is one question; and what of an old version is still good.
 */
export interface OfflineList {
	readonly version: string;
	readonly files: Readonly<Record<string, ListedFile>>;
}

/** Digits of SHA-256 in the list: enough against accidents, and a third of the list smaller than all 64. */
export const HASH_DIGITS = 16;

/** Path of the list itself. */
export const LIST_PATH = '/offline.json';

/** Pages that stand in for those that are not there. Named alike in every language. */
export const OFFLINE_PAGES: readonly string[] = ['/offline/', '/fr/offline/', '/tr/offline/'];

/** The page to show instead of `path`, in its language. */
export function offlinePageFor(path: string): string {
	return (
		OFFLINE_PAGES.find((page) => page !== '/offline/' && path.startsWith(page.slice(0, 4))) ?? '/offline/'
	);
}

/** Whether these are the bytes that the list promises. */
export async function isListed(bytes: ArrayBuffer, [length, , hash]: ListedFile): Promise<boolean> {
	if (bytes.byteLength !== length) return false;
	return ((await sha256(bytes)) ?? hash).startsWith(hash);
}

/** The address of a listed file, with the hash where the page asks with it too, so that both share one answer. */
export function addressOf(path: string, list: OfflineList, base: string): string {
	const hash = list.files[path]?.[2];
	return base + path + (path.startsWith('/data/') && hash ? `?v=${hash.slice(0, 12)}` : '');
}

/** Whether a file's name is made of its content, so that one name never has two contents. */
export const isImmutable = (path: string): boolean => path.startsWith('/_app/immutable/');

/** The immutable files that a page names: without them it must not be kept. */
export function filesNamedBy(html: string, list: OfflineList): string[] {
	const named = html.match(/\/_app\/immutable\/[\w./-]+/g) ?? [];
	return [...new Set(named)].filter((path) => path in list.files);
}

/** The files of an older version that are the same in this one, of those that are kept. */
export function carriedOver(older: OfflineList, kept: ReadonlySet<string>, list: OfflineList): string[] {
	return [...kept].filter((path) => {
		const hash = older.files[path]?.[2];
		return hash !== undefined && hash === list.files[path]?.[2];
	});
}

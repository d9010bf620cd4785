import type { OfflineList } from './list';

/** The parts of a request that decide how it is answered. */
export interface Asked {
	/** Absolute address. */
	readonly url: string;
	readonly method: string;
	readonly mode: string;
	readonly cache: string;
}

/**
 * How a request is answered:
 * - `page`: network first, for the newest version; what is kept when that fails or takes long; else the offline
 *   page. The path need not be listed.
 * - `fixed`: what is kept, else the network. For files whose address or hash ties them to one content.
 * - `page-data`: as `fixed`, but an answer of another version is refused, and pages of another version are let be.
 * - `fresh`: network first. For files whose address says nothing of their version.
 * - `replace`: network only, and what is kept is replaced: the page found its bytes wrong.
 */
export interface Plan {
	readonly kind: 'page' | 'fixed' | 'page-data' | 'fresh' | 'replace';
	/** Key of the file in the list. */
	readonly path: string;
}

/**
 * Which way a request goes; `null` leaves it to the browser. Pages ignore the query, which carries the state of the
 * map, and so do their data, where it carries flags of the framework.
 */
export function planFor(asked: Asked, scope: string, list: OfflineList): Plan | null {
	if (asked.method !== 'GET' || !asked.url.startsWith(`${scope}/`)) return null;
	const { pathname, searchParams } = new URL(asked.url);
	const path = pathname.slice(new URL(scope).pathname.replace(/\/$/, '').length);
	if (asked.mode === 'navigate') {
		const folder = path.endsWith('/') || path.split('/').at(-1)?.includes('.') ? path : `${path}/`;
		if (folder.endsWith('/')) return { kind: 'page', path: folder };
	}
	const hash = list.files[path]?.[2];
	if (hash === undefined) return null;
	const version = searchParams.get('v');
	// A page of another version asks for its own data.
	if (version !== null && !hash.startsWith(version)) return null;
	// How the loader asks after bytes that were wrong.
	if (asked.cache === 'reload') return { kind: 'replace', path };
	if (path.endsWith('/__data.json')) return { kind: 'page-data', path };
	if (path.startsWith('/_app/immutable/') || version !== null) return { kind: 'fixed', path };
	return { kind: 'fresh', path };
}

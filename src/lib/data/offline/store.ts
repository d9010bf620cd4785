import { addressOf, filesNamedBy, isImmutable, isListed, LIST_PATH, type OfflineList } from './list';
import type { SavedState } from './messages';

/** Bytes that are not those of the list: damaged, or of another version. */
export class NotListedError extends Error {
	constructor(readonly path: string) {
		super(`${path}: not the listed bytes`);
		this.name = 'NotListedError';
	}
}

/** What a kept file must not carry over from its transfer: its bytes are kept as they were unpacked. */
const TRANSFER_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'set-cookie'];
const WANTED_PATH = '/offline/wanted';
const FOREIGN_PATH = '/offline/foreign/';

/**
 * The files of one version that this browser keeps. Nothing goes in whose bytes are not those of the list, and no
 * page goes in before the files it names.
 */
export class OfflineStore {
	#kept: Promise<Set<string>> | null = null;

	constructor(
		readonly list: OfflineList,
		private readonly cache: Cache,
		/** Path of the site on its origin, without a slash at the end. */
		private readonly base: string,
		private readonly fetch: typeof globalThis.fetch
	) {}

	/** What is kept of a path. A cache that cannot be read holds nothing. */
	match(path: string): Promise<Response | undefined> {
		return this.cache.match(this.base + path, { ignoreVary: true }).catch(() => undefined);
	}

	/** Paths of the listed files that are kept. */
	kept(): Promise<Set<string>> {
		// Asked of the cache once in the life of the worker: it may hold thousands.
		this.#kept ??= this.cache.keys().then((requests) => {
			const paths = requests.map(({ url }) => new URL(url).pathname.slice(this.base.length));
			return new Set(paths.filter((path) => path in this.list.files));
		});
		this.#kept.catch(() => (this.#kept = null));
		return this.#kept;
	}

	/** Keeps an answer if it is whole; says whether it is. Rejects when there is no room. */
	async keep(path: string, response: Response): Promise<boolean> {
		const expected = this.list.files[path];
		const bytes = await response.arrayBuffer();
		if (!expected || !(await isListed(bytes, expected))) return false;
		if (path.endsWith('/') || path.endsWith('.html')) {
			for (const named of filesNamedBy(new TextDecoder().decode(bytes), this.list)) await this.obtain(named);
		}
		const headers = new Headers(response.headers);
		for (const name of TRANSFER_HEADERS) headers.delete(name);
		// A new answer, because a browser refuses to show a page that was redirected on its way.
		await this.cache.put(this.base + path, new Response(bytes, { headers }));
		(await this.kept()).add(path);
		return true;
	}

	/** Drops a kept file. */
	async drop(path: string): Promise<void> {
		await this.cache.delete(this.base + path);
		(await this.kept()).delete(path);
	}

	/**
	 * Fetches a listed file and keeps it, unless it is kept already. Tries twice; then a {@link NotListedError}. A server that
	 * has no time is not asked again: it is as good as no connection.
	 */
	async obtain(path: string, signal?: AbortSignal): Promise<void> {
		if ((await this.kept()).has(path)) return;
		// What has no hash in its address may have changed since the browser's own cache took it.
		const tied = isImmutable(path) || path.startsWith('/data/');
		for (const cache of [tied ? 'default' : 'no-cache', 'reload'] as const) {
			const response = await this.fetch(addressOf(path, this.list, this.base), { cache, signal });
			if (response.status === 429 || response.status >= 500) throw new Error(`${path}: ${response.status}`);
			if ((response.ok || path === '/404.html') && (await this.keep(path, response))) return;
		}
		throw new NotListedError(path);
	}

	/** Takes over from another version's store what is the same in this one. */
	async carry(paths: readonly string[], from: OfflineStore): Promise<void> {
		for (const path of paths) {
			const response = await from.match(path);
			if (response) await this.keep(path, response);
		}
		if ((await from.state()).wanted) await this.want(true);
	}

	/** How much of the atlas is kept. */
	async state(): Promise<SavedState> {
		const kept = await this.kept();
		const total = { files: 0, bytes: 0, transfer: 0 };
		const saved = { ...total };
		for (const [path, [bytes, transfer]] of Object.entries(this.list.files)) {
			for (const sum of kept.has(path) ? [total, saved] : [total]) {
				sum.files += 1;
				sum.bytes += bytes;
				sum.transfer += transfer;
			}
		}
		const wanted = (await this.match(WANTED_PATH)) !== undefined;
		return { version: this.list.version, total, saved, wanted };
	}

	/** Remembers that the reader wants the whole atlas, so that an interrupted saving goes on. */
	async want(wanted: boolean): Promise<void> {
		if (wanted) await this.cache.put(this.base + WANTED_PATH, new Response(''));
		else await this.cache.delete(this.base + WANTED_PATH);
	}

	/** Whether this page is of another version. Kept outside memory: the browser stops the worker when it idles. */
	async isForeign(client: string): Promise<boolean> {
		return (await this.match(FOREIGN_PATH + client)) !== undefined;
	}

	async markForeign(client: string): Promise<void> {
		await this.cache.put(this.base + FOREIGN_PATH + client, new Response(''));
	}
}

/** The store of a cache that was filled before; `null` if it never got its list. */
export async function openStore(
	cache: Cache,
	base: string,
	fetch: typeof globalThis.fetch
): Promise<OfflineStore | null> {
	const response = await cache.match(base + LIST_PATH);
	return response ? new OfflineStore((await response.json()) as OfflineList, cache, base, fetch) : null;
}

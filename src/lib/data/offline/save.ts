import { filesNamedBy, isImmutable, OFFLINE_PAGES } from './list';
import type { SaveAnswer, SaveProblem } from './messages';
import { NotListedError, type OfflineStore } from './store';

/** Transfers at a time: a browser opens six connections to a server, and the page may want one. */
const AT_A_TIME = 5;

/** What shows that there is no connection: the offline page of each language, with the files it names. */
export async function saveShell(store: OfflineStore): Promise<void> {
	for (const path of OFFLINE_PAGES) await store.obtain(path);
}

/**
 * Saves the next files: code and fonts, then data, then pages, so that what is there works at any moment. Ends early
 * without a connection or without room; a file whose bytes are wrong is named and passed over.
 */
export async function saveNext(
	store: OfflineStore,
	most: number,
	except: readonly string[],
	signal?: AbortSignal
): Promise<SaveAnswer> {
	const kept = await store.kept();
	const next = Object.keys(store.list.files)
		.filter((path) => !kept.has(path) && !except.includes(path))
		.sort((a, b) => rank(a) - rank(b))
		.slice(0, most)
		.reverse();
	const failed: string[] = [];
	let problem: SaveProblem | null = null;
	await Promise.all(
		Array.from({ length: AT_A_TIME }, async () => {
			for (let path = next.pop(); path !== undefined && !problem; path = next.pop()) {
				try {
					await store.obtain(path, signal);
				} catch (error) {
					if (signal?.aborted) return;
					if (error instanceof NotListedError) failed.push(error.path, path);
					else problem = isFull(error) ? 'quota' : 'network';
				}
			}
		})
	);
	return { state: await store.state(), failed: [...new Set(failed)], problem };
}

function rank(path: string): number {
	if (isImmutable(path)) return 0;
	return path.startsWith('/data/') ? 1 : 2;
}

/** Whether there is no room left. */
function isFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Removes everything but what shows that there is no connection. */
export async function removeAll(store: OfflineStore): Promise<void> {
	await store.want(false);
	const shell = new Set(OFFLINE_PAGES);
	for (const page of OFFLINE_PAGES) {
		const html = await (await store.match(page))?.text();
		for (const path of filesNamedBy(html ?? '', store.list)) shell.add(path);
	}
	// Not dropped and fetched again: there may be no connection.
	for (const path of [...(await store.kept())]) if (!shell.has(path)) await store.drop(path);
}

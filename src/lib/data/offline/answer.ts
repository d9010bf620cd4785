import { offlinePageFor } from './list';
import type { Plan } from './plan';
import { NotListedError, type OfflineStore } from './store';

/** How long a page waits for the network when a copy is kept, in milliseconds. */
const PATIENCE = 3000;

/** What answering needs of the event and of the worker. */
export interface Surroundings {
	/** The page that asks. */
	readonly client: string;
	/** The page that will be, when one is asked for. */
	readonly resultingClient: string;
	/** Asks the network for what was requested. */
	readonly ask: () => Promise<Response>;
	/** Goes on after the answer is given. */
	readonly later: (work: Promise<unknown>) => void;
	/** The server has a version that is not the worker's. */
	readonly onForeign: () => void;
}

/** Answers a request as planned. */
export async function answer(plan: Plan, store: OfflineStore, around: Surroundings): Promise<Response> {
	const { path } = plan;
	switch (plan.kind) {
		case 'page':
			return (
				(await networkFirst(path, store, around)) ??
				(await store.match(offlinePageFor(path))) ??
				Response.error()
			);
		case 'fresh':
			return (await networkFirst(path, store, around)) ?? Response.error();
		case 'fixed':
			return (await store.match(path)) ?? passOn(await around.ask(), path, store, around);
		case 'replace':
			await store.drop(path).catch(ignore);
			return passOn(await around.ask(), path, store, around);
		case 'page-data':
			return answerPageData(path, store, around);
	}
}

/** The network's answer, or what is kept if that fails or takes long; `null` without either. */
async function networkFirst(
	path: string,
	store: OfflineStore,
	around: Surroundings
): Promise<Response | null> {
	const network = around.ask().then(
		(response) => (response.status >= 500 ? null : response),
		() => null
	);
	const inTime = await Promise.race([network, after(PATIENCE)]);
	if (inTime) return passOn(inTime, path, store, around);
	const kept = await store.match(path);
	if (!kept) {
		const late = await network;
		return late && passOn(late, path, store, around);
	}
	around.later(network.then((response) => response && store.keep(path, response).catch(ignore)));
	return kept;
}

/** Gives an answer to the page at once, and keeps it as soon as it is whole. */
function passOn(response: Response, path: string, store: OfflineStore, around: Surroundings): Response {
	// A redirection is the browser's to follow.
	if (response.type === 'opaqueredirect' || (!response.ok && response.status !== 404)) return response;
	around.later(keepCopy(response.clone(), response.ok ? path : '/404.html', store, around));
	return response;
}

async function keepCopy(
	copy: Response,
	path: string,
	store: OfflineStore,
	around: Surroundings
): Promise<void> {
	try {
		if ((await store.keep(path, copy)) || !around.resultingClient) return;
		// A page that is not ours is a newer version's, which goes on by itself until its worker takes over.
		around.onForeign();
		await store.markForeign(around.resultingClient);
	} catch {
		// Broken off, or no room: what was kept before stays.
	}
}

/**
 * The data of a page. When the server has another version's, refusing them lets the framework notice and load the
 * whole page anew, instead of showing them with old code.
 */
async function answerPageData(path: string, store: OfflineStore, around: Surroundings): Promise<Response> {
	if (await store.isForeign(around.client)) return around.ask();
	try {
		await store.obtain(path);
	} catch (error) {
		// Without room, or with a cache that fails, they arrive all the same.
		if (!(error instanceof NotListedError)) return around.ask();
		around.onForeign();
		return new Response(null, { status: 503 });
	}
	return (await store.match(path)) ?? around.ask();
}

const ignore = (): void => undefined;

function after(milliseconds: number): Promise<null> {
	return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * What makes the atlas work without a connection. Its rules:
 *
 * - One cache for each version of the site, filled only with bytes that the version's list promises
 *   (`/offline.json`). So nothing old meets anything new, and nothing damaged is kept.
 * - Installing takes little: the list and a page that says there is no connection. What readers visit is kept as
 *   they go, the whole atlas only on request: it must not compete with the first map.
 * - A new version waits until the reader takes it, or until no page of the old one is open. It brings along what
 *   has not changed; the old cache goes when it takes over.
 *
 * How a request is answered is decided in `lib/data/offline/plan.ts`.
 */
import { base, version } from '$service-worker';
import { answer } from '$lib/data/offline/answer';
import { carriedOver, LIST_PATH, type OfflineList } from '$lib/data/offline/list';
import type { OfflineMessage } from '$lib/data/offline/messages';
import { planFor } from '$lib/data/offline/plan';
import { removeAll, saveNext, saveShell } from '$lib/data/offline/save';
import { OfflineStore, openStore } from '$lib/data/offline/store';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const SCOPE = location.origin + base;
const PREFIX = 'treaty-atlas:';
const CACHE = PREFIX + version;
/** Asked of the server at any time: the files by which a browser learns of another version. */
const PASSED = ['/service-worker.js', LIST_PATH, '/_app/version.json'].map((path) => SCOPE + path);

const ask = globalThis.fetch.bind(globalThis);
let opening: Promise<OfflineStore | null> | null = null;
let saving: AbortController | null = null;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => event.waitUntil(reply(event)));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const [address = ''] = request.url.split('?');
	if (request.method !== 'GET' || !address.startsWith(`${SCOPE}/`) || PASSED.includes(address)) return;
	event.respondWith(respond(event));
});

/** The store of this version; `null` if the browser has thrown it away, or cannot open it now. */
function store(): Promise<OfflineStore | null> {
	opening ??= caches
		.open(CACHE)
		.then((cache) => openStore(cache, base, ask))
		.catch(() => (opening = null));
	return opening;
}

async function install(): Promise<void> {
	const response = await fetch(base + LIST_PATH, { cache: 'no-cache' });
	const list = (await response.clone().json()) as OfflineList;
	// In the middle of an update the server may have one file of each; the browser tries again later.
	if (list.version !== version) throw new Error(`${LIST_PATH} is of version ${list.version}, not ${version}`);
	const cache = await caches.open(CACHE);
	await cache.put(base + LIST_PATH, response);
	const own = new OfflineStore(list, cache, base, ask);
	opening = Promise.resolve(own);
	await carryOver(own);
	await saveShell(own);
}

/** While the old worker still serves; so that taking over takes no time. */
async function carryOver(own: OfflineStore): Promise<void> {
	for (const name of await otherCaches()) {
		const older = await openStore(await caches.open(name), base, ask);
		if (!older) continue;
		// Without room for both, the rest is fetched again when it is needed.
		await own.carry(carriedOver(older.list, await older.kept(), own.list), older).catch(() => undefined);
	}
}

async function activate(): Promise<void> {
	for (const name of await otherCaches()) await caches.delete(name);
	// The network is asked while the worker still starts.
	await worker.registration.navigationPreload?.enable();
	// The page that registered the worker is served by it at once.
	await worker.clients.claim();
}

async function otherCaches(): Promise<string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

async function respond(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const preloaded = async () => ((await event.preloadResponse) as Response | undefined) ?? fetch(request);
	const own = await store();
	const plan = own && planFor(request, SCOPE, own.list);
	if (!plan) return preloaded();
	return answer(plan, own, {
		client: event.clientId,
		resultingClient: event.resultingClientId,
		ask: preloaded,
		later: (work) => event.waitUntil(work),
		onForeign: () => void worker.registration.update().catch(() => undefined)
	});
}

async function reply(event: ExtendableMessageEvent): Promise<void> {
	const own = await store();
	// An empty answer says that the store cannot be used: the browser may have thrown it away.
	const fulfilled = own && (await fulfil(event.data as OfflineMessage, own).catch(() => null));
	event.ports[0]?.postMessage(fulfilled);
}

async function fulfil(message: OfflineMessage, own: OfflineStore): Promise<unknown> {
	switch (message.kind) {
		case 'state':
			return own.state();
		case 'visited':
			for (const address of message.addresses) {
				const asked = { url: new URL(address, SCOPE).href, method: 'GET', mode: 'no-cors', cache: 'default' };
				const path = planFor(asked, SCOPE, own.list)?.path;
				// What fails here is kept when it is visited again.
				if (path) await own.obtain(path).catch(() => undefined);
			}
			return own.state();
		case 'save':
			saving = new AbortController();
			// Without room for this, the saving itself says so.
			await own.want(true).catch(() => undefined);
			return saveNext(own, message.most, message.except, saving.signal);
		case 'cancel':
			saving?.abort();
			await own.want(false);
			return own.state();
		case 'remove':
			await removeAll(own);
			return own.state();
		case 'takeOver':
			// Not waited for: it ends only when the older worker does, and the page wants to know that it was heard.
			void worker.skipWaiting();
			return null;
		case 'settle': {
			const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
			return message.version === version && pages.length === 1;
		}
	}
}

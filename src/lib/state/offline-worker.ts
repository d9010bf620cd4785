import type { OfflineKind, OfflineMessages } from '../data/offline/messages';

/** Asks the service worker and waits for its answer, which may take as long as its work does. */
export function askWorker<K extends OfflineKind>(
	worker: ServiceWorker,
	kind: K,
	ask: OfflineMessages[K]['ask']
): Promise<OfflineMessages[K]['answer'] | null> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => {
			port1.close();
			resolve(data as OfflineMessages[K]['answer'] | null);
		};
		worker.postMessage({ kind, ...ask }, [port2]);
	});
}

/**
 * Waits until the page has loaded and nothing else has arrived for `milliseconds`: so what follows does not compete
 * with the first map, whose data come after the page.
 */
export async function whenQuiet(milliseconds: number): Promise<void> {
	if (document.readyState !== 'complete') {
		await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
	}
	await new Promise<void>((resolve) => {
		const end = () => {
			observer.disconnect();
			resolve();
		};
		let timer = setTimeout(end, milliseconds);
		const observer = new PerformanceObserver(() => {
			clearTimeout(timer);
			timer = setTimeout(end, milliseconds);
		});
		observer.observe({ type: 'resource' });
	});
	await whenIdle();
}

/** Waits until the page has nothing more urgent to do. */
export function whenIdle(): Promise<void> {
	return new Promise((resolve) => {
		// Safari does not say when it idles.
		if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 5000 });
		else setTimeout(resolve, 1000);
	});
}

/** Calls back for each worker of a new version that has been installed beside the one in force. */
export function watchUpdates(
	registration: ServiceWorkerRegistration,
	onInstalled: (worker: ServiceWorker) => void
): void {
	const follow = () => {
		const coming = registration.installing;
		coming?.addEventListener('statechange', () => {
			if (coming.state === 'installed' && registration.active) onInstalled(coming);
		});
	};
	if (registration.waiting && registration.active) onInstalled(registration.waiting);
	// The browser looks for a new version by itself when a page is opened, perhaps before this.
	follow();
	registration.addEventListener('updatefound', follow);
}

/**
 * Lets an installed worker take over from the one in force. Chromium waits until that one has no work, and may miss
 * the moment when new work comes in between; so the wish is repeated until it is granted.
 */
export async function handOver(worker: ServiceWorker): Promise<void> {
	for (let tries = 0; worker.state === 'installed' && tries < 60; tries++) {
		await askWorker(worker, 'takeOver', {});
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
}

/** Addresses of everything on this origin that the page has loaded so far, and its own. */
function loadedAddresses(): string[] {
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	return [location.pathname, ...loaded.filter((address) => address.startsWith(`${location.origin}/`))];
}

/** Whether the reader has asked the browser to spare the connection. */
export function sparesData(): boolean {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	return connection?.saveData === true;
}

/** Has a worker keep what was loaded before it was there: that went past it, and so did what was on its way then. */
export async function tellLoaded(worker: ServiceWorker): Promise<void> {
	const told = new Set<string>();
	for (;;) {
		const addresses = loadedAddresses().filter((address) => !told.has(address));
		if (addresses.length === 0) return;
		for (const address of addresses) told.add(address);
		await askWorker(worker, 'visited', { addresses });
	}
}

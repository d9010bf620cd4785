import { resolve } from '$app/paths';
import type { SaveProblem, SavedState } from '../data/offline/messages';
import {
	askWorker,
	handOver,
	sparesData,
	tellLoaded,
	watchUpdates,
	whenIdle,
	whenQuiet
} from './offline-worker';

/** Why nothing can be kept (the first three), or why a saving ended early. */
export type OfflineProblem = 'unsupported' | 'forbidden' | 'failed' | SaveProblem;

/** Quiet time after which the worker is registered, in milliseconds. */
const QUIET = 2000;
/** Files saved between two looks at the progress. */
const PORTION = 32;
/** How often at most a page that stays open looks for a new version, in milliseconds. */
const LOOK_AGAIN = 3_600_000;

/** What the browser keeps of the atlas, and whether a new version of it waits. */
class OfflineState {
	/** `starting` until the worker answers; `saving` while the whole atlas is being saved. */
	phase = $state.raw<'starting' | 'ready' | 'saving' | 'none'>('starting');
	problem = $state.raw<OfflineProblem | null>(null);
	/** How much is kept. `null` until the worker answers. */
	saved = $state.raw<SavedState | null>(null);
	/** Room that the browser still gives, in bytes, as it estimates. */
	room = $state.raw<number | null>(null);
	/** A new version is ready to take over. */
	updateReady = $state.raw(false);
	#registration: ServiceWorkerRegistration | null = null;
	#version = '';
	#looked = 0;
	/** A worker has answered for this page before the one that takes over. */
	#controlled = false;

	/** Whether every file is kept. */
	readonly complete = $derived(this.saved !== null && this.saved.saved.files === this.saved.total.files);

	/** Registers the worker once the page is quiet. `version` is the page's own. */
	async start(version: string): Promise<void> {
		this.#version = version;
		await whenQuiet(QUIET);
		const workers = attempt(() => navigator.serviceWorker);
		if (!workers) return this.#fail('unsupported');
		try {
			const address = `${resolve('/')}service-worker.js`;
			const registration = await workers.register(address, { updateViaCache: 'none' });
			// A browser may refuse without saying so.
			if (!registration) return this.#fail('forbidden');
			await this.#follow(workers, registration);
		} catch (error) {
			this.#fail(error instanceof DOMException && error.name === 'SecurityError' ? 'forbidden' : 'failed');
		}
	}

	/** A page was reached without loading it anew: its file is fetched for the next time. */
	async visited(path: string): Promise<void> {
		const worker = this.#registration?.active;
		if (!worker || sparesData()) return;
		await whenIdle();
		const state = await askWorker(worker, 'visited', { addresses: [path] });
		if (this.phase === 'ready') this.#take(state);
	}

	/** Saves the whole atlas, or the rest of it. */
	async save(): Promise<void> {
		// Asks that the browser does not throw the atlas away when room grows short; it may say no.
		await attempt(() => navigator.storage.persist())?.catch(() => false);
		await this.#saveAll();
	}

	async cancel(): Promise<void> {
		if (this.phase !== 'saving') return;
		this.phase = 'ready';
		await this.#tell('cancel');
	}

	async remove(): Promise<void> {
		this.problem = null;
		await this.#tell('remove');
	}

	/** Takes the new version: its worker takes over, upon which every page of the old one loads anew. */
	update(): void {
		const waiting = this.#registration?.waiting;
		// A saving under way would hold the new worker up; it goes on afterwards.
		if (this.phase === 'saving') this.phase = 'ready';
		if (waiting) void handOver(waiting);
		else location.reload();
	}

	async #follow(workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration): Promise<void> {
		this.#registration = registration;
		const controlled = workers.controller !== null;
		this.#controlled = controlled;
		workers.addEventListener('controllerchange', () => void this.#change());
		document.addEventListener('visibilitychange', () => this.#look());
		// Without the list, or without room for it, there is no worker.
		const first = registration.active ? null : registration.installing;
		first?.addEventListener('statechange', () => {
			if (first.state === 'redundant' && this.phase === 'starting') this.#fail('failed');
		});
		const { active } = await workers.ready;
		if (!active) return this.#fail('failed');
		if (!controlled) await tellLoaded(active);
		await this.#tell('state');
		// Only now: a worker in force that is being asked something would hold the new one up.
		watchUpdates(registration, (worker) => void this.#offer(worker));
		if (this.saved?.wanted && !this.complete && !sparesData()) await this.#saveAll();
	}

	/** Offers the new version, unless this page is of it already and alone: then it takes over in silence. */
	async #offer(worker: ServiceWorker): Promise<void> {
		const settled = await askWorker(worker, 'settle', { version: this.#version });
		if (settled) await handOver(worker);
		else this.updateReady = true;
	}

	/** Another worker has taken over. A page of another version than its worker's must not go on. */
	async #change(): Promise<void> {
		const controlled = this.#controlled;
		this.#controlled = true;
		await this.#tell('state');
		if (!this.saved || this.saved.version === this.#version) this.updateReady = false;
		else if (controlled) location.reload();
		else this.updateReady = true;
	}

	#look(): void {
		if (document.visibilityState !== 'visible' || Date.now() - this.#looked < LOOK_AGAIN) return;
		this.#looked = Date.now();
		this.#registration?.update().catch(() => undefined);
	}

	async #saveAll(): Promise<void> {
		const worker = this.#registration?.active;
		if (!worker || this.phase === 'saving') return;
		this.phase = 'saving';
		this.problem = null;
		const except: string[] = [];
		for (;;) {
			const answer = await askWorker(worker, 'save', { most: PORTION, except });
			// Cancelled meanwhile.
			if (this.#phaseNow() !== 'saving') return;
			if (!answer) return this.#fail('failed');
			this.saved = answer.state;
			except.push(...answer.failed);
			const { saved, total } = answer.state;
			const ended = saved.files + new Set(except).size >= total.files;
			if (!answer.problem && !ended) continue;
			this.problem = answer.problem ?? (except.length > 0 ? 'corrupt' : null);
			break;
		}
		this.phase = 'ready';
		await this.#estimate();
	}

	// The compiler would take the phase for the one that was set before the wait.
	#phaseNow(): string {
		return this.phase;
	}

	async #tell(kind: 'state' | 'cancel' | 'remove'): Promise<void> {
		const worker = this.#registration?.active;
		if (!worker) return;
		this.#take(await askWorker(worker, kind, {}));
		await this.#estimate();
	}

	#take(state: SavedState | null): void {
		if (!state) return this.#fail('failed');
		this.saved = state;
		if (this.phase === 'starting') this.phase = 'ready';
	}

	async #estimate(): Promise<void> {
		const estimate = await attempt(() => navigator.storage.estimate())?.catch(() => null);
		const { quota, usage } = estimate ?? {};
		this.room = quota === undefined || usage === undefined ? null : quota - usage;
	}

	#fail(problem: OfflineProblem): void {
		this.phase = 'none';
		this.problem = problem;
	}
}

/** Browsers may lack what is asked for here, or forbid it; the atlas works without it. */
function attempt<T>(action: () => T): T | null {
	try {
		return action();
	} catch {
		return null;
	}
}

export const offline = new OfflineState();

import { readRecord, type OwnRecord, type PackedLayer } from '../data/own-layer/pack';
import type { Failure } from '../data/own-layer/problem';
import {
	forgetLayer,
	keepCard,
	keepLayer,
	loadLayers,
	type KeptLayer,
	type LayerCard
} from '../data/own-layer/storage';
import type { LayerAnswer, LayerReport } from '../data/own-layer/worker';
import OwnLayerWorker from '../data/own-layer/worker?worker';
import { palettes } from './palette';

/** A layer that the reader has brought. */
export interface OwnLayer extends LayerCard {
	readonly layer: PackedLayer;
	/** Why it is not kept beyond this page, in the words of the browser; `null` while it is. */
	readonly notKept: string | null;
}

/** A file that could not be used. */
export interface FailedFile extends Failure {
	readonly name: string;
}

/** One feature as the panel shows it. */
export interface OwnFeatureRecord extends OwnRecord {
	readonly id: string;
	/** Name of its layer. */
	readonly layerName: string;
}

/** The layers that a reader has brought: read in a web worker, kept in this browser, sent nowhere. */
export class OwnLayers {
	layers = $state.raw<readonly OwnLayer[]>([]);
	/** The file that is being read, and which part of the work is done (0 to 1; `null` until that is known). */
	reading = $state.raw<{ readonly name: string; readonly done: number | null } | null>(null);
	failed = $state.raw<readonly FailedFile[]>([]);
	/** Why layers that may have been kept could not be fetched; `null` when they could. */
	notRestored = $state.raw<string | null>(null);
	#waiting: File[] = [];
	#worker: Worker | null = null;

	/** Fetches what was kept. What has been added in the meantime stays. */
	async restore(): Promise<void> {
		try {
			const kept = await loadLayers();
			const fresh = kept.filter(({ card }) => !this.layers.some(({ id }) => id === card.id));
			this.layers = [...fresh.map(({ card, layer }) => ({ ...card, layer, notKept: null })), ...this.layers];
			this.notRestored = null;
		} catch (cause) {
			this.notRestored = reasonOf(cause);
		}
	}

	/** Reads a file; while another is being read, it waits. */
	add(file: File): void {
		this.failed = this.failed.filter(({ name }) => name !== file.name);
		this.#waiting.push(file);
		if (this.reading === null) this.#next();
	}

	/** Stops reading; files that wait are not read either. */
	cancel(): void {
		this.#waiting = [];
		this.#next();
	}

	/** Shows or hides a layer. */
	toggle(id: string): void {
		this.layers = this.layers.map((layer) => (layer.id === id ? { ...layer, shown: !layer.shown } : layer));
		const changed = this.layers.find((layer) => layer.id === id);
		if (changed && changed.notKept === null)
			void keepCard(cardOf(changed)).catch((cause) => this.#lose(id, cause));
	}

	/** Takes a layer away and forgets it. */
	remove(id: string): void {
		this.layers = this.layers.filter((layer) => layer.id !== id);
		// Where storage is forbidden there is nothing to forget.
		void forgetLayer(id).catch(() => undefined);
	}

	/** Takes back the message about a file. */
	dismiss(name: string): void {
		this.failed = this.failed.filter((file) => file.name !== name);
	}

	/** What its file says of a feature, by the id of a hit (`layer/number`); `null` where there is none. */
	async record(id: string): Promise<OwnFeatureRecord | null> {
		const [layerId, number] = id.split('/');
		const found = this.layers.find((layer) => layer.id === layerId);
		if (!found) return null;
		try {
			const record = await readRecord(found.layer, Number(number));
			return record && { ...record, id, layerName: found.name };
		} catch {
			// The browser has cleared its storage while the page was open.
			return null;
		}
	}

	/** Ends for good. */
	destroy(): void {
		this.#waiting = [];
		this.#stop();
	}

	#next(): void {
		this.#stop();
		const file = this.#waiting.shift();
		this.reading = file ? { name: file.name, done: null } : null;
		if (!file) return;
		const worker = new OwnLayerWorker();
		this.#worker = worker;
		worker.onmessage = ({ data }: MessageEvent<LayerAnswer>) => {
			// What a stopped worker said last may still be on its way.
			if (worker === this.#worker) this.#take(file.name, data);
		};
		worker.onerror = () => {
			if (worker === this.#worker) this.#fail(file.name, { failed: 'worker', line: null, column: null });
		};
		worker.postMessage(file);
	}

	#stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	#take(name: string, answer: LayerAnswer): void {
		if (answer.kind === 'progress') this.reading = { name, done: answer.done };
		else if (answer.kind === 'failed') this.#fail(name, answer.failure);
		else {
			this.#show(name, answer.layer, answer.report);
			this.#next();
		}
	}

	#fail(name: string, why: Failure): void {
		this.failed = [...this.failed, { ...why, name }];
		this.#next();
	}

	#show(name: string, layer: PackedLayer, report: LayerReport): void {
		// Unsecured addresses have no randomUUID.
		const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
		const card = { ...report, id, name, colour: this.#freeColour(), shown: true, added: Date.now() };
		this.layers = [...this.layers, { ...card, layer, notKept: null }];
		const kept: KeptLayer = { card, layer };
		void keepLayer(kept).then(
			() => {
				// Taken away while it was being kept.
				if (!this.layers.some((other) => other.id === id)) this.remove(id);
			},
			(cause) => this.#lose(id, cause)
		);
	}

	/** It is shown all the same, until the page is closed. */
	#lose(id: string, cause: unknown): void {
		const notKept = reasonOf(cause);
		this.layers = this.layers.map((layer) => (layer.id === id ? { ...layer, notKept } : layer));
	}

	/** The colour that the fewest layers have. */
	#freeColour(): number {
		const uses = palettes.light.own.map(
			(_, colour) => this.layers.filter((layer) => layer.colour === colour).length
		);
		return uses.indexOf(Math.min(...uses));
	}
}

function cardOf({ id, name, colour, shown, added, count, leftOut, problems, span }: OwnLayer): LayerCard {
	return { id, name, colour, shown, added, count, leftOut, problems, span };
}

/** What the browser says, such as "QuotaExceededError". */
function reasonOf(cause: unknown): string {
	if (cause instanceof Error || cause instanceof DOMException) return cause.message || cause.name;
	return String(cause);
}

import type { OwnFeatureRecord, OwnLayers } from '$lib/state/own-layers.svelte';

/** The reader's own layers on the map page. What reads and keeps them is fetched once the map is there. */
export class OwnMap {
	layers = $state.raw<OwnLayers | null>(null);
	/** The feature that the reader has pointed at. */
	record = $state.raw<OwnFeatureRecord | null>(null);
	#starting: Promise<OwnLayers> | null = null;
	#asked = 0;

	/** Fetches what an earlier visit has kept. Rejects when its program cannot be had. */
	start(): Promise<OwnLayers> {
		this.#starting ??= this.#load();
		this.#starting.catch(() => (this.#starting = null));
		return this.#starting;
	}

	/** Reads files. Rejects as {@link start} does. */
	async add(files: readonly File[]): Promise<void> {
		const layers = await this.start();
		for (const file of files) layers.add(file);
	}

	/** Shows what is known of a feature. */
	async show(id: string): Promise<void> {
		const number = ++this.#asked;
		const record = (await this.layers?.record(id)) ?? null;
		// What was pointed at later is meant.
		if (number === this.#asked) this.record = record;
	}

	/** Takes a layer away, and what is shown of it. */
	remove(id: string): void {
		if (this.record?.id.startsWith(`${id}/`)) this.record = null;
		this.layers?.remove(id);
	}

	destroy(): void {
		this.layers?.destroy();
	}

	async #load(): Promise<OwnLayers> {
		const { OwnLayers } = await import('$lib/state/own-layers.svelte');
		const layers = new OwnLayers();
		this.layers = layers;
		await layers.restore();
		return layers;
	}
}

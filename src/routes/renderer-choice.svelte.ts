import type { AtlasState } from '$lib/state/atlas.svelte';
import { remember, remembered } from '$lib/state/storage';
import type { UrlState } from '$lib/state/url';

const STORAGE_KEY = 'renderer';

/** Frames of playing that are looked at, and how long the middle one of them may last. */
const FRAMES = 15;
const SLOW_MILLISECONDS = 100;

/** What the reader has chosen to draw maps on an earlier page; `null` = nothing. */
export function rememberedRenderer(): UrlState['renderer'] {
	const stored = remembered(STORAGE_KEY);
	return stored === 'static' || stored === 'map' ? stored : null;
}

/** What draws the map: as the address says, as the reader has chosen before, or as the browser is capable of. */
export class RendererChoice {
	readonly #atlasState: AtlasState;
	#chosen = $state.raw<UrlState['renderer']>(null);
	/** Playing is or will be slow, and the reader has not yet said what to do about it. */
	#offered = $state(false);
	#accepted = $state(false);
	#switches = $state(0);
	#frames: number[] = [];

	/** Takes over what an earlier visit chose. */
	constructor(atlasState: AtlasState) {
		this.#atlasState = atlasState;
		this.#chosen = rememberedRenderer();
	}

	/** How often the map has had to be made anew. */
	get switches(): number {
		return this.#switches;
	}

	get current(): UrlState['renderer'] {
		return this.#atlasState.renderer ?? this.#chosen;
	}

	/** Whether the drawn map is offered to the reader. */
	get offered(): boolean {
		return this.#offered;
	}

	/** Whether the reader has just taken the offer, and may want to take that back. */
	get accepted(): boolean {
		return this.#accepted;
	}

	/** Draws with that from now on, and on later visits; no more is offered. */
	choose(renderer: 'static' | 'map'): void {
		this.#accepted = this.#offered && renderer === 'static';
		this.#offered = false;
		if ((this.current === 'static') !== (renderer === 'static')) this.#switches += 1;
		this.#chosen = renderer;
		this.#atlasState.renderer = null;
		remember(STORAGE_KEY, renderer);
	}

	/** The reader has seen that the drawn map is in use. */
	dismiss(): void {
		this.#accepted = false;
	}

	/** Without a graphics card every run is slow: the map says so when one begins. */
	offer(): void {
		if (this.current === null) this.#offered = true;
	}

	/** A frame of playing took so long. */
	readonly timed = (milliseconds: number): void => {
		if (this.current !== null || this.#offered) return;
		this.#frames.push(milliseconds);
		if (this.#frames.length < FRAMES) return;
		const middle = this.#frames.sort((a, b) => a - b)[Math.floor(FRAMES / 2)] ?? 0;
		this.#frames = [];
		if (middle > SLOW_MILLISECONDS) this.offer();
	};
}

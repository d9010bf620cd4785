import type { AtlasState } from '$lib/state/atlas.svelte';
import { rememberFilters } from '$lib/state/navigation';

/** The address follows after this pause: neither on every frame of a run nor on every pixel of a drag. */
const ADDRESS_DELAY_MILLISECONDS = 300;

/**
 * Keeps the query string in the address, once `active`; `pathOf` puts it behind the page's path. To be called while a
 * component starts.
 */
export function keepInAddress(
	pathOf: (query: string) => string,
	query: () => string,
	active: () => boolean
): void {
	$effect(() => {
		const next = query();
		if (!active() || next === location.search.slice(1)) return;
		const timer = setTimeout(() => rememberFilters(pathOf(next)), ADDRESS_DELAY_MILLISECONDS);
		return () => clearTimeout(timer);
	});
}

/** Begins to play where a link asks for it, unless the reader prefers things to keep still. */
export function playIfAsked(atlasState: AtlasState, asked: boolean): void {
	if (asked && !matchMedia('(prefers-reduced-motion: reduce)').matches) atlasState.play();
}

/** Frames that come later than this come after a sleep, in which nobody saw time pass. */
const LONGEST_FRAME_MILLISECONDS = 1000;

/**
 * Lets playing time pass with the frames of the screen, and says how long each took, in ms. To be called while a component
 * starts.
 */
export function playFrames(
	atlasState: AtlasState,
	onFrame: (milliseconds: number) => void = () => undefined
): void {
	$effect(() => {
		if (!atlasState.playing) return;
		let last = performance.now();
		let handle = requestAnimationFrame(function step(now) {
			atlasState.tick(Math.min(now - last, LONGEST_FRAME_MILLISECONDS));
			onFrame(now - last);
			last = now;
			handle = requestAnimationFrame(step);
		});
		return () => cancelAnimationFrame(handle);
	});
}

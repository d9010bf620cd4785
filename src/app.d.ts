import type { DataManifest } from '$lib/data/manifest';
import type { Deed } from '$lib/early/replay';

declare global {
	/** Sizes and hashes of the files under `/data/`, compiled in by `vite.config.ts`. */
	const __DATA_MANIFEST__: DataManifest;

	interface Window {
		/** Ends the recording of `src/lib/early/record.js` and gives what it holds. */
		takeEarlyDeeds?: () => Deed[];
	}
}

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** Not in Svelte's list yet: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#blocking-attributes */
		blocking?: 'render';
	}
}

export {};

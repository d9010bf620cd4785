import type { DataManifest } from '$lib/data/manifest';

declare global {
	/** Sizes and hashes of the files under `/data/`, compiled in by `vite.config.ts`. */
	const __DATA_MANIFEST__: DataManifest;
}

/** Where MapLibre's worker is: made by `scripts/maplibre.mjs`. */
declare module 'virtual:maplibre-worker' {
	const address: string;
	export default address;
}

export {};

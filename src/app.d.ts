import type { DataManifest } from '$lib/data/manifest';

declare global {
	/** Sizes and hashes of the files under `/data/`, compiled in by `vite.config.ts`. */
	const __DATA_MANIFEST__: DataManifest;
}

export {};

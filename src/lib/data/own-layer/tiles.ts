/** What the map and the worker that makes its tiles say to each other. */

/** Asks for the layer once, then for tiles of it. */
export type TileRequest =
	| { readonly kind: 'load'; readonly geojson: Blob }
	| {
			readonly kind: 'tile';
			readonly number: number;
			readonly z: number;
			readonly x: number;
			readonly y: number;
	  };

/** One tile as a vector tile; empty where nothing is, `null` where the layer could not be read. */
export interface TileAnswer {
	readonly number: number;
	readonly tile: ArrayBuffer | null;
}

/** The layer of every tile in which the features are. */
export const TILE_LAYER = 'own';

/** Tiles are made up to this zoom; closer, each is enlarged, at a pixel's precision up to the closest zoom of the map. */
export const TILE_MAX_ZOOM = 5;

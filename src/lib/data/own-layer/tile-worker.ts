/**
 * A web worker that cuts one layer into the tiles that the map asks for. Were the features handed to the map itself, it
 * would take them through the page one by one: a second of standstill for a hundred thousand points.
 */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { TILE_LAYER, TILE_MAX_ZOOM, type TileAnswer, type TileRequest } from './tiles';

/** Units of a tile's side; MapLibre works with the same. */
const EXTENT = 8192;
/** Sixteen units are a CSS pixel. Lines and areas reach beyond the edge by more than their outline. */
const BUFFER = 64 * 16;
/** Less than half a CSS pixel is smoothed away. */
const TOLERANCE = 6;

let index: Promise<GeoJSONVT> | undefined;

self.onmessage = async ({ data }: MessageEvent<TileRequest>) => {
	if (data.kind === 'load') {
		index = indexOf(data.geojson);
		index.catch(() => undefined);
		return;
	}
	const { number, z, x, y } = data;
	try {
		const tile = (await index)?.getTile(z, x, y);
		const bytes = tile
			? fromGeojsonVt({ [TILE_LAYER]: tile }, { version: 2, extent: EXTENT })
			: new Uint8Array();
		const buffer = bytes.slice().buffer;
		self.postMessage({ number, tile: buffer } satisfies TileAnswer, { transfer: [buffer] });
	} catch {
		self.postMessage({ number, tile: null } satisfies TileAnswer);
	}
};

async function indexOf(geojson: Blob): Promise<GeoJSONVT> {
	const data = JSON.parse(await geojson.text()) as FeatureCollection;
	return new GeoJSONVT(data, {
		maxZoom: TILE_MAX_ZOOM,
		extent: EXTENT,
		buffer: BUFFER,
		tolerance: TOLERANCE
	});
}

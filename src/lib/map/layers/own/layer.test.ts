import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { packLayer } from '../../../data/own-layer/pack';
import { parseLayer } from '../../../data/own-layer/parse';
import { palettes } from '../../../state/palette';
import { ownSource, ownSpecs, type OwnMapLayer } from './layer';

async function layerOf(...geometries: unknown[]): Promise<OwnMapLayer> {
	const parsed = await parseLayer(JSON.stringify({ type: 'FeatureCollection', features: geometries }), '');
	if ('failed' in parsed) throw new Error(parsed.failed);
	return { id: 'a', colour: 7, shown: true, layer: packLayer(parsed.features) };
}

const POINT = { type: 'Point', coordinates: [1, 2] };
const LINE = {
	type: 'LineString',
	coordinates: [
		[1, 2],
		[3, 4]
	]
};
const AREA = {
	type: 'Polygon',
	coordinates: [
		[
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 0]
		]
	]
};

describe('ownSpecs', () => {
	it('draws areas under lines under points, and only what there is', async () => {
		const types = async (...geometries: unknown[]) =>
			ownSpecs(await layerOf(...geometries), palettes.light).map(({ type }) => type);
		// A line has another one under it, which is its edge.
		expect(await types(POINT, LINE, AREA)).toEqual(['fill', 'line', 'line', 'circle']);
		expect(await types(AREA)).toEqual(['fill', 'line', 'line']);
		expect(await types(LINE)).toEqual(['line', 'line']);
		expect(await types(POINT)).toEqual(['circle']);
	});

	it('is valid in both themes, and its ids begin with its source', async () => {
		const layer = await layerOf(POINT, LINE, AREA);
		const source = { type: 'vector' as const, tiles: ['own-layer://1/{z}/{x}/{y}'], maxzoom: 5 };
		for (const palette of Object.values(palettes)) {
			const layers = ownSpecs(layer, palette);
			expect(validateStyleMin({ version: 8, sources: { [ownSource('a')]: source }, layers })).toEqual([]);
			expect(layers.every(({ id }) => id.startsWith(`${ownSource('a')}-`))).toBe(true);
		}
	});
});

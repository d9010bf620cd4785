import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { toEpochDay, type Day } from '../../domain/day';
import { ALWAYS_BEFORE, NEVER_AFTER, packLayer, readRecord } from './pack';
import { parseLayer } from './parse';

async function featuresOf(text: string) {
	const parsed = await parseLayer(text, '');
	if ('failed' in parsed) throw new Error(parsed.failed);
	return parsed.features;
}

describe('packLayer', () => {
	const rows = Array.from(
		{ length: 2345 },
		(_, index) => `<b>${index}</b> ğ 🛰,${index % 90},1,19${50 + (index % 50)},`
	);
	const text = ['name,lat,lon,start,end', ...rows].join('\n');

	it('gives the map ids and geometries, and nothing of the texts', async () => {
		const { geojson, shapes } = packLayer(await featuresOf(text));
		const content = await geojson.text();
		const { features } = JSON.parse(content) as FeatureCollection;
		expect(features.map(({ id }) => id)).toEqual(rows.map((_, index) => index + 1));
		expect(features[2344]?.geometry).toEqual({ type: 'Point', coordinates: [1, 2344 % 90] });
		expect(features[0]?.properties).toEqual({ timed: true });
		expect(content).not.toContain('<b>');
		expect(shapes).toEqual({ points: true, lines: false, polygons: false });
	});

	it('finds the record of any feature', async () => {
		const features = await featuresOf(text);
		const layer = packLayer(features);
		for (const id of [1, 99, 100, 101, 1234, 2345]) {
			const { name, facts, place, from, to } = features[id - 1]!;
			expect(await readRecord(layer, id)).toEqual({ name, facts, place, from, to });
		}
		for (const id of [0, -1, 2346, 9999, Number.NaN, 1.5]) expect(await readRecord(layer, id)).toBeNull();
	});

	it('turns days into numbers, open ends into the outermost', async () => {
		const layer = packLayer(await featuresOf('lat,lon,start,end\n1,2,1952,1953\n1,2,,\n1,2,1800,'));
		const day = (value: string) => toEpochDay(value as Day);
		expect([...layer.from]).toEqual([day('1952-01-01'), ALWAYS_BEFORE, day('1800-01-01')]);
		expect([...layer.to]).toEqual([day('1954-01-01'), NEVER_AFTER, NEVER_AFTER]);
	});

	it('looks into collections for the shapes', async () => {
		const geometry = {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'MultiPoint', coordinates: [[1, 2]] },
				{
					type: 'GeometryCollection',
					geometries: [
						{
							type: 'LineString',
							coordinates: [
								[1, 2],
								[3, 4]
							]
						}
					]
				}
			]
		};
		expect(packLayer(await featuresOf(JSON.stringify(geometry))).shapes).toEqual({
			points: true,
			lines: true,
			polygons: false
		});
	});

	it('can be empty', async () => {
		expect(JSON.parse(await packLayer([]).geojson.text())).toEqual({
			type: 'FeatureCollection',
			features: []
		});
	});
});

/** The seas as shipped: known places lie in the right sea, and areas agree with published ones. */
import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

const limits = JSON.parse(
	readFileSync(new URL('../../geodata/facts/sea-limits.json', import.meta.url), 'utf8')
) as { id: string }[];
const topology = JSON.parse(
	readFileSync(new URL('../../static/data/detail.topo.json', import.meta.url), 'utf8')
) as Topology;
const shipped = feature(topology, topology.objects['seas'] as GeometryCollection) as FeatureCollection<
	Polygon | MultiPolygon
>;
const seas = new Map(shipped.features.map((sea) => [String(sea.id), sea]));

function sea(id: string): Feature<Polygon | MultiPolygon> {
	const found = seas.get(id);
	if (found === undefined) throw new Error(`no sea ${id} is shipped`);
	return found;
}

function seasAt(latitude: number, longitude: number): string[] {
	return [...seas]
		.filter(([, polygon]) => booleanPointInPolygon([longitude, latitude], polygon))
		.map(([id]) => id)
		.sort();
}

const mediterranean = 'mediterranean-sea';
const western = 'mediterranean-sea-western-basin';
const eastern = 'mediterranean-sea-eastern-basin';

/** Name, degrees north, degrees east, and every sea that the place lies in. */
const places: [string, number, number, string[]][] = [
	['the middle of the Adriatic', 43, 15, ['adriatic-sea', mediterranean, eastern]],
	['the Aegean', 38.5, 25, ['aegean-sea', mediterranean, eastern]],
	['the Ionian Sea', 38, 19, ['ionian-sea', mediterranean, eastern]],
	['the Gulf of Corinth', 38.2, 22.5, ['ionian-sea', mediterranean, eastern]],
	['the middle of the Strait of Gibraltar', 35.9, -5.6, [mediterranean, 'strait-of-gibraltar']],
	['the Alboran Sea', 35.9, -4.8, [mediterranean, western]],
	['the sea off Oran', 36, 0, [mediterranean, western]],
	['the sea south of Crete', 34, 25, [mediterranean, eastern]],
	['the Black Sea', 43, 34, ['black-sea']],
	['the Sea of Marmara', 40.7, 28.2, []],
	['the Sea of Azov', 46, 36.5, []],
	['the Gulf of Finland', 59.9, 26, ['baltic-sea', 'gulf-of-finland']],
	['the Gulf of Riga', 57.8, 23.5, ['baltic-sea', 'gulf-of-riga']],
	['the Gulf of Bothnia', 62, 19.5, ['baltic-sea', 'gulf-of-bothnia']],
	['the sea east of Gotland', 57.5, 20, ['baltic-sea']],
	['the Kattegat', 57.2, 11.5, []],
	['the Gulf of Aden', 12, 47, ['gulf-of-aden']],
	['the Red Sea', 20, 38.5, ['red-sea']],
	['the Arabian Sea', 15, 62, ['arabian-sea']],
	['the sea off Mogadishu', 1.5, 47, ['indian-ocean-western']],
	['the Barents Sea', 73, 35, ['barents-sea']],
	['the White Sea', 65.8, 37, []],
	['the Norwegian Sea', 65, 5, ['norwegian-sea']],
	['the North Sea', 56, 3, []],
	['the Greenland Sea', 75, 0, ['greenland-sea']],
	['the Labrador Sea', 57, -52, ['labrador-sea']],
	['Davis Strait', 66, -58, ['davis-strait']],
	['Baffin Bay', 74, -68, ['baffin-bay']],
	['the Arctic Ocean on the European side', 85, 0, ['arctic-ocean']],
	['the Arctic Ocean near the antimeridian', 80, -170, ['arctic-ocean']],
	['the sea north of the Azores', 40, -30, ['north-atlantic-ocean']],
	['the middle of the North Atlantic', 45, -30, ['north-atlantic-ocean']],
	['the sea off Lisbon', 38.5, -10, ['north-atlantic-ocean']],
	['the Bay of Biscay', 45, -5, ['north-atlantic-ocean']],
	['the sea off New York', 40, -72, ['north-atlantic-ocean']],
	['the English Channel', 50, -2, []],
	['the Gulf of Mexico', 25, -90, []],
	['the Caribbean', 15, -75, []],
	['the Pacific off Panama', 6, -80, []],
	['Lake Ladoga', 60.8, 31.5, []],
	['Lake Van', 38.6, 42.9, []],
	['the Dead Sea', 31.5, 35.5, []],
	['the Caspian', 42, 50.5, []]
];

describe('places at sea', () => {
	it.each(places)('%s (%d, %d)', (_, latitude, longitude, expected) => {
		expect(seasAt(latitude, longitude)).toEqual([...expected].sort());
	});
});

/**
 * Published areas in square kilometres, rounded. Authors draw limits differently and count islands and
 * lagoons differently, hence the tolerance. Baffin Bay is absent: the usual 690 000 includes water south
 * of 70° N, where S-23 has Davis Strait.
 */
const areas: [string, number][] = [
	[mediterranean, 2_500_000],
	['black-sea', 420_000],
	['baltic-sea', 377_000],
	['adriatic-sea', 139_000],
	['red-sea', 440_000],
	['barents-sea', 1_400_000],
	['norwegian-sea', 1_380_000],
	['greenland-sea', 1_205_000],
	['labrador-sea', 841_000]
];
const tolerance = 0.08;

describe('areas', () => {
	it.each(areas)('%s measures about %d km²', (id, published) => {
		const squareKilometres = area(sea(id)) / 1e6;
		expect(Math.abs(squareKilometres - published) / published).toBeLessThan(tolerance);
	});

	it('a sea is as large as its parts', () => {
		const parts = ['strait-of-gibraltar', western, eastern].map((id) => area(sea(id)));
		const sum = parts.reduce((total, part) => total + part, 0);
		expect(Math.abs(area(sea(mediterranean)) / sum - 1)).toBeLessThan(1e-3);
	});
});

it('every sea with limits is shipped, and no other', () => {
	expect([...seas.keys()].sort()).toEqual(limits.map(({ id }) => id).sort());
});

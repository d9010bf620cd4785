/** The seas as shipped: known places lie in the right sea, and areas agree with published ones. */
import { readFileSync } from 'node:fs';
import { area, bbox, booleanPointInPolygon } from '@turf/turf';
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
const facts = JSON.parse(readFileSync(new URL('../../geodata/facts/seas.json', import.meta.url), 'utf8')) as {
	id: string;
	parent: string | null;
	northOfTropic: boolean;
}[];
const northernParts = new Set(facts.filter(({ northOfTropic }) => northOfTropic).map(({ id }) => id));
const parents = new Map(facts.map(({ id, parent }) => [id, parent]));
const land = (
	feature(topology, topology.objects['units'] as GeometryCollection) as FeatureCollection<
		Polygon | MultiPolygon
	>
).features.map((unit) => ({ unit, box: bbox(unit) }));

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

function isLand(latitude: number, longitude: number): boolean {
	return land.some(
		({ unit, box: [west, south, east, north] }) =>
			longitude >= west &&
			longitude <= east &&
			latitude >= south &&
			latitude <= north &&
			booleanPointInPolygon([longitude, latitude], unit)
	);
}

const mediterranean = 'mediterranean-sea';
const western = 'mediterranean-sea-western-basin';
const eastern = 'mediterranean-sea-eastern-basin';

const atlantic = 'north-atlantic-ocean';

/** Name, degrees north, degrees east, and every sea that the place lies in. */
const places: [string, number, number, string[]][] = [
	['the middle of the Adriatic', 43, 15, ['adriatic-sea', mediterranean, eastern]],
	['the Aegean', 38.5, 25, ['aegean-sea', mediterranean, eastern]],
	['the Ionian Sea', 38, 19, ['ionian-sea', mediterranean, eastern]],
	['the Gulf of Corinth', 38.2, 22.5, ['ionian-sea', mediterranean, eastern]],
	['the sea between Sicily and Crete', 36, 18, [mediterranean, eastern]],
	['the middle of the Strait of Gibraltar', 35.9, -5.6, [mediterranean, 'strait-of-gibraltar']],
	['the Alboran Sea', 35.9, -4.8, [mediterranean, western]],
	['the sea off Oran', 36, 0, [mediterranean, western]],
	['the sea south of Crete', 34, 25, [mediterranean, eastern]],
	['the Black Sea', 43, 34, ['black-sea']],
	['the Sea of Marmara', 40.7, 28.2, ['sea-of-marmara']],
	['the Sea of Azov', 46, 36.5, ['sea-of-azov']],
	['the Caspian', 42, 50.5, ['caspian-sea']],
	['the middle of the Caspian', 42, 51, ['caspian-sea']],
	['the Gulf of Finland', 59.9, 26, ['baltic-sea', 'gulf-of-finland']],
	['the Gulf of Riga', 57.8, 23.5, ['baltic-sea', 'gulf-of-riga']],
	['the Gulf of Bothnia', 62, 19.5, ['baltic-sea', 'gulf-of-bothnia']],
	['the sea east of Gotland', 57.5, 20, ['baltic-sea']],
	['the sea north-east of Gotland', 58, 20, ['baltic-sea']],
	['the Kattegat', 57.2, 11.5, ['kattegat']],
	['the Great Belt', 55.5, 10.9, ['kattegat']],
	['the Skagerrak', 58, 9.5, ['skagerrak']],
	['the North Sea', 56, 3, ['north-sea']],
	['the Dogger Bank', 54.7, 2, ['north-sea']],
	['the Norwegian Sea', 65, 5, ['norwegian-sea']],
	['the Norwegian Sea off Lofoten', 68, 0, ['norwegian-sea']],
	['the Greenland Sea', 75, 0, ['greenland-sea']],
	['the Barents Sea', 73, 35, ['barents-sea']],
	['the Barents Sea off Novaya Zemlya', 74, 36, ['barents-sea']],
	['the White Sea', 65.8, 37, ['white-sea']],
	['the Kara Sea', 74, 70, ['arctic-ocean']],
	['the Laptev Sea', 76, 125, ['arctic-ocean']],
	['the East Siberian Sea', 73, 160, ['arctic-ocean']],
	['the Chukchi Sea', 69, -170, ['arctic-ocean']],
	['the Beaufort Sea', 72, -140, ['arctic-ocean']],
	['the Arctic Ocean on the European side', 85, 0, ['arctic-ocean']],
	['the Arctic Ocean north of Svalbard', 86, 0, ['arctic-ocean']],
	['the Arctic Ocean near the antimeridian', 80, -170, ['arctic-ocean']],
	['the Arctic Ocean west of the antimeridian', 80, 179.9, ['arctic-ocean']],
	['the Arctic Ocean east of the antimeridian', 80, -179.9, ['arctic-ocean']],
	['the North Pole', 89.99, 0, ['arctic-ocean']],
	['Barrow Strait', 74.2, -95, ['northwest-passages']],
	['Coronation Gulf', 68.2, -112, ['northwest-passages']],
	['Hudson Bay', 60, -86, ['hudson-bay']],
	['James Bay', 53, -80.5, ['hudson-bay']],
	['Foxe Basin', 67.5, -78, ['hudson-bay']],
	['Ungava Bay', 59.8, -67.5, ['hudson-bay']],
	['the Labrador Sea', 57, -52, ['labrador-sea']],
	['Davis Strait', 66, -58, ['davis-strait']],
	['Davis Strait in the south', 62, -55, ['davis-strait']],
	['Baffin Bay', 74, -68, ['baffin-bay']],
	['the Gulf of St Lawrence', 48, -62, ['gulf-of-st-lawrence']],
	['the sea north of the Azores', 40, -30, [atlantic]],
	['the sea west of the Azores', 40, -35, [atlantic]],
	['the middle of the North Atlantic', 45, -30, [atlantic]],
	['the sea off Lisbon', 38.5, -10, [atlantic]],
	['the sea off New York', 40, -72, [atlantic]],
	['the tropical North Atlantic', 15, -40, [atlantic]],
	['the Bay of Biscay', 45, -5, ['bay-of-biscay', atlantic]],
	['the Celtic Sea', 49, -6, ['celtic-sea', atlantic]],
	['the Bristol Channel', 51.3, -4, ['celtic-sea', atlantic]],
	['the English Channel', 50, -2, ['english-channel']],
	['the Irish Sea', 53.7, -5, ['irish-sea']],
	['the Gulf of Mexico', 25, -90, ['gulf-of-mexico']],
	['the Gulf of Mexico south of Louisiana', 26, -90, ['gulf-of-mexico']],
	['the Bay of Campeche', 21, -94, ['gulf-of-mexico']],
	['the Caribbean', 15, -75, ['caribbean-sea']],
	['the sea off Belize', 17, -87, ['caribbean-sea']],
	['the South Atlantic', -30, -20, ['south-atlantic-ocean']],
	['the sea off the Falklands', -52, -56, ['south-atlantic-ocean']],
	['the Weddell Sea', -70, -40, ['south-atlantic-ocean']],
	['the sea west of Cape Town', -34, 17.5, ['south-atlantic-ocean']],
	['the sea south-east of the Cape', -38, 24, ['indian-ocean']],
	['the Drake Passage', -58, -64, ['south-atlantic-ocean']],
	['the Drake Passage in the west', -58, -70, ['pacific-ocean']],
	['the Gulf of Aden', 12, 47, ['gulf-of-aden']],
	['the Red Sea', 20, 38.5, ['red-sea']],
	['the Gulf of Suez', 28.9, 33, ['gulf-of-suez']],
	['the Gulf of Aqaba', 28.9, 34.7, ['gulf-of-aqaba']],
	['the Arabian Sea', 15, 62, ['arabian-sea']],
	['the Arabian Sea off Oman', 20, 60, ['arabian-sea']],
	['the Persian Gulf', 27, 51, ['persian-gulf']],
	['the Gulf of Oman', 25, 58, ['persian-gulf']],
	['the sea off Mogadishu', 1.5, 47, ['indian-ocean', 'indian-ocean-western']],
	['the Bay of Bengal', 15, 88, ['indian-ocean']],
	['the Mozambique Channel', -20, 40, ['indian-ocean']],
	['the sea off Perth', -32, 110, ['indian-ocean']],
	['the Strait of Malacca', 3, 100.5, ['pacific-ocean']],
	['the South China Sea', 12, 113, ['pacific-ocean']],
	['the Banda Sea', -5.5, 127, ['pacific-ocean']],
	['the sea off Guam', 13, 144, ['pacific-ocean']],
	['the sea off Hawaii', 20, -160, ['pacific-ocean']],
	['the middle of the Pacific', 10, -160, ['pacific-ocean']],
	['the Pacific off Oregon', 48, -128, ['pacific-ocean']],
	['the Pacific off Panama', 6, -80, ['pacific-ocean']],
	['the Gulf of California', 27, -111.5, ['pacific-ocean']],
	['the Bering Sea', 58, -175, ['pacific-ocean']],
	['the Pacific west of the antimeridian', 0, 179.9, ['pacific-ocean']],
	['the Pacific east of the antimeridian', 0, -179.9, ['pacific-ocean']],
	['the Ross Sea', -75, 175, ['pacific-ocean']],
	['the Tasman Sea', -38, 160, ['pacific-ocean']],
	['Lake Ladoga', 60.8, 31.5, []],
	['Lake Superior', 47.7, -87.5, []],
	['Lake Van', 38.6, 42.9, []],
	['the Dead Sea', 31.5, 35.5, []]
];

describe('places at sea', () => {
	it.each(places)('%s (%d, %d)', (_, latitude, longitude, expected) => {
		const found = seasAt(latitude, longitude).filter((id) => !northernParts.has(id));
		expect(found).toEqual([...expected].sort());
	});

	it.each([
		[23.5, -40, ['north-atlantic-north', 'north-atlantic-ocean']],
		[23.4, -40, ['north-atlantic-ocean']],
		[23.5, -90, ['gulf-of-mexico', 'gulf-of-mexico-north']],
		[23.4, -90, ['gulf-of-mexico']]
	] as const)('%d, %d lies on its side of the Tropic', (latitude, longitude, expected) => {
		expect(seasAt(latitude, longitude)).toEqual(expected);
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
	['labrador-sea', 841_000],
	['irish-sea', 46_000],
	['gulf-of-mexico', 1_550_000],
	['caribbean-sea', 2_754_000],
	['hudson-bay', 1_230_000],
	['white-sea', 90_000],
	['sea-of-azov', 39_000],
	['sea-of-marmara', 11_350],
	['caspian-sea', 386_000],
	['indian-ocean', 70_560_000]
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
	expect([...seas.keys()].sort()).toEqual([...limits.map(({ id }) => id), ...northernParts].sort());
});

describe('a grid over the whole world', () => {
	const step = 5;
	// Off the whole degrees, where limits run and where points would lie on them.
	const offset = 0.13;
	const water = Array.from({ length: 360 / step }, (_, column) => -180 + offset + column * step)
		.flatMap((longitude) =>
			Array.from({ length: 180 / step }, (_, row) => [-90 + offset + row * step, longitude] as const)
		)
		.filter(([latitude, longitude]) => !isLand(latitude, longitude))
		.map(([latitude, longitude]) => ({ latitude, longitude, found: seasAt(latitude, longitude) }));

	it('water belongs to a sea, but for fjords, river mouths and lagoons that a limit cuts off', () => {
		const gaps = water.filter(({ found }) => found.length === 0);
		expect(water.length).toBeGreaterThan(1500);
		expect(gaps.length / water.length).toBeLessThan(0.002);
	});

	it('seas overlap only where one belongs to the other', () => {
		const around = (id: string | null | undefined): string[] =>
			id ? [...around(parents.get(id)), id].sort() : [];
		const overlaps = water.filter(({ found }) => {
			return found.length > 0 && !found.some((id) => around(id).join() === found.join());
		});
		expect(overlaps).toEqual([]);
	});
});

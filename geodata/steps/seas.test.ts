import { area, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutSeas, type SeaLimit } from './seas';

function box(west: number, south: number, east: number, north: number): Position[] {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	];
}

/** An island in the middle of the sea, and one that closes a lagoon in its north-western corner. */
const land: FeatureCollection = {
	type: 'FeatureCollection',
	features: [box(4, 4, 6, 6), box(0, 8, 3, 8.5), box(2.5, 8.5, 3, 10)].map((ring) => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] }
	}))
};

function sea(id: string, more: Partial<SeaLimit>): SeaLimit {
	return { id, seeds: [], ring: null, takesRest: false, unionOf: [], limits: [], ...more };
}

async function cut(...limits: SeaLimit[]): Promise<Map<unknown, Feature<Polygon | MultiPolygon>>> {
	const { features } = await cutSeas(land, limits);
	return new Map(features.map((feature) => [feature.id, feature as Feature<Polygon | MultiPolygon>]));
}

function holds(feature: Feature<Polygon | MultiPolygon> | undefined, point: Position): boolean {
	return feature !== undefined && booleanPointInPolygon(point, feature);
}

describe('seas', () => {
	it('are water of their ring that connects with a seed', async () => {
		const seas = await cut(sea('open', { seeds: [[8, 8]], ring: box(0, 0, 10, 10) }));
		expect(holds(seas.get('open'), [1, 1])).toBe(true);
		expect(holds(seas.get('open'), [5, 5])).toBe(false);
		expect(holds(seas.get('open'), [1, 9])).toBe(false);
	});

	it('that take the rest leave what others have', async () => {
		const seas = await cut(
			sea('ocean', { seeds: [[9, 9]], ring: box(0, 0, 10, 10), takesRest: true }),
			sea('gulf', { seeds: [[1, 1]], ring: box(0, 0, 2, 8) })
		);
		expect(holds(seas.get('gulf'), [1, 1])).toBe(true);
		expect(holds(seas.get('ocean'), [1, 1])).toBe(false);
		expect(holds(seas.get('ocean'), [3, 1])).toBe(true);
	});

	it('hold the seas that belong to them', async () => {
		const seas = await cut(
			sea('gulf', { seeds: [[1, 1]], ring: box(0, 0, 2, 8) }),
			sea('ocean', { seeds: [[9, 9]], ring: box(0, 0, 10, 10), takesRest: true, unionOf: ['gulf'] })
		);
		expect(holds(seas.get('ocean'), [1, 1])).toBe(true);
		expect(seas.get('ocean')?.geometry.type).toBe('Polygon');
	});

	it('are cut where their ring steps over the antimeridian', async () => {
		const ring: Position[] = [
			[170, 0],
			[-170, 0],
			[-170, 10],
			[170, 10]
		];
		const seeds: Position[] = [
			[175, 5],
			[-175, 5]
		];
		const wide = (await cut(sea('wide', { seeds, ring }))).get('wide');
		expect(seeds.map((seed) => holds(wide, seed))).toEqual([true, true]);
		expect(holds(wide, [0, 5])).toBe(false);
		expect(wide && area(wide) / 1e6).toBeCloseTo(2_461_000, -4);
	});

	it('reach the pole where their ring goes around it', async () => {
		const ring: Position[] = [
			[-180, 80],
			[-60, 80],
			[60, 80],
			[179, 80]
		];
		const polar = (await cut(sea('polar', { seeds: [[0, 85]], ring }))).get('polar');
		expect(
			[
				[0, 89.9],
				[-179.9, 81],
				[179.9, 81]
			].map((point) => holds(polar, point))
		).toEqual([true, true, true]);
	});

	it('need their seed in their water', async () => {
		await expect(cut(sea('dry', { seeds: [[5, 5]], ring: box(0, 0, 10, 10) }))).rejects.toThrow(
			'sea dry: its seed 5,5 does not lie in its water'
		);
	});
});

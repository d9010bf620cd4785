import { describe, expect, it, vi } from 'vitest';
import { smallGeometry } from '../../../tests/fixtures/small-atlas';
import { decode, loadGeometry, loadTheatres } from './topology';
import { loadJson } from './load';

vi.mock('./load', () => ({ loadJson: vi.fn() }));

/**
 * Three units and a sea on a grid of whole degrees. `west` and `east` share the line at 1° E. `split` is cut
 * in two at 11° E, as land is at the antimeridian.
 *
 *     3 ┌───┬───┐      ┌─┬─┐
 *       │ w │ e │  ~   │ s │
 *     0 └───┴───┘      └─┴─┘
 *       0   1   2      10  12
 */
const topology = {
	type: 'Topology' as const,
	arcs: [
		// 0: between west and east, northwards
		[
			[1, 0],
			[1, 3]
		],
		// 1: the rest of west
		[
			[1, 3],
			[0, 3],
			[0, 0],
			[1, 0]
		],
		// 2: the rest of east
		[
			[1, 0],
			[2, 0],
			[2, 3],
			[1, 3]
		],
		// 3: the cut through split, northwards
		[
			[11, 0],
			[11, 3]
		],
		// 4, 5: the rest of split
		[
			[11, 3],
			[10, 3],
			[10, 0],
			[11, 0]
		],
		[
			[11, 0],
			[12, 0],
			[12, 3],
			[11, 3]
		],
		// 6: a sea of its own
		[
			[4, 0],
			[6, 0],
			[6, 3],
			[4, 3],
			[4, 0]
		]
	] as [number, number][][],
	objects: {
		units: {
			type: 'GeometryCollection' as const,
			geometries: [
				{
					type: 'Polygon' as const,
					id: 'west',
					arcs: [[0, 1]]
				},
				{
					type: 'MultiPolygon' as const,
					id: 'east',
					arcs: [[[2, ~0]]]
				},
				{
					type: 'MultiPolygon' as const,
					id: 'split',
					arcs: [[[3, 4]], [[5, ~3]]]
				}
			]
		},
		seas: {
			type: 'GeometryCollection' as const,
			geometries: [
				{
					type: 'Polygon' as const,
					id: 'sound',
					properties: { label: [5, 1] as [number, number] },
					arcs: [[6]]
				}
			]
		}
	}
};

const theatres = smallGeometry.theatres;

describe('decode', () => {
	const geometry = decode(topology);

	it('gives every unit its id as a property, and its rings in degrees', () => {
		expect(geometry.units.features.map(({ properties }) => properties)).toEqual([
			{ id: 'west' },
			{ id: 'east' },
			{ id: 'split' }
		]);
		expect(geometry.units.features[0]?.geometry).toEqual({
			type: 'Polygon',
			coordinates: [
				[
					[1, 0],
					[1, 3],
					[0, 3],
					[0, 0],
					[1, 0]
				]
			]
		});
		expect(geometry.units.features[2]?.geometry.coordinates).toHaveLength(2);
	});

	it('gives every sea its id and label', () => {
		expect(geometry.seas.features.map(({ properties }) => properties)).toEqual([
			{ id: 'sound', label: [5, 1] }
		]);
	});

	it('finds the one border, named in alphabetical order whichever unit comes first', () => {
		expect(geometry.borders.features).toEqual([
			{
				type: 'Feature',
				properties: { id: 'east|west', a: 'east', b: 'west' },
				geometry: {
					type: 'MultiLineString',
					coordinates: [
						[
							[1, 0],
							[1, 3]
						]
					]
				}
			}
		]);
	});

	it('takes as coast what bounds one unit only: no border, no cut through a unit, no limit of a sea', () => {
		const meridians = geometry.coasts.coordinates.flatMap((line) =>
			line.flatMap(([x], index) => (index > 0 && line[index - 1]?.[0] === x ? [x] : []))
		);
		expect(meridians.sort()).toEqual([0, 10, 12, 2]);
	});

	it.each([
		[['west'], [0, 1]],
		[
			['west', 'east'],
			[0, 2]
		],
		[['split'], [10, 12]],
		[[], []]
	])('outlines %j without the lines inside: meridians %j', (units, expected) => {
		const { coordinates } = geometry.outline(new Set(units));
		const meridians = coordinates.flatMap((line) =>
			line.flatMap(([x = NaN], index) => (index > 0 && line[index - 1]?.[0] === x ? [x] : []))
		);
		expect(meridians.sort((a, b) => a - b)).toEqual(expected);
	});
});

describe('loadGeometry', () => {
	it.each(['overview', 'detail'] as const)(
		'decodes the file of the level %s and fetches no other',
		async (level) => {
			vi.mocked(loadJson).mockClear().mockResolvedValue(topology);
			const fetch = vi.fn<typeof globalThis.fetch>();
			expect(await loadGeometry(level, fetch)).toEqual({
				...decode(topology),
				outline: expect.any(Function) as unknown
			});
			expect(vi.mocked(loadJson).mock.calls).toEqual([[`${level}.topo.json`, fetch]]);
		}
	);
});

describe('loadTheatres', () => {
	it('tries again after a failure, and fetches once', async () => {
		const fetch = vi.fn<typeof globalThis.fetch>();
		vi.mocked(loadJson).mockClear().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(theatres);
		await expect(loadTheatres(fetch)).rejects.toThrow('offline');
		expect(await loadTheatres(fetch)).toBe(theatres);
		expect(await loadTheatres(fetch)).toBe(theatres);
		expect(loadJson).toHaveBeenCalledTimes(2);
	});
});

import { describe, expect, it } from 'vitest';
import { overlay, sample } from './sample';

/** A box as one closed ring. */
const box = (west: number, south: number, east: number, north: number) => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south]
];
const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon' as const, coordinates });

describe('sampling polygons', () => {
	it('measures areas, less their holes', () => {
		const hemisphere = polygon(box(-180, 0, 180, 90), box(0, 0, 90, 90));
		const [overlap] = overlay(sample([hemisphere], 1), sample([], 1));
		expect(overlap).toMatchObject({ reference: 0, ours: -1 });
		// Three quarters of a half of 510,065,600 km².
		expect(overlap?.squareKilometres).toBeCloseTo(510_065_600 * 0.375, -3);
	});

	it('takes polygons that go on beyond the antimeridian', () => {
		const beyond = sample([polygon(box(170, 0, 190, 10))], 1);
		const cut = sample([polygon(box(170, 0, 180, 10)), polygon(box(-180, 0, -170, 10))], 1);
		const pairs = overlay(beyond, cut).map(({ reference, ours }) => [reference, ours]);
		expect(pairs).toHaveLength(2);
		expect(pairs).toEqual(
			expect.arrayContaining([
				[0, 0],
				[0, 1]
			])
		);
	});

	it('tells where two sides meet and where only one has land', () => {
		const reference = sample([polygon(box(0, 0, 10, 10)), polygon(box(10, 0, 20, 10))], 1);
		const ours = sample([polygon(box(0, 0, 12, 10))], 1);
		const overlaps = overlay(reference, ours);
		expect(overlaps.map(({ reference, ours }) => [reference, ours])).toEqual([
			[0, 0],
			[1, -1],
			[1, 0]
		]);
		const [same, missing, shifted] = overlaps.map(({ squareKilometres }) => squareKilometres);
		expect(missing! / same!).toBeCloseTo(0.8);
		expect(shifted! / same!).toBeCloseTo(0.2);
		expect(overlaps[2]?.at).toEqual([10.5, 5.5]);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCoordinates, parseCoordinates } from './coordinates';

const near = (latitude: number, longitude: number) => ({
	latitude: expect.closeTo(latitude, 4) as number,
	longitude: expect.closeTo(longitude, 4) as number
});

describe('parseCoordinates', () => {
	it.each([
		['36.14, -5.35', 36.14, -5.35],
		['36.14,-5.35', 36.14, -5.35],
		['−36.14, −5.35', -36.14, -5.35],
		['36.14 -5.35', 36.14, -5.35],
		['+36.14; -5.35', 36.14, -5.35],
		['36,14; -5,35', 36.14, -5.35],
		['36,14 -5,35', 36.14, -5.35],
		['36°08′N 5°21′W', 36.1333, -5.35],
		['36°08\'24"N, 5°21\'00"W', 36.14, -5.35],
		['36° 08′ 24″ N 5° 21′ 0″ O', 36.14, -5.35],
		['N 36 08 24, W 5 21', 36.14, -5.35],
		['5°21′W 36°08′N', 36.1333, -5.35],
		['41.01 K, 28.98 D', 41.01, 28.98],
		['33.9° G / 18.4° D', -33.9, 18.4],
		['51.75 S 59.2 W', -51.75, -59.2],
		['-90, 180', -90, 180],
		['0,0', 0, 0],
		['12, 34', 12, 34]
	])('%s', (text, latitude, longitude) => {
		expect(parseCoordinates(text)).toEqual(near(latitude, longitude));
	});

	it.each([
		'',
		'Gibraltar',
		'36.14',
		'91, 0',
		'0, 181',
		'36 N 5 N',
		'36°61′N 5°W',
		'N36N, 5W',
		'-36 S, 5 W',
		'1, 2, 3',
		'NaN, NaN',
		'1e3, 2'
	])('refuses %j', (text) => {
		expect(parseCoordinates(text)).toBeNull();
	});

	it('never throws, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), (text) => {
				const place = parseCoordinates(text);
				expect(place === null || (Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180)).toBe(
					true
				);
			})
		);
	});

	it('reads back what formatCoordinates writes', () => {
		const degrees = (limit: number) =>
			fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5);
		fc.assert(
			fc.property(degrees(90), degrees(180), (latitude, longitude) => {
				expect(parseCoordinates(formatCoordinates({ latitude, longitude }))).toEqual(
					near(latitude, longitude)
				);
			})
		);
	});
});

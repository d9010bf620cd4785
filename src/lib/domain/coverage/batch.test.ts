import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallGeometry, smallIndex } from '../../../../tests/fixtures/small-atlas';
import { Locator } from '../../data/locator';
import { Atlas } from '../atlas';
import { day } from '../day';
import { findColumns, judgeRow, type Judge } from './batch';

const locator = new Locator(smallGeometry);
const judge: Judge = {
	atlas: new Atlas(smallIndex),
	locate: (place) => locator.locate(place),
	today: day('2026-01-01')
};
const columns = findColumns(['name', 'lat', 'lon', 'date'])!;
const together = findColumns(['name', 'coordinates', 'date'])!;

describe('findColumns', () => {
	it.each([
		['English', ['Name', 'Latitude', 'Longitude', 'Date']],
		['short English', ['place', 'lat', 'lng', 'day']],
		['French', ['Lieu', 'LATITUDE', 'longitude', 'Jour']],
		['Turkish with its capital İ', ['YER', 'ENLEM', 'BOYLAM', 'TARİH']],
		['units in brackets', ['Site name', 'Lat (°)', 'Long. (°)', 'Date of visit']],
		['geographic information systems', ['title', 'Y', 'X', 'when']]
	])('reads a header in %s', (_, header) => {
		expect(findColumns(header)).toEqual({
			name: 0,
			latitude: 1,
			longitude: 2,
			day: 3,
			coordinates: null,
			width: 4
		});
	});

	it.each(['coordinates', 'Coordonnées', 'KOORDİNATLAR', 'lat/lon', 'Latitude, longitude', 'GPS'])(
		'takes "%s" for a latitude and a longitude in one',
		(title) => {
			expect(findColumns(['id', title])).toMatchObject({ coordinates: 1, latitude: null, longitude: null });
		}
	);

	it('puts a whole name before a part of one, and two columns before one', () => {
		expect(findColumns(['lat old', 'lat', 'lon', 'coordinates', 'country name', 'nom'])).toMatchObject({
			latitude: 1,
			longitude: 2,
			coordinates: null,
			name: 5
		});
	});

	it('finds nothing where no column says where, or only half of it', () => {
		expect(findColumns(['Algiers', '36.75', '3.06'])).toBeNull();
		expect(findColumns(['name', 'lat', 'date'])).toBeNull();
		expect(findColumns([])).toBeNull();
	});
});

describe('judgeRow', () => {
	it('gives the verdict, the clause and the holder on the last day and the day after it', () => {
		expect(judgeRow(['Algiers', '35.5', '3.5', '1962-07-02'], columns, judge)).toMatchObject({
			name: 'Algiers',
			at: { latitude: 35.5, longitude: 3.5 },
			day: '1962-07-02',
			coverage: { verdict: 'covered', clause: '6.1-algeria', scope: 'territory' },
			territory: 'French Algeria',
			holder: 'France'
		});
		expect(judgeRow(['Algiers', '35.5', '3.5', '1962-07-03'], columns, judge)).toMatchObject({
			coverage: { verdict: 'not-covered', clause: null, scope: 'none', reason: 'not-a-party' },
			territory: 'Northern Algeria',
			holder: 'Algeria'
		});
	});

	it('names the sea, which nobody holds', () => {
		expect(judgeRow(['Buoy', '55.5', '3.5', '1999-01-01'], columns, judge)).toMatchObject({
			holder: '',
			territory: 'North Sea'
		});
	});

	it('takes a row without a date as of today', () => {
		expect(judgeRow(['Paris', '50.5', '7.5'], columns, judge)).toMatchObject({ day: '2026-01-01' });
		expect(judgeRow(['Paris', '50.5', '7.5', ' '], columns, judge)).toMatchObject({ day: '2026-01-01' });
	});

	it.each([
		['36.75', '-3.06', 36.75, -3.06],
		['36,75', '−3,06', 36.75, -3.06],
		[' +36.75° ', '.5', 36.75, 0.5],
		['3.675e1', '-0', 36.75, 0],
		['36°45′N', '3°03′36″W', 36.75, -3.06],
		['36 45 N', '-3.06', 36.75, -3.06],
		['90', '-180', 90, -180]
	])('reads latitude %j and longitude %j', (latitude, longitude, north, east) => {
		const row = judgeRow(['', latitude, longitude, ''], columns, judge);
		if (!('at' in row)) throw new Error(row.problem);
		expect(row.at.latitude).toBeCloseTo(north, 9);
		expect(row.at.longitude).toBeCloseTo(east, 9);
		expect(Object.is(row.at.longitude, -0)).toBe(false);
	});

	it.each(['36.75, -3.06', '36,75; -3,06', '36°45′N 3°03′36″W', '(36.75, -3.06)'])(
		'reads %j in a column of coordinates',
		(text) => {
			const row = judgeRow(['', text, ''], together, judge);
			if (!('at' in row)) throw new Error(row.problem);
			expect(row.at.latitude).toBeCloseTo(36.75, 9);
			expect(row.at.longitude).toBeCloseTo(-3.06, 9);
		}
	);

	it.each([
		['1962-07-03', '1962-07-03'],
		['1962/7/3', '1962-07-03'],
		['1962-07-03T00:00:00.000Z', '1962-07-03'],
		['1962-07-03 12:30', '1962-07-03'],
		['3.7.1962', '1962-07-03']
	])('reads the date %s', (text, on) => {
		expect(judgeRow(['', '50.5', '7.5', text], columns, judge)).toMatchObject({ day: on });
	});

	it.each([
		['a latitude beyond the pole', ['', '90.01', '3', ''], 'bad-latitude', '90.01'],
		['words for a latitude', ['', 'north', '3', ''], 'bad-latitude', 'north'],
		['a longitude beyond the antimeridian', ['', '36', '180.5', ''], 'bad-longitude', '180.5'],
		['two latitudes', ['', '36 N', '5 N', ''], 'bad-coordinates', '36 N; 5 N'],
		['no latitude', ['x', ' ', '3', ''], 'no-latitude', ''],
		['no longitude', ['x', '36'], 'no-longitude', ''],
		[
			'a comma in a name without quotes',
			['Paris', ' France', '48.86', '2.35', '1999-01-01'],
			'too-many-cells'
		],
		['a day that does not exist', ['', '36', '3', '1962-02-30'], 'bad-date', '1962-02-30'],
		['a date that reads two ways', ['', '36', '3', '2/7/1962'], 'bad-date', '2/7/1962'],
		['a year alone', ['', '36', '3', '1962'], 'bad-date', '1962'],
		['a day to come', ['', '36', '3', '2026-01-02'], 'date-ahead', '2026-01-02']
	])('rejects %s', (_, cells, problem, value?: string) => {
		expect(judgeRow(cells as string[], columns, judge)).toMatchObject({
			problem,
			...(value === undefined ? {} : { value })
		});
	});

	it('rejects coordinates that are missing or no place', () => {
		expect(judgeRow(['x'], together, judge)).toMatchObject({ problem: 'no-coordinates' });
		expect(judgeRow(['x', 'somewhere'], together, judge)).toMatchObject({
			problem: 'bad-coordinates',
			value: 'somewhere'
		});
	});

	it('takes no notice of empty cells beyond the header, as spreadsheets write them', () => {
		expect(judgeRow(['Paris', '50.5', '7.5', '', '', ' '], columns, judge)).toHaveProperty('coverage');
	});

	it('repeats no more than the beginning of a long value', () => {
		const row = judgeRow(['', '9'.repeat(10_000), '3', ''], columns, judge);
		expect(row).toMatchObject({ problem: 'bad-latitude', value: `${'9'.repeat(80)}…` });
	});

	it('never throws, whatever the cells', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.stringMatching(/^[-+0-9.,°′″ NSEWnsewdbgk;:/T]{0,40}$/),
			fc.double().map(String),
			fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
		);
		fc.assert(
			fc.property(fc.array(text, { maxLength: 6 }), fc.array(text, { maxLength: 6 }), (header, cells) => {
				findColumns(header);
				for (const found of [columns, together]) {
					const row = judgeRow(cells, found, judge);
					expect('coverage' in row || 'problem' in row).toBe(true);
				}
			}),
			{ numRuns: 2000 }
		);
	});
});

import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../../tests/fixtures/small-atlas';
import { Atlas } from '../atlas';
import { addDays, day } from '../day';
import { coverageAt, coverageSpans } from './coverage';

const atlas = new Atlas({
	...smallIndex,
	territories: [
		{
			id: 'france',
			names: 'France',
			units: ['fr', 'fr-corsica'],
			owner: 'fr',
			certainty: 'text',
			periods: [{ from: day('1949-08-24'), to: null, verdict: 'covered' }]
		},
		{
			id: 'corsica',
			names: 'Corsica',
			units: ['fr-corsica'],
			owner: 'fr',
			certainty: 'opinion',
			periods: [{ from: day('1949-08-24'), to: null, verdict: 'covered' }]
		}
	]
});
const onLand = (unit: string) => ({ latitude: 40, unit, seas: [] });
const LAST = day('2026-01-01');

describe('coverageAt', () => {
	it('names the clause of the text in force on the day', () => {
		expect(coverageAt(atlas, onLand('dz-north'), day('1952-02-17'))).toMatchObject({
			verdict: 'covered',
			clause: '1949-algeria',
			owner: 'fr'
		});
		expect(coverageAt(atlas, onLand('dz-north'), day('1952-02-18')).clause).toBe('6.1-algeria');
		expect(coverageAt(atlas, onLand('dz-north'), day('1962-07-03'))).toMatchObject({
			verdict: 'not-covered',
			clause: null,
			owner: 'dz'
		});
	});

	it('covers nothing before the treaty is in force', () => {
		expect(coverageAt(atlas, onLand('fr'), day('1949-08-23'))).toMatchObject({
			verdict: 'not-covered',
			scope: 'none',
			reason: 'not-in-force'
		});
	});

	it('takes certainty from the most specific territory that agrees', () => {
		expect(coverageAt(atlas, onLand('fr-corsica'), day('1960-01-01'))).toMatchObject({
			territory: 'corsica',
			certainty: 'opinion'
		});
		expect(coverageAt(atlas, onLand('fr'), day('1960-01-01'))).toMatchObject({
			territory: 'france',
			certainty: 'text'
		});
		expect(coverageAt(atlas, onLand('us'), day('1960-01-01'))).toMatchObject({
			territory: null,
			certainty: 'text'
		});
	});

	it('answers at sea without an owner', () => {
		expect(coverageAt(atlas, { latitude: 0, unit: null, seas: [] }, day('1960-01-01'))).toMatchObject({
			verdict: 'not-covered',
			owner: null,
			seaArea: null
		});
	});
});

describe('coverageSpans', () => {
	const summary = (unit: string) =>
		coverageSpans(atlas, onLand(unit), LAST).map(({ from, to, coverage }) => [
			from,
			to,
			coverage.verdict,
			coverage.clause
		]);

	it('turns on the days on which something that matters changes, and on no others', () => {
		expect(summary('dz-north')).toEqual([
			['1949-08-24', '1952-02-18', 'covered', '1949-algeria'],
			['1952-02-18', '1962-07-03', 'covered', '6.1-algeria'],
			['1962-07-03', null, 'not-covered', null]
		]);
		expect(summary('de-east')).toEqual([
			['1949-08-24', '1990-10-03', 'not-covered', null],
			['1990-10-03', null, 'covered', '6.1-europe']
		]);
	});

	it('says of each day what coverageAt says', () => {
		for (const { id } of smallIndex.units) {
			for (const { from, to, coverage } of coverageSpans(atlas, onLand(id), LAST)) {
				expect(coverageAt(atlas, onLand(id), from)).toEqual(coverage);
				expect(coverageAt(atlas, onLand(id), to === null ? LAST : addDays(to, -1)).reason).toBe(
					coverage.reason
				);
			}
		}
	});
});

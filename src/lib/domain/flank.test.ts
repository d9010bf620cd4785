import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import { day } from './day';
import { bordersWith, borderTotals, FLANK_NEIGHBOURS, flankLength, flankSteps } from './flank';

const atlas = new Atlas(smallIndex);
const stretches = (neighbour: string, on: string) => bordersWith(atlas, new Set([neighbour]), day(on));
const inner = { a: 'de-east', b: 'de-west', member: 'de-frg', neighbour: 'gdr', kilometres: 1400 };
const pontic = { a: 'tr', b: 'ua-crimea', member: 'tr', neighbour: 'ua', kilometres: 10.5 };

/** The small atlas with Crimea as the Soviet Union's until 1991, then Russia's until 1999. */
const soviet = new Atlas({
	...smallIndex,
	tenures: [
		...smallIndex.tenures.filter(({ unit }) => unit !== 'ua-crimea'),
		...(
			[
				['ussr', null, '1991-12-26'],
				['ru', '1991-12-26', '1999-01-01'],
				['ua', '1999-01-01', null]
			] as const
		).map(([polity, from, to]): LocalIndex['tenures'][number] => ({
			...smallIndex.tenures[0]!,
			unit: 'ua-crimea',
			polity,
			from: from && day(from),
			to: to && day(to)
		}))
	]
});

describe('bordersWith', () => {
	it.each([
		['1955-05-05', []],
		['1955-05-06', [inner]],
		['1990-10-02', [inner]],
		['1990-10-03', []]
	])('the GDR on %s', (on, expected) => {
		expect(stretches('gdr', on)).toEqual(expected);
	});

	it.each([
		['1952-02-17', []],
		['1952-02-18', [pontic]],
		['2014-02-27', [pontic]]
	])('Ukraine on %s, whichever side the member is on', (on, expected) => {
		expect(stretches('ua', on)).toEqual(expected);
	});

	it('makes no border of an occupier', () => {
		expect(stretches('ru', '2014-02-27')).toEqual([]);
	});

	it('counts no border between two outside the alliance, or two members', () => {
		// Germany's zones of occupation, and its two states before 1955.
		expect(stretches('de-occupied', '1949-09-01')).toEqual([]);
		expect(stretches('de-frg', '1960-01-01')).toEqual([]);
	});
});

describe('totals', () => {
	const more = [
		{ a: 'no', b: 'ru', member: 'no', neighbour: 'ru', kilometres: 200 },
		{ a: 'pl', b: 'ru', member: 'pl', neighbour: 'ru', kilometres: 150 },
		{ a: 'by', b: 'pl', member: 'pl', neighbour: 'by', kilometres: 400 },
		{ a: 'pl', b: 'ru-spit', member: 'pl', neighbour: 'ru', kilometres: 60.5 }
	];

	it('add up each pair of states, longest first', () => {
		expect(borderTotals(more)).toEqual([
			{ member: 'pl', neighbour: 'by', kilometres: 400 },
			{ member: 'pl', neighbour: 'ru', kilometres: 210.5 },
			{ member: 'no', neighbour: 'ru', kilometres: 200 }
		]);
	});

	it('add up everything', () => {
		expect(flankLength(more)).toBe(810.5);
		expect(flankLength([])).toBe(0);
	});
});

describe('flankSteps', () => {
	it('has the days on which the length changes, with the length from then on', () => {
		expect(flankSteps(soviet, day('2026-01-01'))).toEqual([
			{ day: '1952-02-18', value: 10.5 },
			{ day: '1999-01-01', value: 0 }
		]);
	});

	it('ends with the last day', () => {
		expect(flankSteps(soviet, day('1998-12-31')).map(({ day }) => day)).toEqual(['1952-02-18']);
		expect(flankSteps(soviet, day('1952-02-18'))).toHaveLength(1);
		expect(flankSteps(soviet, day('1952-02-17'))).toEqual([]);
	});

	it('passes over the day on which only the neighbour’s name changes', () => {
		const names = ['1991-12-25', '1991-12-26'].map(
			(on) => bordersWith(soviet, FLANK_NEIGHBOURS, day(on))[0]?.neighbour
		);
		expect(names).toEqual(['ussr', 'ru']);
	});

	it('is empty where no member faces these neighbours', () => {
		expect(flankSteps(atlas, day('2026-01-01'))).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import { day } from './day';
import { condense, phasesOn, placesOn, reachOn, theatreOn } from './theatre';

type Entry = LocalIndex['operations'][number];
type Stage = Entry['phases'][number];
type Parts = Partial<Record<'units' | 'seas' | 'areas', string[]>>;

const [pastWatch, longGuard] = smallIndex.operations as [Entry, Entry];
const extent = ({ units = [], seas = [], areas = [] }: Parts) => ({ units, seas, areas });

function stage(id: string, from: string, to: string | null, theatre: Parts | null, lasting = false): Stage {
	return {
		id,
		names: id,
		from: day(from),
		to: to === null ? null : day(to),
		preparatory: false,
		theatre: theatre && { ...extent(theatre), lasting }
	};
}

/** Long Guard with stages of its own; its whole theatre is the United States and the North Sea. */
const guard = (phases: Stage[], changes: Partial<Entry> = {}): Entry => ({
	...longGuard,
	phases,
	...changes
});
const whole = extent({ units: ['us'], seas: ['north-sea'] });
const theatre = (operation: Entry, on: string) => {
	const { units, seas, areas } = theatreOn(operation, day(on));
	return { units, seas, areas };
};

describe('theatreOn', () => {
	it.each([
		// At sea since January, and for good; on land from June to August only.
		['1990-01-01', { seas: ['north-sea'] }],
		['1994-12-31', { seas: ['north-sea'] }],
		['1995-01-01', { seas: ['north-sea'] }],
		['1995-05-31', { seas: ['north-sea'] }],
		['1995-06-01', { units: ['tr'], seas: ['north-sea'], areas: ['anatolia'] }],
		['1995-08-31', { units: ['tr'], seas: ['north-sea'], areas: ['anatolia'] }],
		['1995-09-01', { seas: ['north-sea'] }],
		['1995-12-31', { seas: ['north-sea'] }],
		['1996-01-01', { seas: ['north-sea'] }],
		['2020-01-01', { seas: ['north-sea'] }]
	])('of Past Watch on %s is %j', (on, expected) => {
		expect(theatre(pastWatch, on)).toEqual(extent(expected));
	});

	it('is the whole where no stage says where it was', () => {
		expect(theatre(longGuard, '2010-01-01')).toEqual(whole);
		const silent = guard([stage('one', '2001-10-26', null, null)]);
		expect(theatre(silent, '2010-01-01')).toEqual(whole);
	});

	it('is the whole before the first stage that says where, and after the last that passed', () => {
		const passing = guard([stage('one', '2005-01-01', '2006-01-01', { units: ['tr'] })]);
		expect(theatre(passing, '2004-12-31')).toEqual(whole);
		expect(theatre(passing, '2005-01-01')).toEqual(extent({ units: ['tr'] }));
		expect(theatre(passing, '2005-12-31')).toEqual(extent({ units: ['tr'] }));
		expect(theatre(passing, '2006-01-01')).toEqual(whole);
	});

	it('takes no account of stages before NATO took part', () => {
		const early = { ...stage('one', '2001-10-26', '2003-01-01', { units: ['tr'] }, true), preparatory: true };
		const operation = guard([early, stage('two', '2004-01-01', null, { units: ['fr'] })]);
		expect(theatre(operation, '2002-01-01')).toEqual(whole);
		expect(theatre(operation, '2004-01-01')).toEqual(extent({ units: ['fr'] }));
	});

	it('can be nowhere: a stage that says so is believed', () => {
		expect(theatre(guard([stage('away', '2026-01-01', null, {})]), '2026-01-01')).toEqual(extent({}));
	});

	it('names what several stages share once', () => {
		const operation = guard([
			stage('one', '2002-01-01', '2003-01-01', { units: ['tr', 'fr'] }, true),
			stage('two', '2003-01-01', null, { units: ['us', 'tr'] })
		]);
		expect(theatre(operation, '2003-01-01')).toEqual(extent({ units: ['tr', 'fr', 'us'] }));
	});
});

describe('phasesOn', () => {
	it.each([
		['1994-12-31', []],
		['1995-01-01', ['first']],
		['1995-05-31', ['first']],
		['1995-06-01', ['wider']],
		['1995-08-31', ['wider']],
		['1995-09-01', []]
	])('of Past Watch on %s are %j', (on, ids) => {
		expect(phasesOn(pastWatch, day(on)).map(({ id }) => id)).toEqual(ids);
	});

	it('are not those before NATO took part; several can run side by side', () => {
		const operation = guard([
			{ ...stage('early', '2001-10-26', '2003-01-01', null), preparatory: true },
			stage('one', '2002-01-01', null, null),
			stage('two', '2002-06-01', null, null)
		]);
		expect(phasesOn(operation, day('2002-07-01')).map(({ id }) => id)).toEqual(['one', 'two']);
	});
});

describe('placesOn', () => {
	const names = (operation: Entry, on: string) =>
		placesOn(operation, day(on)).map(({ point, index }) => `${index} ${point.name}`);

	it.each([
		['1990-01-01', ['0 Harbour']],
		['1995-05-31', ['0 Harbour']],
		['1995-06-01', ['0 Harbour', '1 Roads']],
		['1995-08-31', ['0 Harbour', '1 Roads']],
		['1995-09-01', ['0 Harbour']],
		['2020-01-01', ['0 Harbour']]
	])('of Past Watch on %s are %j', (on, expected) => {
		expect(names(pastWatch, on)).toEqual(expected);
	});

	it('stay between the stages they belong to, not before or after them', () => {
		const point = { ...pastWatch.theatre.points[0]!, phases: ['one', 'three'] };
		const operation = guard(
			[
				stage('one', '2002-01-01', '2003-01-01', null),
				stage('two', '2003-01-01', '2004-01-01', null),
				stage('three', '2005-01-01', '2006-01-01', null)
			],
			{ theatre: { ...longGuard.theatre, points: [point] } }
		);
		const there = ['2001-12-31', '2002-01-01', '2003-06-01', '2004-06-01', '2005-12-31', '2006-01-01'].map(
			(on) => names(operation, on).length
		);
		expect(there).toEqual([0, 1, 1, 1, 1, 0]);
	});

	it('stay for good in a stage without an end', () => {
		const point = { ...pastWatch.theatre.points[0]!, phases: ['one'] };
		const operation = guard([stage('one', '2002-01-01', null, null)], {
			theatre: { ...longGuard.theatre, points: [point] }
		});
		expect(names(operation, '2002-01-01')).toHaveLength(1);
		expect(names(operation, '2500-01-01')).toHaveLength(1);
	});
});

describe('condense', () => {
	const known = [
		{ id: 'anatolia', names: 'Anatolia', units: ['tr'], seas: [] },
		{ id: 'narrows', names: 'Narrows', units: ['tr'], seas: ['north-sea'] },
		{ id: 'off-norway', names: 'Off Norway', units: [], seas: ['north-sea'] }
	];
	const areasOf = (parts: Parts) => condense(extent(parts), known).areas;

	it('leaves out the areas that land or water of the extent holds anyway', () => {
		expect(areasOf({ units: ['tr'], areas: ['anatolia', 'off-norway'] })).toEqual(['off-norway']);
		expect(areasOf({ seas: ['north-sea'], areas: ['anatolia', 'off-norway'] })).toEqual(['anatolia']);
	});

	it('keeps an area that is held only in part', () => {
		expect(areasOf({ units: ['tr'], areas: ['narrows'] })).toEqual(['narrows']);
		expect(areasOf({ units: ['tr'], seas: ['north-sea'], areas: ['narrows'] })).toEqual([]);
	});

	it('keeps areas that it does not know, and all land and water', () => {
		const parts = { units: ['tr', 'us'], seas: ['north-sea'], areas: ['somewhere'] };
		expect(condense(extent(parts), known)).toEqual(extent(parts));
	});
});

describe('reachOn', () => {
	const sea = (id: string, parent: string | null = null, northOfTropic = false) => ({
		id,
		names: id,
		parent,
		northOfTropic
	});
	const seaArea = (
		id: string,
		verdict: LocalIndex['seaAreas'][number]['periods'][number]['verdict']
	): LocalIndex['seaAreas'][number] => {
		const clause = verdict === 'not-covered' ? null : '6.2-north-atlantic';
		const periods = [{ from: day('1949-08-24'), to: null, verdict, clause }];
		return { id, names: id, seas: [id], certainty: 'text', periods };
	};
	const atlas = new Atlas({
		...smallIndex,
		clauses: [
			...smallIndex.clauses,
			{ id: '6.2-north-atlantic', from: day('1949-08-24'), to: null, limbs: ['north-atlantic'], units: [] }
		],
		seas: [
			sea('ocean'),
			sea('ocean-north', 'ocean', true),
			sea('north-sea', 'ocean'),
			sea('baltic'),
			sea('lake')
		],
		seaAreas: [seaArea('ocean', 'covered'), seaArea('baltic', 'unsettled'), seaArea('lake', 'not-covered')],
		theatreAreas: [
			{ id: 'anatolia', names: 'Anatolia', units: ['tr'], seas: [] },
			{ id: 'mid-ocean', names: 'Mid-ocean', units: [], seas: ['ocean'] },
			{ id: 'off-norway', names: 'Off Norway', units: [], seas: ['north-sea'] }
		]
	});
	const at = (parts: Parts, from = '2001-10-26', to: string | null = null): Entry => ({
		...longGuard,
		from: day(from),
		to: to === null ? null : day(to),
		theatre: { ...longGuard.theatre, ...extent(parts) }
	});

	it.each<[Parts, string]>([
		[{}, 'none'],
		[{ units: ['us'] }, 'inside'],
		[{ units: ['us', 'tr'] }, 'inside'],
		[{ units: ['ua-crimea'] }, 'outside'],
		[{ units: ['ua-crimea', 'dz-north'] }, 'outside'],
		[{ units: ['us', 'ua-crimea'] }, 'partly'],
		[{ areas: ['anatolia'] }, 'inside'],
		[{ areas: ['anatolia'], units: ['ua-crimea'] }, 'partly'],
		[{ seas: ['north-sea'] }, 'inside'],
		[{ seas: ['lake'] }, 'outside'],
		[{ seas: ['lake', 'north-sea'] }, 'partly'],
		// Neither inside nor outside.
		[{ seas: ['baltic'] }, 'partly'],
		[{ seas: ['baltic'], units: ['us'] }, 'partly'],
		[{ seas: ['baltic'], units: ['ua-crimea'] }, 'partly'],
		// On both sides of the Tropic; its northern part on one.
		[{ seas: ['ocean'] }, 'partly'],
		[{ seas: ['ocean-north'] }, 'inside'],
		[{ areas: ['mid-ocean'] }, 'partly'],
		[{ areas: ['off-norway'] }, 'inside']
	])('of %j is %s', (parts, reach) => {
		expect(reachOn(atlas, at(parts), day('2010-01-01'))).toBe(reach);
	});

	it.each([
		['1952-02-17', 'outside'],
		['1952-02-18', 'inside']
	])('asks the rules of the day: Türkiye on %s is %s', (on, reach) => {
		expect(reachOn(atlas, at({ units: ['tr'] }, '1950-01-01'), day(on))).toBe(reach);
	});

	it('takes a day before or after the operation as its first or last', () => {
		const early = at({ units: ['tr'] }, '1950-01-01', '1952-02-18');
		expect(reachOn(atlas, early, day('1960-01-01'))).toBe('outside');
		const late = at({ units: ['tr'] }, '1952-02-18');
		expect(reachOn(atlas, late, day('1950-01-01'))).toBe('inside');
	});

	it('follows the stages', () => {
		const operation = {
			...at({ units: ['us'] }),
			phases: [stage('one', '2002-01-01', '2003-01-01', { units: ['ua-crimea'] })]
		};
		const reaches = ['2001-12-31', '2002-01-01', '2003-01-01'].map((on) =>
			reachOn(atlas, operation, day(on))
		);
		expect(reaches).toEqual(['inside', 'outside', 'inside']);
	});
});

import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from './atlas';
import { changeDays, changesBetween, changesOn, principalChangeDays } from './changes';
import { day } from './day';

const atlas = new Atlas(smallIndex);

describe('changesOn', () => {
	it('tells signature, entry into force and accession apart', () => {
		expect(changesOn(atlas, day('1949-04-04'))).toEqual([{ kind: 'signed', polities: ['fr', 'us'] }]);
		expect(changesOn(atlas, day('1949-08-24'))).toEqual([{ kind: 'in-force', polities: ['fr', 'us'] }]);
		expect(changesOn(atlas, day('1952-02-18'))).toEqual([{ kind: 'joined', polities: ['tr'] }]);
		expect(changesOn(atlas, day('1955-05-06'))).toEqual([{ kind: 'joined', polities: ['de-frg'] }]);
	});

	it('names land that a member gains from or loses to a state outside', () => {
		expect(changesOn(atlas, day('1962-07-03'))).toEqual([
			{ kind: 'lost', polity: 'fr', units: ['dz-north'] }
		]);
		expect(changesOn(atlas, day('1990-10-03'))).toEqual([
			{ kind: 'gained', polity: 'de-frg', units: ['de-east'] }
		]);
	});

	it('names both sides when land passes between members', () => {
		const [first, ...others] = smallIndex.tenures.filter(({ unit }) => unit === 'tr');
		expect(others).toEqual([]);
		const tenures = [
			...smallIndex.tenures.filter(({ unit }) => unit !== 'tr'),
			{ ...first!, to: day('1970-01-01') },
			{ ...first!, polity: 'us', from: day('1970-01-01') }
		];
		expect(changesOn(new Atlas({ ...smallIndex, tenures }), day('1970-01-01'))).toEqual([
			{ kind: 'gained', polity: 'us', units: ['tr'] },
			{ kind: 'lost', polity: 'tr', units: ['tr'] }
		]);
	});

	it('says who leaves on the day the membership ends', () => {
		const members = smallIndex.members.map((member) => ({
			...member,
			to: member.id === 'fr' ? day('1969-08-24') : null
		}));
		const shrunk = new Atlas({ ...smallIndex, members });
		expect(changesOn(shrunk, day('1969-08-24'))).toEqual([{ kind: 'left', polities: ['fr'] }]);
		expect(changesOn(shrunk, day('1969-08-23'))).toEqual([]);
	});

	it.each<[on: string, why: string]>([
		['1949-05-23', 'a state that is no member yet gains land'],
		['1949-10-07', 'land changes hands among states that are no members'],
		['1959-08-21', 'only the status of a member’s land changes'],
		['2014-02-27', 'land outside is occupied'],
		['1990-10-04', 'nothing changes']
	])('is silent on %s: %s', (on) => {
		expect(changesOn(atlas, day(on))).toEqual([]);
	});
});

describe('changeDays', () => {
	it('lists exactly the days on which something changes for the alliance, in order', () => {
		expect(changeDays(atlas)).toEqual([
			'1949-04-04',
			'1949-08-24',
			'1952-02-18',
			'1955-05-06',
			'1962-07-03',
			'1990-10-03'
		]);
	});
});

describe('changesBetween', () => {
	it('sums up what happened between two days', () => {
		expect(changesBetween(atlas, day('1950-01-01'), day('1990-10-03'))).toEqual([
			{ kind: 'joined', polities: ['tr', 'de-frg'] },
			{ kind: 'gained', polity: 'de-frg', units: ['de-east'] },
			{ kind: 'lost', polity: 'fr', units: ['dz-north'] }
		]);
	});

	it('reads backwards as the opposite', () => {
		expect(changesBetween(atlas, day('1990-10-03'), day('1962-07-02'))).toEqual([
			{ kind: 'gained', polity: 'fr', units: ['dz-north'] },
			{ kind: 'lost', polity: 'de-frg', units: ['de-east'] }
		]);
		expect(changesBetween(atlas, day('1949-08-24'), day('1949-04-04'))).toContainEqual({
			kind: 'left',
			polities: ['fr', 'us']
		});
	});

	it('finds nothing between a day and itself, and adds up from day to day while nobody joins', () => {
		for (const on of changeDays(atlas)) expect(changesBetween(atlas, on, on)).toEqual([]);
		const days = changeDays(atlas).filter((on) => on >= '1955-05-06');
		const units = (changes: ReturnType<typeof changesBetween>) =>
			changes.flatMap((change) => ('units' in change ? change.units : []));
		const whole = new Set(units(changesBetween(atlas, days[0]!, days.at(-1)!)));
		const parts = new Set(days.slice(1).flatMap((on) => units(changesOn(atlas, on))));
		expect(parts).toEqual(whole);
	});
});

describe('principalChangeDays', () => {
	it('leaves out land outside the treaty area', () => {
		const loss = { ...smallIndex.tenures.find(({ unit }) => unit === 'us-hawaii')! };
		const tenures = [
			...smallIndex.tenures.filter(({ unit }) => unit !== 'us-hawaii'),
			{ ...loss, to: day('1970-01-01') },
			{ ...loss, polity: 'ua', from: day('1970-01-01'), to: null }
		];
		const changed = new Atlas({ ...smallIndex, tenures });
		expect(changeDays(changed)).toContain('1970-01-01');
		expect(principalChangeDays(changed, changeDays(changed))).not.toContain('1970-01-01');
		expect(principalChangeDays(changed, changeDays(changed))).toEqual(
			expect.arrayContaining(['1949-08-24', '1952-02-18', '1962-07-03', '1990-10-03'])
		);
	});
});

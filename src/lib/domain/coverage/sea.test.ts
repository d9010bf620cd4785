import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../../tests/fixtures/small-atlas';
import { Atlas } from '../atlas';
import type { LocalIndex } from '../atlas-index';
import { day } from '../day';
import { rulingAtSea, seaAreaOf } from './sea';

const area = (
	id: string,
	seas: string[],
	clause: string,
	verdict: 'covered' | 'unsettled' | 'not-covered' = 'covered',
	from = '1949-08-24'
): LocalIndex['seaAreas'][number] => ({
	id,
	names: id,
	seas,
	certainty: 'text',
	periods: [{ from: day(from), to: null, verdict, clause: verdict === 'not-covered' ? null : clause }]
});
const clause = (
	id: string,
	limbs: LocalIndex['clauses'][number]['limbs']
): LocalIndex['clauses'][number] => ({ id, from: day('1949-08-24'), to: null, limbs, units: [] });

const atlas = new Atlas({
	...smallIndex,
	clauses: [
		clause('6.2-mediterranean', ['mediterranean']),
		clause('6.2-north-atlantic', ['north-atlantic']),
		clause('6.2-over', ['over'])
	],
	seas: [
		{ id: 'north-atlantic-ocean', names: 'North Atlantic', parent: null, northOfTropic: false },
		{ id: 'north-sea', names: 'North Sea', parent: 'north-atlantic-ocean', northOfTropic: false },
		{ id: 'mediterranean-sea', names: 'Mediterranean', parent: null, northOfTropic: false },
		{ id: 'adriatic-sea', names: 'Adriatic', parent: 'mediterranean-sea', northOfTropic: false },
		{ id: 'baltic-sea', names: 'Baltic', parent: null, northOfTropic: false },
		{ id: 'marmara', names: 'Marmara', parent: null, northOfTropic: false },
		{ id: 'pacific-ocean', names: 'Pacific', parent: null, northOfTropic: false }
	],
	seaAreas: [
		area('north-atlantic', ['north-atlantic-ocean'], '6.2-north-atlantic'),
		area('mediterranean', ['mediterranean-sea'], '6.2-mediterranean', 'covered', '1952-02-18'),
		area('baltic', ['baltic-sea'], '6.2-north-atlantic', 'unsettled'),
		area('straits', ['marmara'], '6.2-over', 'covered', '1952-02-18'),
		area('pacific', ['pacific-ocean'], '', 'not-covered')
	]
});
const ruling = (seas: string[], latitude: number, on: string) => {
	const { verdict, scope, limb, reason } = rulingAtSea(atlas, seas, latitude, day(on));
	return [verdict, scope, limb, reason];
};

describe('a place at sea', () => {
	it.each([
		[['north-atlantic-ocean'], 40, '1960-01-01', ['covered', 'forces', 'north-atlantic', 'north-atlantic']],
		[
			['north-atlantic-ocean'],
			23.44,
			'1960-01-01',
			['covered', 'forces', 'north-atlantic', 'north-atlantic']
		],
		[['north-atlantic-ocean'], 23.43, '1960-01-01', ['not-covered', 'none', null, 'south-of-tropic-at-sea']],
		[
			['north-sea', 'north-atlantic-ocean'],
			56,
			'1960-01-01',
			['covered', 'forces', 'north-atlantic', 'north-atlantic']
		],
		[['mediterranean-sea'], 36, '1952-02-17', ['not-covered', 'none', null, 'unnamed-sea']],
		[['mediterranean-sea'], 36, '1952-02-18', ['covered', 'forces', 'mediterranean', 'mediterranean']],
		[
			['adriatic-sea', 'mediterranean-sea'],
			43,
			'1995-06-01',
			['covered', 'forces', 'mediterranean', 'mediterranean']
		],
		[['baltic-sea'], 58, '2020-01-01', ['unsettled', 'forces', 'north-atlantic', 'unsettled-sea']],
		[['marmara'], 40.7, '1990-01-01', ['covered', 'forces', 'over', 'internal-waters']],
		[['pacific-ocean'], 30, '1990-01-01', ['not-covered', 'none', null, 'unnamed-sea']],
		[[], 0, '1990-01-01', ['not-covered', 'none', null, 'unnamed-sea']]
	] as const)('in %j at %d° on %s', (seas, latitude, on, expected) => {
		expect(ruling([...seas], latitude, on)).toEqual(expected);
	});
});

it('the smallest sea with an area of its own decides, in whatever order they come', () => {
	expect(seaAreaOf(atlas, ['mediterranean-sea', 'adriatic-sea'])?.id).toBe('mediterranean');
	expect(seaAreaOf(atlas, ['north-atlantic-ocean', 'baltic-sea'])?.id).toBe('north-atlantic');
	expect(seaAreaOf(atlas, [])).toBeUndefined();
});

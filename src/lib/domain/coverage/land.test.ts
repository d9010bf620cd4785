import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../../tests/fixtures/small-atlas';
import { Atlas } from '../atlas';
import type { LocalIndex } from '../atlas-index';
import { day } from '../day';
import { rulingOnLand } from './land';

type Unit = LocalIndex['units'][number];
type Tenure = LocalIndex['tenures'][number];

/** The small atlas with one more unit, "x", under one tenure. */
function atlasWith(unit: Partial<Unit>, tenure: Partial<Tenure> = {}, more: Partial<LocalIndex> = {}): Atlas {
	return new Atlas({
		...smallIndex,
		...more,
		units: [
			...smallIndex.units,
			{
				id: 'x',
				names: 'X',
				continent: null,
				island: true,
				ocean: 'north-atlantic',
				label: [-20, 40],
				area: 1,
				...unit
			}
		],
		tenures: [
			...smallIndex.tenures,
			{
				unit: 'x',
				polity: 'fr',
				from: null,
				to: null,
				status: 'integral',
				controller: null,
				claimants: [],
				name: null,
				...tenure
			}
		]
	});
}
const mainland = (continent: Unit['continent']): Partial<Unit> => ({ continent, island: false, ocean: null });
const rulingOn = (atlas: Atlas, on: string, unit = 'x') => {
	const { verdict, scope, limb, reason } = rulingOnLand(atlas, unit, day(on));
	return [verdict, scope, limb, reason];
};

describe('land of a Party', () => {
	it.each([
		['on the mainland of Europe', mainland('europe'), ['covered', 'territory', 'europe', 'europe']],
		[
			'on the mainland of North America, south of the Tropic too',
			{ ...mainland('north-america'), label: [-90, 17] },
			['covered', 'territory', 'north-america', 'north-america']
		],
		['in Africa', mainland('africa'), ['not-covered', 'none', null, 'africa']],
		['in South America', mainland('south-america'), ['not-covered', 'none', null, 'south-america']],
		['an island of the North Atlantic', {}, ['covered', 'territory', 'islands', 'islands']],
		[
			'an island just north of the Tropic',
			{ label: [-75, 23.45] },
			['covered', 'territory', 'islands', 'islands']
		],
		[
			'an island just south of the Tropic',
			{ label: [-75, 23.42] },
			['not-covered', 'none', null, 'south-of-tropic']
		],
		[
			'an island of the Pacific north of the Tropic: latitude alone does not decide',
			{ ocean: 'other', label: [-177, 28] },
			['not-covered', 'none', null, 'other-ocean']
		],
		[
			'an island that belongs to its continent, whatever its ocean',
			{ continent: 'north-america', ocean: 'other', label: [-172, 52] },
			['covered', 'territory', 'north-america', 'north-america']
		],
		[
			'an island of Asia',
			{ continent: 'asia', ocean: 'other', label: [118, -2] },
			['not-covered', 'none', null, 'other-ocean']
		]
	] as const)('%s', (_, unit, expected) => {
		expect(rulingOn(atlasWith(unit as Partial<Unit>), '1970-01-01')).toEqual(expected);
	});

	it('counts in whatever dependency it is held, but not as a protectorate or a trust territory', () => {
		for (const status of ['integral', 'dependency', 'disputed', 'occupied'] as const) {
			expect(rulingOn(atlasWith(mainland('europe'), { status }), '1970-01-01')[0]).toBe('covered');
		}
		for (const status of ['protectorate', 'trust'] as const) {
			expect(rulingOn(atlasWith(mainland('europe'), { status }), '1970-01-01')).toEqual([
				'not-covered',
				'none',
				null,
				'not-its-territory'
			]);
		}
	});

	it('counts in Algeria while a clause names it, to the day', () => {
		const atlas = new Atlas(smallIndex);
		expect(rulingOn(atlas, '1951-01-01', 'dz-north')).toEqual(['covered', 'territory', 'algeria', 'algeria']);
		expect(rulingOn(atlas, '1962-07-02', 'dz-north')).toEqual(['covered', 'territory', 'algeria', 'algeria']);
		expect(rulingOn(atlas, '1962-07-03', 'dz-north')).toEqual(['not-covered', 'none', null, 'not-a-party']);
	});

	it('counts in Türkiye as a whole from its accession', () => {
		const atlas = new Atlas(smallIndex);
		expect(rulingOn(atlas, '1952-02-17', 'tr')[0]).toBe('not-covered');
		expect(rulingOn(atlas, '1952-02-18', 'tr')).toEqual(['covered', 'territory', 'turkey', 'turkey']);
	});
});

describe('land of no Party', () => {
	const occupied = { polity: 'gdr', status: 'occupied', controller: 'fr' } as const;
	const zone = (tenure: Partial<Tenure>) => atlasWith(mainland('europe'), tenure);

	it('is reached while a Party occupies it in Europe, for its forces only', () => {
		expect(rulingOn(zone(occupied), '1960-01-01')).toEqual(['covered', 'forces', 'occupation', 'occupation']);
		expect(rulingOn(zone({ ...occupied, controller: 'ru' }), '1960-01-01')[0]).toBe('not-covered');
		expect(rulingOn(atlasWith(mainland('asia'), occupied), '1960-01-01')[0]).toBe('not-covered');
	});

	it('is reached when the occupier is an authority that a Party belongs to', () => {
		const polities = [
			...smallIndex.polities,
			{ id: 'powers', iso3: null, from: null, to: null, names: [], powers: ['ru', 'us'] }
		];
		const atlas = atlasWith(mainland('europe'), { ...occupied, controller: 'powers' }, { polities });
		expect(rulingOn(atlas, '1960-01-01')[0]).toBe('covered');
	});

	it('is unsettled once an occupation of 1949 is over, and never was if it began later', () => {
		const chain = (from: string | null, to: string | null): Atlas => {
			const atlas = zone({ polity: 'ru' });
			const others = atlas.index.tenures.filter(({ unit }) => unit !== 'x');
			const base = atlas.index.tenures.find(({ unit }) => unit === 'x')!;
			const [begin, end] = [from, to].map((on) => (on === null ? null : day(on))) as [
				Tenure['from'],
				Tenure['to']
			];
			const before = begin === null ? [] : [{ ...base, to: begin }];
			const after = end === null ? [] : [{ ...base, from: end }];
			return new Atlas({
				...atlas.index,
				tenures: [...others, ...before, { ...base, ...occupied, from: begin, to: end }, ...after]
			});
		};
		expect(rulingOn(chain(null, '1955-10-26'), '1955-10-25')[0]).toBe('covered');
		expect(rulingOn(chain(null, '1955-10-26'), '1955-10-26')).toEqual([
			'unsettled',
			'forces',
			'occupation',
			'occupation-ended'
		]);
		expect(rulingOn(chain('1950-01-01', null), '1960-01-01')[0]).toBe('not-covered');
	});
});

it('an open reading comes before the rules, on its days only', () => {
	const readings = [
		{
			id: 'doubt',
			from: day('1950-01-01'),
			to: day('1960-01-01'),
			units: ['x'],
			limb: 'islands' as const,
			scope: 'territory' as const
		}
	];
	const atlas = atlasWith({ ocean: 'mediterranean' }, {}, { readings });
	expect(rulingOnLand(atlas, 'x', day('1959-12-31'))).toEqual({
		verdict: 'unsettled',
		scope: 'territory',
		limb: 'islands',
		reason: 'open-reading',
		reading: 'doubt'
	});
	expect(rulingOn(atlas, '1960-01-01')).toEqual(['not-covered', 'none', null, 'other-ocean']);
});

it('throws for an unknown unit', () => {
	expect(() => rulingOnLand(new Atlas(smallIndex), 'atlantis', day('1960-01-01'))).toThrow(RangeError);
});

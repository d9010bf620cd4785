import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import { addDays, contains, day, type Day } from './day';
import type { Region } from './facts';
import { fold } from './gazetteer';
import {
	ALL_OPERATIONS,
	applyOperationFilter,
	candidatesOn,
	countFacet,
	densityOf,
	FACETS,
	overlaps,
	toggleFacet,
	turningDays,
	type Facet,
	type Facets,
	type OperationFilter,
	namedPolities
} from './operation-filter';

type Entry = LocalIndex['operations'][number];
const [model] = smallIndex.operations as [Entry];

interface Facts {
	readonly domain: Entry['domain'];
	readonly dates: readonly [string, string | null];
	readonly regions: Region[];
	readonly units: string[];
	readonly resolutions?: number[];
	readonly article?: 4 | 5;
	readonly requestedBy?: string[];
	readonly count?: number;
	readonly polities?: string[];
}

function operation(id: string, facts: Facts): Entry {
	const {
		domain,
		dates,
		regions,
		units,
		resolutions = [],
		article,
		requestedBy = [],
		count,
		polities
	} = facts;
	const [from, to] = dates;
	return {
		...model,
		id,
		names: id,
		domain,
		from: day(from),
		to: to === null ? null : day(to),
		theatre: { units, seas: [], areas: [], regions, points: [] },
		phases: [],
		mandate: { resolutions, article: article ?? null, requestedBy },
		participants: polities ? { count: count ?? null, polities } : null
	};
}

const operations = [
	operation('air', {
		domain: 'air',
		dates: ['1993-04-12', '1995-12-21'],
		regions: ['balkans'],
		units: ['ua-crimea'],
		resolutions: [816],
		count: 12,
		polities: ['fr', 'tr']
	}),
	operation('ships', {
		domain: 'maritime',
		dates: ['1993-06-15', '1996-10-03'],
		regions: ['balkans', 'mediterranean'],
		units: ['fr'],
		resolutions: [820],
		count: 14,
		polities: ['fr', 'us']
	}),
	operation('ankara', {
		domain: 'airspace-defence',
		dates: ['1991-01-03', '1991-03-09'],
		regions: ['turkiye'],
		units: ['tr'],
		requestedBy: ['tr'],
		count: 4,
		polities: ['de-frg']
	}),
	operation('assistance', {
		domain: 'land',
		dates: ['2003-08-11', '2014-12-29'],
		regions: ['south-asia'],
		units: ['us', 'ua-crimea'],
		resolutions: [1386],
		article: 5,
		requestedBy: ['us'],
		count: 51,
		polities: ['us', 'fr']
	}),
	operation('aid', { domain: 'relief', dates: ['2020-04-02', null], regions: ['mediterranean'], units: [] })
];
const atlas = new Atlas({ ...smallIndex, operations });
const texts: Readonly<Record<string, string>> = {
	air: 'Deny Flight, Interdiction aérienne, Bosna hava sahası',
	ships: 'Sharp Guard, l’Adriatique, Keskin Muhafız',
	ankara: 'Ace Guard, Diyarbakır, Iğdır, İncirlik',
	assistance: 'Kandahar, Herât',
	aid: 'Pandemic relief, Türkiye'
};
const textOf = (id: string) => fold(texts[id] ?? '');
const ON = day('1995-12-20');
const candidates = candidatesOn(atlas, ON);
const choose = (chosen: Partial<OperationFilter['chosen']>): Partial<OperationFilter> => ({
	chosen: { ...ALL_OPERATIONS.chosen, ...chosen }
});
const ids = (filter: Partial<OperationFilter>, on: Day = ON) =>
	applyOperationFilter(candidatesOn(atlas, on), { ...ALL_OPERATIONS, ...filter }, textOf).map(
		({ operation: { id } }) => id
	);

describe('candidatesOn', () => {
	it.each([
		['1993-04-11', []],
		['1993-04-12', ['air']],
		['1993-06-15', ['air', 'ships']],
		['1995-12-20', ['air', 'ships']],
		['1995-12-21', ['ships']],
		['1996-10-02', ['ships']],
		['1996-10-03', []]
	])('on %s has %j under way', (on, active) => {
		const found = candidatesOn(atlas, day(on)).filter((candidate) => candidate.active);
		expect(found.map(({ operation: { id } }) => id)).toEqual(active);
	});

	it.each([
		[9, 'few'],
		[10, 'some'],
		[29, 'some'],
		[30, 'many'],
		[null, 'unknown']
	])('takes %s participants for %s', (count, size) => {
		const sized = { ...operations[0]!, participants: { count, polities: [] } };
		const [candidate] = candidatesOn(new Atlas({ ...smallIndex, operations: [sized] }), ON);
		expect(candidate?.values.size).toEqual([size]);
	});
});

describe('the filter', () => {
	it('lets everything through at first', () => {
		expect(ids({})).toEqual(['air', 'ships', 'ankara', 'assistance', 'aid']);
	});

	it.each<[Partial<OperationFilter['chosen']>, string[]]>([
		[{ domain: ['air'] }, ['air']],
		[{ domain: ['air', 'land'] }, ['air', 'assistance']],
		[{ domain: ['training'] }, []],
		[{ region: ['balkans'] }, ['air', 'ships']],
		[{ region: ['mediterranean'] }, ['ships', 'aid']],
		[{ mandate: ['united-nations'] }, ['air', 'ships', 'assistance']],
		[{ mandate: ['member-request'] }, ['ankara', 'assistance']],
		[{ mandate: ['article-5'] }, ['assistance']],
		[{ mandate: ['none'] }, ['aid']],
		[{ reach: ['inside'] }, ['ships', 'ankara']],
		[{ reach: ['partly'] }, ['assistance']],
		[{ reach: ['outside'] }, ['air']],
		[{ reach: ['none'] }, ['aid']],
		[{ size: ['few'] }, ['ankara']],
		[{ size: ['some'] }, ['air', 'ships']],
		[{ size: ['many', 'unknown'] }, ['assistance', 'aid']],
		// Within a facet choices widen, between facets they narrow.
		[{ region: ['balkans', 'turkiye'], domain: ['air', 'airspace-defence'] }, ['air', 'ankara']],
		[{ region: ['balkans'], reach: ['inside'], size: ['some'] }, ['ships']],
		[{ region: ['balkans'], mandate: ['article-5'] }, []]
	])('by %j', (chosen, expected) => {
		expect(ids(choose(chosen))).toEqual(expected);
	});

	it('by a state that asked or took part', () => {
		expect(ids({ polity: 'tr' })).toEqual(['air', 'ankara']);
		expect(ids({ polity: 'us' })).toEqual(['ships', 'assistance']);
		expect(ids({ polity: 'ru' })).toEqual([]);
	});

	it('by what is under way on the day', () => {
		expect(ids({ activeOnly: true })).toEqual(['air', 'ships']);
		expect(ids({ activeOnly: true }, day('1995-12-21'))).toEqual(['ships']);
	});

	it('by words in any order, without accents or case', () => {
		expect(ids({ text: 'GUARD' })).toEqual(['ships', 'ankara']);
		expect(ids({ text: ' ace   guard ' })).toEqual(['ankara']);
		expect(ids({ text: 'guard deny' })).toEqual([]);
		expect(ids({ text: 'aerienne' })).toEqual(['air']);
		expect(ids({ text: 'HERAT' })).toEqual(['assistance']);
		expect(ids({ text: 'l’adriatique' })).toEqual(['ships']);
		expect(ids({ text: '   ' })).toHaveLength(5);
	});

	it.each(['diyarbakir', 'DİYARBAKIR', 'Diyarbakır', 'ıgdır', 'IĞDIR', 'igdir', 'incirlik', 'İNCİRLİK'])(
		'finds Turkish places as people write them: %s',
		(text) => expect(ids({ text })).toEqual(['ankara'])
	);

	it('by everything together', () => {
		const filter = {
			...choose({ region: ['balkans'] }),
			activeOnly: true,
			span: { from: day('1996-01-01'), to: day('1996-12-31') },
			polity: 'fr',
			text: 'guard'
		};
		expect(ids(filter)).toEqual(['ships']);
		expect(ids({ ...filter, polity: 'tr' })).toEqual([]);
		expect(ids({ ...filter, text: 'deny' })).toEqual([]);
		expect(ids(filter, day('1996-10-03'))).toEqual([]);
	});
});

describe('overlaps', () => {
	const alliedForce = { from: day('1999-03-24'), to: day('1999-06-11') };

	it.each([
		['1999-03-23', '1999-03-23', false],
		['1999-03-24', '1999-03-24', true],
		['1999-06-10', '1999-06-10', true],
		['1999-06-11', '1999-06-11', false],
		['1998-01-01', '1999-03-23', false],
		['1998-01-01', '1999-03-24', true],
		['1999-06-10', '2000-01-01', true],
		['1999-06-11', '2000-01-01', false],
		['1999-04-01', '1999-04-02', true],
		['1990-01-01', '2020-01-01', true]
	])('from %s to %s: %s', (from, to, expected) => {
		expect(overlaps(alliedForce, { from: day(from), to: day(to) })).toBe(expected);
	});

	it('knows no end where there is none', () => {
		const since = { from: day('1999-06-12'), to: null };
		expect(overlaps(since, { from: day('2100-01-01'), to: day('2100-01-01') })).toBe(true);
		expect(overlaps(since, { from: day('1999-01-01'), to: day('1999-06-11') })).toBe(false);
	});

	it('says whether any day of one is a day of the other', () => {
		const near = arbitraryDay('2000-02-20', '2000-03-10');
		fc.assert(
			fc.property(near, fc.integer({ min: 1, max: 8 }), near, fc.nat(8), (from, length, first, more) => {
				const activity = { from, to: addDays(from, length) };
				const days = Array.from({ length: more + 1 }, (_, index) => addDays(first, index));
				expect(overlaps(activity, { from: first, to: addDays(first, more) })).toBe(
					days.some((on) => contains(activity, on))
				);
			})
		);
	});
});

describe('countFacet', () => {
	const counts = <F extends Facet>(facet: F, filter: Partial<OperationFilter>) =>
		Object.fromEntries(
			countFacet(facet, candidates, { ...ALL_OPERATIONS, ...filter }, textOf)
				.filter(({ count }) => count > 0)
				.map(({ value, count }) => [value, count])
		);

	it('counts every value, in the order of the facet', () => {
		const values = countFacet('domain', candidates, ALL_OPERATIONS, textOf).map(({ value }) => value);
		expect(values).toEqual(FACETS.domain);
		expect(counts('region', {})).toEqual({ mediterranean: 2, balkans: 2, turkiye: 1, 'south-asia': 1 });
		expect(counts('mandate', {})).toEqual({
			'united-nations': 3,
			'member-request': 2,
			'article-5': 1,
			none: 1
		});
	});

	it('leaves its own choices out of account, but no other’s', () => {
		const filter = choose({ domain: ['air'] });
		expect(counts('domain', filter)).toEqual(counts('domain', {}));
		expect(counts('region', filter)).toEqual({ balkans: 1 });
		expect(counts('size', { ...filter, text: 'guard' })).toEqual({});
		expect(counts('domain', { ...filter, text: 'guard' })).toEqual({ maritime: 1, 'airspace-defence': 1 });
	});

	it('promises what choosing the value alone then shows', () => {
		const subset = <F extends Facet>(facet: F) => fc.subarray([...FACETS[facet]]);
		const filters = fc.record({
			activeOnly: fc.boolean(),
			polity: fc.constantFrom(null, 'fr', 'tr', 'us'),
			span: fc.constant(null),
			text: fc.constantFrom('', 'guard', 'e'),
			chosen: fc.record({
				domain: subset('domain'),
				region: subset('region'),
				mandate: subset('mandate'),
				reach: subset('reach'),
				size: subset('size')
			})
		});
		fc.assert(
			fc.property(filters, fc.constantFrom(...(Object.keys(FACETS) as Facet[])), (filter, facet) => {
				for (const { value, count } of countFacet(facet, candidates, filter, textOf)) {
					const only = { ...filter, chosen: { ...filter.chosen, [facet]: [value] } };
					expect(applyOperationFilter(candidates, only, textOf)).toHaveLength(count);
				}
			})
		);
	});
});

describe('toggleFacet', () => {
	it('adds in the order of the facet and takes away again', () => {
		const land = toggleFacet(ALL_OPERATIONS, 'domain', 'land');
		const both = toggleFacet(land, 'domain', 'air');
		expect(both.chosen).toEqual({ ...ALL_OPERATIONS.chosen, domain: ['air', 'land'] });
		expect(toggleFacet(both, 'domain', 'land').chosen.domain).toEqual(['air']);
		expect(toggleFacet(land, 'domain', 'land')).toEqual(ALL_OPERATIONS);
	});

	it('leaves the rest of the filter alone', () => {
		const filter: OperationFilter = { ...ALL_OPERATIONS, text: 'guard', activeOnly: true, polity: 'fr' };
		const value: Facets['reach'] = 'partly';
		expect(toggleFacet(filter, 'reach', value)).toEqual({
			...filter,
			chosen: { ...filter.chosen, reach: ['partly'] }
		});
	});
});

describe('namedPolities', () => {
	it('names each state once, whether it asked, took part or both', () => {
		expect(namedPolities([operations[3]!])).toEqual(['us', 'fr']);
		expect(namedPolities([operations[2]!, operations[3]!])).toEqual(['tr', 'de-frg', 'us', 'fr']);
		expect(namedPolities([operations[4]!])).toEqual([]);
	});
});

describe('turning days and density', () => {
	it('turn where an operation starts, and on the first day after it', () => {
		expect(turningDays(smallIndex.operations)).toEqual(['1995-01-01', '1996-01-01', '2001-10-26']);
	});

	it('count what is under way from each of these days', () => {
		expect(densityOf(operations)).toEqual([
			{ day: '1991-01-03', value: 1 },
			{ day: '1991-03-09', value: 0 },
			{ day: '1993-04-12', value: 1 },
			{ day: '1993-06-15', value: 2 },
			{ day: '1995-12-21', value: 1 },
			{ day: '1996-10-03', value: 0 },
			{ day: '2003-08-11', value: 1 },
			{ day: '2014-12-29', value: 0 },
			{ day: '2020-04-02', value: 1 }
		]);
	});

	it('turn once where one takes over from another', () => {
		const next = { ...operations[0]!, from: day('1991-03-09'), to: null };
		expect(densityOf([operations[2]!, next])).toEqual([
			{ day: '1991-01-03', value: 1 },
			{ day: '1991-03-09', value: 1 }
		]);
	});

	it('are all there is to say of any day', () => {
		const density = densityOf(operations);
		fc.assert(
			fc.property(arbitraryDay('1990-01-01', '2021-01-01'), (on) => {
				const step = density.findLast((candidate) => candidate.day <= on);
				expect(step?.value ?? 0).toBe(operations.filter((entry) => contains(entry, on)).length);
			})
		);
	});
});

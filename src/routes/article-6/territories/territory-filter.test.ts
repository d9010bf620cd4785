import { describe, expect, it } from 'vitest';
import type { TerritoryRow, TerritoryRuling } from '$lib/components/TerritoryTable.svelte';
import { day } from '$lib/domain/day';
import {
	applyFilter,
	countOutcomes,
	NO_FILTER,
	parseFilter,
	serialiseFilter,
	type TerritoryFilter
} from './territory-filter';

const known = { owners: ['fr', 'gb'], clauses: ['6.1-islands', '6.1-europe'], today: day('2026-01-01') };

function ruling(outcome: TerritoryRuling['outcome'], clause: string | null): TerritoryRuling {
	return {
		outcome,
		verdict: outcome === 'forces' ? 'covered' : outcome === 'no-party' ? 'not-covered' : outcome,
		name: outcome,
		rules: [],
		scope: 'none',
		scopeName: '',
		clause: clause === null ? null : { id: clause, name: clause, href: '' },
		certainty: 'text',
		certaintyName: 'Text',
		territory: null,
		units: [],
		lands: []
	};
}

function row(id: string, owner: string, searchable: string, rulings: TerritoryRuling[]): TerritoryRow {
	return {
		id,
		name: id,
		holders: [{ id: owner, name: owner, href: '' }],
		owners: [owner],
		rulings,
		reason: '',
		remarks: [],
		note: null,
		lands: [],
		periods: [],
		sources: [],
		mapHref: '',
		searchable
	};
}

const rows = [
	row('reunion', 'fr', 'la reunion indian ocean', [ruling('not-covered', null)]),
	row('corsica', 'fr', 'corse corsica island', [ruling('covered', '6.1-europe')]),
	row('bermuda', 'gb', 'bermuda island atlantic', [ruling('covered', '6.1-islands')]),
	row('mixed', 'gb', 'mixed', [ruling('covered', '6.1-islands'), ruling('unsettled', null)])
];
const ids = (filter: Partial<TerritoryFilter>) =>
	applyFilter(rows, { ...NO_FILTER, ...filter }, 'en').map(({ id }) => id);

describe('the address', () => {
	it('is empty for all rows', () => {
		expect(serialiseFilter(NO_FILTER)).toBe('');
		expect(parseFilter('', known)).toEqual({ filter: NO_FILTER, rejected: [] });
	});

	it.each<Partial<TerritoryFilter>>([
		{ text: 'Île & “Zone” = 5%+?#' },
		{ owner: 'fr', outcome: 'no-party', clause: 'none' },
		{ date: day('1962-07-02'), clause: '6.1-islands', sort: { key: 'holder', descending: true } },
		{ sort: { key: 'name', descending: false } }
	])('restores %j', (values) => {
		const filter = { ...NO_FILTER, ...values };
		expect(parseFilter(`?${serialiseFilter(filter)}`, known)).toEqual({ filter, rejected: [] });
	});

	it('names what it could not use, and keeps the rest', () => {
		const search = '?owner=xx&verdict=perhaps&clause=9.9&date=1962-02-30&sort=size&q=malta';
		expect(parseFilter(search, known)).toEqual({
			filter: { ...NO_FILTER, text: 'malta' },
			rejected: ['owner', 'verdict', 'clause', 'date', 'sort']
		});
	});

	it.each(['1949-04-03', '2026-01-02', ''])('knows no day %j', (text) => {
		expect(parseFilter(`?date=${text}`, known).rejected).toEqual(['date']);
	});
});

describe('the filter', () => {
	it('lets every row through at first', () => expect(ids({})).toHaveLength(rows.length));

	it('searches without accents or case, every word anywhere', () => {
		expect(ids({ text: ' RÉUNION ' })).toEqual(['reunion']);
		expect(ids({ text: 'island corse' })).toEqual(['corsica']);
		expect(ids({ text: 'corsica atlantic' })).toEqual([]);
	});

	it('by holder, verdict and clause together', () => {
		expect(ids({ owner: 'gb' })).toEqual(['bermuda', 'mixed']);
		expect(ids({ owner: 'fr', outcome: 'covered' })).toEqual(['corsica']);
		expect(ids({ clause: 'none' })).toEqual(['reunion', 'mixed']);
	});

	it('takes verdict and clause of the same lands where those of a row differ', () => {
		expect(ids({ outcome: 'unsettled', clause: 'none' })).toEqual(['mixed']);
		expect(ids({ outcome: 'unsettled', clause: '6.1-islands' })).toEqual([]);
	});

	it('sorts both ways, else keeps the order of the records', () => {
		expect(ids({ sort: { key: 'name', descending: false } })).toEqual([
			'bermuda',
			'corsica',
			'mixed',
			'reunion'
		]);
		expect(ids({ sort: { key: 'verdict', descending: true } })[0]).toBe('reunion');
	});

	it('counts a row whose lands differ under each verdict', () => {
		expect(countOutcomes(rows)).toEqual([
			{ outcome: 'covered', count: 3 },
			{ outcome: 'unsettled', count: 1 },
			{ outcome: 'not-covered', count: 1 }
		]);
	});
});

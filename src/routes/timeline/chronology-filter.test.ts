import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/day';
import type { AtlasEvent, EventKind } from '$lib/domain/facts';
import { fold } from '$lib/domain/gazetteer';
import {
	applyFilter,
	byDecade,
	countKinds,
	KIND_GROUPS,
	NO_FILTER,
	parseFilter,
	serialiseFilter,
	withKind,
	yearsOf,
	type ChronologyFilter
} from './chronology-filter';

const known = { states: ['tr', 'us', 'de-frg'], firstYear: 1947, lastYear: 2026 };

function event(
	id: string,
	kind: EventKind,
	from: string,
	to: string | null,
	concerned: string,
	text: string
) {
	return {
		id,
		kind,
		from: day(from),
		to: to === null ? null : day(to),
		concerned: concerned.split(' '),
		searchable: fold(text)
	};
}

const events = [
	event('dunkirk', 'treaty', '1947-03-04', null, 'fr gb', 'Traité de Dunkerque'),
	event('joined', 'enlargement', '1952-02-18', null, 'gr tr', 'Greece and Türkiye join'),
	event('step', 'accession-step', '1981-12-10', null, 'es', 'Protocol on Spain'),
	event('isaf', 'operation', '2003-08-11', '2015-01-01', 'us', 'ISAF Afghanistan'),
	event('asked', 'article4', '2012-06-26', null, 'tr', 'Article 4: İstanbul, Diyarbakır and Iğdır'),
	event('bid', 'aspirant', '2022-09-30', null, 'ua', 'Ukraine applies')
];
const ids = (filter: Partial<ChronologyFilter>) =>
	applyFilter(events, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe('the address', () => {
	it('is empty for all events', () => {
		expect(serialiseFilter(NO_FILTER)).toBe('');
		expect(parseFilter('', known)).toEqual({ filter: NO_FILTER, rejected: [] });
	});

	it('is readable', () => {
		expect(
			serialiseFilter({ text: 'Iğdır', kinds: ['article4', 'summit'], state: 'tr', from: 1990, to: 2004 })
		).toBe('kinds=article4,summit&state=tr&from=1990&to=2004&q=I%C4%9Fd%C4%B1r');
	});

	it('restores every filter', () => {
		const year = fc.option(fc.integer({ min: known.firstYear + 1, max: known.lastYear - 1 }), { nil: null });
		const filters: fc.Arbitrary<ChronologyFilter> = fc
			.record({
				text: fc.string({ unit: 'binary' }).filter((text) => text === '' || text.trim() !== ''),
				kinds: fc.subarray([...KIND_GROUPS]),
				state: fc.constantFrom(...known.states, null),
				from: year,
				to: year
			})
			.filter(({ from, to }) => from === null || to === null || from <= to);
		fc.assert(
			fc.property(filters, (filter) => {
				expect(parseFilter(`?${serialiseFilter(filter)}`, known)).toEqual({ filter, rejected: [] });
			})
		);
	});

	it('never throws, and what it read reads the same again', () => {
		const pieces = fc.constantFrom(
			'kinds',
			'from',
			'to',
			'state',
			'q',
			'=',
			'&',
			',',
			'%',
			'1999',
			'tr',
			'summit'
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
				const { filter } = parseFilter(`?${parts.join('')}`, known);
				expect(parseFilter(serialiseFilter(filter), known)).toEqual({ filter, rejected: [] });
			})
		);
	});

	it('names what it could not use, and keeps the rest', () => {
		expect(parseFilter('?kinds=summit,party&state=xx&from=1899&to=2.5e3&q=malta', known)).toEqual({
			filter: { ...NO_FILTER, text: 'malta' },
			rejected: ['from', 'to', 'kinds', 'state']
		});
	});

	it('knows no period that ends before it begins', () => {
		expect(parseFilter('?from=2004&to=1990', known)).toEqual({
			filter: { ...NO_FILTER, from: 2004 },
			rejected: ['to']
		});
	});

	it('takes the ends of the chronology for the defaults, and one order for kinds', () => {
		expect(parseFilter('?from=1947&to=2026&kinds=summit,treaty,summit&q=%20', known)).toEqual({
			filter: { ...NO_FILTER, kinds: ['treaty', 'summit'] },
			rejected: []
		});
	});
});

describe('the filter', () => {
	it('lets every event through at first', () => expect(ids({})).toHaveLength(events.length));

	it.each([
		[' TRAITE  dunkerque ', ['dunkirk']],
		['turkiye', ['joined']],
		['TÜRKİYE', ['joined']],
		['istanbul ığdır', ['asked']],
		['diyarbakir IGDIR', ['asked']],
		['turkiye istanbul', []]
	])('searches %j without accents or case, every word anywhere', (text, found) => {
		expect(ids({ text })).toEqual(found);
	});

	it('groups kinds for the reader', () => {
		expect(ids({ kinds: ['enlargement'] })).toEqual(['joined', 'step', 'bid']);
		expect(ids({ kinds: ['treaty', 'article4'] })).toEqual(['dunkirk', 'asked']);
	});

	it('by state and kind together', () => {
		expect(ids({ state: 'tr' })).toEqual(['joined', 'asked']);
		expect(ids({ state: 'tr', kinds: ['enlargement'] })).toEqual(['joined']);
	});

	it('by years, both included; what lasts belongs to all its years', () => {
		expect(ids({ from: 1952, to: 1981 })).toEqual(['joined', 'step']);
		expect(ids({ from: 2010, to: 2011 })).toEqual(['isaf']);
		expect(ids({ from: 2015 })).toEqual(['bid']);
		expect(ids({ to: 1947 })).toEqual(['dunkirk']);
	});

	it('counts kinds as the other filters leave them', () => {
		const counts = countKinds(events, { ...NO_FILTER, state: 'tr', kinds: ['summit'] });
		expect(counts).toMatchObject({ enlargement: 1, article4: 1, summit: 0, treaty: 0 });
		expect(Object.keys(counts)).toEqual([...KIND_GROUPS]);
	});

	it('asks for a kind and no longer, in the order of the kinds', () => {
		const both = withKind(withKind(NO_FILTER, 'summit', true), 'treaty', true);
		expect(both.kinds).toEqual(['treaty', 'summit']);
		expect(withKind(both, 'treaty', false).kinds).toEqual(['summit']);
	});
});

it('decades are those in which something began', () => {
	expect(byDecade(events).map(({ decade, events: group }) => [decade, group.length])).toEqual([
		[1940, 1],
		[1950, 1],
		[1980, 1],
		[2000, 1],
		[2010, 1],
		[2020, 1]
	]);
	expect(yearsOf(events)).toEqual({ firstYear: 1947, lastYear: 2022 });
	expect(yearsOf(events.slice(0, 4)).lastYear).toBe(2014);
});

it('every shipped event has a kind to be found by', () => {
	const shipped = JSON.parse(readFileSync('static/data/events.json', 'utf8')) as AtlasEvent[];
	const filterable = shipped.map((record) => ({ ...record, concerned: record.polities, searchable: '' }));
	const counts = Object.values(countKinds(filterable, NO_FILTER));
	expect(counts.every((count) => count > 0)).toBe(true);
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shipped.length);
});

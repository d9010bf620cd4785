import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/day';
import { ALL_OPERATIONS, FACETS, type Facet } from '$lib/domain/operation-filter';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import {
	DEFAULT_VIEW,
	parseOperationView,
	serialiseOperationView,
	SORT_KEYS,
	type OperationView
} from './operation-query';

const known = { polities: ['tr', 'us', 'de-frg'], first: day('1990-01-01'), last: day('2026-11-28') };
const view = (
	filter: Partial<OperationView['filter']>,
	rest: Partial<OperationView> = {}
): OperationView => ({
	...DEFAULT_VIEW,
	filter: { ...ALL_OPERATIONS, ...filter },
	...rest
});

const choices = <F extends Facet>(facet: F) => fc.subarray([...FACETS[facet]]);
const arbitraryView: fc.Arbitrary<OperationView> = fc.record({
	filter: fc.record({
		activeOnly: fc.boolean(),
		span: fc.option(
			fc
				.tuple(arbitraryDay(known.first, known.last), arbitraryDay(known.first, known.last))
				.map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
		),
		polity: fc.option(fc.constantFrom(...known.polities)),
		// Blanks alone ask for nothing.
		text: fc.string({ unit: 'grapheme' }).map((text) => (text.trim() === '' ? '' : text)),
		chosen: fc.record({
			domain: choices('domain'),
			region: choices('region'),
			mandate: choices('mandate'),
			reach: choices('reach'),
			size: choices('size')
		})
	}),
	table: fc.boolean(),
	sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() })
});

describe('serialiseOperationView', () => {
	it('is empty for the defaults, and for a text of blanks', () => {
		expect(serialiseOperationView(DEFAULT_VIEW)).toBe('');
		expect(serialiseOperationView(view({ text: '  ' }))).toBe('');
	});

	it('is readable, and in the same order whatever was chosen first', () => {
		const chosen = {
			domain: ['air', 'maritime'],
			region: ['balkans'],
			mandate: ['none'],
			reach: ['outside'],
			size: ['many']
		} as const;
		const everything = view(
			{
				chosen,
				activeOnly: true,
				polity: 'de-frg',
				text: 'Iğdır & co',
				span: { from: day('1991-01-03'), to: day('1999-12-31') }
			},
			{ table: true, sort: { key: 'to', descending: true } }
		);
		expect(serialiseOperationView(everything)).toBe(
			'q=I%C4%9Fd%C4%B1r+%26+co&when=day&domain=air,maritime&theatre=balkans&mandate=none&area=outside' +
				'&nations=many&state=de-frg&span=1991-01-03,1999-12-31&show=table&sort=-to'
		);
	});

	it('names the order of the table only where it is another', () => {
		expect(serialiseOperationView(view({}, { sort: { key: 'from', descending: true } }))).toBe('sort=-from');
		expect(serialiseOperationView(view({}, { sort: { key: 'name', descending: false } }))).toBe('sort=name');
	});
});

describe('parseOperationView', () => {
	it('gives the defaults for nothing, and for what is not its own', () => {
		expect(parseOperationView('', known)).toEqual({ view: DEFAULT_VIEW, rejected: [] });
		const others = '?date=1999-04-01&view=1,2,3&sel=operation:kfor&play=1&utm=x';
		expect(parseOperationView(others, known)).toEqual({ view: DEFAULT_VIEW, rejected: [] });
	});

	it('restores whatever was serialised', () => {
		fc.assert(
			fc.property(arbitraryView, (wanted) => {
				expect(parseOperationView(`?${serialiseOperationView(wanted)}`, known)).toEqual({
					view: wanted,
					rejected: []
				});
			})
		);
	});

	it('gives equal choices equal links', () => {
		const { view: parsed, rejected } = parseOperationView('domain=maritime,air,air', known);
		expect(rejected).toEqual([]);
		expect(serialiseOperationView(parsed)).toBe('domain=air,maritime');
	});

	it.each([
		['when', 'now'],
		['when', ''],
		['domain', 'cyber'],
		['domain', 'air,cyber'],
		['domain', 'air,'],
		['domain', ''],
		['domain', 'AIR'],
		['theatre', 'atlantis'],
		['mandate', 'article-4'],
		['area', 'beyond'],
		['nations', '12'],
		['state', 'xx'],
		['state', ''],
		['show', 'lanes'],
		['sort', 'size'],
		['sort', '-'],
		['sort', '--to'],
		['span', '1999-03-24'],
		['span', '1999-03-24,'],
		['span', '1999-06-10,1999-03-24'],
		['span', '1999-02-29,1999-03-24'],
		['span', '1989-12-31,1999-03-24'],
		['span', '1999-03-24,2026-11-29'],
		['span', '1999-03-24,1999-03-25,1999-03-26']
	])('names %s=%s as unusable and keeps the rest', (name, value) => {
		const search = `${name}=${value}&q=guard`;
		expect(parseOperationView(search, known)).toEqual({ view: view({ text: 'guard' }), rejected: [name] });
	});

	it('names everything that is unusable', () => {
		const all = ['domain', 'theatre', 'mandate', 'area', 'nations', 'when', 'span', 'state', 'show', 'sort'];
		const { view: parsed, rejected } = parseOperationView(all.map((name) => `${name}=?`).join('&'), known);
		expect([...rejected].sort()).toEqual(all.sort());
		expect(parsed).toEqual(DEFAULT_VIEW);
	});

	it.each(['1999-03-24,1999-03-24', '1990-01-01,2026-11-28'])('takes the span %s', (span) => {
		expect(parseOperationView(`span=${span}`, known).rejected).toEqual([]);
	});

	it('never throws, and what it makes of anything can be linked to', () => {
		const names = ['q', 'when', 'domain', 'theatre', 'state', 'span', 'show', 'sort'];
		const pair = fc
			.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' }))
			.map(([name, value]) => `${name}=${value}`);
		const anything = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(pair).map((pairs) => pairs.join('&'))
		);
		fc.assert(
			fc.property(anything, (search) => {
				const { view: parsed } = parseOperationView(search, known);
				const again = parseOperationView(serialiseOperationView(parsed), known);
				expect(again.rejected).toEqual([]);
				expect(serialiseOperationView(again.view)).toBe(serialiseOperationView(parsed));
			}),
			{ numRuns: 60 }
		);
	});
});

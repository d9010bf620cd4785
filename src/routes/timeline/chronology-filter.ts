import { encodeText, oneOf, QueryReader, writeQuery } from '$lib/state/query';
import { yearOf, type Day } from '$lib/domain/day';
import type { EventKind } from '$lib/domain/facts';
import { fold } from '$lib/domain/gazetteer';
import { lastDayOf } from '$lib/domain/operations';

/** Kinds of event as a reader asks for them, in the order in which they are offered. */
export const KIND_GROUPS = [
	'treaty',
	'article5',
	'article4',
	'summit',
	'enlargement',
	'operation',
	'organisation',
	'partnership',
	'crisis'
] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const GROUP_OF: Readonly<Record<EventKind, KindGroup>> = {
	treaty: 'treaty',
	article5: 'article5',
	article4: 'article4',
	summit: 'summit',
	enlargement: 'enlargement',
	'accession-step': 'enlargement',
	aspirant: 'enlargement',
	operation: 'operation',
	organisation: 'organisation',
	hq: 'organisation',
	partnership: 'partnership',
	crisis: 'crisis',
	context: 'crisis'
};

/** What the chronology shows of its events. */
export interface ChronologyFilter {
	readonly text: string;
	/** In the order of {@link KIND_GROUPS}; empty = all. */
	readonly kinds: readonly KindGroup[];
	/** Id of a polity concerned; `null` = any. */
	readonly state: string | null;
	/** First year; `null` = from the first event on. */
	readonly from: number | null;
	/** Last year, included; `null` = up to the last event. */
	readonly to: number | null;
}

/** All events. */
export const NO_FILTER: ChronologyFilter = { text: '', kinds: [], state: null, from: null, to: null };

/** What a filter looks at. */
export interface FilterableEvent {
	readonly kind: EventKind;
	readonly from: Day;
	readonly to: Day | null;
	/** Ids of the polities concerned. */
	readonly concerned: readonly string[];
	/** Everything that a search finds it by, folded. */
	readonly searchable: string;
}

/** What a link may name. */
export interface KnownValues {
	readonly states: readonly string[];
	readonly firstYear: number;
	readonly lastYear: number;
}

/**
 * Reads the filters from a query string. A value that cannot be used falls back to its default and is named
 * in `rejected`. Never throws.
 */
export function parseFilter(
	search: string,
	{ states, firstYear, lastYear }: KnownValues
): { filter: ChronologyFilter; rejected: readonly string[] } {
	const query = new QueryReader(search);
	// The ends of the chronology are the defaults, which no link writes.
	const from = query.read('from', (text) => parseYear(text, firstYear, lastYear));
	const to = query.read('to', (text) => parseYear(text, from ?? firstYear, lastYear));
	const text = query.text('q');
	const filter = {
		text: text.trim() === '' ? '' : text,
		kinds: query.read('kinds', parseKinds) ?? [],
		state: query.read('state', oneOf(states)),
		from: from === firstYear ? null : from,
		to: to === lastYear ? null : to
	};
	return { filter, rejected: query.rejected };
}

/** The query string (without `?`) that restores a filter; empty for {@link NO_FILTER}. */
export function serialiseFilter({ text, kinds, state, from, to }: ChronologyFilter): string {
	return writeQuery([
		['kinds', kinds.length === 0 ? null : kinds.join(',')],
		['state', state],
		['from', from],
		['to', to],
		['q', encodeText(text)]
	]);
}

/** The filter with a kind asked for, or no longer. */
export function withKind(filter: ChronologyFilter, kind: KindGroup, wanted: boolean): ChronologyFilter {
	const kinds = KIND_GROUPS.filter((other) => (other === kind ? wanted : filter.kinds.includes(other)));
	return { ...filter, kinds };
}

/** The events that a filter lets through, in their order. */
export function applyFilter<Event extends FilterableEvent>(
	events: readonly Event[],
	{ text, kinds, state, from, to }: ChronologyFilter
): Event[] {
	const words = fold(text).split(/\s+/);
	return events.filter(
		(event) =>
			words.every((word) => event.searchable.includes(word)) &&
			(kinds.length === 0 || kinds.includes(GROUP_OF[event.kind])) &&
			(state === null || event.concerned.includes(state)) &&
			(from === null || lastYearOf(event) >= from) &&
			(to === null || yearOf(event.from) <= to)
	);
}

/** How many events of each kind the other filters let through. */
export function countKinds(
	events: readonly FilterableEvent[],
	filter: ChronologyFilter
): Readonly<Record<KindGroup, number>> {
	const counts = Object.fromEntries(KIND_GROUPS.map((kind) => [kind, 0])) as Record<KindGroup, number>;
	for (const { kind } of applyFilter(events, { ...filter, kinds: [] })) counts[GROUP_OF[kind]] += 1;
	return counts;
}

/** The events by the decade in which they began, in order; decades without any are left out. */
export function byDecade<Event extends Pick<FilterableEvent, 'from'>>(
	events: readonly Event[]
): { decade: number; events: Event[] }[] {
	const decades = new Map<number, Event[]>();
	for (const event of events) {
		const decade = Math.floor(yearOf(event.from) / 10) * 10;
		decades.set(decade, [...(decades.get(decade) ?? []), event]);
	}
	return [...decades].map(([decade, group]) => ({ decade, events: group }));
}

/** First and last year in which an event took place. */
export function yearsOf(events: readonly Pick<FilterableEvent, 'from' | 'to'>[]) {
	return {
		firstYear: Math.min(...events.map(({ from }) => yearOf(from))),
		lastYear: Math.max(...events.map(lastYearOf))
	};
}

function lastYearOf(event: Pick<FilterableEvent, 'from' | 'to'>): number {
	// Without an end it took one day.
	return yearOf(lastDayOf(event) ?? event.from);
}

function parseKinds(text: string): readonly KindGroup[] | null {
	const names = text.split(',');
	if (!names.every((name) => (KIND_GROUPS as readonly string[]).includes(name))) return null;
	// One order and no repeats, so that equal filters make equal links.
	return KIND_GROUPS.filter((kind) => names.includes(kind));
}

function parseYear(text: string, first: number, last: number): number | null {
	const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
	return year >= first && year <= last ? year : null;
}

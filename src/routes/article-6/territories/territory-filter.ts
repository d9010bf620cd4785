import {
	OUTCOMES,
	SORT_KEYS,
	type Outcome,
	type SortOrder,
	type TerritoryRow
} from '$lib/components/TerritoryTable.svelte';
import { parseDay, type Day } from '$lib/domain/day';
import type { Language } from '$lib/domain/facts';
import { fold } from '$lib/domain/gazetteer';
import { ATLAS_BEGIN } from '$lib/domain/membership';
import { encodeText, oneOf, QueryReader, writeQuery } from '$lib/state/query';

/** What the table shows of its rows. `null` = all, or the default. */
export interface TerritoryFilter {
	readonly text: string;
	/** Id of the polity that holds or held the land. */
	readonly owner: string | null;
	readonly outcome: Outcome | null;
	/** Id of the clause that decides; `none` = no clause does. */
	readonly clause: string | null;
	/** Day of the verdicts; `null` = today. */
	readonly date: Day | null;
	/** `null` = in the order of the records. */
	readonly sort: SortOrder | null;
}

/** All rows, today. */
export const NO_FILTER: TerritoryFilter = {
	text: '',
	owner: null,
	outcome: null,
	clause: null,
	date: null,
	sort: null
};

/** The value by which the clause filter asks for rows that rest on no clause. */
export const NO_CLAUSE = 'none';

/** What a link may name. */
export interface KnownValues {
	readonly owners: readonly string[];
	readonly clauses: readonly string[];
	readonly today: Day;
}

/**
 * Reads the filters from a query string. A value that cannot be used falls back to its default and is named
 * in `rejected`. Never throws.
 */
export function parseFilter(
	search: string,
	{ owners, clauses, today }: KnownValues
): { filter: TerritoryFilter; rejected: readonly string[] } {
	const query = new QueryReader(search);
	const filter = {
		text: query.text('q'),
		owner: query.read('owner', oneOf(owners)),
		outcome: query.read('verdict', oneOf(OUTCOMES)),
		clause: query.read('clause', oneOf([...clauses, NO_CLAUSE])),
		date: query.read('date', (text) => parseFilterDay(text, today)),
		sort: query.read('sort', parseSort)
	};
	return { filter, rejected: query.rejected };
}

/** The query string (without `?`) that restores a filter; empty for {@link NO_FILTER}. */
export function serialiseFilter({ text, owner, outcome, clause, date, sort }: TerritoryFilter): string {
	return writeQuery([
		['date', date],
		['q', encodeText(text)],
		['owner', owner],
		['verdict', outcome],
		['clause', clause],
		['sort', sort && `${sort.descending ? '-' : ''}${sort.key}`]
	]);
}

/** The day that a text names, if the atlas knows it; else `null`. */
export function parseFilterDay(text: string, today: Day): Day | null {
	const value = parseDay(text);
	return value !== null && value >= ATLAS_BEGIN && value <= today ? value : null;
}

/** The rows that a filter lets through, sorted as it says. */
export function applyFilter(
	rows: readonly TerritoryRow[],
	{ text, owner, outcome, clause, sort }: TerritoryFilter,
	language: Language
): TerritoryRow[] {
	const words = fold(text).split(/\s+/);
	const shown = rows.filter(
		(row) =>
			words.every((word) => row.searchable.includes(word)) &&
			(owner === null || row.owners.includes(owner)) &&
			row.rulings.some(
				(ruling) =>
					(outcome === null || ruling.outcome === outcome) &&
					(clause === null || (ruling.clause?.id ?? NO_CLAUSE) === clause)
			)
	);
	return sort === null ? shown : sorted(shown, sort, language);
}

/** How many rows have each outcome; those whose lands differ count under each of theirs. */
export function countOutcomes(rows: readonly TerritoryRow[]): readonly { outcome: Outcome; count: number }[] {
	return OUTCOMES.map((outcome) => ({
		outcome,
		count: rows.filter(({ rulings }) => rulings.some((ruling) => ruling.outcome === outcome)).length
	})).filter(({ count }) => count > 0);
}

function parseSort(text: string): SortOrder | null {
	const descending = text.startsWith('-');
	const key = SORT_KEYS.find((candidate) => candidate === text.slice(descending ? 1 : 0));
	return key ? { key, descending } : null;
}

function sorted(rows: readonly TerritoryRow[], { key, descending }: SortOrder, language: Language) {
	const collator = new Intl.Collator(language, { numeric: true });
	const keyed = rows.map((row) => ({ row, text: sortText(row, key) }));
	keyed.sort((a, b) => collator.compare(a.text, b.text) * (descending ? -1 : 1));
	return keyed.map(({ row }) => row);
}

function sortText({ name, holders, rulings: [ruling] }: TerritoryRow, key: SortOrder['key']): string {
	switch (key) {
		case 'name':
			return name;
		case 'holder':
			return holders[0]?.name ?? '';
		case 'verdict':
			return ruling ? String(OUTCOMES.indexOf(ruling.outcome)) : '';
		case 'clause':
			return ruling?.clause?.name ?? '';
		case 'certainty':
			return ruling?.certaintyName ?? '';
	}
}

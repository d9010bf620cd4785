import { parseDay, type Day } from '$lib/domain/day';
import {
	ALL_OPERATIONS,
	FACETS,
	type Facet,
	type Facets,
	type OperationFilter
} from '$lib/domain/operation-filter';
import { encodeText, oneOf, QueryReader, writeQuery } from '$lib/state/query';

/** Columns that the table of operations can be sorted by. */
export const SORT_KEYS = ['name', 'domain', 'from', 'to', 'theatre'] as const;

/** What the page of operations shows besides the state that it shares with the map. */
export interface OperationView {
	readonly filter: OperationFilter;
	/** The table instead of the lanes. */
	readonly table: boolean;
	/** Column and direction the table is sorted by. */
	readonly sort: { readonly key: (typeof SORT_KEYS)[number]; readonly descending: boolean };
}

/** All operations in lanes; the table by their beginnings. */
export const DEFAULT_VIEW: OperationView = {
	filter: ALL_OPERATIONS,
	table: false,
	sort: { key: 'from', descending: false }
};

/** What a link may name. */
export interface KnownValues {
	/** Ids of polities that a filter can ask for. */
	readonly polities: readonly string[];
	readonly first: Day;
	readonly last: Day;
}

/** The parameter of each facet. */
const PARAMETERS = {
	domain: 'domain',
	region: 'theatre',
	mandate: 'mandate',
	reach: 'area',
	size: 'nations'
} as const satisfies Record<Facet, string>;

const FACET_NAMES = Object.keys(PARAMETERS) as Facet[];

/**
 * Reads the filters of the page of operations from a query string. A value that cannot be used falls back to its
 * default and is named in `rejected`; other parameters are left alone. Never throws.
 */
export function parseOperationView(
	search: string,
	known: KnownValues
): { readonly view: OperationView; readonly rejected: readonly string[] } {
	const query = new QueryReader(search);
	const chosen = Object.fromEntries(
		FACET_NAMES.map((facet) => [
			facet,
			query.read(PARAMETERS[facet], (text) => parseList(text, FACETS[facet])) ?? []
		])
	) as unknown as OperationFilter['chosen'];
	const filter: OperationFilter = {
		activeOnly: query.read('when', (text) => (text === 'day' ? true : null)) ?? false,
		span: query.read('span', (text) => parseSpan(text, known)),
		polity: query.read('state', oneOf(known.polities)),
		text: query.text('q'),
		chosen
	};
	return {
		view: {
			filter,
			table: query.read('show', (text) => (text === 'table' ? true : null)) ?? false,
			sort: query.read('sort', parseSort) ?? DEFAULT_VIEW.sort
		},
		rejected: query.rejected
	};
}

/** The query string (without `?`) that restores a view; empty for {@link DEFAULT_VIEW}. */
export function serialiseOperationView({ filter, table, sort }: OperationView): string {
	const { activeOnly, span, polity, text, chosen } = filter;
	const isDefaultSort = sort.key === DEFAULT_VIEW.sort.key && !sort.descending;
	return writeQuery([
		['q', encodeText(text)],
		['when', activeOnly ? 'day' : null],
		...FACET_NAMES.map(
			(facet) => [PARAMETERS[facet], chosen[facet].length > 0 ? chosen[facet].join(',') : null] as const
		),
		['state', polity],
		['span', span && `${span.from},${span.to}`],
		['show', table ? 'table' : null],
		['sort', isDefaultSort ? null : `${sort.descending ? '-' : ''}${sort.key}`]
	]);
}

function parseList<F extends Facet>(text: string, values: readonly Facets[F][]): readonly Facets[F][] | null {
	const names = text.split(',');
	if (!names.every((name) => (values as readonly string[]).includes(name))) return null;
	return values.filter((value) => names.includes(value));
}

function parseSpan(text: string, { first, last }: KnownValues): OperationFilter['span'] {
	const [from, to, ...rest] = text.split(',').map(parseDay);
	if (!from || !to || rest.length > 0 || from > to || from < first || to > last) return null;
	return { from, to };
}

function parseSort(text: string): OperationView['sort'] | null {
	const descending = text.startsWith('-');
	const key = SORT_KEYS.find((candidate) => candidate === text.slice(descending ? 1 : 0));
	return key ? { key, descending } : null;
}

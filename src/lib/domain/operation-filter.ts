import type { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import type { Day, Span } from './day';
import { REGIONS, type OperationDomain, type Region } from './facts';
import { fold } from './gazetteer';
import { MANDATE_BASES, mandateBases, type MandateBasis } from './mandate';
import { activityOn } from './operations';
import { REACHES, reachOn, type Reach } from './theatre';

type OperationEntry = LocalIndex['operations'][number];

/** Kinds of task in the order in which they are listed. */
export const DOMAINS: readonly OperationDomain[] = [
	'air',
	'maritime',
	'land',
	'training',
	'relief',
	'airspace-defence',
	'logistics',
	'multi'
];

/** How many states took part, in classes; `unknown` = no figure is sourced. */
export const SIZES = ['few', 'some', 'many', 'unknown'] as const;
export type Size = (typeof SIZES)[number];

/** Number of states from which an operation has `some` and `many` participants. */
const SIZE_BOUNDS = { some: 10, many: 30 } as const;

/** What a filter can choose among. Within a facet the choices widen, between facets they narrow. */
export interface Facets {
	readonly domain: OperationDomain;
	readonly region: Region;
	readonly mandate: MandateBasis;
	readonly reach: Reach;
	readonly size: Size;
}
export type Facet = keyof Facets;

/** The choices of each facet in order. */
export const FACETS: { readonly [F in Facet]: readonly Facets[F][] } = {
	domain: DOMAINS,
	region: REGIONS,
	mandate: MANDATE_BASES,
	reach: REACHES,
	size: SIZES
};

/** What a reader wants to see of the operations. */
export interface OperationFilter {
	/** Only those under way on the chosen day. */
	readonly activeOnly: boolean;
	/** Only those under way on some day of this span; both ends closed by the days they name. */
	readonly span: { readonly from: Day; readonly to: Day } | null;
	/** Id of a polity that asked for it or is named as taking part. */
	readonly polity: string | null;
	/** Words that the operation's texts hold, in any language. */
	readonly text: string;
	/** Chosen values by facet; empty = all. */
	readonly chosen: { readonly [F in Facet]: readonly Facets[F][] };
}

/** All operations. */
export const ALL_OPERATIONS: OperationFilter = {
	activeOnly: false,
	span: null,
	polity: null,
	text: '',
	chosen: { domain: [], region: [], mandate: [], reach: [], size: [] }
};

/** An operation with everything that a filter asks about on one day. */
export interface Candidate {
	readonly operation: OperationEntry;
	readonly active: boolean;
	readonly values: { readonly [F in Facet]: readonly Facets[F][] };
}

/** The operations as a filter sees them on a day. */
export function candidatesOn(atlas: Atlas, on: Day): Candidate[] {
	return atlas.index.operations.map((operation) => ({
		operation,
		active: activityOn(operation, on) === 'active',
		values: {
			domain: [operation.domain],
			region: operation.theatre.regions,
			mandate: mandateBases(atlas, operation),
			reach: [reachOn(atlas, operation, on)],
			size: [sizeOf(operation)]
		}
	}));
}

/** Those that a filter lets through. `textOf` gives an operation's searchable text, folded. */
export function applyOperationFilter(
	candidates: readonly Candidate[],
	filter: OperationFilter,
	textOf: (id: string) => string
): Candidate[] {
	return candidates.filter((candidate) => passes(candidate, filter, textOf, null));
}

/** For every value of a facet, how many operations it has, given all other parts of the filter. */
export function countFacet<F extends Facet>(
	facet: F,
	candidates: readonly Candidate[],
	filter: OperationFilter,
	textOf: (id: string) => string
): { readonly value: Facets[F]; readonly count: number }[] {
	const others = candidates.filter((candidate) => passes(candidate, filter, textOf, facet));
	return FACETS[facet].map((value) => ({
		value,
		count: others.filter(({ values }) => (values[facet] as readonly Facets[F][]).includes(value)).length
	}));
}

/** A filter with one value of a facet chosen, or no longer so. */
export function toggleFacet<F extends Facet>(
	filter: OperationFilter,
	facet: F,
	value: Facets[F]
): OperationFilter {
	const chosen = filter.chosen[facet] as readonly Facets[F][];
	// In the order of the facet, so that equal choices make equal links.
	const next = FACETS[facet].filter((each) => chosen.includes(each) !== (each === value));
	return { ...filter, chosen: { ...filter.chosen, [facet]: next } };
}

/** Whether an activity was under way on some day from `from` to `to`, both included. */
export function overlaps(activity: Span, { from, to }: { readonly from: Day; readonly to: Day }): boolean {
	return (activity.from === null || activity.from <= to) && (activity.to === null || activity.to > from);
}

/** Every day on which an operation starts, or is over, ascending. */
export function turningDays(operations: readonly OperationEntry[]): Day[] {
	const days = operations.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
	return [...new Set(days)].sort();
}

/** How many of some operations were under way from each day on which one starts or is over. */
export function densityOf(
	operations: readonly OperationEntry[]
): readonly { readonly day: Day; readonly value: number }[] {
	return turningDays(operations).map((day) => ({
		day,
		value: operations.filter((operation) => activityOn(operation, day) === 'active').length
	}));
}

function passes(
	{ operation, active, values }: Candidate,
	{ activeOnly, span, polity, text, chosen }: OperationFilter,
	textOf: (id: string) => string,
	except: Facet | null
): boolean {
	if (activeOnly && !active) return false;
	if (span !== null && !overlaps(operation, span)) return false;
	if (polity !== null && !politiesOf(operation).includes(polity)) return false;
	const words = fold(text).split(/\s+/).filter(Boolean);
	if (words.length > 0 && !words.every((word) => textOf(operation.id).includes(word))) return false;
	return (Object.keys(FACETS) as Facet[]).every(
		(facet) =>
			facet === except ||
			chosen[facet].length === 0 ||
			(values[facet] as readonly string[]).some((value) =>
				(chosen[facet] as readonly string[]).includes(value)
			)
	);
}

/** Polities that asked for any of these operations or are named as taking part, without repeats. */
export function namedPolities(operations: readonly OperationEntry[]): readonly string[] {
	return [...new Set(operations.flatMap(politiesOf))];
}

/** Polities that asked for an operation or are named as taking part. */
function politiesOf({ mandate, participants }: OperationEntry): readonly string[] {
	return [...new Set([...mandate.requestedBy, ...(participants?.polities ?? [])])];
}

function sizeOf({ participants }: OperationEntry): Size {
	const count = participants?.count ?? null;
	if (count === null) return 'unknown';
	if (count >= SIZE_BOUNDS.many) return 'many';
	return count >= SIZE_BOUNDS.some ? 'some' : 'few';
}

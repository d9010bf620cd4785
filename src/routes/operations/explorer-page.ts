import type { ChartLane } from '$lib/components/LaneChart.svelte';
import type { FacetGroup } from '$lib/components/OperationFilters.svelte';
import type { Row } from '$lib/components/SortableTable.svelte';
import type { Day } from '$lib/domain/day';
import type { Language } from '$lib/domain/facts';
import { formatDay, formatSpan } from '$lib/domain/format';
import { DOMAINS, type Candidate, type Facet, type Facets } from '$lib/domain/operation-filter';
import { activityOn, lastDayOf } from '$lib/domain/operations';
import * as m from '$lib/paraglide/messages';
import { paths } from '$lib/state/navigation';
import { domainSymbol } from '$lib/state/symbols';
import type { Explorer } from './explorer.svelte';

type OperationEntry = Candidate['operation'];

// Sorts what is still running after everything that has ended.
const AFTER_ALL_DAYS = '9999';

const FACET_TITLES: Readonly<Record<Facet, () => string>> = {
	domain: m.domain,
	region: m.theatre,
	mandate: m.mandate,
	reach: m.treaty_area,
	size: m.facet_size
};

/** Where the map of the theatres starts. */
export const HOME = { longitude: 24, latitude: 42, zoom: 1.9 };

/** What the values of each facet are called. */
const VALUE_NAMES: { readonly [F in Facet]: (value: Facets[F]) => string } = {
	domain: (value) => m[`domain_${value}`](),
	region: (value) => m[`region_${value}`](),
	mandate: (value) => m[`mandate_${value}`](),
	reach: (value) => m[`reach_${value}`](),
	size: (value) => m[`size_${value}`]()
};

/** The filters with their counts. */
export function facetGroups(explorer: Explorer): FacetGroup[] {
	return (Object.keys(FACET_TITLES) as Facet[]).map((facet) => facetGroup(explorer, facet));
}

function facetGroup<F extends Facet>({ counts, filter }: Explorer, facet: F): FacetGroup {
	const values: readonly { readonly value: Facets[F]; readonly count: number }[] = counts[facet];
	const chosen = filter.chosen[facet] as readonly Facets[F][];
	return {
		facet,
		title: FACET_TITLES[facet](),
		options: values.map(({ value, count }) => ({
			value,
			label: VALUE_NAMES[facet](value),
			count,
			chosen: chosen.includes(value)
		}))
	};
}

/** The operations as bars, a lane for each kind of task. */
export function operationLanes(shown: readonly Candidate[], on: Day, language: Language): ChartLane[] {
	return DOMAINS.map((domain) => ({
		id: domain,
		label: m[`domain_${domain}`](),
		symbol: domainSymbol(domain),
		bars: shown
			.filter(({ operation }) => operation.domain === domain)
			.map(({ operation, active }) => ({
				id: operation.id,
				label: shortName(operation.names),
				from: operation.from,
				to: operation.to,
				active,
				text: m.bar_text({
					name: operation.names,
					dates: formatSpan(operation, language, openEnd(operation)),
					state: m[`activity_${activityOn(operation, on)}`]()
				})
			}))
	}));
}

/** The operations as rows of a table. `theatres` describes each theatre in words. */
export function operationRows(
	shown: readonly Candidate[],
	theatres: Readonly<Record<string, string>>,
	language: Language
): Row[] {
	return shown.map(({ operation }) => {
		const last = lastDayOf(operation);
		const domain = m[`domain_${operation.domain}`]();
		const theatre = theatres[operation.id] ?? '';
		return {
			id: operation.id,
			href: paths.record('operation', operation.id),
			cells: {
				name: { text: operation.names, sort: operation.names },
				domain: { text: domain, sort: domain },
				from: {
					text: formatDay(operation.from, language, operation.fromPrecision),
					sort: operation.from
				},
				to: {
					text:
						last === null ? openEnd(operation) : formatDay(last, language, operation.toPrecision ?? 'day'),
					sort: last ?? AFTER_ALL_DAYS
				},
				theatre: { text: theatre, sort: theatre }
			}
		};
	});
}

/** What stands where an operation has no last day. */
function openEnd({ status }: Pick<OperationEntry, 'status'>): string {
	return status === 'unknown' ? m.end_not_known() : m.ongoing();
}

/** A name without the words that all of them share, so that it fits on a bar. */
function shortName(name: string): string {
	return name
		.replace(/ [–-] .*$/, '')
		.replace(/^(Operation|Opération) (?=\p{Lu})/u, '')
		.replace(/ (Harekâtı|Operasyonu)$/, '');
}

import type { ChartLane } from '$lib/components/LaneChart.svelte';
import type { Row } from '$lib/components/SortableTable.svelte';
import type { Atlas } from '$lib/domain/atlas';
import { contains, day, yearOf, type Day } from '$lib/domain/day';
import type { Language } from '$lib/domain/facts';
import { bordersWith, borderTotals, FLANK_NEIGHBOURS, type BorderTotal } from '$lib/domain/flank';
import { formatDay, formatList, formatNumber, formatPartialDate, formatSpan } from '$lib/domain/format';
import * as m from '$lib/paraglide/messages';
import { paths } from '$lib/state/navigation';
import type { PageData } from './$types';

type Names = PageData['names'];

/** A border on the chosen day: as measured on the map, and as published where a figure is known. */
export interface BorderRow extends BorderTotal {
	readonly published: PageData['published'][number] | null;
}

/** The borders of the flank on a day, longest first, each with its published length. */
export function borderRows(atlas: Atlas, published: PageData['published'], on: Day): BorderRow[] {
	return borderTotals(bordersWith(atlas, FLANK_NEIGHBOURS, on)).map((total) => ({
		...total,
		published:
			published.find(
				({ polities }) => polities.includes(total.member) && polities.includes(total.neighbour)
			) ?? null
	}));
}

/** The whole length in km, each border as published where a figure is known, else as measured. */
export function bestLength(rows: readonly BorderRow[]): number {
	return rows.reduce((sum, { kilometres, published }) => sum + (published?.kilometres ?? kilometres), 0);
}

/** The first day of the year in which the first of them began. Throws `RangeError` where there are none. */
export function firstYearOf(records: readonly { readonly from: Day }[]): Day {
	const [first] = records.map(({ from }) => from).sort();
	if (!first) throw new RangeError('No records');
	return day(`${yearOf(first)}-01-01`);
}

/** The battlegroups as a table: what is known last of each. */
export function battlegroupRows(
	battlegroups: PageData['battlegroups'],
	names: Names,
	language: Language
): Row[] {
	const nameOf = (id: string) => names[id] ?? id;
	return battlegroups.map((battlegroup) => {
		const { contributors, strength } = battlegroup;
		const leads = battlegroup.framework.map(({ polity }) => nameOf(polity)).join(' → ');
		const asOf = (date: string) => ` (${formatPartialDate(date, language)})`;
		return {
			id: battlegroup.id,
			href: paths.record('battlegroup', battlegroup.id),
			cells: {
				host: { text: nameOf(battlegroup.host), sort: nameOf(battlegroup.host) },
				framework: { text: leads, sort: leads },
				base: { text: battlegroup.base, sort: battlegroup.base },
				from: {
					text: formatDay(battlegroup.from, language, battlegroup.fromPrecision),
					sort: battlegroup.from
				},
				strength: {
					text: strength ? formatNumber(strength.value, language) + asOf(strength.asOf) : '–',
					sort: strength?.value ?? 0
				},
				contributors: {
					text: contributors
						? formatList(contributors.polities.map(nameOf), language) + asOf(contributors.asOf)
						: '–',
					sort: contributors?.polities.length ?? 0
				}
			}
		};
	});
}

/** A lane for each host; its bars are the framework nations, one after the other. */
export function battlegroupLanes(
	battlegroups: PageData['battlegroups'],
	names: Names,
	on: Day,
	language: Language
): ChartLane[] {
	const nameOf = (id: string) => names[id] ?? id;
	return battlegroups.map(({ id, host, framework }) => ({
		id,
		label: nameOf(host),
		symbol: 'battlegroup',
		bars: framework.map((lead, index) => ({
			id: `${id} ${index}`,
			label: nameOf(lead.polity),
			from: lead.from,
			to: lead.to,
			active: contains(lead, on),
			text: m.framework_bar({
				host: nameOf(host),
				nation: nameOf(lead.polity),
				dates: formatSpan(lead, language, m.ongoing())
			})
		}))
	}));
}

/** A lane for each base of air policing; its bars are the turns. */
export function rotationLanes(
	rotations: PageData['rotations'],
	sites: PageData['sites'],
	names: Names,
	on: Day,
	language: Language
): ChartLane[] {
	const nameOf = (id: string) => names[id] ?? id;
	return sites
		.filter(({ id }) => rotations.some(({ base }) => base === id))
		.map((site) => ({
			id: site.id,
			label: site.place.name,
			symbol: 'air-base',
			bars: rotations
				.filter(({ base }) => base === site.id)
				.map((turn) => ({
					id: turn.id,
					label: nameOf(turn.polity),
					from: turn.from,
					to: turn.to,
					active: contains(turn, on),
					doubtful: turn.confidence === 'low',
					text: m.rotation_bar({
						nation: nameOf(turn.polity),
						role: turn.lead ? m.rotation_lead() : m.rotation_support(),
						aircraft: turn.aircraft ?? m.aircraft_not_known(),
						dates: formatSpan(turn, language, m.ongoing())
					})
				}))
		}));
}

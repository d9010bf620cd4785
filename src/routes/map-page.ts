import type { BrowseGroup } from '$lib/components/BrowseList.svelte';
import type { LayerItem } from '$lib/components/LayerPanel.svelte';
import type { RoundItem } from '$lib/components/RoundLegend.svelte';
import { TICK_KINDS } from '$lib/components/TickShape.svelte';
import type { Mark, Tick } from '$lib/components/TimelineTrack.svelte';
import type { Atlas } from '$lib/domain/atlas';
import { yearOf, type Day } from '$lib/domain/day';
import { rulingOnLand } from '$lib/domain/coverage/land';
import type { Language } from '$lib/domain/facts';
import { formatDay, formatList } from '$lib/domain/format';
import { ATLAS_BEGIN, standingOf } from '$lib/domain/membership';
import { activityOn } from '$lib/domain/operations';
import { theatreOn } from '$lib/domain/theatre';
import type { Hit, Setting } from '$lib/map/layer';
import { registry } from '$lib/map/registry';
import * as m from '$lib/paraglide/messages';
import type { LayerId } from '$lib/state/layers';
import { roundColour, type Palette } from '$lib/state/palette';
import { operationLink } from '$lib/state/records';
import { rulingText, seaName } from '$lib/state/rulings';
import type { Position, Selection } from '$lib/state/url';

const TITLES: Readonly<Record<LayerId, { title: () => string; description: () => string }>> = {
	members: { title: m.layer_members, description: m.layer_members_text },
	'warsaw-pact': { title: m.layer_warsaw_pact, description: m.layer_warsaw_pact_text },
	command: { title: m.layer_command, description: m.layer_command_text },
	'treaty-area': { title: m.layer_treaty_area, description: m.layer_treaty_area_text },
	tropic: { title: m.layer_tropic, description: m.layer_tropic_text },
	operations: { title: m.layer_operations, description: m.layer_operations_text },
	'ended-operations': { title: m.layer_ended_operations, description: m.layer_ended_operations_text },
	flank: { title: m.layer_flank, description: m.layer_flank_text },
	battlegroups: { title: m.layer_battlegroups, description: m.layer_battlegroups_text },
	headquarters: { title: m.layer_headquarters, description: m.layer_headquarters_text },
	'air-defence': { title: m['layer_air-defence'], description: m['layer_air-defence_text'] },
	events: { title: m.layer_events, description: m.layer_events_text }
};

/** The switchable layers with their legends. */
export function layerItems(setting: Setting): LayerItem[] {
	return registry.flatMap(({ id, legend }) =>
		id
			? [
					{
						id,
						title: TITLES[id].title(),
						description: TITLES[id].description(),
						legend: legend?.(setting) ?? []
					}
				]
			: []
	);
}

/** The legend of accession years. */
export function roundItems(atlas: Atlas, palette: Palette, on: Day): RoundItem[] {
	return atlas.index.rounds.map(({ round, day, names }) => ({
		round,
		year: yearOf(day),
		name: names,
		colour: roundColour(palette, round),
		past: day <= on
	}));
}

/** The accessions along the timeline. */
export function timelineMarks(atlas: Atlas, palette: Palette): Mark[] {
	return atlas.index.rounds.map(({ round, day, names }) => ({
		day,
		label: names,
		members: atlas.membersOn(day).length,
		colour: roundColour(palette, round)
	}));
}

/** Treaties, summits and consultations along the timeline. */
export function timelineTicks(atlas: Atlas): Tick[] {
	return atlas.index.events.flatMap(({ id, kind, from, titles }) => {
		const known = TICK_KINDS.find((candidate) => candidate === kind);
		return known && from >= ATLAS_BEGIN ? [{ id, day: from, label: titles, kind: known }] : [];
	});
}

/** What can be selected on that day without pointing at the map. */
export function browseGroups(atlas: Atlas, on: Day, language: Language): BrowseGroup[] {
	const collator = new Intl.Collator(language);
	const { battlegroups, operations, members, sites, events, units } = atlas.index;
	const active = operations.filter((operation) => activityOn(operation, on) === 'active');
	const others = operations.filter((operation) => activityOn(operation, on) !== 'active');
	const operationItem = (operation: (typeof operations)[number]) => ({
		selection: { kind: 'operation' as const, id: operation.id },
		name: operation.names,
		detail: operationLink(operation).detail
	});
	return [
		{
			title: m.nav_members(),
			items: members
				.map(({ id, from }) => ({
					selection: { kind: 'member' as const, id },
					name: atlas.nameOf(id, on),
					otherNames: atlas.knownNames(id),
					detail: String(yearOf(from))
				}))
				.sort((a, b) => collator.compare(a.name, b.name))
		},
		{ title: m.operations_on_day(), items: active.map(operationItem) },
		{
			title: m.nav_battlegroups(),
			items: battlegroups.map(({ id, names, from }) => ({
				selection: { kind: 'battlegroup' as const, id },
				name: names,
				detail: String(yearOf(from))
			}))
		},
		{ title: m.other_operations(), items: others.map(operationItem) },
		{
			title: m.flank_sites(),
			items: sites.map(({ id, names, place }) => ({
				selection: { kind: 'site' as const, id },
				name: names,
				detail: place.name
			}))
		},
		{
			title: m.nav_timeline(),
			onlyWhenSearched: true,
			items: events.map(({ id, titles, from }) => ({
				selection: { kind: 'event' as const, id },
				name: titles,
				detail: String(yearOf(from))
			}))
		},
		{
			title: m.territories(),
			// Too many to list, but a search finds them.
			onlyWhenSearched: true,
			items: units
				.map(({ id, names }) => ({
					selection: { kind: 'unit' as const, id },
					name: atlas.unitNameOn(id, on),
					otherNames: [names, ...atlas.namesOfLand(id)],
					detail: atlas.nameOf(atlas.territory.ownerOf(id, on), on)
				}))
				.sort((a, b) => collator.compare(a.name, b.name))
		}
	];
}

/**
 * What a reader means who points at land: the state that it is part of, or the land itself where that has a
 * story of its own, as a colony or an island outside the treaty area has.
 */
function landSelection(atlas: Atlas, unit: string, on: Day): Selection {
	const { polity, standing } = atlas.unitState(unit, on);
	const apart = standing !== 'none' && rulingOnLand(atlas, unit, on).verdict !== 'covered';
	return atlas.memberOf(polity) && !apart ? { kind: 'member', id: polity } : { kind: 'unit', id: unit };
}

/** What a reader means who points at these: a symbol before the land under it. `null` at sea. */
export function hitSelection(atlas: Atlas, hits: readonly Hit[], on: Day): Selection | null {
	const symbol = hits.find(({ kind }) => kind !== 'unit' && kind !== 'sea');
	if (symbol) return symbol as Selection;
	const land = hits.find(({ kind }) => kind === 'unit');
	return land ? landSelection(atlas, land.id, on) : null;
}

/** The name of what is selected; `null` when there is no such record. */
export function selectionTitle(atlas: Atlas, { kind, id }: Selection, on: Day): string | null {
	const { operations, battlegroups, sites, events, units } = atlas.index;
	if (kind === 'member') return atlas.memberOf(id) ? atlas.nameOf(id, on) : null;
	if (kind === 'operation') return operations.find((operation) => operation.id === id)?.names ?? null;
	if (kind === 'battlegroup') return battlegroups.find((battlegroup) => battlegroup.id === id)?.names ?? null;
	if (kind === 'site') return sites.find((site) => site.id === id)?.names ?? null;
	if (kind === 'event') return events.find((event) => event.id === id)?.titles ?? null;
	return units.some((unit) => unit.id === id) ? atlas.unitNameOn(id, on) : null;
}

/** How a state stood towards the treaty on that day, in a sentence's worth of words. */
export function standingText(atlas: Atlas, polity: string, on: Day, language: Language): string {
	const member = atlas.memberOf(polity);
	const standing = member ? standingOf(member, on) : 'none';
	return m.labelled({ label: formatDay(on, language), text: m[`standing_${standing}`]() });
}

/** What is known of a piece of land on that day. */
export function unitFacts(atlas: Atlas, unit: string, on: Day, language: Language) {
	const { polity, status, controller, claimants } = atlas.territory.tenureOf(unit, on);
	const member = atlas.memberOf(polity);
	const inForce = member !== undefined && standingOf(member, on) === 'member';
	const claims = claimants.map((claimant) => atlas.nameOf(claimant, on));
	return {
		facts: [
			{ label: m.on_day(), value: formatDay(on, language) },
			{ label: m.held_by(), value: atlas.nameOf(polity, on) },
			{ label: m.status(), value: m[`tenure_${status}`]() },
			{ label: m.controlled_by(), value: controller && atlas.nameOf(controller, on) },
			{ label: m.claimed_by(), value: claims.length > 0 ? formatList(claims, language) : null },
			inForce
				? { label: m.member_since(), value: formatDay(member.from, language) }
				: { label: m.membership(), value: m.not_a_member() },
			{ label: m.treaty_area(), value: rulingText(rulingOnLand(atlas, unit, on)) }
		],
		notes: [] as string[],
		operations: operationsAt(atlas, { units: [unit], seas: [] }, on).map(operationLink)
	};
}

/** The name of a place, given the areas it lies in: of the land, or of the smallest sea. */
export function placeTitle(atlas: Atlas, areas: readonly Hit[], on: Day): string {
	const unit = areas.find(({ kind }) => kind === 'unit');
	if (unit) return atlas.unitNameOn(unit.id, on);
	const seas = areas.filter(({ kind }) => kind === 'sea').map(({ id }) => id);
	return seaName(atlas, seas) ?? m.place();
}

/** What is known of a place on that day besides its verdict, given the areas it lies in. */
export function placeFacts(atlas: Atlas, at: Position, areas: readonly Hit[], on: Day, language: Language) {
	const ids = (wanted: Hit['kind']) => areas.filter(({ kind }) => kind === wanted).map(({ id }) => id);
	const seas = atlas.index.seas.filter(({ id, northOfTropic }) => ids('sea').includes(id) && !northOfTropic);
	return {
		facts: [
			{ label: m.sea(), value: seas.map(({ names }) => names).join(' · ') },
			{ label: m.coordinates(), value: formatPosition(at, language) }
		],
		notes: [],
		operations: operationsAt(atlas, { units: ids('unit'), seas: ids('sea') }, on).map(operationLink)
	};
}

/** Operations under way on that day whose theatre holds any of these units or seas. */
export function operationsAt(
	atlas: Atlas,
	{ units, seas }: { readonly units: readonly string[]; readonly seas: readonly string[] },
	on: Day
) {
	return atlas.index.operations.filter((operation) => {
		if (activityOn(operation, on) !== 'active') return false;
		const theatre = theatreOn(operation, on);
		return theatre.units.some((id) => units.includes(id)) || theatre.seas.some((id) => seas.includes(id));
	});
}

/** Degrees with hemispheres in the language's way, e.g. `36.140° N · 5.350° W`. */
function formatPosition({ latitude, longitude }: Position, language: Language): string {
	const degrees = new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
	const part = (value: number, hemisphere: string) => `${degrees.format(Math.abs(value))}° ${hemisphere}`;
	const northOrSouth = latitude < 0 ? m.hemisphere_south() : m.hemisphere_north();
	const eastOrWest = longitude < 0 ? m.hemisphere_west() : m.hemisphere_east();
	return `${part(latitude, northOrSouth)} · ${part(longitude, eastOrWest)}`;
}

import * as m from '$lib/paraglide/messages';
import type { Atlas } from '../domain/atlas';
import type { Certainty, Limb } from '../domain/coverage/facts';
import type { Reason, Ruling } from '../domain/coverage/ruling';

const REASONS: Readonly<Record<Reason, () => string>> = {
	europe: m.reason_europe,
	'north-america': m.reason_north_america,
	algeria: m.reason_algeria,
	turkey: m.reason_turkey,
	islands: m.reason_islands,
	occupation: m.reason_occupation,
	'occupation-ended': m.reason_occupation_ended,
	'open-reading': m.reason_open_reading,
	'not-in-force': m.reason_not_in_force,
	'not-a-party': m.reason_not_a_party,
	'not-its-territory': m.reason_not_its_territory,
	'south-of-tropic': m.reason_south_of_tropic,
	'other-ocean': m.reason_other_ocean,
	africa: m.reason_africa,
	asia: m.reason_asia,
	'south-america': m.reason_south_america,
	oceania: m.reason_oceania,
	antarctica: m.reason_antarctica,
	mediterranean: m.reason_mediterranean,
	'north-atlantic': m.reason_north_atlantic,
	'internal-waters': m.reason_internal_waters,
	'unsettled-sea': m.reason_unsettled_sea,
	'unnamed-sea': m.reason_unnamed_sea,
	'south-of-tropic-at-sea': m.reason_south_of_tropic_at_sea
};

/** What Article 6 says of a place, in one sentence. */
export function rulingText({ reason }: Ruling): string {
	return REASONS[reason]();
}

const LIMB_NAMES: Readonly<Record<Limb, () => string>> = {
	europe: m.limb_europe,
	'north-america': m.limb_north_america,
	algeria: m.limb_algeria,
	turkey: m.limb_turkey,
	islands: m.limb_islands,
	occupation: m.limb_occupation,
	over: m.limb_over,
	mediterranean: m.limb_mediterranean,
	'north-atlantic': m.limb_north_atlantic
};

/** What a part of Article 6 is called. */
export function limbName(limb: Limb): string {
	return LIMB_NAMES[limb]();
}

/** A verdict in a word or two; land of which only Parties' forces are covered is told apart. */
export function verdictName({ verdict, scope }: Pick<Ruling, 'verdict' | 'scope'>): string {
	if (verdict === 'unsettled') return m.verdict_unsettled();
	if (verdict === 'not-covered') return m.verdict_not_covered();
	return scope === 'forces' ? m.verdict_forces() : m.verdict_covered();
}

/** How certain a verdict is, in words. */
export function certaintyName(certainty: Certainty): string {
	return m[`certainty_${certainty}`]();
}

/** The name of the smallest of some seas that a place lies in: it says most. */
export function seaName(atlas: Atlas, ids: readonly string[]): string | undefined {
	const parents = new Set(
		atlas.index.seas.filter(({ northOfTropic }) => !northOfTropic).map(({ parent }) => parent)
	);
	const named = atlas.index.seas.filter(({ id, northOfTropic }) => ids.includes(id) && !northOfTropic);
	return (named.find(({ id }) => !parents.has(id)) ?? named[0])?.names;
}

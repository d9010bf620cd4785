import * as m from '$lib/paraglide/messages';
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

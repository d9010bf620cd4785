import * as m from '$lib/paraglide/messages';
import { changesOn, type Change } from '../domain/changes';
import type { Atlas } from '../domain/atlas';
import { addDays, type Day } from '../domain/day';
import type { Language } from '../domain/facts';
import { formatDay, formatList } from '../domain/format';

/** What changed on a day, as sentences of the interface's language. Empty when nothing did. */
export function narrate(atlas: Atlas, on: Day, language: Language): string {
	return changesOn(atlas, on)
		.map((change) => sentence(atlas, change, on, language))
		.join(' ');
}

/** The day in words, what changed on it, and how many members there are: what a screen reader hears. */
export function announce(atlas: Atlas, on: Day, language: Language): string {
	const change = narrate(atlas, on, language);
	const count = memberCount(atlas, on);
	const date = formatDay(on, language);
	return change ? m.labelled({ label: date, text: `${change} ${count}.` }) : `${date}. ${count}.`;
}

/** "14 members", or before the treaty is in force "0 members, 12 signatories". */
export function memberCount(atlas: Atlas, on: Day): string {
	const members = m.member_count({ count: atlas.membersOn(on).length });
	const signatories = atlas.signatoriesOn(on).length;
	return signatories > 0 ? `${members}, ${m.signatory_count({ count: signatories })}` : members;
}

function sentence(atlas: Atlas, change: Change, on: Day, language: Language): string {
	if ('units' in change) {
		// Land is called what it was called under the member.
		const then = change.kind === 'gained' ? on : addDays(on, -1);
		const units = wholes(atlas, change.units, on).map((unit) => atlas.unitNameOn(unit, then));
		const parameters = {
			count: units.length,
			units: formatList([...new Set(units)], language),
			polity: atlas.nameOf(change.polity, on)
		};
		return change.kind === 'gained' ? m.change_gained(parameters) : m.change_lost(parameters);
	}
	const parameters = {
		count: change.polities.length,
		names: formatList(
			change.polities.map((polity) => atlas.nameOf(polity, on)),
			language
		)
	};
	if (change.kind === 'signed') return m.change_signed(parameters);
	if (change.kind === 'in-force') return m.change_in_force(parameters);
	return change.kind === 'joined' ? m.change_joined(parameters) : m.change_left(parameters);
}

/** Units without the parts of a state that passes as a whole: they bear its name. */
function wholes(atlas: Atlas, units: readonly string[], on: Day): readonly string[] {
	return units.filter((unit) => {
		const owner = atlas.territory.ownerOf(unit, on);
		return unit === owner || !units.includes(owner);
	});
}

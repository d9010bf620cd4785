import * as m from '$lib/paraglide/messages';
import { areaEffect, changesOn, type Change } from '../domain/changes';
import type { Atlas } from '../domain/atlas';
import { addDays, type Day } from '../domain/day';
import type { Language } from '../domain/facts';
import { formatDay, formatList, inOrder } from '../domain/format';

/** One step of the story: a day on which something changes for the alliance. */
export interface StoryStep {
	readonly day: Day;
	/** The day in words. */
	readonly date: string;
	/** What changed. */
	readonly what: string;
	/** Why it matters. */
	readonly why: string;
	/** "14 members". */
	readonly count: string;
}

/** The step of a day; `null` when nothing changed on it. */
export function storyStep(atlas: Atlas, on: Day, language: Language): StoryStep | null {
	const changes = changesOn(atlas, on);
	if (changes.length === 0) return null;
	return {
		day: on,
		date: formatDay(on, language),
		what: changes
			.map((change) => tellChange(atlas, change, { before: addDays(on, -1), on }, language))
			.join(' '),
		why: [...new Set(changes.map((change) => reason(atlas, change, on)))].join(' '),
		count: memberCount(atlas, on)
	};
}

/** The day in words, what changed on it and why it matters, and how many members there are: what is spoken. */
export function announce(atlas: Atlas, on: Day, language: Language): string {
	const step = storyStep(atlas, on, language);
	return step ? tell(step) : `${formatDay(on, language)}. ${memberCount(atlas, on)}.`;
}

/** A step as a line of text, as it is spoken and as the transcript has it. */
export function tell({ date, what, count, why }: StoryStep): string {
	return m.labelled({ label: date, text: `${what} ${count}. ${why}` });
}

/** "14 members", or before the treaty is in force "0 members, 12 signatories". */
export function memberCount(atlas: Atlas, on: Day): string {
	const members = m.member_count({ count: atlas.membersOn(on).length });
	const signatories = atlas.signatoriesOn(on).length;
	return signatories > 0 ? `${members}, ${m.signatory_count({ count: signatories })}` : members;
}

/** Why a change matters: for a round its own sentence, for land what becomes of the area of Article 6. */
function reason(atlas: Atlas, change: Change, on: Day): string {
	if ('units' in change) return m[`why_${areaEffect(atlas, change.units, on)}`]();
	if (change.kind === 'signed') return m.why_signed();
	if (change.kind === 'left') return m.why_left();
	return atlas.index.rounds.find(({ day }) => day === on)?.sentence ?? '';
}

/** One change between two days as a sentence of the interface's language. */
export function tellChange(
	atlas: Atlas,
	change: Change,
	{ before, on }: { readonly before: Day; readonly on: Day },
	language: Language
): string {
	if ('units' in change) {
		// Land is called what it was called under the member.
		const then = change.kind === 'gained' ? on : before;
		const units = wholes(atlas, change.units, on).map((unit) => atlas.unitNameOn(unit, then));
		const parameters = {
			count: units.length,
			units: formatList(inOrder([...new Set(units)], language), language),
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

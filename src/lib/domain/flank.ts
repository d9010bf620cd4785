import type { Atlas } from './atlas';
import type { Day } from './day';
import type { BorderLength } from './facts';
import { standingOf } from './membership';

/** The states that the eastern flank faces, with the one they were part of until 1991. */
export const FLANK_NEIGHBOURS: ReadonlySet<string> = new Set(['ru', 'by', 'ussr']);

/** A stretch on which a member's land meets that of another state. */
export interface BorderStretch {
	/** Ids of the units on its sides. */
	readonly a: string;
	readonly b: string;
	readonly member: string;
	readonly neighbour: string;
	readonly kilometres: number;
}

/** The length of the border between two states, in km. */
export interface BorderTotal {
	readonly member: string;
	readonly neighbour: string;
	readonly kilometres: number;
}

/**
 * Every stretch on which land of a member meets land of one of the given polities on that day. Each side counts for
 * its lawful holder: land under occupation makes no border of the occupier's.
 */
export function bordersWith(
	atlas: Atlas,
	neighbours: ReadonlySet<string>,
	on: Day
): readonly BorderStretch[] {
	return atlas.index.borders.flatMap((line) => stretchWith(atlas, line, neighbours, on) ?? []);
}

/** The line between two units as a stretch of {@link bordersWith}; `null` where it is none. */
export function stretchWith(
	atlas: Atlas,
	{ a, b, kilometres }: BorderLength,
	neighbours: ReadonlySet<string>,
	on: Day
): BorderStretch | null {
	const isMember = (polity: string) => {
		const member = atlas.memberOf(polity);
		return member !== undefined && standingOf(member, on) === 'member';
	};
	const [left, right] = [atlas.territory.ownerOf(a, on), atlas.territory.ownerOf(b, on)];
	if (isMember(left) && neighbours.has(right)) return { a, b, member: left, neighbour: right, kilometres };
	if (isMember(right) && neighbours.has(left)) return { a, b, member: right, neighbour: left, kilometres };
	return null;
}

/** The same added up by pair of states, longest first. */
export function borderTotals(stretches: readonly BorderStretch[]): readonly BorderTotal[] {
	const totals = new Map<string, BorderTotal>();
	for (const { member, neighbour, kilometres } of stretches) {
		const key = `${member} ${neighbour}`;
		const known = totals.get(key)?.kilometres ?? 0;
		totals.set(key, { member, neighbour, kilometres: known + kilometres });
	}
	return [...totals.values()].sort((x, y) => y.kilometres - x.kilometres);
}

/** The whole length in km. */
export function flankLength(stretches: readonly BorderStretch[]): number {
	return stretches.reduce((sum, { kilometres }) => sum + kilometres, 0);
}

/** Every day up to `last` on which the flank's length differs from the day before, with its length in km, ascending. */
export function flankSteps(
	atlas: Atlas,
	last: Day
): readonly { readonly day: Day; readonly value: number }[] {
	const days = [...new Set([...atlas.milestones, ...atlas.territory.changeDays])].sort();
	const lengths = days
		.filter((on) => on <= last)
		.map((on) => ({ day: on, value: flankLength(bordersWith(atlas, FLANK_NEIGHBOURS, on)) }));
	// Nothing changes between these days, and before the first of them there is no member.
	return lengths.filter(({ value }, index) => value !== (lengths[index - 1]?.value ?? 0));
}

import { contains, day, type Day } from './day';
import type { LocalIndex } from './atlas-index';

/** The day the treaty was signed: the atlas begins here. */
export const ATLAS_BEGIN = day('1949-04-04');

/** The day that a page goes by which is made before its reader's clock is known: the last accession. */
export function lastAccession({ rounds }: { readonly rounds: readonly { readonly day: Day }[] }): Day {
	return rounds.at(-1)?.day ?? ATLAS_BEGIN;
}

/** The last day of the atlas: that of the clock, unless the clock is obviously wrong. */
export function lastDay(clock: Day, accession: Day): Day {
	return clock < accession ? accession : clock;
}

type Member = LocalIndex['members'][number];

/** Where a state stands towards the treaty on a day. */
export type Standing = 'member' | 'signatory' | 'none';

/** States for which the treaty is in force on that day, in order of accession. */
export function membersOn(members: readonly Member[], on: Day): readonly Member[] {
	return members.filter((member) => contains(member, on));
}

/** States that have signed the treaty itself but for which it is not yet in force on that day. */
export function signatoriesOn(members: readonly Member[], on: Day): readonly Member[] {
	return members.filter((member) => standingOf(member, on) === 'signatory');
}

/** The standing of one state on a day. Membership never depends on how much land the state holds. */
export function standingOf(member: Pick<Member, 'from' | 'to' | 'signed'>, on: Day): Standing {
	if (contains(member, on)) return 'member';
	return member.signed !== null && member.signed <= on && on < member.from ? 'signatory' : 'none';
}

/** Days on which the list of members or signatories changes, ascending, without repeats. */
export function membershipDays(members: readonly Member[]): readonly Day[] {
	const days = members.flatMap(({ signed, from, to }) => [signed, from, to]);
	return [...new Set(days.filter((value) => value !== null))].sort();
}

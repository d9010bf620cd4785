import type { Atlas } from '../domain/atlas';
import { changesBetween, landDifference, type Change } from '../domain/changes';
import type { Day } from '../domain/day';
import type { Language } from '../domain/facts';
import { memberCount, tellChange } from './narration';

/** What differs between two days, in words. */
export interface Comparison {
	/** The earlier and the later of them. */
	readonly before: Day;
	readonly after: Day;
	/** "12 members" on each. */
	readonly counts: readonly [before: string, after: string];
	readonly changes: readonly { readonly kind: Change['kind']; readonly text: string }[];
	/** Land that became members' and that ceased to be, in km². */
	readonly gained: number;
	readonly lost: number;
}

/** Compares two days, whichever comes first. */
export function compareDays(atlas: Atlas, one: Day, other: Day, language: Language): Comparison {
	const [before, after] = one < other ? [one, other] : [other, one];
	const land = landDifference(atlas, before, after);
	const area = (kind: 'gained' | 'lost') =>
		[...land].reduce((sum, [unit, change]) => sum + (change === kind ? atlas.unit(unit).area : 0), 0);
	return {
		before,
		after,
		counts: [memberCount(atlas, before), memberCount(atlas, after)],
		changes: changesBetween(atlas, before, after).map((change) => ({
			kind: change.kind,
			text: tellChange(atlas, change, { before, on: after }, language)
		})),
		gained: area('gained'),
		lost: area('lost')
	};
}

import { day } from '../day';
import type { Limb, Scope, Verdict } from './facts';

/** Mean latitude of the Tropic of Cancer, degrees north (IAU 2006 mean obliquity, epoch 2026). */
export const TROPIC_OF_CANCER = 23.436;

/** Entry into force of the treaty. The words on occupation look to this day. */
export const TREATY_IN_FORCE = day('1949-08-24');

/** Why a place is or is not in the treaty area: the rule that decided. */
export type Reason =
	| 'europe'
	| 'north-america'
	| 'algeria'
	| 'turkey'
	| 'islands'
	| 'occupation'
	| 'occupation-ended'
	| 'open-reading'
	| 'not-in-force'
	| 'not-a-party'
	| 'not-its-territory'
	| 'south-of-tropic'
	| 'other-ocean'
	| 'africa'
	| 'asia'
	| 'south-america'
	| 'oceania'
	| 'antarctica'
	| 'mediterranean'
	| 'north-atlantic'
	| 'internal-waters'
	| 'unsettled-sea'
	| 'unnamed-sea'
	| 'south-of-tropic-at-sea';

/** What Article 6 says of a place on a day, derived from clauses, tenure, membership and geography. */
export interface Ruling {
	readonly verdict: Verdict;
	/** Whether the land itself is covered, or only forces, vessels and aircraft there. */
	readonly scope: Scope;
	/** The part of the article that decides; `null` where none reaches the place. */
	readonly limb: Limb | null;
	readonly reason: Reason;
	/** Id of the open reading, where the reason is one. */
	readonly reading: string | null;
}

/** Nothing of the article reaches the place. */
export function notCovered(reason: Reason): Ruling {
	return { verdict: 'not-covered', scope: 'none', limb: null, reason, reading: null };
}

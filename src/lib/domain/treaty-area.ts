import { day, type Day } from './day';
import type { Unit } from './facts';

/** Mean latitude of the Tropic of Cancer, degrees north (IAU 2006 mean obliquity, epoch 2026). */
export const TROPIC_OF_CANCER = 23.436;

/** Entry into force of the protocol that named Türkiye's territory in Article 6. */
const GREECE_TURKEY_PROTOCOL = day('1952-02-18');

/**
 * Meridians between which an island off Africa counts as lying in the North Atlantic for this preview, degrees
 * east. The Strait of Gibraltar bounds it: what lies further east is in the Mediterranean, which a later
 * version of the preview has to judge.
 */
const NORTH_ATLANTIC = { west: -100, east: -6 };

/**
 * Preview of Article 6 on land: whether a unit held by a member on that day lies in Europe, in North
 * America, in Türkiye, or is an island of the North Atlantic north of the Tropic.
 * `label` is a point inside the unit, `[longitude, latitude]` in degrees.
 */
export function isInTreatyAreaPreview(
	unit: Pick<Unit, 'continent' | 'island'>,
	label: readonly [number, number],
	heldByMember: boolean,
	on: Day
): boolean {
	if (!heldByMember) return false;
	if (unit.continent === 'turkey') return on >= GREECE_TURKEY_PROTOCOL;
	const [longitude, latitude] = label;
	const inNorthAtlantic =
		latitude > TROPIC_OF_CANCER && longitude > NORTH_ATLANTIC.west && longitude < NORTH_ATLANTIC.east;
	if (unit.continent === 'europe') return true;
	if (unit.continent === 'north-america') return !unit.island || latitude > TROPIC_OF_CANCER;
	return unit.island && inNorthAtlantic;
}

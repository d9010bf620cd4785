import type { Atlas } from '$lib/domain/atlas';
import { coverageAt, type Coverage } from '$lib/domain/coverage/coverage';
import type { Case, Clause, Limb, Misconception } from '$lib/domain/coverage/facts';
import { TREATY_IN_FORCE } from '$lib/domain/coverage/ruling';
import { addDays, clampDay, contains, type Day } from '$lib/domain/day';
import type { InLanguage } from '$lib/domain/language';
import type { Position, View } from '$lib/state/url';

type Unit = Atlas['index']['units'][number];

/** What a passage of the text has the map show. */
export interface Scene {
	/** Id of the passage's element: the address ends in it. */
	readonly anchor: string;
	readonly title: string;
	readonly day: Day;
	/** Parts of the article that show; `null` = all. */
	readonly limbs: readonly Limb[] | null;
	/** Place that is marked, and seen from near. */
	readonly at: Position | null;
	/** Where the map looks; `null` = the whole area. */
	readonly view: View | null;
}

/** Zoom at which a place shows among its neighbours. */
const PLACE_ZOOM = 3.5;

/** Land no further apart is seen from near. */
const CLOSE_DEGREES = 15;

/** Where the clause on the North Atlantic reaches, if it reaches anything. */
const NORTH_OF_THE_TROPIC = 90;

/** A case’s element, and its part of the address. */
export const caseAnchor = (id: string) => `case-${id}`;

/** A misconception’s element, and its part of the address. */
export const misconceptionAnchor = (id: string) => `claim-${id}`;

/**
 * Only what a clause adds, on the day in question if it covered anything then; otherwise on its last day in
 * force or, where it has outlived its objects, its first. Without an atlas only its time in force is looked at.
 */
export function clauseScene(
	clause: InLanguage<Clause>,
	preferred: Day,
	today: Day,
	atlas: Atlas | null
): Scene {
	const last = clause.to === null ? today : addDays(clause.to, -1);
	const first = clause.from ?? TREATY_IN_FORCE;
	const days = [preferred, last, first].filter((day) => contains(clause, day));
	const day =
		days.find(
			(candidate) =>
				atlas === null || coversSea(atlas, clause, candidate) || landOf(atlas, clause, candidate).length > 0
		) ?? first;
	const view = atlas && !coversSea(atlas, clause, day) ? viewOf(landOf(atlas, clause, day)) : null;
	return { anchor: clause.id, title: clause.names, day, limbs: clause.limbs, at: null, view };
}

/** A case where it happened, on its day or, where the treaty was still being negotiated, on its first in force. */
export function caseScene(record: InLanguage<Case>, today: Day): Scene {
	const { id, names, day, at, zoom } = record;
	return {
		anchor: caseAnchor(id),
		title: names,
		day: clampDay(day, TREATY_IN_FORCE, today),
		limbs: null,
		at,
		view: at && { ...at, zoom }
	};
}

/** The place that refutes a misconception, on its day or, where it has none, today. */
export function misconceptionScene({ id, claim, at, day }: InLanguage<Misconception>, today: Day): Scene {
	return {
		anchor: misconceptionAnchor(id),
		title: claim,
		day: clampDay(day ?? today, TREATY_IN_FORCE, today),
		limbs: null,
		at,
		view: at && { ...at, zoom: PLACE_ZOOM }
	};
}

/** The scene on the full map, as the query of a link. */
export function mapQuery({ day, limbs, at, view }: Pick<Scene, 'day' | 'limbs' | 'at' | 'view'>): string {
	const parts = [`date=${day}`, 'layers=members,treaty-area'];
	if (limbs) parts.push(`clauses=${limbs.join(',')}`);
	if (at) parts.push(`at=${at.latitude},${at.longitude}`);
	if (view) parts.push(`view=${view.longitude},${view.latitude},${view.zoom}`);
	return parts.join('&');
}

/** Units that the clause covers beyond doubt: that on occupied land has outlived the occupations. */
function landOf(atlas: Atlas, clause: Pick<Clause, 'limbs'>, on: Day): readonly Unit[] {
	return atlas.index.units.filter(({ id, label }) =>
		isBy(clause, coverageAt(atlas, { latitude: label[1], unit: id, seas: [] }, on))
	);
}

function coversSea(atlas: Atlas, clause: Pick<Clause, 'limbs'>, on: Day): boolean {
	return atlas.index.seas.some(({ id }) =>
		isBy(clause, coverageAt(atlas, { latitude: NORTH_OF_THE_TROPIC, unit: null, seas: [id] }, on))
	);
}

const isBy = ({ limbs }: Pick<Clause, 'limbs'>, { limb, verdict }: Coverage) =>
	verdict === 'covered' && limb !== null && limbs.includes(limb);

/** The middle of land that lies close together; `null` where the whole area has to be seen. */
function viewOf(units: readonly Unit[]): View | null {
	if (units.length === 0) return null;
	const middleOf = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
	const spanOf = (values: number[]) => Math.max(...values) - Math.min(...values);
	const longitudes = units.map(({ label }) => label[0]);
	const latitudes = units.map(({ label }) => label[1]);
	if (Math.max(spanOf(longitudes), spanOf(latitudes)) > CLOSE_DEGREES) return null;
	return { longitude: middleOf(longitudes), latitude: middleOf(latitudes), zoom: PLACE_ZOOM };
}

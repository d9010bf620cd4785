import type { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import { clampDay, contains, type Day, type Span } from './day';
import { rulingOnLand } from './coverage/land';
import { TROPIC_OF_CANCER, type Ruling } from './coverage/ruling';
import { rulingAtSea } from './coverage/sea';
import type { Extent } from './facts';
import { lastDayOf } from './operations';

type OperationEntry = LocalIndex['operations'][number];

/** The kinds of geography that make up an {@link Extent}. */
export const EXTENT_KINDS = ['units', 'seas', 'areas'] as const;

/** How much of a theatre lies in the treaty area; `none` = it has no place on the map. */
export const REACHES = ['inside', 'partly', 'outside', 'none'] as const;
export type Reach = (typeof REACHES)[number];

/** Degrees north of a place at sea beyond doubt north of the Tropic, and of one south of it. */
const [NORTH_OF_TROPIC, SOUTH_OF_TROPIC] = [TROPIC_OF_CANCER + 10, TROPIC_OF_CANCER - 10];

/** Stages under way on that day, while the operation was; those before NATO itself took part do not count. */
export function phasesOn(operation: OperationEntry, on: Day): OperationEntry['phases'] {
	if (!contains(operation, on)) return [];
	return operation.phases.filter((phase) => !phase.preparatory && contains(phase, on));
}

/**
 * Where an operation took place on that day: what its stages reached so far, where the facts say so of any of them
 * by then, otherwise its whole theatre. A day before or after the operation counts as its first or last.
 */
export function theatreOn(operation: OperationEntry, on: Day): Extent {
	const at = dayWithin(operation, on);
	const reached = operation.phases.flatMap(({ theatre, preparatory, ...phase }) =>
		theatre !== null && !preparatory && (contains(phase, at) || (theatre.lasting && hasBegun(phase, at)))
			? [theatre]
			: []
	);
	return reached.length > 0 ? unite(reached) : operation.theatre;
}

/**
 * Places that played a part on that day, with their index in the record, which names them. A place that belongs to
 * several stages stays in between.
 */
export function placesOn(operation: OperationEntry, on: Day) {
	const at = dayWithin(operation, on);
	return operation.theatre.points.flatMap((point, index) => {
		const stages = operation.phases.filter(({ id }) => point.phases.includes(id));
		const isThere =
			stages.length === 0 ||
			(stages.some((stage) => hasBegun(stage, at)) && stages.some(({ to }) => to === null || at < to));
		return isThere ? [{ point, index }] : [];
	});
}

/**
 * Whether the theatre of that day lay in the treaty area, by the rules of Article 6. Waters and land on which the
 * rules reach no verdict count as neither inside nor outside, so such a theatre is `partly` in it.
 */
export function reachOn(atlas: Atlas, operation: OperationEntry, on: Day): Reach {
	const at = dayWithin(operation, on);
	const { units, seas, areas } = theatreOn(operation, at);
	const holders = atlas.index.theatreAreas.filter(({ id }) => areas.includes(id));
	const verdicts = [
		...[...units, ...holders.flatMap((area) => area.units)].map((unit) => rulingOnLand(atlas, unit, at)),
		...[...seas, ...holders.flatMap((area) => area.seas)].flatMap((sea) => rulingsOnSea(atlas, sea, at))
	].map(({ verdict }) => verdict);
	if (verdicts.length === 0) return 'none';
	if (verdicts.every((verdict) => verdict === 'covered')) return 'inside';
	return verdicts.every((verdict) => verdict === 'not-covered') ? 'outside' : 'partly';
}

/** An extent without the areas that its units and seas hold anyway: Kabul says nothing beside Afghanistan. */
export function condense({ units, seas, areas }: Extent, known: LocalIndex['theatreAreas']): Extent {
	const isHeld = (id: string) => {
		const area = known.find((candidate) => candidate.id === id);
		return (
			area !== undefined &&
			[...area.units, ...area.seas].every((holder) => units.includes(holder) || seas.includes(holder))
		);
	};
	return { units, seas, areas: areas.filter((id) => !isHeld(id)) };
}

/** A sea of which a part is told apart as lying north of the Tropic lies on both sides of it. */
function rulingsOnSea(atlas: Atlas, id: string, on: Day): Ruling[] {
	const straddles = atlas.index.seas.some(({ parent, northOfTropic }) => northOfTropic && parent === id);
	const latitudes = straddles ? [NORTH_OF_TROPIC, SOUTH_OF_TROPIC] : [NORTH_OF_TROPIC];
	return latitudes.map((latitude) => rulingAtSea(atlas, [id], latitude, on));
}

/** The day itself, or the nearest one on which the operation was under way. */
function dayWithin(operation: OperationEntry, on: Day): Day {
	const last = lastDayOf(operation);
	return clampDay(on, operation.from, last ?? (on > operation.from ? on : operation.from));
}

const hasBegun = ({ from }: Span, on: Day) => from === null || from <= on;

function unite(extents: readonly Extent[]): Extent {
	const all = (kind: keyof Extent) => [...new Set(extents.flatMap((extent) => extent[kind]))];
	return { units: all('units'), seas: all('seas'), areas: all('areas') };
}

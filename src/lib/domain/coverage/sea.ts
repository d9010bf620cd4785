import type { Atlas } from '../atlas';
import { contains, type Day } from '../day';
import { notCovered, TROPIC_OF_CANCER, type Ruling } from './ruling';

/** Parts of the article that can reach the sea, what names it before what reaches it as a Party's own waters. */
const SEA_LIMBS = ['mediterranean', 'north-atlantic', 'over', 'north-america', 'europe'] as const;

/**
 * The ruling on a place at sea, given the ids of the seas it lies in and its latitude (degrees north). The
 * Tropic limits only what counts as North Atlantic. A place in no named sea is in waters the article does not
 * name.
 */
export function rulingAtSea(atlas: Atlas, seas: readonly string[], latitude: number, on: Day): Ruling {
	const area = seaAreaOf(atlas, seas);
	const period = area?.periods.find((candidate) => contains(candidate, on));
	if (!period || period.verdict === 'not-covered') return notCovered('unnamed-sea');
	const clause = atlas.index.clauses.find(({ id }) => id === period.clause);
	if (!clause) return notCovered('unnamed-sea');
	const { limbs } = clause;
	const limb = SEA_LIMBS.find((name) => limbs.includes(name));
	if (!limb) return notCovered('unnamed-sea');
	if (limb === 'north-atlantic' && latitude <= TROPIC_OF_CANCER) return notCovered('south-of-tropic-at-sea');
	const reason =
		period.verdict === 'unsettled' ? 'unsettled-sea' : limb === 'over' ? 'internal-waters' : limb;
	return { verdict: period.verdict, scope: 'forces', limb, reason, reading: null };
}

/** The area that a place's seas belong to: that of the smallest sea which has one, or of a sea around it. */
export function seaAreaOf(atlas: Atlas, seas: readonly string[]): SeaAreaEntry | undefined {
	const { parents, areas } = lookUpsOf(atlas);
	const depth = (id: string): number => {
		const parent = parents.get(id);
		return parent ? depth(parent) + 1 : 0;
	};
	const smallestFirst = seas.length > 1 ? [...seas].sort((a, b) => depth(b) - depth(a)) : seas;
	for (const sea of smallestFirst) {
		for (let id: string | null | undefined = sea; id; id = parents.get(id)) {
			const area = areas.get(id);
			if (area) return area;
		}
	}
	return undefined;
}

type SeaAreaEntry = Atlas['index']['seaAreas'][number];
interface LookUps {
	readonly parents: ReadonlyMap<string, string | null>;
	readonly areas: ReadonlyMap<string, SeaAreaEntry>;
}
const lookUps = new WeakMap<Atlas, LookUps>();

/** The tables that every question needs, made once for an atlas. */
function lookUpsOf(atlas: Atlas): LookUps {
	const known = lookUps.get(atlas);
	if (known) return known;
	const made = {
		parents: new Map(atlas.index.seas.map(({ id, parent }) => [id, parent])),
		areas: new Map(atlas.index.seaAreas.flatMap((area) => area.seas.map((sea) => [sea, area] as const)))
	};
	lookUps.set(atlas, made);
	return made;
}

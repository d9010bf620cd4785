/** Which units a line of a topology bounds. Knows numbers of arcs, not their shapes. */

/** A unit by the arcs of its rings, as TopoJSON has them: a negative number is the complement of an arc run backwards. */
export interface UnitArcs {
	readonly id: string;
	readonly rings: readonly (readonly number[])[];
}

/** For every arc that bounds land, the ids of the units on its sides: one along a coast, two along a border. */
export function unitsByArc(units: readonly UnitArcs[]): Map<number, string[]> {
	const users = new Map<number, string[]>();
	for (const { id, rings } of units) {
		for (const arc of rings.flat()) {
			const index = arc < 0 ? ~arc : arc;
			const known = users.get(index);
			if (known) known.push(id);
			else users.set(index, [id]);
		}
	}
	return users;
}

/** For each pair of units that touch, the arcs they share; the key is `a|b`, the ids in alphabetical order. */
export function arcsByPair(users: ReadonlyMap<number, readonly string[]>): Map<string, number[]> {
	const pairs = new Map<string, number[]>();
	for (const [arc, [a, b]] of users) {
		if (a === undefined || b === undefined || a === b) continue;
		const id = a < b ? `${a}|${b}` : `${b}|${a}`;
		const arcs = pairs.get(id);
		if (arcs) arcs.push(arc);
		else pairs.set(id, [arc]);
	}
	return pairs;
}

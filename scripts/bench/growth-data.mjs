/** How many times the data are there. */
export const TIMES = [1, 4, 16];

/**
 * The index of the atlas with copies of its units and operations, each under an id of its own.
 * @param {any} index parsed `atlas.json`, in one language
 * @param {number} units
 * @param {number} operations
 */
export function growIndex(index, units, operations) {
	return {
		...index,
		units: copies(index.units, units, (unit, suffix) => ({ ...unit, id: unit.id + suffix })),
		tenures: copies(index.tenures, units, (tenure, suffix) => ({ ...tenure, unit: tenure.unit + suffix })),
		territories: index.territories.map((/** @type {any} */ row) => ({
			...row,
			units: copies(row.units, units, (unit, suffix) => unit + suffix)
		})),
		operations: copies(index.operations, operations, (operation, suffix) => ({
			...operation,
			id: operation.id + suffix
		}))
	};
}

/**
 * The topology with copies of its units, which lie one on the other and share no arcs.
 * @param {any} topology parsed `overview.topo.json`
 * @param {number} times
 */
export function growTopology(topology, times) {
	const { units } = topology.objects;
	const count = topology.arcs.length;
	return {
		...topology,
		arcs: copies(topology.arcs, times, (arc) => arc),
		objects: {
			...topology.objects,
			units: {
				...units,
				geometries: copies(units.geometries, times, (unit, suffix, copy) => ({
					...unit,
					id: unit.id + suffix,
					arcs: shift(unit.arcs, copy * count)
				}))
			}
		}
	};
}

/**
 * @param {any[]} items
 * @param {number} times
 * @param {(item: any, suffix: string, copy: number) => any} change
 */
function copies(items, times, change) {
	return Array.from({ length: times }, (_, copy) =>
		items.map((item) => change(item, copy === 0 ? '' : `-copy-${copy}`, copy))
	).flat();
}

/**
 * @param {any} arcs index of an arc, negative when it is walked backwards, or lists of them
 * @param {number} by
 * @returns {any}
 */
function shift(arcs, by) {
	if (Array.isArray(arcs)) return arcs.map((inner) => shift(inner, by));
	return arcs < 0 ? arcs - by : arcs + by;
}

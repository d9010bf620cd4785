/** Removes the crossings that rounding to the grid leaves where the limit of a sea runs close by a coast. */
import type { GridPoint } from './densify';

/** One step of a line: its arc, the index of its end in the arc, and the two points. */
interface Segment {
	readonly arc: number;
	readonly index: number;
	readonly from: GridPoint;
	readonly to: GridPoint;
}

/** Side of the cells by which near segments are found, in steps of the grid. */
const cellSize = 150;
const mostRounds = 10;

/**
 * Leads a line that crosses another one by way of the nearest end point at the crossing, so that they touch.
 * @throws Error when crossings remain
 */
export function untangle(arcs: readonly GridPoint[][]): GridPoint[][] {
	let result = arcs.map((arc) => [...arc]);
	for (let round = 0; round < mostRounds; round++) {
		const detours = findDetours(result);
		if (detours.length === 0) return result;
		result = result.map((arc, number) =>
			applyDetours(
				arc,
				detours.filter((detour) => detour.arc === number)
			)
		);
	}
	throw new Error('lines of the topology still cross each other after untangling');
}

/** A point to insert into an arc before the point at `index`. */
interface Detour {
	readonly arc: number;
	readonly index: number;
	readonly by: GridPoint;
}

function findDetours(arcs: readonly GridPoint[][]): Detour[] {
	const detours = new Map<string, Detour>();
	for (const cell of sortIntoCells(arcs)) {
		cell.forEach((a, position) => {
			for (const b of cell.slice(position + 1)) {
				if (!cross(a, b)) continue;
				const { segment, by } = nearestEnd(a, b);
				// One detour a segment and round: a second one may be no longer needed after the first.
				detours.set(`${segment.arc},${segment.index}`, { arc: segment.arc, index: segment.index, by });
			}
		});
	}
	return [...detours.values()];
}

function applyDetours(arc: GridPoint[], detours: readonly Detour[]): GridPoint[] {
	if (detours.length === 0) return arc;
	return arc.flatMap((point, index) => {
		const detour = detours.find((candidate) => candidate.index === index);
		return detour === undefined ? [point] : [detour.by, point];
	});
}

function sortIntoCells(arcs: readonly GridPoint[][]): Iterable<Segment[]> {
	const cells = new Map<string, Segment[]>();
	arcs.forEach((arc, number) => {
		arc.forEach((to, index) => {
			const from = arc[index - 1];
			if (from === undefined) return;
			for (const key of cellsOf(from, to)) {
				const cell = cells.get(key);
				if (cell === undefined) cells.set(key, [{ arc: number, index, from, to }]);
				else cell.push({ arc: number, index, from, to });
			}
		});
	});
	return cells.values();
}

function cellsOf([ax, ay]: GridPoint, [bx, by]: GridPoint): string[] {
	const keys: string[] = [];
	for (let x = Math.floor(Math.min(ax, bx) / cellSize); x <= Math.max(ax, bx) / cellSize; x++) {
		for (let y = Math.floor(Math.min(ay, by) / cellSize); y <= Math.max(ay, by) / cellSize; y++)
			keys.push(`${x},${y}`);
	}
	return keys;
}

/** Whether two segments cross within their interiors; exact, because the grid is whole numbers. */
function cross(a: Segment, b: Segment): boolean {
	if (Math.max(a.from[0], a.to[0]) < Math.min(b.from[0], b.to[0])) return false;
	if (Math.max(b.from[0], b.to[0]) < Math.min(a.from[0], a.to[0])) return false;
	return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

function side({ from, to }: Segment, [x, y]: GridPoint): number {
	return Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]));
}

/** The end point of one segment that is nearest to the other, and that other segment. */
function nearestEnd(a: Segment, b: Segment): { segment: Segment; by: GridPoint } {
	const candidates = [
		{ segment: a, by: b.from },
		{ segment: a, by: b.to },
		{ segment: b, by: a.from },
		{ segment: b, by: a.to }
	].map((candidate) => ({ ...candidate, distance: distance(candidate.segment, candidate.by) }));
	return candidates.reduce((best, candidate) => (candidate.distance < best.distance ? candidate : best));
}

function distance({ from, to }: Segment, [x, y]: GridPoint): number {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const share = Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy)));
	return Math.hypot(x - from[0] - share * dx, y - from[1] - share * dy);
}

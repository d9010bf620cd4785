/** Rounds lines to a coarser grid, for levels that are seen from afar. */
import type { GridPoint } from './densify';

/**
 * The same lines with every point on a multiple of `step`, in steps of the grid; the points of the arcs in `kept` stay
 * where they are, on whichever line, and points on the row `level` keep that row, along which a line of its own is
 * drawn. Nothing leaves the map, whose last column and row are no multiple. Points that fall together become one.
 */
export function coarsen(
	lines: readonly GridPoint[][],
	step: number,
	kept: ReadonlySet<number>,
	[lastColumn, lastRow]: GridPoint,
	level: number
): GridPoint[][] {
	const exact = new Set([...kept].flatMap((line) => (lines[line] ?? []).map(String)));
	const round = (value: number, last: number) => Math.min(last, Math.round(value / step) * step);
	return lines.map((line) => {
		const rounded = line.map((point): GridPoint =>
			exact.has(String(point))
				? point
				: [round(point[0], lastColumn), point[1] === level ? level : round(point[1], lastRow)]
		);
		const distinct = rounded.filter((point, index) => String(point) !== String(rounded[index - 1]));
		// A line has two ends even where they meet.
		return distinct.length > 1 ? distinct : rounded.slice(0, 2);
	});
}

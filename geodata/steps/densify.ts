/** Adds points to long lines, because renderers draw a line between two points as a great circle. */

/** Column and row on the grid of the topology. */
export type GridPoint = readonly [number, number];

/**
 * Longest step in columns of the grid (2 degrees of longitude): a parallel such as the border along 49° N
 * then strays less than a hundredth of a degree.
 */
const longestStep = 555;

/** The same line with points at least every {@link longestStep} columns. Meridians need none. */
export function densifyLine(line: readonly GridPoint[]): GridPoint[] {
	return line.flatMap((end, index): GridPoint[] => {
		const start = line[index - 1];
		if (start === undefined) return [end];
		const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
		const steps = Math.max(1, Math.ceil(Math.abs(dx) / longestStep));
		return Array.from({ length: steps }, (_, step) => {
			const share = (step + 1) / steps;
			return [Math.round(start[0] + dx * share), Math.round(start[1] + dy * share)];
		});
	});
}

import type { Topology } from 'topojson-specification';

/**
 * Drops the points of a topology's arcs that lie nearer to the one before than `least` units of a drawing. Ends of arcs
 * stay, and an arc is thinned once for all shapes it belongs to: neighbours still fit.
 *
 * @param project longitude and latitude to units of the drawing
 */
export function thinTopology<T extends Topology>(
	topology: T,
	project: (point: [number, number]) => [number, number] | null,
	least: number
): T {
	const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		const points = arc.map(([dx = 0, dy = 0]): [number, number] => {
			[x, y] = topology.transform ? [x + dx, y + dy] : [dx, dy];
			return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
		});
		return thin(points, project, least);
	});
	return { ...topology, arcs, transform: undefined };
}

function thin(
	points: [number, number][],
	project: (point: [number, number]) => [number, number] | null,
	least: number
): [number, number][] {
	let last: [number, number] | null = null;
	return points.filter((point, index) => {
		const at = project(point);
		const isEnd = index === 0 || index === points.length - 1;
		const far = !at || !last || Math.hypot(at[0] - last[0], at[1] - last[1]) >= least;
		if (isEnd || far) last = at;
		return isEnd || far;
	});
}

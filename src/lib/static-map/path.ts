import { geoPath, type GeoProjection, type GeoStream } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';

/** Nearer points of a line count as one; a smaller ring is left out. In pixels of the view box. */
const NEAREST_POINTS = 2;
const SMALLEST_RING = 3;

/**
 * An SVG path of a shape in whole pixels of the view box, without points and rings too small to be seen: a small
 * picture of a country is a few hundred bytes. `null` where nothing of it is left.
 */
export function thinPath(shape: GeoPermissibleObjects, projection: GeoProjection): string | null {
	const path = geoPath({ stream: (sink: GeoStream) => projection.stream(thin(sink)) }).digits(0);
	const text = path(shape);
	return text === null || text === '' ? null : text;
}

/** Passes on lines without what is too small to be seen. */
function thin(sink: GeoStream): GeoStream {
	let line: [number, number][] = [];
	let ring = false;
	return {
		point(x, y) {
			const [px, py] = [Math.round(x), Math.round(y)];
			const [lastX = NaN, lastY = NaN] = line.at(-1) ?? [];
			const step = Math.abs(px - lastX) + Math.abs(py - lastY);
			// The very first point is nearer than nothing to no other.
			if (!(step < NEAREST_POINTS)) line.push([px, py]);
		},
		lineStart() {
			line = [];
		},
		lineEnd() {
			if (ring ? line.length < 3 || extent(line) < SMALLEST_RING : line.length < 2) return;
			sink.lineStart();
			for (const [x, y] of line) sink.point(x, y);
			sink.lineEnd();
		},
		polygonStart() {
			ring = true;
			sink.polygonStart();
		},
		polygonEnd() {
			ring = false;
			sink.polygonEnd();
		},
		sphere: () => sink.sphere?.()
	};
}

/** The longer side of the box around some points. */
export function extent(points: readonly (readonly [number, number])[]): number {
	const side = (values: number[]) => Math.max(...values) - Math.min(...values);
	return Math.max(side(points.map(([x]) => x)), side(points.map(([, y]) => y)));
}

import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { extent } from '../../static-map/path';

/** A ring whose box is smaller than this on both sides is left out, in units of the drawing. */
const SMALLEST_RING = 3;

/**
 * SVG path data of a shape in whole units, from point to point by how far it moves: half as long as with places.
 * Empty where nothing of the shape can be seen.
 */
export function relativePath(shape: GeoPermissibleObjects, projection: GeoProjection): string {
	const parts: string[] = [];
	let line: [number, number][] = [];
	const flush = (closed: boolean) => {
		if (closed ? line.length > 2 && extent(line) >= SMALLEST_RING : line.length > 1) {
			parts.push(lineData(line) + (closed ? 'z' : ''));
		}
		line = [];
	};
	const lineTo = (x: number, y: number) => {
		const [px, py] = [Math.round(x), Math.round(y)];
		const [lastX, lastY] = line.at(-1) ?? [];
		if (px !== lastX || py !== lastY) line.push([px, py]);
	};
	const context: GeoContext = {
		beginPath: () => undefined,
		moveTo(x, y) {
			flush(false);
			lineTo(x, y);
		},
		lineTo,
		closePath: () => flush(true),
		arc: () => undefined
	};
	geoPath(projection, context)(shape);
	flush(false);
	return parts.join('');
}

function lineData(line: readonly (readonly [number, number])[]): string {
	let data = '';
	line.forEach(([x, y], index) => {
		const [lastX, lastY] = line[index - 1] ?? [0, 0];
		const numbers = pair(x - lastX, y - lastY);
		// A minus sign parts numbers by itself.
		if (index === 0) data += `M${numbers}`;
		else if (index === 1) data += `l${numbers}`;
		else data += numbers.startsWith('-') ? numbers : ` ${numbers}`;
	});
	return data;
}

const pair = (a: number, b: number) => (b < 0 ? `${a}${b}` : `${a} ${b}`);

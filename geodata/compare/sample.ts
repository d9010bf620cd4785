/** Two sets of polygons laid over each other by sampling: robust where their lines nearly coincide. */
import type { Geometry } from 'geojson';

const EARTH_RADIUS_KILOMETRES = 6371.0072;

/** Samples of the globe, row by row from the south-west corner: the index of a geometry, or -1. */
export interface Grid {
	/** Degrees from one sample to the next. */
	readonly step: number;
	readonly cells: Int16Array;
}

/** The samples in which one geometry (or none: -1) of each side lies. */
export interface Overlap {
	readonly reference: number;
	readonly ours: number;
	readonly squareKilometres: number;
	/** One of the samples, halfway from the first to the last: `[longitude, latitude]`. */
	readonly at: readonly [number, number];
}

/** Samples geometries at the centre of every cell; where they overlap, the last one counts. */
export function sample(geometries: readonly (Geometry | null)[], step: number): Grid {
	const columns = Math.round(360 / step);
	const cells = new Int16Array(columns * Math.round(180 / step)).fill(-1);
	for (const [index, geometry] of geometries.entries()) {
		for (const [row, longitudes] of crossings(geometry, step)) {
			longitudes.sort((a, b) => a - b);
			for (let i = 0; i + 1 < longitudes.length; i += 2) {
				const [west = 0, east = 0] = longitudes.slice(i, i + 2).map((x) => (x + 180) / step - 0.5);
				for (let column = Math.ceil(west); column < east; column++) {
					cells[row * columns + ((column + columns) % columns)] = index;
				}
			}
		}
	}
	return { step, cells };
}

/** Overlaps of two grids with the same step, the largest first. Cells empty in both are left out. */
export function overlay(reference: Grid, ours: Grid): Overlap[] {
	const { step } = reference;
	const columns = Math.round(360 / step);
	const found = new Map<string, { reference: number; ours: number; area: number; cells: number[] }>();
	for (const [cell, theirs] of reference.cells.entries()) {
		const own = ours.cells[cell] ?? -1;
		if (theirs < 0 && own < 0) continue;
		const key = `${theirs} ${own}`;
		const overlap = found.get(key) ?? { reference: theirs, ours: own, area: 0, cells: [] };
		overlap.area += cellArea(Math.floor(cell / columns), step);
		overlap.cells.push(cell);
		found.set(key, overlap);
	}
	return [...found.values()]
		.map(({ area, cells, ...pair }): Overlap => {
			const middle = cells[cells.length >> 1] ?? 0;
			const longitude = ((middle % columns) + 0.5) * step - 180;
			const latitude = (Math.floor(middle / columns) + 0.5) * step - 90;
			return { ...pair, squareKilometres: area, at: [longitude, latitude] };
		})
		.sort((a, b) => b.squareKilometres - a.squareKilometres);
}

/** For every row of samples, the longitudes at which the outline crosses its parallel. */
function crossings(geometry: Geometry | null, step: number): Map<number, number[]> {
	const byRow = new Map<number, number[]>();
	for (const ring of ringsOf(geometry)) {
		for (const [i, [x1 = 0, y1 = 0]] of ring.entries()) {
			const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
			const north = (Math.max(y1, y2) + 90) / step - 0.5;
			for (let row = Math.ceil((Math.min(y1, y2) + 90) / step - 0.5); row < north; row++) {
				const x = x1 + (((row + 0.5) * step - 90 - y1) / (y2 - y1)) * (x2 - x1);
				const longitudes = byRow.get(row);
				if (longitudes) longitudes.push(x);
				else byRow.set(row, [x]);
			}
		}
	}
	return byRow;
}

function ringsOf(geometry: Geometry | null): number[][][] {
	if (geometry?.type === 'Polygon') return geometry.coordinates;
	return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Area in km² of a cell of a row, on a sphere as large as the Earth. */
function cellArea(row: number, step: number): number {
	const sine = (edge: number) => Math.sin(((edge * step - 90) * Math.PI) / 180);
	return EARTH_RADIUS_KILOMETRES ** 2 * ((step * Math.PI) / 180) * (sine(row + 1) - sine(row));
}

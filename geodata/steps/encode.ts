/** Topology → the TopoJSON that is shipped: on a grid, wound as RFC 7946 asks, without empty rings. */
import { quantize } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Transform } from 'topojson-specification';
import { TROPIC_OF_CANCER } from '../../src/lib/domain/coverage/ruling';
import { coarsen } from './coarsen';
import { densifyLine, type GridPoint } from './densify';
import type { NamedTopology } from './simplify';
import { untangle } from './untangle';

/**
 * The grid of the base map (a step is some 400 m of longitude at the equator, 190 m of latitude), continued to
 * the south pole. Simplification never moves a vertex, so on this grid every level is
 * free of crossings. A coarser level is rounded to a multiple of its steps, which may make lines cross.
 */
const grid: Transform = {
	scale: [0.0036000360003600037, 0.0016885772698826986],
	translate: [-180, -85.22193775799991 - 2829 * 0.0016885772698826986]
};
/** The column of the antimeridian in the east. */
const lastColumn = Math.round((180 - grid.translate[0]) / grid.scale[0]);
/** The Tropic of Cancer, which the treaty area ends at. */
const tropicRow = Math.round((TROPIC_OF_CANCER - grid.translate[1]) / grid.scale[1]);
/** The northernmost row that does not lie beyond the pole. */
const lastRow = Math.floor((90 - grid.translate[1]) / grid.scale[1]);
/** Area of a cell of the grid at the equator, in km². */
const cellArea = grid.scale[0] * grid.scale[1] * 111.32 * 110.57;

/** A unit of fewer cells of the coarser grid than this keeps its corners where they are: rounded, it would be gone. */
const fewestCells = 30;

type Areal = Polygon | MultiPolygon;

/** How coarse the shipped lines are. */
export interface Coarseness {
	/** Corners are rounded to so many steps of the grid. */
	readonly gridStep: number;
	/**
	 * Parts under so many km² go, save the largest part of a shape: simplification may leave next to nothing of a
	 * thin island.
	 */
	readonly smallestPartSquareKilometres: number;
}

/**
 * @param topology without quantisation
 * @param properties by object and id, what each geometry carries
 * @throws Error when a shape has no area left
 */
export function encodeTopology(
	topology: NamedTopology,
	properties: Record<string, ReadonlyMap<string, object>>,
	{ gridStep, smallestPartSquareKilometres }: Coarseness
): Uint8Array {
	const quantized = quantize(topology, grid);
	const lines = quantized.arcs.map(decodeArc);
	const small = smallShapes(quantized.objects['units'] as NamedCollection, lines, gridStep);
	const arcs = untangle(coarsen(lines, gridStep, small, [lastColumn, lastRow], tropicRow).map(densifyLine));
	const objects = Object.fromEntries(
		Object.keys(properties)
			.sort()
			.map((name) => {
				const collection = (quantized.objects[name] ?? emptyCollection) as NamedCollection;
				const own = properties[name] ?? new Map();
				return [name, encodeCollection(collection, own, arcs, smallestPartSquareKilometres)];
			})
	);
	const shipped = { type: 'Topology', transform: grid, ...inOrderOfUse(objects, arcs.map(encodeArc)) };
	return new TextEncoder().encode(JSON.stringify(shipped));
}

type NamedCollection = GeometryCollection<{ id: string }>;

const emptyCollection: NamedCollection = { type: 'GeometryCollection', geometries: [] };

function encodeCollection(
	{ geometries }: NamedCollection,
	properties: ReadonlyMap<string, object>,
	arcs: readonly GridPoint[][],
	smallestPart: number
) {
	const shapes = new Map<string, number[][][]>();
	for (const geometry of geometries) {
		const { id } = geometry.properties as { id: string };
		shapes.set(id, [...(shapes.get(id) ?? []), ...toPolygons(geometry as Areal)]);
	}
	const encoded = [...shapes].map(([id, shape]) => {
		const polygons = encodePolygons(shape, arcs, smallestPart);
		if (polygons.length === 0) throw new Error(`"${id}" has no area left`);
		return { type: 'MultiPolygon', id, properties: properties.get(id), arcs: polygons };
	});
	return { type: 'GeometryCollection', geometries: encoded.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The arcs of units that are a few cells of a grid of `step` large. */
function smallShapes(
	{ geometries }: NamedCollection,
	arcs: readonly GridPoint[][],
	step: number
): ReadonlySet<number> {
	const smallest = fewestCells * cellArea * step * step;
	const rings = new Map<string, number[][]>();
	for (const geometry of geometries) {
		const { id } = geometry.properties as { id: string };
		const outer = toPolygons(geometry as Areal).flatMap(([ring]) => (ring ? [ring] : []));
		rings.set(id, [...(rings.get(id) ?? []), ...outer]);
	}
	const small = [...rings.values()].filter((own) =>
		own.every((ring) => Math.abs(measure(ring, arcs)) < smallest)
	);
	return new Set(small.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
}

/** Arcs numbered as the shapes use them, so that numbers near each other follow each other; unused ones go. */
function inOrderOfUse<T>(
	objects: Record<string, { geometries: { arcs: number[][][] }[] }>,
	arcs: readonly T[]
) {
	const numbers = new Map<number, number>();
	const renumber = (arc: number): number => {
		const own = arc < 0 ? ~arc : arc;
		const number = numbers.get(own) ?? numbers.size;
		numbers.set(own, number);
		return arc < 0 ? ~number : number;
	};
	const renumbered = Object.entries(objects).map(([name, { geometries, ...collection }]) => [
		name,
		{
			...collection,
			geometries: geometries.map((geometry) => ({
				...geometry,
				arcs: geometry.arcs.map((polygon) => polygon.map((ring) => ring.map(renumber)))
			}))
		}
	]);
	return {
		objects: Object.fromEntries(renumbered) as Record<string, unknown>,
		arcs: [...numbers.keys()].map((arc) => arcs[arc])
	};
}

function toPolygons(geometry: Areal): number[][][] {
	return geometry.type === 'Polygon' ? [geometry.arcs] : (geometry.arcs ?? []);
}

interface Ring {
	readonly arcs: number[];
	/** Square kilometres, near enough to compare; positive when counter-clockwise. */
	readonly area: number;
}

/** Exteriors counter-clockwise, holes clockwise; what is too small goes. */
function encodePolygons(
	polygons: number[][][],
	arcs: readonly GridPoint[][],
	smallest: number
): number[][][] {
	const measured = polygons.map((rings) => rings.map((ring) => ({ arcs: ring, area: measure(ring, arcs) })));
	const largest = Math.max(...measured.map(([outer]) => Math.abs(outer?.area ?? 0)));
	const isLarge = ({ area }: Ring, least: number) => area !== 0 && Math.abs(area) >= least;
	return measured
		.filter(([outer]) => outer !== undefined && isLarge(outer, Math.min(smallest, largest)))
		.map((rings) =>
			rings
				.filter((ring, index) => index === 0 || ring.area !== 0)
				.map((ring, index) => (ring.area > 0 === (index === 0) ? ring.arcs : reverse(ring.arcs)))
		);
}

function reverse(ring: readonly number[]): number[] {
	return [...ring].reverse().map((arc) => ~arc);
}

function measure(ring: readonly number[], arcs: readonly GridPoint[][]): number {
	const points = ring.flatMap((arc) => (arc < 0 ? [...(arcs[~arc] ?? [])].reverse() : (arcs[arc] ?? [])));
	const cells = points.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
		return sum + (x * nextY - nextX * y) / 2;
	}, 0);
	const latitude = grid.translate[1] + (points[0]?.[1] ?? 0) * grid.scale[1];
	return cells * cellArea * Math.cos((latitude * Math.PI) / 180);
}

function decodeArc(arc: readonly (readonly number[])[]): GridPoint[] {
	let x = 0;
	let y = 0;
	return arc.map(([dx = 0, dy = 0]) => [(x += dx), Math.min(lastRow, Math.max(0, (y += dy)))]);
}

function encodeArc(line: readonly GridPoint[]): GridPoint[] {
	return line.map(([x, y], index) => {
		const [previousX, previousY] = line[index - 1] ?? [0, 0];
		return [x - previousX, y - previousY];
	});
}

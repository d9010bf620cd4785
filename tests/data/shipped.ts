/** Reads what `static/data` ships, for the contract tests. */
import { readFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A shipped shape, decoded. */
export type Shape = Feature<MultiPolygon, { label?: [number, number] }>;

const root = new URL('../../', import.meta.url);

export function readBytes(path: string): Buffer {
	return readFileSync(new URL(path, root));
}

export function readJson<T>(path: string): T {
	return JSON.parse(readBytes(path).toString('utf8')) as T;
}

export function readTopology(name: 'overview' | 'detail'): Topology {
	return readJson<Topology>(`static/data/${name}.topo.json`);
}

/** The shapes of one object of a topology, in the order of the file. */
export function shapesOf(topology: Topology, object: 'units' | 'seas'): Shape[] {
	const collection = topology.objects[object] as GeometryCollection<Shape['properties']>;
	return feature(topology, collection).features as Shape[];
}

/** Every ring with the id of its shape; `hole` is false for exteriors. */
export function ringsOf(shapes: readonly Shape[]): { id: string; ring: Position[]; hole: boolean }[] {
	return shapes.flatMap(({ id, geometry }) =>
		geometry.coordinates.flatMap((polygon) =>
			polygon.map((ring, index) => ({ id: String(id), ring, hole: index > 0 }))
		)
	);
}

/** Twice the area of a ring in square degrees; positive when it runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
	return ring.reduce((sum, [x = NaN, y = NaN], index) => {
		const [nextX = NaN, nextY = NaN] = ring[(index + 1) % ring.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);
}

/** Arcs on the grid of the topology: columns and rows, which are whole numbers. */
export function gridArcs({ arcs }: Topology): [number, number][][] {
	return arcs.map((arc) => {
		let x = 0;
		let y = 0;
		return arc.map(([dx = NaN, dy = NaN]): [number, number] => [(x += dx), (y += dy)]);
	});
}

type Segment = readonly [number, number, number, number];

/** Pairs of segments that cross each other in their interiors, as text; exact on the whole numbers of the grid. */
export function findCrossings(arcs: readonly (readonly (readonly [number, number])[])[]): string[] {
	const segments = arcs.flatMap((arc) =>
		arc.slice(1).map(([x, y], index): Segment => [arc[index]?.[0] ?? NaN, arc[index]?.[1] ?? NaN, x, y])
	);
	const found = new Set<string>();
	for (const bucket of bucketSegments(segments)) {
		bucket.forEach((a, index) => {
			for (const b of bucket.slice(index + 1)) {
				if (cross(a, b)) found.add(`${a.join(',')} × ${b.join(',')}`);
			}
		});
	}
	return [...found];
}

function bucketSegments(segments: readonly Segment[]): Iterable<Segment[]> {
	const size = 150;
	const buckets = new Map<string, Segment[]>();
	for (const segment of segments) {
		const [x0, y0, x1, y1] = segment;
		for (let x = Math.floor(Math.min(x0, x1) / size); x <= Math.max(x0, x1) / size; x++) {
			for (let y = Math.floor(Math.min(y0, y1) / size); y <= Math.max(y0, y1) / size; y++) {
				const bucket = buckets.get(`${x},${y}`);
				if (bucket === undefined) buckets.set(`${x},${y}`, [segment]);
				else bucket.push(segment);
			}
		}
	}
	return buckets.values();
}

function cross([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
	if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
	const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
		Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
	return (
		side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
		side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
	);
}

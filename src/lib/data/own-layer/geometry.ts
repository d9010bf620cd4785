/** Checks geometries of unknown origin: what passes can be drawn. */
import type { Geometry, Position } from 'geojson';
import { fault, type Fault } from './problem';
import { isRecord } from './properties';

/** Collections within collections: deeper ones are no work of people. */
const DEEPEST_COLLECTION = 8;

const LEAST_OF_A_LINE = 2;
const LEAST_OF_A_RING = 4;

/** Geometries that MapLibre draws, by the depth of their coordinates. */
const DEPTHS: Readonly<Record<string, number>> = {
	Point: 0,
	MultiPoint: 1,
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3
};

/** Carries a fault out of nested coordinates; it never leaves this module. */
class GeometryFault extends Error {
	constructor(readonly fault: Fault) {
		super(fault.kind);
	}
}

/** A geometry with positions of longitude and latitude only, or what is wrong with it. Never throws. */
export function checkGeometry(value: unknown): Geometry | Fault {
	try {
		return geometryOf(value, 0);
	} catch (cause) {
		// Coordinates nested beyond measure exhaust the stack.
		return cause instanceof GeometryFault ? cause.fault : fault('unknown-geometry', 'geometry');
	}
}

function geometryOf(value: unknown, depth: number): Geometry {
	if (value === null || value === undefined) refuse('no-geometry', 'geometry');
	if (!isRecord(value)) refuse('unknown-geometry', 'geometry', quote(value));
	const { type } = value;
	if (type === 'GeometryCollection') {
		if (!Array.isArray(value.geometries)) refuse('unknown-geometry', 'geometries', quote(value.geometries));
		if (value.geometries.length === 0) refuse('empty-geometry', 'geometries');
		if (depth === DEEPEST_COLLECTION) refuse('too-detailed', 'geometries');
		return { type, geometries: value.geometries.map((part) => geometryOf(part, depth + 1)) };
	}
	const levels = typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined;
	if (levels === undefined) refuse('unknown-geometry', 'type', quote(type));
	return { type, coordinates: coordinatesOf(value.coordinates, levels, String(type)) } as Geometry;
}

function coordinatesOf(value: unknown, levels: number, type: string): unknown[] {
	if (levels === 0) return positionOf(value);
	if (!Array.isArray(value)) refuse('bad-coordinates', 'coordinates', quote(value));
	if (value.length === 0) refuse('empty-geometry', 'coordinates');
	const parts = value.map((part) => coordinatesOf(part, levels - 1, type));
	if (levels === 1 && type.endsWith('Polygon')) checkRing(parts as Position[]);
	if (levels === 1 && type.endsWith('LineString') && parts.length < LEAST_OF_A_LINE) {
		refuse('short-line', 'coordinates', quote(value));
	}
	return parts;
}

function checkRing(ring: readonly Position[]): void {
	const [first, last] = [ring[0]!, ring.at(-1)!];
	if (first[0] !== last[0] || first[1] !== last[1]) {
		refuse('open-ring', 'coordinates', `${quote(first)} … ${quote(last)}`);
	}
	if (ring.length < LEAST_OF_A_RING) refuse('short-ring', 'coordinates', quote(ring));
}

function positionOf(value: unknown): Position {
	if (!Array.isArray(value) || value.length < 2) refuse('bad-coordinates', 'coordinates', quote(value));
	const [longitude, latitude] = value as unknown[];
	if (!isDegrees(longitude, 180)) refuse('bad-longitude', 'coordinates', quote(longitude));
	if (!isDegrees(latitude, 90)) refuse('bad-latitude', 'coordinates', quote(latitude));
	return [longitude, latitude];
}

const isDegrees = (value: unknown, limit: number): value is number =>
	typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;

function refuse(...what: Parameters<typeof fault>): never {
	throw new GeometryFault(fault(...what));
}

/** A value as it would stand in the file. */
function quote(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	return value === undefined ? '' : JSON.stringify(value);
}

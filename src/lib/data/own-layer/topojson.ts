import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Collection } from './collection';
import { readFeature } from './geojson';
import { fault } from './problem';
import { isRecord } from './properties';

/** Arcs can be used again and again: a small file could ask for more positions than a device can hold. */
const MOST_POSITIONS = 5_000_000;

/** Reads a parsed topology: the geometries of all its objects are features. Returns whether it is one. Never throws. */
export function readTopoJson(root: unknown, into: Collection): boolean {
	if (!isRecord(root) || root.type !== 'Topology' || !isRecord(root.objects)) return false;
	const topology = root as unknown as Topology;
	const geometries = Object.values(root.objects).flatMap(partsOf);
	let room = MOST_POSITIONS;
	geometries.forEach((geometry, index) => {
		const place = { feature: index + 1 };
		const done = (index + 1) / geometries.length;
		try {
			const positions = positionsOf(geometry, topology);
			if (positions > room) return into.leaveOut(fault('too-detailed', 'arcs'), place, done);
			room -= positions;
			const decoded: unknown = feature(topology, geometry as GeometryObject);
			readFeature(decoded, place, done, into);
		} catch {
			// An arc that there is not, or coordinates that are none.
			into.leaveOut(fault('bad-arcs', 'arcs'), place, done);
		}
	});
	return true;
}

/** A collection stands for its geometries, each with properties of its own. */
function partsOf(object: unknown): unknown[] {
	if (!isRecord(object) || object.type !== 'GeometryCollection') return [object];
	return Array.isArray(object.geometries) ? object.geometries : [object];
}

function positionsOf(geometry: unknown, topology: Topology): number {
	if (!isRecord(geometry)) return 0;
	if (Array.isArray(geometry.geometries)) {
		return geometry.geometries.reduce<number>((sum, part) => sum + positionsOf(part, topology), 0);
	}
	const arcs = Array.isArray(geometry.arcs) ? (geometry.arcs.flat(Infinity) as number[]) : [];
	return arcs.reduce((sum, arc) => sum + (topology.arcs[arc < 0 ? ~arc : arc]?.length ?? 0), 0);
}

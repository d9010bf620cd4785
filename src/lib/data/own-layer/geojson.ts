import type { Collection } from './collection';
import { checkGeometry } from './geometry';
import { fault, type Place } from './problem';
import { isRecord, readProperties } from './properties';
import { spanBetween } from './times';

/** Types of GeoJSON that are a geometry by themselves. */
const GEOMETRIES: ReadonlySet<unknown> = new Set([
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon',
	'GeometryCollection'
]);

/**
 * Reads parsed GeoJSON: a collection, a feature or a bare geometry. Returns whether it is GeoJSON at all. Never throws.
 */
export function readGeoJson(root: unknown, into: Collection): boolean {
	if (!isRecord(root)) return false;
	if (root.type === 'FeatureCollection' && Array.isArray(root.features)) {
		const { features } = root;
		features.forEach((feature, index) => {
			readFeature(feature, { feature: index + 1 }, (index + 1) / features.length, into);
		});
		return true;
	}
	if (root.type !== 'Feature' && !GEOMETRIES.has(root.type)) return false;
	readFeature(root, { feature: 1 }, 1, into);
	return true;
}

/** Reads one feature, or a geometry in the place of one. `done` is the part of the file read with it. */
export function readFeature(value: unknown, place: Place, done: number, into: Collection): void {
	if (!isRecord(value)) return into.leaveOut(fault('not-a-feature', 'type'), place, done);
	const bare = GEOMETRIES.has(value.type);
	if (!bare && value.type !== 'Feature') {
		const type = typeof value.type === 'string' ? value.type : '';
		return into.leaveOut(fault('not-a-feature', 'type', type), place, done);
	}
	const geometry = checkGeometry(bare ? value : value.geometry);
	if ('kind' in geometry) return into.leaveOut(geometry, place, done);
	const { name, start, end, facts } = readProperties(bare ? null : value.properties);
	const span = spanBetween(start, end);
	if ('kind' in span) return into.leaveOut(span, place, done);
	into.add({ geometry, name, ...span, facts, place }, done);
}

import { feature, mesh } from 'topojson-client';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type {
	GeometryCollection,
	MultiPolygon as TopoMultiPolygon,
	Polygon as TopoPolygon,
	Topology
} from 'topojson-specification';
import { loadJson } from './load';

/** What the topology says of a unit. */
export interface UnitProperties {
	readonly id: string;
	/** A point inside its largest part, `[longitude, latitude]` in degrees. */
	readonly label: [number, number];
	/** Land area in km². */
	readonly area: number;
}

/** A line along which two units touch. `id` is `a|b`, the ids in alphabetical order. */
export type BorderFeature = Feature<MultiLineString, { id: string; a: string; b: string }>;

/** Units, seas and borders decoded to GeoJSON; geometries are WGS 84 degrees, wound as RFC 7946 says. */
export interface Geometry {
	readonly units: FeatureCollection<Polygon | MultiPolygon, UnitProperties>;
	readonly seas: FeatureCollection<Polygon | MultiPolygon, { id: string; label: [number, number] }>;
	/** Lines between two units. */
	readonly borders: FeatureCollection<MultiLineString, BorderFeature['properties']>;
	/** Lines between a unit and water. */
	readonly coasts: MultiLineString;
}

type UnitGeometry = TopoPolygon<Omit<UnitProperties, 'id'>> | TopoMultiPolygon<Omit<UnitProperties, 'id'>>;
type AtlasTopology = Topology<{
	units: GeometryCollection<Omit<UnitProperties, 'id'>>;
	seas: GeometryCollection<{ label: [number, number] }>;
}>;

type Level = 'overview' | 'detail';
const loading = new Map<Level, Promise<Geometry>>();

/** One level of detail, fetched and decoded once. Throws `DataError`; the next call then tries again. */
export function loadGeometry(level: Level, fetch: typeof globalThis.fetch): Promise<Geometry> {
	const known = loading.get(level);
	if (known) return known;
	const geometry = loadJson(`${level}.topo.json`, fetch).then((topology) =>
		decode(topology as AtlasTopology)
	);
	loading.set(level, geometry);
	geometry.catch(() => loading.delete(level));
	return geometry;
}

/** Decodes a topology of the atlas. */
export function decode(topology: AtlasTopology): Geometry {
	const withId = <G extends Geometry['units'] | Geometry['seas']>(collection: unknown): G => {
		const features = (collection as FeatureCollection).features.map((item) => ({
			...item,
			properties: { ...item.properties, id: item.id }
		}));
		return { type: 'FeatureCollection', features } as unknown as G;
	};
	const users = unitsByArc(topology);
	return {
		units: withId(feature(topology, topology.objects.units)),
		seas: withId(feature(topology, topology.objects.seas)),
		borders: { type: 'FeatureCollection', features: borders(topology, users) },
		coasts: lines(
			topology,
			[...users].filter(([, units]) => units.length === 1).map(([arc]) => arc)
		)
	};
}

/** For every arc that bounds land, the ids of the units on its sides. */
function unitsByArc(topology: AtlasTopology): Map<number, string[]> {
	const users = new Map<number, string[]>();
	for (const unit of topology.objects.units.geometries as UnitGeometry[]) {
		const rings = unit.type === 'Polygon' ? unit.arcs : unit.arcs.flat();
		for (const arc of rings.flat()) {
			// A ring that runs along an arc backwards refers to it by its complement.
			const index = arc < 0 ? ~arc : arc;
			const units = users.get(index);
			if (units) units.push(String(unit.id));
			else users.set(index, [String(unit.id)]);
		}
	}
	return users;
}

/** One line feature for each pair of units that touch: an arc that two units share is a border. */
function borders(topology: AtlasTopology, users: Map<number, string[]>): BorderFeature[] {
	const arcsByPair = new Map<string, number[]>();
	for (const [arc, [a, b]] of users) {
		if (a === undefined || b === undefined || a === b) continue;
		const id = a < b ? `${a}|${b}` : `${b}|${a}`;
		const arcs = arcsByPair.get(id);
		if (arcs) arcs.push(arc);
		else arcsByPair.set(id, [arc]);
	}
	return [...arcsByPair].map(([id, arcs]) => {
		const [a, b] = id.split('|') as [string, string];
		return { type: 'Feature', properties: { id, a, b }, geometry: lines(topology, arcs) };
	});
}

const lines = (topology: AtlasTopology, arcs: number[]): MultiLineString =>
	mesh(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) });

import { feature, mesh } from 'topojson-client';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type {
	GeometryCollection,
	MultiPolygon as TopoMultiPolygon,
	Polygon as TopoPolygon,
	Topology
} from 'topojson-specification';
import { arcsByPair, unitsByArc } from '../domain/arcs';
import { loadJson } from './load';

/** A line along which two units touch. `id` is `a|b`, the ids in alphabetical order. */
export type BorderFeature = Feature<MultiLineString, { id: string; a: string; b: string }>;

/** Units, seas and borders decoded to GeoJSON; geometries are WGS 84 degrees, wound as RFC 7946 says. */
export interface Geometry {
	/** What is known of a unit is in the index. */
	readonly units: FeatureCollection<Polygon | MultiPolygon, { id: string }>;
	readonly seas: FeatureCollection<Polygon | MultiPolygon, { id: string; label: [number, number] }>;
	/** Lines between two units. */
	readonly borders: FeatureCollection<MultiLineString, BorderFeature['properties']>;
	/** Lines between a unit and water. */
	readonly coasts: MultiLineString;
	/** The line around the land of some units together, without what lies between two of them. */
	readonly outline: (units: ReadonlySet<string>) => MultiLineString;
	/** Areas of theatres of operations, where units and seas are too coarse; the same at every level. */
	readonly theatres: FeatureCollection<Polygon | MultiPolygon, { id: string }>;
}

type UnitGeometry = TopoPolygon | TopoMultiPolygon;
type AtlasTopology = Topology<{
	units: GeometryCollection;
	seas: GeometryCollection<{ label: [number, number] }>;
}>;

/** What a topology of the atlas holds; the areas of theatres are a file of their own. */
export type Shapes = Omit<Geometry, 'theatres'>;

type Level = 'overview' | 'detail';
const loading = new Map<Level, Promise<Shapes>>();
let theatres: Promise<Geometry['theatres']> | undefined;

/** One level of detail, fetched and decoded once. Throws `DataError`; the next call then tries again. */
export function loadGeometry(level: Level, fetch: typeof globalThis.fetch): Promise<Shapes> {
	const known = loading.get(level);
	if (known) return known;
	const shapes = loadJson(`${level}.topo.json`, fetch).then((topology) => decode(topology as AtlasTopology));
	loading.set(level, shapes);
	shapes.catch(() => loading.delete(level));
	return shapes;
}

/** The areas of theatres of operations, fetched once. Throws `DataError`; the next call then tries again. */
export function loadTheatres(fetch: typeof globalThis.fetch): Promise<Geometry['theatres']> {
	theatres ??= loadJson('theatres.geojson', fetch) as Promise<Geometry['theatres']>;
	theatres.catch(() => (theatres = undefined));
	return theatres;
}

/** Decodes a topology of the atlas. */
export function decode(topology: AtlasTopology): Shapes {
	const withId = <G extends Geometry['units'] | Geometry['seas']>(collection: unknown): G => {
		const features = (collection as FeatureCollection).features.map((item) => ({
			...item,
			properties: { ...item.properties, id: item.id }
		}));
		return { type: 'FeatureCollection', features } as unknown as G;
	};
	const units = topology.objects.units.geometries as UnitGeometry[];
	const users = unitsByArc(units.map((unit) => ({ id: String(unit.id), rings: ringsOf(unit) })));
	const borders = [...arcsByPair(users)].map(([id, arcs]): BorderFeature => {
		const [a, b] = id.split('|') as [string, string];
		return { type: 'Feature', properties: { id, a, b }, geometry: lines(topology, arcs) };
	});
	return {
		units: withId(feature(topology, topology.objects.units)),
		seas: withId(feature(topology, topology.objects.seas)),
		borders: { type: 'FeatureCollection', features: borders },
		coasts: lines(
			topology,
			[...users].filter(([, units]) => units.length === 1).map(([arc]) => arc)
		),
		outline: (wanted) =>
			lines(
				topology,
				[...users]
					.filter(([, units]) => units.filter((unit) => wanted.has(unit)).length === 1)
					.map(([arc]) => arc)
			)
	};
}

/** The arcs of each unit's rings. */
function ringsOf(unit: UnitGeometry): number[][] {
	return unit.type === 'Polygon' ? unit.arcs : unit.arcs.flat();
}

const lines = (topology: AtlasTopology, arcs: number[]): MultiLineString =>
	mesh(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) });

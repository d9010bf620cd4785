/**
 * Draws the areas in which operations took place where units and seas are too coarse: provinces of a country, or a
 * ring typed in `geodata/facts/theatre-limits.json`. What is kept of either lies in the units or seas that hold
 * the area, so that a ring may run coarsely over land.
 */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { TheatreArea } from '../../src/lib/domain/facts';
import { transform } from './mapshaper';

/** How one area is bounded: by provinces or by a ring. */
export interface TheatreLimit {
	/** Id of the area in `geodata/facts/theatre-areas.json`. */
	readonly id: string;
	readonly provinces: { readonly input: string; readonly names: readonly string[] } | null;
	/** Longitude and latitude; closed by itself. */
	readonly ring: readonly Position[] | null;
}

/** Shapes that can hold an area, by the property that names them. */
type Holders = FeatureCollection<Polygon | MultiPolygon>;

/** Resolution of the outlines: they are drawn as hatching, never as a line to be measured. */
const INTERVAL_METRES = 1500;

/**
 * @param holders units with their id as property `unit`, and seas with theirs as `id`
 * @returns GeoJSON in degrees, to 0.001°; a feature an area in the order of `areas`, its id as property `id`
 * @throws Error naming the area that has no limit, more than one, or nothing left
 */
export async function drawTheatres(
	areas: readonly TheatreArea[],
	limits: readonly TheatreLimit[],
	holders: { readonly units: Holders; readonly seas: Holders },
	readInput: (name: string) => Topology
): Promise<FeatureCollection> {
	const known = new Map(limits.map((limit) => [limit.id, limit]));
	const idle = limits.filter(({ id }) => !areas.some((area) => area.id === id));
	if (idle.length > 0) throw new Error(`theatre-limits.json: no area "${idle[0]?.id}"`);
	const features: Feature[] = [];
	for (const { id, units, seas } of areas) {
		const limit = known.get(id);
		if (!limit) throw new Error(`theatre-limits.json: ${id}: has no limit`);
		const holder = {
			type: 'FeatureCollection' as const,
			features: [
				...holders.units.features.filter(({ properties }) => units.includes(String(properties?.['unit']))),
				...holders.seas.features.filter(({ properties }) => seas.includes(String(properties?.['id'])))
			]
		};
		const drawn = await transform(
			{ area: outline(limit, readInput), holder },
			`-i area.json -clip holder.json -dissolve2 -simplify weighted interval=${INTERVAL_METRES} keep-shapes`
		);
		const geometry = drawn.features[0]?.geometry;
		if (!geometry) throw new Error(`theatre-limits.json: ${id}: nothing of it lies in its units or seas`);
		features.push({ type: 'Feature', properties: { id }, geometry: rounded(geometry as Polygon) });
	}
	return { type: 'FeatureCollection', features };
}

function outline(
	{ id, provinces, ring }: TheatreLimit,
	readInput: (name: string) => Topology
): FeatureCollection {
	if ((provinces === null) === (ring === null))
		throw new Error(`theatre-limits.json: ${id}: needs provinces or a ring`);
	if (ring !== null) {
		const coordinates = [[...ring, ring[0] as Position]];
		return {
			type: 'FeatureCollection',
			features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }]
		};
	}
	const { input, names } = provinces as NonNullable<typeof provinces>;
	const topology = readInput(input);
	const [collection] = Object.values(topology.objects) as GeometryCollection<{ name: string }>[];
	const all = feature(topology, collection as GeometryCollection<{ name: string }>).features;
	const missing = names.filter((name) => !all.some(({ properties }) => properties.name === name));
	if (missing.length > 0) throw new Error(`theatre-limits.json: ${id}: no province "${missing[0]}"`);
	return {
		type: 'FeatureCollection',
		features: all.filter(({ properties }) => names.includes(properties.name))
	};
}

/** Coordinates to about 100 m. */
function rounded<G extends Polygon | MultiPolygon>(geometry: G): G {
	const round = (value: unknown): unknown =>
		Array.isArray(value) ? value.map(round) : Math.round(Number(value) * 1000) / 1000;
	return { ...geometry, coordinates: round(geometry.coordinates) };
}

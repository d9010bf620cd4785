/**
 * Makes the polygons of the seas: a coarse ring a sea, typed in `geodata/facts/sea-limits.json`, minus the
 * land. Coasts therefore match the land exactly, and neighbouring seas share the points of their limit. A sea
 * that takes the rest, above all an ocean, needs no limit of its own where other seas bound it.
 */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { cutAntimeridian } from './antimeridian';
import { transform } from './mapshaper';

/** A limit of a sea over water, in the sense of the IHO's S-23. Typed once, used by the seas on both sides. */
export interface LimitLine {
	readonly id: string;
	/** The cape or coast where `points` begins, and what the line passes on its way. */
	readonly from: string;
	readonly to: string;
	/** Longitude and latitude. An end on a coast lies a little inland, so that no gap opens there. */
	readonly points: readonly Position[];
}

/** How one sea is bounded. */
export interface SeaLimit {
	/** Id of the sea in `geodata/facts/seas.json`. */
	readonly id: string;
	/**
	 * Points in the open water of the ring, one on either side of the antimeridian where it crosses that;
	 * water that connects with none of them is a lake or a lagoon.
	 */
	readonly seeds: readonly Position[];
	/**
	 * Ids of limit lines, `-` before one that is run backwards, and between them points over land. `null`
	 * for a sea that consists of other seas alone. A ring may step over ±180° or go around the pole.
	 */
	readonly ring: readonly (Position | string)[] | null;
	/**
	 * Whether the sea leaves to the seas that do not take the rest what its ring shares with them. Two seas
	 * that take the rest have a limit line in common, or land between them.
	 */
	readonly takesRest: boolean;
	/** Ids of the seas that belong to this one besides what lies in its own ring. */
	readonly unionOf: readonly string[];
	/** The limit lines that this sea introduces. */
	readonly limits: readonly LimitLine[];
}

type Area = Feature<Polygon | MultiPolygon, { id: string }>;

/** Longest step of a limit line in degrees: projections bend long straight segments, parallels most of all. */
const longestStep = 1;

/**
 * Cuts the seas out of what the land leaves.
 * @param land every unit's polygon at full detail, cut at the antimeridian
 * @param limits the records of `geodata/facts/sea-limits.json`
 * @returns one feature a sea in the order of `limits`; `id` and `properties.id` are the sea's id
 * @throws Error naming the sea whose limits do not add up
 */
export async function cutSeas(land: FeatureCollection, limits: SeaLimit[]): Promise<FeatureCollection> {
	const lines = new Map(limits.flatMap((sea) => sea.limits).map((line) => [line.id, spread(line.points)]));
	const bounded = await cutWater(
		limits.filter(({ takesRest }) => !takesRest),
		lines,
		land,
		[]
	);
	const rest = await cutWater(
		limits.filter(({ takesRest }) => takesRest),
		lines,
		land,
		bounded
	);
	return collect(await unite(limits, new Map([...bounded, ...rest].map((sea) => [sea.properties.id, sea]))));
}

/** What the rings of these seas hold besides land and the seas in `taken`. */
async function cutWater(
	seas: readonly SeaLimit[],
	lines: ReadonlyMap<string, Position[]>,
	land: FeatureCollection,
	taken: Area[]
): Promise<Area[]> {
	const rings = await cutAntimeridian({
		type: 'FeatureCollection',
		features: seas.flatMap(({ id, ring }) => (ring === null ? [] : [ringFeature(id, ring, lines)]))
	});
	const erased = Object.entries({ land, taken: collect(taken) }).filter(
		([, { features }]) => features.length
	);
	const commands = ['-i rings.json', ...erased.map(([name]) => `-erase ${name}.json`)];
	const wet = await transform({ rings, ...Object.fromEntries(erased) }, commands.join(' '));
	return seas.flatMap((sea) => (sea.ring === null ? [] : [keepSea(sea, wet)]));
}

/**
 * A limit line with points at least every {@link longestStep}, the same whichever sea runs along it. In
 * between it is a rhumb line, as S-23 draws its limits.
 */
function spread(points: readonly Position[]): Position[] {
	return points.flatMap((end, index) => {
		const start = points[index - 1];
		return start === undefined ? [end] : stepsBetween(start, end);
	});
}

function stepsBetween([x0 = NaN, y0 = NaN]: Position, [x1 = NaN, y1 = NaN]: Position): Position[] {
	const steps = Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / longestStep);
	return Array.from({ length: steps }, (_, step) => {
		if (step === steps - 1) return [x1, y1];
		const share = (step + 1) / steps;
		// A meridian is its own rhumb line.
		const y = x0 === x1 ? mix(y0, y1, share) : fromMercator(mix(toMercator(y0), toMercator(y1), share));
		return [round(mix(x0, x1, share)), round(y)];
	});
}

function mix(a: number, b: number, share: number): number {
	return a + (b - a) * share;
}

/** Height on Mercator's map, where rhumb lines are straight. */
function toMercator(latitude: number): number {
	return Math.asinh(Math.tan((latitude * Math.PI) / 180));
}

function fromMercator(height: number): number {
	return (Math.atan(Math.sinh(height)) * 180) / Math.PI;
}

/** To about a tenth of a metre, so that the two sides of a limit agree to the last digit. */
function round(degrees: number): number {
	return Math.round(degrees * 1e6) / 1e6;
}

function ringFeature(
	id: string,
	ring: readonly (Position | string)[],
	lines: ReadonlyMap<string, Position[]>
): Feature<Polygon, { unit: string }> {
	const points = ring.flatMap((part) => (typeof part === 'string' ? followLine(id, part, lines) : [part]));
	const [first] = points;
	if (first === undefined) throw new Error(`sea ${id}: its ring has no points`);
	const geometry = { type: 'Polygon' as const, coordinates: [[...points, first]] };
	return { type: 'Feature', properties: { unit: id }, geometry };
}

function followLine(id: string, reference: string, lines: ReadonlyMap<string, Position[]>): Position[] {
	const backwards = reference.startsWith('-');
	const line = lines.get(backwards ? reference.slice(1) : reference);
	if (line === undefined) throw new Error(`sea ${id}: no limit line is called "${reference}"`);
	return backwards ? line.toReversed() : line;
}

/** The parts of a sea's water that hold its seeds: rings run over land, where they also catch lakes. */
function keepSea({ id, seeds }: SeaLimit, wet: FeatureCollection): Area {
	const parts = wet.features
		.filter(({ properties }) => properties?.['unit'] === id)
		.flatMap(({ geometry }) => toParts(geometry));
	const kept = new Set(seeds.map((seed) => partAround(id, seed, parts)));
	const [single, ...others] = kept;
	if (single === undefined) throw new Error(`sea ${id}: has a ring but no seed`);
	return area(
		id,
		others.length === 0
			? { type: 'Polygon', coordinates: single }
			: { type: 'MultiPolygon', coordinates: [...kept] }
	);
}

/** Coordinates of each polygon; of nothing, where the erasure left a feature without geometry. */
function toParts(geometry: Geometry | null): Position[][][] {
	if (geometry?.type === 'Polygon') return [geometry.coordinates];
	return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function partAround(id: string, seed: Position, parts: readonly Position[][][]): Position[][] {
	const part = parts.find((coordinates) => booleanPointInPolygon(seed, { type: 'Polygon', coordinates }));
	if (part === undefined) throw new Error(`sea ${id}: its seed ${String(seed)} does not lie in its water`);
	return part;
}

/** Adds to every sea the seas that belong to it, without the limits between them. */
async function unite(limits: readonly SeaLimit[], own: ReadonlyMap<string, Area>): Promise<Area[]> {
	const members = new Map(limits.map((sea) => [sea.id, sea.unionOf]));
	const unions: Area[] = [];
	for (const { id } of limits) {
		const parts = gather(id, members, own).map(({ geometry }) => area(id, geometry));
		const [single] = parts;
		if (single === undefined) throw new Error(`sea ${id}: has neither a ring nor members`);
		const whole = parts.length === 1 ? single : await dissolve(id, parts);
		unions.push(whole);
	}
	return unions;
}

function gather(
	id: string,
	members: ReadonlyMap<string, readonly string[]>,
	own: ReadonlyMap<string, Area>
): Area[] {
	const parts = members.get(id);
	if (parts === undefined) throw new Error(`sea ${id}: is a member of a sea but has no limits`);
	const self = own.get(id);
	return [...(self === undefined ? [] : [self]), ...parts.flatMap((part) => gather(part, members, own))];
}

async function dissolve(id: string, parts: Area[]): Promise<Area> {
	const { features } = await transform({ parts: collect(parts) }, '-i parts.json -dissolve2 id');
	const [whole] = features as Area[];
	if (whole === undefined || features.length > 1) throw new Error(`sea ${id}: its parts do not unite`);
	return area(id, whole.geometry);
}

function area(id: string, geometry: Polygon | MultiPolygon): Area {
	return { type: 'Feature', id, properties: { id }, geometry };
}

function collect(features: Area[]): FeatureCollection<Polygon | MultiPolygon, { id: string }> {
	return { type: 'FeatureCollection', features };
}

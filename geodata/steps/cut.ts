/** Cuts units in two along inner borders, boxes or typed lines, and adds circles, as `recipes.ts` says. */
import { booleanIntersects } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BoxCut, Cut, Disc, DivisionCut, RingCut } from '../recipes';
import { transform } from './mapshaper';

/** Units as features with the property `unit`. */
export type Units = FeatureCollection<Polygon | MultiPolygon, { unit: string }>;

/**
 * Applies the cuts one after the other.
 * @param readTopology gives the topology with the divisions, by its name in `inputs.json`
 */
export async function cutUnits(
	units: Units,
	cuts: readonly Cut[],
	readTopology: (name: string) => Topology
): Promise<Units> {
	let result = units;
	for (const cut of cuts) {
		result =
			cut.kind === 'disc'
				? await putDisc(result, cut)
				: await cutByRing(result, cut.from, cut.unit, ringOf(cut, readTopology));
	}
	return result;
}

function ringOf(cut: DivisionCut | BoxCut | RingCut, readTopology: (name: string) => Topology): Position[] {
	if (cut.kind === 'box') return boxRing(cut);
	if (cut.kind === 'ring') return closedRing(cut.points);
	return divisionRing(cut, readTopology(cut.input));
}

async function cutByRing(units: Units, from: string, unit: string, ring: Position[]): Promise<Units> {
	const whole = units.features.filter(({ properties }) => properties.unit === from);
	const others = units.features.filter(({ properties }) => properties.unit !== from);
	const layers = { whole: collect(whole), knife: collect([polygon(ring)]) };
	const inside = await transform(layers, '-i whole.json -clip knife.json');
	const outside = await transform(layers, '-i whole.json -erase knife.json');
	if (inside.features.length === 0) throw new Error(`the cut of ${unit} out of ${from} takes nothing`);
	return collect([...others, ...rename(outside, from), ...rename(inside, unit)]);
}

/** Puts a circle in place of whatever lies there. */
async function putDisc(units: Units, { unit, centre, radiusKilometres }: Disc): Promise<Units> {
	const disc = polygon(discRing(centre, radiusKilometres));
	const beneath = units.features.filter((feature) => booleanIntersects(feature, disc));
	const others = units.features.filter((feature) => !beneath.includes(feature));
	const layers = { beneath: collect(beneath), knife: collect([disc]) };
	const rest = await transform(layers, '-i beneath.json -erase knife.json');
	return collect([...others, ...(rest.features as Units['features']), ...rename(collect([disc]), unit)]);
}

const discCorners = 24;

/** A circle as a polygon of {@link discCorners} corners, counter-clockwise. */
function discRing([longitude, latitude]: Disc['centre'], radiusKilometres: number): Position[] {
	const degrees = radiusKilometres / 111.2;
	const corners = Array.from({ length: discCorners }, (_, corner): [number, number] => {
		const angle = (2 * Math.PI * corner) / discCorners;
		return [
			longitude + (degrees * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180),
			latitude + degrees * Math.sin(angle)
		];
	});
	return closedRing(corners);
}

function collect(features: Units['features']): Units {
	return { type: 'FeatureCollection', features };
}

function polygon(ring: Position[]): Feature<Polygon, { unit: string }> {
	return {
		type: 'Feature',
		properties: { unit: 'knife' },
		geometry: { type: 'Polygon', coordinates: [ring] }
	};
}

function rename({ features }: FeatureCollection, unit: string): Units['features'] {
	return (features as Units['features']).map((feature) => ({ ...feature, properties: { unit } }));
}

function boxRing({ box: [west, south, east, north] }: BoxCut): Position[] {
	return closedRing([
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	]);
}

function closedRing(corners: RingCut['points']): Position[] {
	return [...corners, ...corners.slice(0, 1)].map(([x, y]) => [x, y]);
}

function divisionRing({ object, inside, outside, around }: DivisionCut, topology: Topology): Position[] {
	const divisions = topology.objects[object] as GeometryCollection<{ name: string }>;
	const nameOf = (geometry: unknown) =>
		(geometry as { properties?: { name: string } }).properties?.name ?? '';
	const isLine = (one: string, other: string) =>
		inside.includes(one) && (outside?.includes(other) ?? !inside.includes(other));
	const lines = mesh(topology, divisions, (a, b) => {
		const [one, other] = [nameOf(a), nameOf(b)];
		return isLine(one, other) || isLine(other, one);
	}).coordinates;
	return closeRing(chain(lines), around);
}

/** Joins lines that share end points into one; throws when they do not form a single line. */
function chain(lines: readonly Position[][]): Position[] {
	const rest = [...lines];
	let line = rest.shift() ?? [];
	while (rest.length > 0) {
		const next = rest.findIndex((other) => join(line, other) !== null);
		const joined = next < 0 ? null : join(line, rest[next] ?? []);
		if (joined === null) throw new Error('the border between the divisions is not one line');
		line = joined;
		rest.splice(next, 1);
	}
	return line;
}

function join(a: Position[], b: Position[]): Position[] | null {
	const backwards = [...b].reverse();
	if (same(a.at(-1), b[0])) return [...a, ...b.slice(1)];
	if (same(a.at(-1), b.at(-1))) return [...a, ...backwards.slice(1)];
	if (same(a[0], b.at(-1))) return [...b, ...a.slice(1)];
	if (same(a[0], b[0])) return [...backwards, ...a.slice(1)];
	return null;
}

function same(a: Position | undefined, b: Position | undefined): boolean {
	return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Closes the line by way of `around`, starting at whichever end is nearer to its first point. */
function closeRing(line: Position[], around: DivisionCut['around']): Position[] {
	const [first] = around;
	if (first === undefined) return line;
	const start = line[0] ?? [];
	const end = line.at(-1) ?? [];
	const forward = distance(end, first) <= distance(start, first) ? line : [...line].reverse();
	return [...forward, ...around.map(([x, y]) => [x, y]), forward[0] ?? []];
}

function distance([ax = NaN, ay = NaN]: readonly number[], [bx = NaN, by = NaN]: readonly number[]): number {
	return Math.hypot(ax - bx, ay - by);
}

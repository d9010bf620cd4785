/** Cuts units in two along inner borders or boxes, as `recipes.ts` says. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BoxCut, DivisionCut } from '../recipes';
import { transform } from './mapshaper';

/** Units as features with the property `unit`. */
export type Units = FeatureCollection<Polygon | MultiPolygon, { unit: string }>;

/**
 * Applies the cuts one after the other.
 * @param readTopology gives the topology with the divisions, by its name in `inputs.json`
 */
export async function cutUnits(
	units: Units,
	cuts: readonly (DivisionCut | BoxCut)[],
	readTopology: (name: string) => Topology
): Promise<Units> {
	let result = units;
	for (const cut of cuts) {
		const ring = cut.kind === 'box' ? boxRing(cut) : divisionRing(cut, readTopology(cut.input));
		result = await cutByRing(result, cut.from, cut.unit, ring);
	}
	return result;
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
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
}

function divisionRing({ object, inside, around }: DivisionCut, topology: Topology): Position[] {
	const divisions = topology.objects[object] as GeometryCollection<{ name: string }>;
	const isInside = (geometry: { properties?: { name: string } }) =>
		inside.includes(geometry.properties?.name ?? '');
	const lines = mesh(
		topology,
		divisions,
		(a, b) => isInside(a as never) !== isInside(b as never)
	).coordinates;
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

/** The shipped geometry: it is sound, small enough, and puts known places where they belong. */
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { readInputList } from '../../geodata/steps/read';
import { ringArea, shapeArea } from '../../geodata/steps/area';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import type { PublishedArea, Unit } from '../../src/lib/domain/facts';
import {
	findCrossings,
	gridArcs,
	readBytes,
	readJson,
	readTopology,
	ringsOf,
	shapesOf,
	signedArea
} from './shipped';
import { places } from './places';

const unitIds = readJson<Unit[]>('geodata/facts/units.json').map(({ id }) => id);
const index = readJson<AtlasIndex>('static/data/atlas.json');
const areas = readJson<PublishedArea[]>('geodata/facts/areas.json');

describe.each([
	{ name: 'overview', kilobytes: 40 },
	{ name: 'detail', kilobytes: 900 }
] as const)('the $name topology', ({ name, kilobytes }) => {
	const topology = readTopology(name);
	const units = shapesOf(topology, 'units');
	const rings = ringsOf([...units, ...shapesOf(topology, 'seas')]);

	it(`weighs at most ${kilobytes} kB in brotli`, { timeout: 60_000 }, () => {
		const bytes = readBytes(`static/data/${name}.topo.json`);
		expect(brotliCompressSync(bytes).length).toBeLessThanOrEqual(kilobytes * 1024);
	});

	it('has exactly the units of the facts', () => {
		expect(units.map(({ id }) => id).sort()).toEqual([...unitIds].sort());
	});

	it('has closed rings of at least three corners', () => {
		expect(rings.filter(({ ring }) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)))).toEqual(
			[]
		);
	});

	it('winds exteriors counter-clockwise and holes clockwise (RFC 7946)', () => {
		const wrong = rings.filter(({ ring, hole }) => signedArea(ring) > 0 === hole);
		expect(wrong.map(({ id, ring }) => `${id} at ${ring[0]}`)).toEqual([]);
	});

	it('never jumps across the map and stays inside it', () => {
		const wrong = rings.filter(({ ring }) =>
			ring.some(([x = NaN, y = NaN], index) => {
				const previous = ring[index - 1]?.[0] ?? x;
				return Math.abs(x - previous) > 180 || Math.abs(x) > 180 || Math.abs(y) > 90;
			})
		);
		expect(wrong.map(({ id, ring }) => `${id} at ${ring[0]}`)).toEqual([]);
	});

	it('has no lines that cross each other', () => {
		expect(findCrossings(gridArcs(topology))).toEqual([]);
	});

	it('has no slivers: no part or hole of a unit under 20 km² that is long and thin', () => {
		const thin = ringsOf(units).filter(({ ring }) => ringArea(ring) < 20 && compactness(ring) < 0.03);
		expect(thin.map(({ id, ring }) => `${id} at ${ring[0]}`)).toEqual([]);
	});
});

describe('the detail', () => {
	const units = shapesOf(readTopology('detail'), 'units');
	const unitsAt = (longitude: number, latitude: number) =>
		units.filter((unit) => booleanPointInPolygon([longitude, latitude], unit)).map(({ id }) => id);

	it.each(places)('puts $name in $unit', ({ longitude, latitude, unit }) => {
		expect(unitsAt(longitude, latitude)).toEqual(unit === null ? [] : [unit]);
	});

	it('gives every unit an area', () => {
		expect(index.units.filter(({ area }) => !(area > 0))).toEqual([]);
	});

	it('agrees with the published areas of at least 60 units or groups of units', () => {
		expect(areas.filter(({ departure }) => departure === null).length).toBeGreaterThanOrEqual(60);
	});

	it.each(areas)('$id: $squareKilometres km², to within $tolerance of it or for a stated reason', (area) => {
		const found = units
			.filter(({ id }) => area.units.includes(String(id)))
			.reduce((sum, { geometry }) => sum + shapeArea(geometry), 0);
		const agrees = Math.abs(found / area.squareKilometres - 1) <= area.tolerance;
		expect(agrees, `${found} km²`).toBe(area.departure === null);
	});

	it('keeps every label of a unit inside it', () => {
		const shapes = new Map(units.map((unit) => [String(unit.id), unit]));
		const outside = index.units.filter(
			({ id, label }) => !booleanPointInPolygon([...label], shapes.get(id)!)
		);
		expect(outside.map(({ id }) => id)).toEqual([]);
	});
});

describe('the inputs', () => {
	const inputs = Object.entries(readInputList());

	it.each(inputs)('%s is the pinned file', (_, input) => {
		const bytes = readBytes(`node_modules/${input.package}/${input.file}`);
		expect(createHash('sha256').update(bytes).digest('hex')).toBe(input.sha256);
		expect(readJson<{ version: string }>(`node_modules/${input.package}/package.json`).version).toBe(
			input.version
		);
	});

	it('are the ones listed in sources.md', () => {
		const listed = readBytes('geodata/sources.md')
			.toString('utf8')
			.split('\n')
			.filter((line) => line.startsWith('| `'))
			.map((line) => line.replace(/ +/g, ' '));
		const expected = inputs.map(
			([name, input]) =>
				`| \`${name}\` | ${input.package} ${input.version} | \`${input.file}\` | \`${input.sha256}\` | ${input.licence} | ${input.provenance} |`
		);
		expect(listed).toEqual(expected);
	});
});

/** 1 for a circle, near 0 for a thread. */
function compactness(ring: readonly (readonly number[])[]): number {
	const perimeter = ring.reduce((sum, [x = NaN, y = NaN], index) => {
		const [previousX = x, previousY = y] = ring[index - 1] ?? [];
		return sum + Math.hypot((x - previousX) * Math.cos((y * Math.PI) / 180), y - previousY) * 111.2;
	}, 0);
	return (4 * Math.PI * ringArea(ring as number[][])) / perimeter ** 2;
}

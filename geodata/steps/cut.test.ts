import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { Cut } from '../recipes';
import { shapeArea } from './area';
import { cutUnits, type Units } from './cut';

/** Two squares of four degrees side by side. */
const land: Units = {
	type: 'FeatureCollection',
	features: [square('west', 0, 4), square('east', 4, 8)]
};

/** Three divisions on the western square: a above b, and c to the right of both. */
const divisions: Topology = {
	type: 'Topology',
	arcs: [
		[
			[0, 2],
			[2, 2]
		],
		[
			[2, 2],
			[2, 4],
			[0, 4],
			[0, 2]
		],
		[
			[0, 2],
			[0, 0],
			[2, 0],
			[2, 2]
		]
	],
	objects: {
		land: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Polygon', arcs: [[0, 1]], properties: { name: 'a' } },
				{ type: 'Polygon', arcs: [[-1, 2]], properties: { name: 'b' } }
			]
		}
	}
};

function square(unit: string, west: number, east: number): Units['features'][number] {
	const ring: Position[] = [
		[west, 0],
		[east, 0],
		[east, 4],
		[west, 4],
		[west, 0]
	];
	return { type: 'Feature', properties: { unit }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

async function unitsAt(cuts: readonly Cut[], ...places: readonly Position[]): Promise<string[][]> {
	const { features } = await cutUnits(land, cuts, () => divisions);
	return places.map((place) =>
		features.filter((unit) => booleanPointInPolygon(place, unit)).map(({ properties }) => properties.unit)
	);
}

describe('a cut', () => {
	it('along a typed line takes the land inside the ring from its unit and from no other', async () => {
		const cut: Cut = {
			kind: 'ring',
			from: 'west',
			unit: 'south',
			points: [
				[-1, 1],
				[6, 1],
				[6, -1],
				[-1, -1]
			]
		};
		expect(await unitsAt([cut], [2, 0.5], [2, 2], [5, 0.5])).toEqual([['south'], ['west'], ['east']]);
	});

	it('along a border follows the line between the divisions and typed points around them', async () => {
		const cut: Cut = {
			kind: 'division',
			from: 'west',
			unit: 'north',
			input: 'divisions',
			object: 'land',
			inside: ['a'],
			outside: ['b'],
			around: [
				[2, 5],
				[-1, 5]
			]
		};
		expect(await unitsAt([cut], [1, 3], [1, 1])).toEqual([['north'], ['west']]);
	});

	it('into a unit that has land already adds to it', async () => {
		const cut: Cut = { kind: 'box', from: 'west', unit: 'east', box: [2, 0, 4, 4] };
		expect(await unitsAt([cut], [3, 2], [5, 2], [1, 2])).toEqual([['east'], ['east'], ['west']]);
	});

	it('that takes nothing is refused', async () => {
		await expect(
			unitsAt([{ kind: 'box', from: 'west', unit: 'nowhere', box: [20, 20, 21, 21] }])
		).rejects.toThrow('nowhere');
	});
});

describe('a disc', () => {
	const onTheBorder: Cut = { kind: 'disc', unit: 'islet', centre: [4, 2], radiusKilometres: 5 };

	it('replaces whatever lies there', async () => {
		expect(await unitsAt([onTheBorder], [3.99, 2], [4.01, 2], [3.9, 2], [4.1, 2])).toEqual([
			['islet'],
			['islet'],
			['west'],
			['east']
		]);
	});

	it('may lie in the sea, and is as large as its radius says wherever it lies', async () => {
		const atSea: Cut = { kind: 'disc', unit: 'islet', centre: [20, 60], radiusKilometres: 1 };
		const { features } = await cutUnits(land, [atSea], () => divisions);
		const islet = features.find(({ properties }) => properties.unit === 'islet')?.geometry as Polygon;
		expect(Math.abs(shapeArea(islet) - Math.PI)).toBeLessThan(0.05);
	});
});

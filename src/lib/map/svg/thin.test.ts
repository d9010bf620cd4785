import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { thinTopology } from './thin';
import type { Topology } from 'topojson-specification';

const topology: Topology = {
	type: 'Topology',
	transform: { scale: [0.5, 0.5], translate: [10, 20] },
	objects: {
		shapes: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Polygon', arcs: [[0, 1]] },
				{ type: 'Polygon', arcs: [[~0, 2]] }
			]
		}
	},
	arcs: [
		[
			[0, 0],
			[1, 0],
			[1, 0],
			[18, 0]
		],
		[
			[20, 0],
			[0, 20],
			[-20, -20]
		],
		[
			[0, 0],
			[20, -20],
			[0, 20]
		]
	]
};
const pixels = ([x, y]: [number, number]): [number, number] => [x, y];

describe('thinTopology', () => {
	const thinned = thinTopology(topology, pixels, 2);

	it('drops points nearer than wanted and keeps both ends', () => {
		expect(thinned.arcs[0]).toEqual([
			[10, 20],
			[20, 20]
		]);
	});

	it('leaves neighbours with the same line between them', () => {
		const { features } = feature(thinned, thinned.objects['shapes'] as never) as unknown as {
			features: { geometry: { coordinates: number[][][] } }[];
		};
		const corners = features.map(({ geometry }) => geometry.coordinates[0]!.map(String));
		expect(corners[0]).toEqual(expect.arrayContaining(['10,20', '20,20']));
		expect(corners[1]).toEqual(expect.arrayContaining(['10,20', '20,20']));
	});

	it('keeps everything when nothing is near', () => {
		expect(thinTopology(topology, pixels, 0.1).arcs.map(({ length }) => length)).toEqual([4, 3, 3]);
	});
});

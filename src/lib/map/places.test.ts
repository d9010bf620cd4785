import { describe, expect, it } from 'vitest';
import { smallGeometry, smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from '../domain/atlas';
import { day } from '../domain/day';
import type { Selection } from '../state/url';
import { areasAt, boundsOf, uncovered } from './places';

const atlas = new Atlas(smallIndex);
const boundsOn = (date: string, kind: Selection['kind'], id: string) =>
	boundsOf({ kind, id }, atlas, smallGeometry, day(date));
/** The box of a unit's or sea's own coordinates. */
const boxOf = (source: 'units' | 'seas', ids: string[]) => {
	const points = smallGeometry[source].features
		.filter(({ properties }) => ids.includes(properties.id))
		.flatMap(({ geometry }) => geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2) as number[][]);
	const of = (axis: 0 | 1) => points.map((point) => point[axis]!);
	return [Math.min(...of(0)), Math.min(...of(1)), Math.max(...of(0)), Math.max(...of(1))];
};

describe('boundsOf', () => {
	it('a member: its homeland, not its possessions', () => {
		expect(boundsOn('1960-01-01', 'member', 'fr')).toEqual(boxOf('units', ['fr']));
	});

	it('a member without a homeland of its own name: all it holds on the day', () => {
		expect(boundsOn('1990-10-02', 'member', 'de-frg')).toEqual(boxOf('units', ['de-west']));
		expect(boundsOn('1990-10-03', 'member', 'de-frg')).toEqual(boxOf('units', ['de-west', 'de-east']));
	});

	it('a unit: itself', () => {
		expect(boundsOn('1960-01-01', 'unit', 'tr')).toEqual(boxOf('units', ['tr']));
	});

	it('what does not exist has none', () => {
		for (const kind of ['member', 'operation', 'battlegroup', 'unit'] as const) {
			expect(boundsOn('1960-01-01', kind, 'atlantis')).toBeNull();
		}
	});

	it('a box round the world is none', () => {
		const [first] = smallGeometry.units.features;
		const coordinates = [
			[
				[-179, 0],
				[179, 0],
				[179, 1],
				[-179, 1],
				[-179, 0]
			]
		];
		const wide = {
			...first!,
			properties: { ...first!.properties, id: 'fr' },
			geometry: { type: 'Polygon' as const, coordinates }
		};
		const geometry = { ...smallGeometry, units: { ...smallGeometry.units, features: [wide] } };
		expect(boundsOf({ kind: 'unit', id: 'fr' }, atlas, geometry, day('1960-01-01'))).toBeNull();
	});
});

describe('areasAt', () => {
	it('names the unit at the label of each unit', () => {
		for (const { id, label } of smallIndex.units) {
			const [longitude, latitude] = label;
			expect(areasAt({ latitude, longitude }, smallGeometry), id).toEqual([{ kind: 'unit', id }]);
		}
	});

	it('names the seas where there is no land, and nothing where there is neither', () => {
		const sea = smallGeometry.seas.features.find(
			({ properties }) => properties.id === 'north-atlantic-ocean'
		)!;
		const [longitude, latitude] = sea.properties.label;
		expect(areasAt({ latitude, longitude }, smallGeometry)).toContainEqual({
			kind: 'sea',
			id: 'north-atlantic-ocean'
		});
		expect(areasAt({ latitude: -80, longitude: 100 }, smallGeometry)).toEqual([]);
	});
});

describe('uncovered', () => {
	const size = { width: 390, height: 620 };
	const sheet = { top: 50, right: 20, bottom: 370, left: 20 };

	it('leaves alone what can be seen', () => {
		expect(uncovered({ x: 20, y: 50 }, size, sheet)).toBeNull();
		expect(uncovered({ x: 370, y: 250 }, size, sheet)).toBeNull();
	});

	it('takes what lies under the sheet or at an edge into the middle of the rest', () => {
		for (const point of [
			{ x: 100, y: 251 },
			{ x: 100, y: 49 },
			{ x: 371, y: 100 },
			{ x: 19, y: 100 }
		]) {
			expect(uncovered(point, size, sheet)).toEqual({ x: 195, y: 150 });
		}
	});
});

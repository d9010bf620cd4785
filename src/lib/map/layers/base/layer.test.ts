import { describe, expect, it } from 'vitest';
import { setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import { palettes } from '../../../state/palette';
import { base, coasts, parallel } from './layer';

const sources = base.sources!(smallGeometry, setting);

describe('base', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(base)).toEqual([]);
	});

	it('brings the land and the seas as they are', () => {
		expect(sources.units).toBe(smallGeometry.units);
		expect(sources.seas).toBe(smallGeometry.seas);
		expect(sources.coasts?.features[0]?.geometry).toBe(smallGeometry.coasts);
	});

	it('draws the sea at the bottom, in the colour of the theme', () => {
		for (const palette of Object.values(palettes)) {
			const specs = base.specs({ ...setting, palette });
			expect(specs[0]).toMatchObject({ type: 'background', paint: { 'background-color': palette.sea } });
		}
	});

	it('draws 24 meridians and 11 parallels, one every 15 degrees', () => {
		const geometry = sources.graticule?.features[0]?.geometry;
		if (geometry?.type !== 'MultiLineString') throw new Error('The graticule has no lines');
		const isMeridian = (line: number[][]) => line.every(([longitude]) => longitude === line[0]?.[0]);
		const meridians = geometry.coordinates.filter(isMeridian);
		const parallels = geometry.coordinates.filter((line) => !isMeridian(line));
		const degrees = (least: number, count: number) =>
			Array.from({ length: count }, (_, index) => least + 15 * index);
		expect(meridians.map((line) => line[0]?.[0])).toEqual(degrees(-180, 24));
		expect(parallels.map((line) => line[0]?.[1])).toEqual(degrees(-75, 11));
	});

	it('never changes with the date', () => {
		expect(base.states).toBeUndefined();
		expect(coasts.states).toBeUndefined();
	});
});

describe('coasts', () => {
	it('is valid MapLibre style on the source of the base', () => {
		expect(styleErrors(coasts, ['coasts'])).toEqual([]);
	});
});

describe('parallel', () => {
	it('runs from date line to date line in steps small enough for the globe', () => {
		const line = parallel(23.436);
		expect(line[0]).toEqual([-180, 23.436]);
		expect(line.at(-1)).toEqual([180, 23.436]);
		line.slice(1).forEach(([longitude, latitude], index) => {
			expect(longitude - line[index]![0]).toBe(2);
			expect(latitude).toBe(23.436);
		});
	});
});

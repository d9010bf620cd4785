import { describe, expect, it } from 'vitest';
import { setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import { palettes } from '../../../state/palette';
import { base, coasts, parallel } from './layer';

/** Degrees from the first on, so many, so far apart. */
const range = (first: number, count: number, step: number) =>
	Array.from({ length: count }, (_, index) => first + step * index);

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

	it.each([
		['graticule', 'base-graticule', range(-180, 12, 30), range(-60, 5, 30)],
		['graticule-fine', 'base-graticule-fine', range(-165, 12, 30), range(-75, 6, 30)]
	])('draws the lines of %s', (id, layer, meridians, parallels) => {
		const geometry = sources.graticule?.features.find(({ properties }) => properties?.id === id)?.geometry;
		if (geometry?.type !== 'MultiLineString') throw new Error('The graticule has no lines');
		const isMeridian = (line: number[][]) => line.every(([longitude]) => longitude === line[0]?.[0]);
		const ofMeridians = geometry.coordinates.filter(isMeridian);
		const ofParallels = geometry.coordinates.filter((line) => !isMeridian(line));
		expect(ofMeridians.map((line) => line[0]?.[0])).toEqual(meridians);
		expect(ofParallels.map((line) => line[0]?.[1])).toEqual(parallels);
		const spec = base.specs(setting).find((candidate) => candidate.id === layer);
		expect(spec).toMatchObject({ source: 'graticule', filter: ['==', ['get', 'id'], id] });
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

import { describe, expect, it } from 'vitest';
import { frameOn, setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import { tropic } from './layer';

describe('tropic', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(tropic)).toEqual([]);
	});

	it('lies at 23.436° N all around the globe', () => {
		const geometry = tropic.sources!(smallGeometry, setting).tropic?.features[0]?.geometry;
		if (geometry?.type !== 'LineString') throw new Error('The Tropic is no line');
		expect(new Set(geometry.coordinates.map(([, latitude]) => latitude))).toEqual(new Set([23.436]));
		expect([geometry.coordinates[0]?.[0], geometry.coordinates.at(-1)?.[0]]).toEqual([-180, 180]);
	});

	it('is drawn when it is switched on, on any day', () => {
		for (const date of ['1949-04-04', '2026-01-01']) {
			expect(tropic.isDrawn!(frameOn(date))).toBe(true);
			expect(tropic.isDrawn!(frameOn(date, { layers: new Set(['members']) }))).toBe(false);
		}
	});

	it('is called the same on the map and in the legend', () => {
		const [entry] = tropic.legend!(setting);
		const label = tropic.specs(setting).find(({ id }) => id === 'tropic-label');
		expect(entry?.label).not.toBe('');
		expect(label).toMatchObject({ layout: { 'text-field': entry?.label } });
	});
});

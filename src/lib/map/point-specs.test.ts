import { expression, featureFilter, latest } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { palettes } from '../state/palette';
import { ZOOM_RANGE } from '../state/url';
import { clusterSpec, CLUSTERED, selectedRing, symbolLayout, symbolPaint } from './point-specs';
import { DISCS } from './symbols';

const palette = palettes.light;
type Properties = Record<string, string | number | boolean>;

/** Whether a style layer draws a feature. */
function draws(spec: object, properties: Properties): boolean {
	const filter = featureFilter((spec as { filter: unknown }).filter as never, 'filter').filter;
	return filter({ zoom: 5 }, { type: 1, properties, geometry: [] });
}

/** What an expression of the style makes of a feature at a zoom, as text. */
function evaluate(value: unknown, reference: object, zoom: number, properties: Properties): string {
	const made = expression.createPropertyExpression(value, 'layout', reference as never);
	if (made.result === 'error') throw new Error(JSON.stringify(made.value));
	const result: unknown = made.value.evaluate({ zoom } as never, { type: 1, properties } as never);
	return String(result);
}

describe('symbols', () => {
	const layout = symbolLayout('center');
	const feature = { icon: 'corps', label: 'Corps Elbe', strength: 0.6 };

	it('have the image and the name that their feature says', () => {
		const icon = evaluate(layout['icon-image'], latest.layout_symbol['icon-image'], 1, feature);
		expect(icon).toBe('corps');
		const name = (zoom: number) =>
			evaluate(layout['text-field'], latest.layout_symbol['text-field'], zoom, feature);
		expect([name(2), name(6)]).toEqual(['', 'Corps Elbe']);
	});

	it('give way to nothing; names do', () => {
		expect(layout['icon-allow-overlap']).toBe(true);
		expect(layout['text-allow-overlap'] ?? false).toBe(false);
		expect(layout['text-optional']).toBe(true);
	});

	it('mark their place by the point they are given', () => {
		expect(symbolLayout('bottom')['icon-anchor']).toBe('bottom');
	});

	it('are as strong as their feature says', () => {
		const opacity = symbolPaint(palette)['icon-opacity'];
		expect(evaluate(opacity, latest.paint_symbol['icon-opacity'], 5, feature)).toBe('0.6');
	});
});

describe('symbols that stand together', () => {
	const spec = clusterSpec('sites', 'places', DISCS.post, palette);

	it('are drawn as a disc with their number, and nothing else is', () => {
		expect([spec.id, 'source' in spec && spec.source]).toEqual(['sites-clusters', 'places']);
		expect(draws(spec, { point_count: 3 })).toBe(true);
		expect(draws(spec, { icon: 'corps' })).toBe(false);
		const layout = spec.layout as Record<string, unknown>;
		const number = evaluate(layout['text-field'], latest.layout_symbol['text-field'], 5, { point_count: 3 });
		expect(number).toBe('3');
		expect(layout['icon-image']).toBe('disc-post');
	});

	it('come apart before a reader has zoomed in all the way', () => {
		expect(CLUSTERED.maxZoom).toBeLessThan(ZOOM_RANGE.most);
	});
});

describe('the ring around the selected one', () => {
	it('is drawn around it and no other, nor around several that stand together', () => {
		const ring = selectedRing('sites', 'places', palette);
		expect(ring.id).toBe('sites-selected');
		expect(draws(ring, { selected: true })).toBe(true);
		expect(draws(ring, { selected: false })).toBe(false);
		expect(draws(ring, { point_count: 3 })).toBe(false);
	});
});

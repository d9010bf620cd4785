import { describe, expect, it } from 'vitest';
import { frameOn, setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry, smallIndex } from '../../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../../domain/atlas';
import { day } from '../../../domain/day';
import type { SiteKind } from '../../../domain/facts';
import { LAYER_IDS } from '../../../state/layers';
import { APP6_IDS } from '../../app6';
import type { Frame, MapLayer } from '../../layer';
import { airDefence, headquarters } from './layer';

/** A site of every kind, by the layer that shows it; the compiler asks for a kind that is added. */
const LAYER_OF: Readonly<Record<SiteKind, MapLayer>> = {
	corps: headquarters,
	division: headquarters,
	'integration-unit': headquarters,
	'air-base': airDefence,
	'missile-defence': airDefence
};
const KINDS = Object.keys(LAYER_OF) as SiteKind[];
const [corps] = smallIndex.sites;
const every = {
	...setting,
	atlas: new Atlas({
		...smallIndex,
		sites: KINDS.map((kind) => ({
			...corps!,
			id: kind,
			kind,
			names: `The ${kind}`,
			from: day('2015-09-01'),
			to: day('2020-01-01')
		}))
	})
};
const all = new Set(LAYER_IDS);
const features = (layer: MapLayer, frame: Frame) =>
	layer.overlays![0]!.data(frame, every, smallGeometry).features;
const ids = (layer: MapLayer, frame: Frame) =>
	features(layer, frame).map(({ properties }) => properties?.id as string);

describe.each([
	['headquarters', headquarters],
	['air defence', airDefence]
])('%s', (_, layer) => {
	const own = KINDS.filter((kind) => LAYER_OF[kind] === layer);

	it('is valid MapLibre style', () => {
		expect(styleErrors(layer)).toEqual([]);
	});

	it.each([
		['2015-08-31', false],
		['2015-09-01', true],
		['2019-12-31', true],
		['2020-01-01', false]
	])('on %s its sites are there: %s', (date, there) => {
		expect(ids(layer, frameOn(date, { layers: all }))).toEqual(there ? own : []);
	});

	it('shows nothing while it is switched off, save the one selected, whatever the day', () => {
		const id = own[0]!;
		expect(ids(layer, frameOn('2018-01-01', { layers: new Set() }))).toEqual([]);
		const selection = { kind: 'site' as const, id };
		const selected = features(layer, frameOn('1960-01-01', { layers: new Set(), selection }));
		expect(selected.map(({ properties }) => [properties?.id, properties?.selected])).toEqual([[id, true]]);
		const other = { kind: 'battlegroup' as const, id };
		expect(ids(layer, frameOn('1960-01-01', { layers: all, selection: other }))).toEqual([]);
	});

	it('marks the selected one and no other', () => {
		const selection = { kind: 'site' as const, id: own[1]! };
		const shown = features(layer, frameOn('2018-01-01', { layers: all, selection }));
		expect(
			shown.filter(({ properties }) => properties?.selected === true).map(({ properties }) => properties?.id)
		).toEqual([own[1]]);
	});

	it('answers to clicks on style layers it has', () => {
		const specs = layer.specs(setting).map(({ id }) => id);
		expect(specs).toEqual(
			expect.arrayContaining([...Object.keys(layer.hits!), ...Object.keys(layer.clusters!)])
		);
	});

	it('has a line in the legend for each of its kinds', () => {
		expect(layer.legend!(setting).map(({ swatch }) => swatch)).toEqual(own);
	});
});

describe('a site', () => {
	it('stands at its place, longitude first, with its symbol and its name', () => {
		const frame = frameOn('2018-01-01', { layers: all });
		expect(headquarters.overlays![0]!.data(frame, setting, smallGeometry).features).toEqual([
			{
				type: 'Feature',
				properties: {
					id: 'corps-elbe',
					record: 'corps-elbe',
					icon: 'corps',
					label: 'Corps Elbe',
					strength: 1,
					selected: false
				},
				geometry: { type: 'Point', coordinates: [11, 53] }
			}
		]);
	});

	it('wears an APP-6 symbol where it is a formation and the reader prefers that', () => {
		const frame = frameOn('2018-01-01', { layers: all, symbols: 'app6' });
		const icons = (layer: MapLayer) =>
			features(layer, frame).map(({ properties }) => properties?.icon as string);
		expect(icons(headquarters)).toEqual(['app6-corps', 'app6-division', 'app6-integration-unit']);
		expect(APP6_IDS).toEqual(expect.arrayContaining(icons(headquarters)));
		expect(icons(airDefence)).toEqual(['air-base', 'missile-defence']);
	});
});

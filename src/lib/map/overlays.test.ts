import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { frameOn, setting } from '../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../tests/fixtures/small-atlas';
import type { Frame, Overlay } from './layer';
import { labels } from './layers/labels/layer';
import { overlayData, OverlaysOnMap } from './overlays';
import type { PatientMap } from './patient-map';

/** A map that keeps what its sources are given. */
function fakeMap(zoom: number) {
	const given: [string, string[]][] = [];
	const replaceData = (source: string, { features }: FeatureCollection) =>
		given.push([
			source,
			features.map(({ properties }) => String(properties?.['name'] ?? properties?.['id']))
		]);
	const map = { zoom, getZoom: () => map.zoom, replaceData };
	return { map, given };
}

function overlaysOf(zoom: number, first: Frame) {
	const { map, given } = fakeMap(zoom);
	const overlays = new OverlaysOnMap(map as unknown as PatientMap);
	overlays.started(zoom, first, setting, smallGeometry);
	const show = (frame: Frame) => overlays.show(frame, setting, smallGeometry);
	return { map, given, overlays, show };
}

const names = labels.overlays![0]!;
const namesAt = (zoom: number) =>
	overlayData(names, zoom, frameOn('1995-06-01'), setting, smallGeometry).features.map(
		({ properties }) => properties?.name as string
	);

describe('overlayData', () => {
	it('leaves out names for which the map is still too small', () => {
		const areas = new Map(setting.atlas.index.units.map(({ id, area }) => [id, area]));
		expect(areas.get('de-east')).toBeLessThan(250_000);
		expect(namesAt(5).length).toBeGreaterThan(namesAt(1).length);
		expect(namesAt(5)).toEqual(expect.arrayContaining(namesAt(1)));
	});

	it('has what can be seen before the next whole zoom', () => {
		expect(namesAt(2.2)).toEqual(namesAt(3));
	});

	it('has everything where nothing waits', () => {
		const { appears, ...overlay }: Overlay = names;
		expect(appears).toBeDefined();
		const { features } = overlayData(overlay, 0, frameOn('1995-06-01'), setting, smallGeometry);
		expect(features.map(({ properties }) => properties?.name as string)).toEqual(namesAt(5));
	});
});

describe('overlays on the map', () => {
	it('are left alone while they show the same', () => {
		const { show, given } = overlaysOf(5, frameOn('1960-01-01'));
		show(frameOn('1960-01-01'));
		show(frameOn('1960-01-02'));
		expect(given).toEqual([]);
	});

	it('are replaced when they show something else, and only those', () => {
		const { show, given } = overlaysOf(5, frameOn('1990-10-02'));
		show(frameOn('1990-10-03'));
		expect(given.map(([name]) => name)).toEqual(['state-names']);
	});

	it('follow the zoom', () => {
		const { map, show, given } = overlaysOf(1, frameOn('1995-06-01'));
		map.zoom = 5;
		show(frameOn('1995-06-01'));
		expect(given).toEqual([['state-names', namesAt(5)]]);
	});

	it('are all replaced once it is not known what the map has', () => {
		const { show, given, overlays } = overlaysOf(5, frameOn('1995-06-01'));
		overlays.forget();
		show(frameOn('1995-06-01'));
		expect(given.map(([name]) => name)).toContain('state-names');
		expect(given.length).toBeGreaterThan(1);
	});

	it('of layers that are not drawn wait until they are', () => {
		const { show, given } = overlaysOf(5, frameOn('1995-06-01', { layers: new Set() }));
		show(frameOn('2018-01-01', { layers: new Set() }));
		expect(given.map(([name]) => name)).not.toContain('battlegroups');
		show(frameOn('2018-01-01', { layers: new Set(['battlegroups']) }));
		expect(given.map(([name]) => name)).toContain('battlegroups');
	});
});

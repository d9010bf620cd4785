import type { Feature, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { clusterOf, clusterPoints } from './clusters';

// At zoom 0 the 360° of the equator are 512 px wide: 22 px are 15.47°, and half as much with every zoom.
const CLUSTERED = { radius: 22, maxZoom: 6 };

const point = (id: string, longitude: number, latitude = 0): Feature<Point> => ({
	type: 'Feature',
	properties: { id, record: id },
	geometry: { type: 'Point', coordinates: [longitude, latitude] }
});
const together = (points: Feature<Point>[], zoom: number) => clusterPoints(points, CLUSTERED, zoom);
const ids = (features: Feature<Point>[]) => features.map(({ properties }) => properties?.['id'] as string);

describe('clusterPoints', () => {
	it.each([
		[15.4, 0, ['+a']],
		[15.5, 0, ['a', 'b']],
		[7.7, 1, ['+a']],
		[7.8, 1, ['a', 'b']],
		// Between two zooms as at the lower one, as MapLibre's tiles are; the whole earth in a small window as at 0.
		[7.7, 1.9, ['+a']],
		[15.4, -2, ['+a']],
		[0, 6.9, ['+a']],
		// From zoom 7 on even points in one place stand for themselves.
		[0, 7, ['a', 'b']]
	])('%s° apart at zoom %s: %j', (apart, zoom, expected) => {
		expect(ids(together([point('a', 0), point('b', apart)], zoom))).toEqual(expected);
	});

	it('stands in the middle of its points, counts them and says when it comes apart', () => {
		const [both] = together([point('a', 10), point('b', 20)], 0);
		expect(both!.properties).toEqual({ id: '+a', point_count: 2, partsAt: 1 });
		expect(both!.geometry.coordinates[0]).toBeCloseTo(15, 5);
		expect(both!.geometry.coordinates[1]).toBeCloseTo(0, 5);
		expect(clusterOf(both!)).toEqual({ middle: both!.geometry.coordinates, partsAt: 1 });
	});

	it('weighs every point once', () => {
		const [all] = together([point('a', 0), point('b', 2), point('c', 4), point('d', 6)], 0);
		expect(all!.properties?.['point_count']).toBe(4);
		expect(all!.geometry.coordinates[0]).toBeCloseTo(3, 5);
	});

	it('leaves what stands alone as it is, and all in their order', () => {
		const points = [point('a', -120, 12.345678), point('b', 50), point('c', 130), point('d', 51)];
		const shown = together(points, 2);
		expect(ids(shown)).toEqual(['a', '+b', 'c']);
		expect(shown[0]).toBe(points[0]);
		expect(clusterOf(shown[0]!)).toBeNull();
	});

	it('is the same when something comes elsewhere', () => {
		const crowd = [point('a', 10), point('b', 11)];
		const [alone] = together(crowd, 2);
		expect(together([point('z', -90), ...crowd, point('y', 90)], 2)[1]).toEqual(alone);
	});

	it('makes nothing of nothing', () => {
		expect(together([], 2)).toEqual([]);
	});
});

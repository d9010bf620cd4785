import { Supercluster } from '@maplibre/geojson-vt';
import type { Feature, Point } from 'geojson';
import type { Overlay } from '../layer';

/** Width of MapLibre's tiles, in which the radius is given. CSS pixels. */
const TILE_PIXELS = 512;

/** What the ids of clusters begin with; the id of the first of their points follows. */
const CLUSTER = '+';

/** Points that stand together as one. */
export interface Cluster {
	/** Longitude and latitude of its middle, in degrees. */
	readonly middle: readonly [number, number];
	/** Zoom at which it comes apart. */
	readonly partsAt: number;
}

/**
 * Puts points that crowd at a zoom together, by the library and the numbers that MapLibre does it with: what stands
 * together on the one map does so on the other. A cluster keeps its id while its first point is the same.
 */
export function clusterPoints(
	points: readonly Feature<Point>[],
	{ radius, maxZoom }: NonNullable<Overlay['cluster']>,
	zoom: number
): Feature<Point>[] {
	const index = new Supercluster({ radius, maxZoom, extent: TILE_PIXELS });
	// The library's copies of points have been rounded: they only say which one is meant.
	index.load(points.map(({ type, geometry }, place) => ({ type, geometry, properties: { place } })));
	const shown = index.getClusters([-180, -90, 180, 90], zoom).map((found) => {
		const { properties, geometry } = found;
		if (!properties?.['cluster']) {
			const place = Number(properties?.['place']);
			return { place, feature: points[place]! };
		}
		const id = Number(properties['cluster_id']);
		const places = index.getLeaves(id, Infinity).map((leaf) => Number(leaf.properties?.['place']));
		const place = Math.min(...places);
		const feature: Feature<Point> = {
			type: 'Feature',
			properties: {
				id: `${CLUSTER}${String(points[place]?.properties?.['id'])}`,
				point_count: places.length,
				partsAt: index.getClusterExpansionZoom(id)
			},
			geometry
		};
		return { place, feature };
	});
	return shown.sort((a, b) => a.place - b.place).map(({ feature }) => feature);
}

/** What a feature that {@link clusterPoints} has made stands for; `null` for a point that stands alone. */
export function clusterOf({ properties, geometry }: Feature): Cluster | null {
	if (geometry.type !== 'Point' || properties?.['point_count'] === undefined) return null;
	return { middle: geometry.coordinates as [number, number], partsAt: Number(properties['partsAt']) };
}

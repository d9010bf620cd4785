import { geoArea, geoAzimuthalEqualArea, geoBounds, geoCentroid, geoDistance, geoEqualEarth } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, Position } from 'geojson';

/** A view box in pixels; maps are shown at half its size. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

const REGION_SIZE: Size = { width: 520, height: 360 };
const WORLD_SIZE: Size = { width: 520, height: 256 };
const MARGIN = 24;

/** Land further than this (degrees of arc) from the middle needs a map of the world. */
const REGION_DEGREES = 55;

/** Lands closer together than this get some of their surroundings. */
const SMALLEST_REGION_DEGREES = 3;

/** A ring that holds less (steradians) is nothing: which way round it runs is chance. */
const EMPTY_STERADIANS = 1e-9;

/**
 * Exteriors clockwise and holes the other way, as d3-geo wants them: otherwise they are the rest of the world. Rings
 * that hold nothing are left out. Other shapes than polygons stay as they are.
 */
export function clockwise<F extends Feature>(feature: F): F {
	const { geometry } = feature;
	if (geometry.type === 'Polygon') {
		return { ...feature, geometry: { ...geometry, coordinates: windRings(geometry.coordinates) } };
	}
	if (geometry.type === 'MultiPolygon') {
		const coordinates = geometry.coordinates.map(windRings).filter((rings) => rings.length > 0);
		return { ...feature, geometry: { ...geometry, coordinates } };
	}
	return feature;
}

function windRings(rings: Position[][]): Position[][] {
	const [outer, ...holes] = rings.map((ring) => {
		const area = geoArea({ type: 'Polygon', coordinates: [ring] });
		const clockwiseRing = area > 2 * Math.PI ? [...ring].reverse() : ring;
		return { ring: clockwiseRing, empty: Math.min(area, 4 * Math.PI - area) < EMPTY_STERADIANS };
	});
	if (!outer || outer.empty) return [];
	return [outer.ring, ...holes.flatMap(({ ring, empty }) => (empty ? [] : [[...ring].reverse()]))];
}

/**
 * Equal areas: of a region around some shapes, or of the world where they lie on several continents. `middles` are
 * points inside the shapes, longitude first.
 */
export function fitProjection(
	shapes: readonly Feature[],
	middles: readonly (readonly [number, number])[]
): { projection: GeoProjection; size: Size } {
	const middle = geoCentroid({ type: 'MultiPoint', coordinates: middles.map(([x, y]) => [x, y]) });
	const reach = Math.max(...middles.map(([x, y]) => degrees(geoDistance(middle, [x, y]))));
	return Number.isFinite(reach) && reach <= REGION_DEGREES
		? regionProjection(shapes, middle)
		: worldProjection();
}

function worldProjection() {
	const { width, height } = WORLD_SIZE;
	// Cut through the Pacific, east of Kamchatka.
	const projection = geoEqualEarth()
		.rotate([-11, 0])
		.fitExtent(extentWithin(WORLD_SIZE, 2), { type: 'Sphere' })
		.clipExtent([
			[0, 0],
			[width, height]
		]);
	return { projection, size: WORLD_SIZE };
}

function regionProjection(shapes: readonly Feature[], middle: [number, number]) {
	const { width, height } = REGION_SIZE;
	const collection: FeatureCollection = { type: 'FeatureCollection', features: [...shapes] };
	const centre = shapes.length === 1 ? geoCentroid(collection) : middleOf(collection, middle);
	const projection = geoAzimuthalEqualArea()
		.rotate([-centre[0], -centre[1]])
		.fitExtent(extentWithin(REGION_SIZE, MARGIN), collection);
	const largest = Math.min(width, height) / 2 / ((SMALLEST_REGION_DEGREES * Math.PI) / 180);
	// A single point has no extent, which leaves the scale infinite.
	if (!(projection.scale() <= largest)) {
		projection.scale(largest).translate([width / 2, height / 2]);
	}
	projection.clipExtent([
		[0, 0],
		[width, height]
	]);
	return { projection, size: REGION_SIZE };
}

function extentWithin({ width, height }: Size, margin: number): [[number, number], [number, number]] {
	return [
		[margin, margin],
		[width - margin, height - margin]
	];
}

function middleOf(collection: FeatureCollection, fallback: [number, number]): [number, number] {
	const [[west, south], [east, north]] = geoBounds(collection);
	return east >= west ? [(west + east) / 2, (south + north) / 2] : fallback;
}

const degrees = (radians: number) => (radians * 180) / Math.PI;

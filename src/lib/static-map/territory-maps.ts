import { geoArea, geoAzimuthalEqualArea, geoBounds, geoCentroid, geoDistance, geoEqualEarth } from 'd3-geo';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { UnitProperties } from '../data/topology';
import type { TerritoryStep } from '../domain/history';
import { thinPath } from './path';

type UnitFeature = Feature<Polygon | MultiPolygon, UnitProperties>;

/** A view box in pixels; maps are shown at half its size. */
interface Size {
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
/** A unit smaller than this on the map gets a dot, in square pixels. */
const DOT_BELOW_SQUARE_PIXELS = 12;

/** A unit as the small maps draw it: once, and shown by each map that needs it. */
export interface UnitShape {
	readonly id: string;
	/** SVG path data; `null` where only the dot is drawn. */
	readonly path: string | null;
	/** Where its dot goes, in pixels, for a unit too small to be seen; else `null`. */
	readonly dot: readonly [number, number] | null;
}

/** What one polity's small maps are drawn from. */
export interface TerritoryMaps {
	readonly size: Size;
	/** All other land. */
	readonly context: string;
	readonly shapes: readonly UnitShape[];
}

/** Draws the units of all steps on one map that holds them all, and the land around them. */
export function drawTerritory(
	units: FeatureCollection<Polygon | MultiPolygon, UnitProperties>,
	steps: readonly TerritoryStep[]
): TerritoryMaps {
	const held = new Set(steps.flatMap(({ tenures }) => tenures.map(({ unit }) => unit)));
	const all = units.features.map(rewind);
	const own = all.filter(({ properties }) => held.has(properties.id));
	const { projection, size } = projectionOf(own);
	const land = { type: 'FeatureCollection' as const, features: all };
	return {
		size,
		context: thinPath(land, projection) ?? '',
		shapes: own.map((unit) => shapeOf(unit, projection))
	};
}

/** Exteriors clockwise, as d3-geo wants them: the other way round they are the rest of the world. */
export function rewind(unit: UnitFeature): UnitFeature {
	const { geometry } = unit;
	const turn = (polygon: Position[][]) => polygon.map((ring) => [...ring].reverse());
	return {
		...unit,
		geometry:
			geometry.type === 'Polygon'
				? { ...geometry, coordinates: turn(geometry.coordinates) }
				: { ...geometry, coordinates: geometry.coordinates.map(turn) }
	};
}

function shapeOf(unit: UnitFeature, projection: GeoProjection): UnitShape {
	const point = projection(unit.properties.label);
	const pixels = geoArea(unit) * projection.scale() ** 2;
	const dot: UnitShape['dot'] =
		point && pixels < DOT_BELOW_SQUARE_PIXELS ? [Math.round(point[0]), Math.round(point[1])] : null;
	return { id: unit.properties.id, path: dot ? null : thinPath(unit, projection), dot };
}

/** Equal areas: of a region around the land, or of the world where it lies on several continents. */
function projectionOf(own: readonly UnitFeature[]): { projection: GeoProjection; size: Size } {
	const labels: GeoPermissibleObjects = {
		type: 'MultiPoint',
		coordinates: own.map(({ properties }) => properties.label)
	};
	const middle = geoCentroid(labels);
	const reach = Math.max(...own.map(({ properties }) => degrees(geoDistance(middle, properties.label))));
	return Number.isFinite(reach) && reach <= REGION_DEGREES
		? regionProjection(own, middle)
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

function regionProjection(own: readonly UnitFeature[], middle: [number, number]) {
	const { width, height } = REGION_SIZE;
	const collection: FeatureCollection = { type: 'FeatureCollection', features: [...own] };
	const centre = own.length === 1 ? geoCentroid(collection) : middleOf(collection, middle);
	const projection = geoAzimuthalEqualArea()
		.rotate([-centre[0], -centre[1]])
		.fitExtent(extentWithin(REGION_SIZE, MARGIN), collection);
	const largest = Math.min(width, height) / 2 / ((SMALLEST_REGION_DEGREES * Math.PI) / 180);
	if (projection.scale() > largest) projection.scale(largest).translate([width / 2, height / 2]);
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

import { geoArea } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { TerritoryStep } from '../domain/history';
import { thinPath } from './path';
import { clockwise, fitProjection, type Size } from './projection';

type UnitFeature = Feature<Polygon | MultiPolygon, { id: string }>;

/** A point inside a unit, `[longitude, latitude]` in degrees. */
type Label = readonly [number, number];

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

/** Draws the units of all steps on one map that holds them all, and the land around them. `labelOf` a unit's id. */
export function drawTerritory(
	units: FeatureCollection<Polygon | MultiPolygon, { id: string }>,
	steps: readonly TerritoryStep[],
	labelOf: (unit: string) => Label
): TerritoryMaps {
	const held = new Set(steps.flatMap(({ tenures }) => tenures.map(({ unit }) => unit)));
	const all = units.features.map(clockwise);
	const own = all.filter(({ properties }) => held.has(properties.id));
	const { projection, size } = fitProjection(
		own,
		own.map(({ properties }) => [...labelOf(properties.id)])
	);
	const land = { type: 'FeatureCollection' as const, features: all };
	return {
		size,
		context: thinPath(land, projection) ?? '',
		shapes: own.map((unit) => shapeOf(unit, labelOf(unit.properties.id), projection))
	};
}

/** One unit on a small map. */
function shapeOf(unit: UnitFeature, [longitude, latitude]: Label, projection: GeoProjection): UnitShape {
	const point = projection([longitude, latitude]);
	const pixels = geoArea(unit) * projection.scale() ** 2;
	const dot: UnitShape['dot'] =
		point && pixels < DOT_BELOW_SQUARE_PIXELS ? [Math.round(point[0]), Math.round(point[1])] : null;
	return { id: unit.properties.id, path: dot ? null : thinPath(unit, projection), dot };
}

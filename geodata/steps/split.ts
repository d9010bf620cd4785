/** Inputs → one feature a unit (property `unit`), with the exceptions of `recipes.ts` applied. */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import baseUnits from '../base-units.json';
import { parts, type Box } from '../recipes';

/** A polygon with the unit it belongs to. */
export type UnitPolygon = Feature<Polygon, { unit: string }>;

/**
 * Every polygon of the base with its unit. Rings that cross the antimeridian are left as they come.
 * @throws Error when the base has a feature that `base-units.json` does not name, or a recipe takes nothing
 */
export function split(base: Topology): FeatureCollection<Polygon, { unit: string }> {
	const countries = base.objects['countries'] as GeometryCollection<{ name: string }>;
	const features = feature(base, countries).features.flatMap(({ geometry, properties }) =>
		toPolygons(geometry).map((coordinates) => toUnit(properties.name, coordinates))
	);
	const found = features.filter((polygon) => polygon !== null);
	const units = new Set(found.map((polygon) => polygon.properties.unit));
	const idle = parts.filter(({ unit }) => !units.has(unit));
	if (idle.length > 0)
		throw new Error(`recipes that fit nothing: ${idle.map(({ unit }) => unit).join(', ')}`);
	return { type: 'FeatureCollection', features: found };
}

function toPolygons(geometry: GeoJSON.Geometry): Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	if (geometry.type === 'MultiPolygon') return geometry.coordinates;
	throw new Error(`the base holds a ${geometry.type}`);
}

function toUnit(name: string, coordinates: Position[][]): UnitPolygon | null {
	const base = (baseUnits as Record<string, string | null>)[name];
	if (base === undefined) throw new Error(`base-units.json does not name "${name}"`);
	const part = parts.find(
		({ from, boxes }) => from === name && boxes.some((box) => holds(box, coordinates[0] ?? []))
	);
	const unit = part?.unit ?? base;
	return unit === null
		? null
		: { type: 'Feature', properties: { unit }, geometry: { type: 'Polygon', coordinates } };
}

function holds([west, south, east, north]: Box, ring: readonly Position[]): boolean {
	return ring.every(([x = NaN, y = NaN]) => x >= west && x <= east && y >= south && y <= north);
}

/** Where a name goes, and how large a unit is. */
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { labelOverrides } from '../recipes';
import { shapeArea } from './area';
import type { Units } from './cut';
import { dropSmallParts } from './islands';
import { transform } from './mapshaper';
import type { Seas } from './simplify';

/** Longitude and latitude in degrees. */
export type LabelPoint = readonly [number, number];

/** What a unit's geometry says about itself. */
export interface UnitProperties {
	readonly label: LabelPoint;
	/** Square kilometres at full detail. */
	readonly area: number;
}

/** Label and area of every unit, by unit id. */
export async function describeUnits(units: Units): Promise<Map<string, UnitProperties>> {
	const labels = await findInnerPoints(
		units,
		units.features.map(({ properties }) => properties.unit)
	);
	return new Map(
		units.features.map((feature) => {
			const { unit } = feature.properties;
			const label = labelOverrides[unit] ?? labels.get(unit) ?? [0, 0];
			return [unit, { label, area: roundArea(shapeArea(feature.geometry)) }];
		})
	);
}

/** Label of every sea, by sea id. */
export async function describeSeas(seas: Seas): Promise<Map<string, { label: LabelPoint }>> {
	const labels = await findInnerPoints(
		seas,
		seas.features.map(({ id }) => String(id))
	);
	return new Map([...labels].map(([id, label]) => [id, { label: labelOverrides[id] ?? label }]));
}

/** A point well inside the largest part of each shape. */
async function findInnerPoints(
	shapes: FeatureCollection<Polygon | MultiPolygon>,
	ids: readonly string[]
): Promise<Map<string, LabelPoint>> {
	if (ids.length === 0) return new Map();
	const { features } = dropSmallParts(shapes, Infinity);
	const named = features.map((feature, index) => ({ ...feature, properties: { id: ids[index] } }));
	const points = await transform(
		{ shapes: { type: 'FeatureCollection', features: named } },
		'-i shapes.json -simplify weighted interval=300 keep-shapes -points inner'
	);
	return new Map(
		points.features.map(({ geometry, properties }) => {
			const [x = 0, y = 0] = (geometry as Point).coordinates;
			return [String(properties?.['id']), [round(x), round(y)]];
		})
	);
}

function round(degrees: number): number {
	return Math.round(degrees * 1000) / 1000;
}

function roundArea(squareKilometres: number): number {
	return squareKilometres < 1
		? Math.max(0.01, Math.round(squareKilometres * 100) / 100)
		: Math.round(squareKilometres);
}

/** Cuts polygons at the antimeridian, so that no ring jumps from one edge of the map to the other. */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { transform } from './mapshaper';
import type { UnitPolygon } from './split';

type UnitPolygons = FeatureCollection<Polygon, { unit: string }>;

/**
 * @param polygons features whose rings may step over ±180°
 * @returns the same features with every crossing polygon cut in two; a ring around a pole runs along the
 *   edge of the map to that pole
 */
export async function cutAntimeridian(polygons: UnitPolygons): Promise<UnitPolygons> {
	const crossing = polygons.features.filter(crosses);
	if (crossing.length === 0) return polygons;
	const unwrapped = { type: 'FeatureCollection' as const, features: crossing.map(unwrapFeature) };
	const world = await clip(unwrapped, '-clip bbox=-180,-90,180,90');
	const east = await clip(unwrapped, '-clip bbox=180,-90,540,90 -affine shift=-360,0');
	const west = await clip(unwrapped, '-clip bbox=-540,-90,-180,90 -affine shift=360,0');
	const rest = polygons.features.filter((polygon) => !crosses(polygon));
	return { type: 'FeatureCollection', features: [...rest, ...world, ...east, ...west] };
}

async function clip(polygons: UnitPolygons, commands: string): Promise<UnitPolygon[]> {
	const clipped = await transform({ in: polygons }, `-i in.json ${commands} -explode`);
	return clipped.features.filter(({ geometry }) => (geometry as Polygon | null) !== null) as UnitPolygon[];
}

function crosses({ geometry }: Feature<Polygon>): boolean {
	return geometry.coordinates.some((ring) =>
		ring.some(([x = NaN], index) => index > 0 && Math.abs(x - (ring[index - 1]?.[0] ?? NaN)) > 180)
	);
}

function unwrapFeature(feature: UnitPolygon): UnitPolygon {
	const [outer = [], ...holes] = feature.geometry.coordinates.map(unwrapRing);
	// A hole is unwrapped from its own first point, which may lie one turn away from the outer ring.
	const middle = meanLongitude(outer);
	const coordinates = [
		outer,
		...holes.map((hole) => shift(hole, 360 * Math.round((middle - meanLongitude(hole)) / 360)))
	];
	return { ...feature, geometry: { type: 'Polygon', coordinates } };
}

/** Lets longitudes run on past ±180° instead of jumping. */
function unwrapRing(ring: readonly Position[]): Position[] {
	let previous = ring[0]?.[0] ?? 0;
	const unwrapped = ring.map(([x = NaN, y = NaN]): Position => {
		previous = x - 360 * Math.round((x - previous) / 360);
		return [previous, y];
	});
	return closeAroundPole(unwrapped);
}

/** A ring that went once around the world ends a full turn from its start: close it over the pole. */
function closeAroundPole(ring: Position[]): Position[] {
	const [startX = NaN, startY = NaN] = ring[0] ?? [];
	const [endX = NaN] = ring[ring.length - 1] ?? [];
	if (Math.abs(endX - startX) < 180) return ring;
	const pole = startY < 0 ? -90 : 90;
	return [...ring, [endX, pole], [startX, pole], [startX, startY]];
}

function meanLongitude(ring: readonly Position[]): number {
	return ring.reduce((sum, [x = NaN]) => sum + x, 0) / ring.length;
}

function shift(ring: readonly Position[], degrees: number): Position[] {
	return ring.map(([x = NaN, y = NaN]) => [x + degrees, y]);
}

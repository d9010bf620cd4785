/** Leaves out islands too small for a level of detail. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, ringArea } from './area';

type Shapes<P> = FeatureCollection<Polygon | MultiPolygon, P>;

/** Drops parts under `squareKilometres`, but never the largest part of a feature. */
export function dropSmallParts<P>(shapes: Shapes<P>, squareKilometres: number): Shapes<P> {
	return mapPolygons(shapes, (polygons) => {
		const areas = polygons.map(([outer = []]) => ringArea(outer));
		const largest = areas.indexOf(Math.max(...areas));
		return polygons.filter((_, index) => index === largest || (areas[index] ?? 0) >= squareKilometres);
	});
}

/** Fills holes under `squareKilometres`: where an island has gone, the sea closes. */
export function fillSmallHoles<P>(shapes: Shapes<P>, squareKilometres: number): Shapes<P> {
	return mapPolygons(shapes, (polygons) =>
		polygons.map((rings) => rings.filter((ring, index) => index === 0 || ringArea(ring) >= squareKilometres))
	);
}

function mapPolygons<P>(shapes: Shapes<P>, change: (polygons: Position[][][]) => Position[][][]): Shapes<P> {
	const features = shapes.features.map((feature): Feature<MultiPolygon, P> => ({
		...feature,
		geometry: { type: 'MultiPolygon', coordinates: change(polygonsOf(feature.geometry)) }
	}));
	return { ...shapes, features };
}

import { geoEqualEarth } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { TROPIC_OF_CANCER } from '../domain/coverage/ruling';
import type { Located } from '../domain/facts';
import { thinPath } from './path';
import { clockwise } from './projection';

const WIDTH = 1040;
const HEIGHT = 506;
/** Through the Pacific, east of Kamchatka. */
const WEST_EDGE = -169;

/** The whole world in equal areas. */
const projection = geoEqualEarth()
	.rotate([-180 - WEST_EDGE, 0])
	.fitExtent(
		[
			[2, 2],
			[WIDTH - 2, HEIGHT - 2]
		],
		{ type: 'Sphere' }
	);

/** What stays the same on every map of the world: SVG paths in pixels of the view box. */
export interface WorldMap {
	readonly width: number;
	readonly height: number;
	readonly sphere: string;
	readonly land: string;
	/** The Tropic of Cancer. */
	readonly tropic: string;
}

/** Draws the land of the world. For pages that are rendered at build time. */
export function drawWorld(units: FeatureCollection<Polygon | MultiPolygon, { id: string }>): WorldMap {
	const land = { type: 'FeatureCollection' as const, features: units.features.map(clockwise) };
	// From one edge to the other in steps: the way between two points is a great circle.
	const tropic = {
		type: 'LineString' as const,
		coordinates: Array.from({ length: 73 }, (_, step) => [WEST_EDGE + 0.01 + step * 4.9997, TROPIC_OF_CANCER])
	};
	return {
		width: WIDTH,
		height: HEIGHT,
		sphere: thinPath({ type: 'Sphere' }, projection) ?? '',
		land: thinPath(land, projection) ?? '',
		tropic: thinPath(tropic, projection) ?? ''
	};
}

/** Where a place is on the map of the world, in pixels of its view box. */
export function worldPoint({ latitude, longitude }: Located): readonly [number, number] {
	return projection([longitude, latitude]) ?? [0, 0];
}

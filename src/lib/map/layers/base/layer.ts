import type { Feature, MultiLineString } from 'geojson';
import type { MapLayer } from '../../layer';

/** Distance between the lines of the graticule; half of it on a larger map. */
const STEP_DEGREES = 30;
const FINE_FROM_ZOOM = 3;

// A parallel is straight on the plane but curved on the globe: it needs points along its way.
const POINT_EVERY_DEGREES = 2;

/** Sea and graticule, and the geometry of land and sea for all layers: what stays the same on every day. */
export const base: MapLayer = {
	sources: (geometry) => ({
		units: geometry.units,
		seas: geometry.seas,
		graticule: { type: 'FeatureCollection', features: graticule() },
		coasts: {
			type: 'FeatureCollection',
			features: [{ type: 'Feature', properties: { id: 'coasts' }, geometry: geometry.coasts }]
		}
	}),
	specs: ({ palette }) => [
		{ id: 'base-sea', type: 'background', paint: { 'background-color': palette.sea } },
		{
			id: 'base-graticule',
			type: 'line',
			source: 'graticule',
			filter: ['==', ['get', 'id'], 'graticule'],
			paint: { 'line-color': palette.graticule, 'line-width': 0.6 }
		},
		{
			id: 'base-graticule-fine',
			type: 'line',
			source: 'graticule',
			minzoom: FINE_FROM_ZOOM,
			filter: ['==', ['get', 'id'], 'graticule-fine'],
			paint: { 'line-color': palette.graticule, 'line-width': 0.6 }
		}
	]
};

/** Coastlines, drawn over the members' colours. */
export const coasts: MapLayer = {
	specs: ({ palette }) => [
		{
			id: 'base-coasts',
			type: 'line',
			source: 'coasts',
			paint: {
				'line-color': palette.coast,
				'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.3, 5, 0.8]
			}
		}
	]
};

/** The lines that are always there, and those between them. */
function graticule(): Feature<MultiLineString>[] {
	const lines: [number, number][][] = [];
	const between: [number, number][][] = [];
	const half = STEP_DEGREES / 2;
	for (let longitude = -180; longitude < 180; longitude += half) {
		(longitude % STEP_DEGREES === 0 ? lines : between).push(meridian(longitude));
	}
	for (let latitude = half - 90; latitude < 90; latitude += half) {
		(latitude % STEP_DEGREES === 0 ? lines : between).push(parallel(latitude));
	}
	return [
		{
			type: 'Feature',
			properties: { id: 'graticule' },
			geometry: { type: 'MultiLineString', coordinates: lines }
		},
		{
			type: 'Feature',
			properties: { id: 'graticule-fine' },
			geometry: { type: 'MultiLineString', coordinates: between }
		}
	];
}

function meridian(longitude: number): [number, number][] {
	return [
		[longitude, -85],
		[longitude, 85]
	];
}

/** A parallel from date line to date line, `[longitude, latitude]` in degrees. */
export function parallel(latitude: number): [number, number][] {
	const count = 360 / POINT_EVERY_DEGREES;
	return Array.from({ length: count + 1 }, (_, index) => [-180 + index * POINT_EVERY_DEGREES, latitude]);
}

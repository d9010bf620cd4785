import { loadRecords } from '$lib/data/load';
import { loadGeometry } from '$lib/data/topology';
import type { RequestHandler } from './$types';

export const prerender = true;

/**
 * Every unit at full detail as GeoJSON (WGS 84 degrees). With `tenures.json` it rebuilds the map of any day:
 * a unit belongs to the polity whose tenure of it contains the day.
 */
export const GET: RequestHandler = async ({ fetch }) => {
	const [{ units }, records, index] = await Promise.all([
		loadGeometry('detail', fetch),
		loadRecords('units', fetch),
		loadRecords('atlas', fetch)
	]);
	const areas = new Map(index.units.map(({ id, area }) => [id, area]));
	const byId = new Map(records.map((record) => [record.id, record]));
	const features = units.features.map(({ id, properties, geometry }) => ({
		type: 'Feature',
		id,
		properties: {
			id: properties.id,
			names: byId.get(properties.id)?.names,
			approximation: byId.get(properties.id)?.approximation,
			areaSquareKilometres: areas.get(properties.id)
		},
		geometry
	}));
	// The grid of the base is some hundred metres: four decimals lose nothing.
	const text = JSON.stringify({ type: 'FeatureCollection', features }, (key, value: unknown) =>
		typeof value === 'number' && key !== 'areaSquareKilometres' ? Number(value.toFixed(4)) : value
	);
	return new Response(text, { headers: { 'content-type': 'application/geo+json' } });
};

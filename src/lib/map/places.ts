import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature } from 'geojson';
import type { Geometry } from '../data/topology';
import type { Atlas } from '../domain/atlas';
import type { Day } from '../domain/day';
import type { Extent } from '../domain/facts';
import type { Position, Selection } from '../state/url';
import type { Hit, MapPadding } from './layer';

/** West, south, east and north in degrees. */
type Bounds = [number, number, number, number];

/** Wider than this (degrees of longitude) a box says nothing: it goes round the world. */
const WIDEST_BOX = 120;

/**
 * The box around what a record shows on the map on a day: a member's homeland, an operation's theatre, a
 * battlegroup's bases. `null` where there is none, or where it would span the world.
 */
export function boundsOf(
	selection: Selection,
	atlas: Atlas,
	geometry: Geometry,
	on: Day | undefined
): Bounds | null {
	const features = featuresOf(selection, atlas, geometry, on);
	const box = features.length > 0 ? (bbox({ type: 'FeatureCollection', features }) as Bounds) : null;
	return box && box[2] - box[0] <= WIDEST_BOX ? box : null;
}

function featuresOf(
	{ kind, id }: Selection,
	atlas: Atlas,
	geometry: Geometry,
	on: Day | undefined
): Feature[] {
	const { units } = geometry;
	if (kind === 'unit') return units.features.filter(({ properties }) => properties.id === id);
	if (kind === 'member') {
		const homeland = units.features.filter(({ properties }) => properties.id === id);
		if (homeland.length > 0) return homeland;
		return units.features.filter(({ properties }) => on && atlas.territory.ownerOf(properties.id, on) === id);
	}
	if (kind === 'battlegroup') {
		return points(atlas.index.battlegroups.find((battlegroup) => battlegroup.id === id)?.bases ?? []);
	}
	if (kind === 'site') {
		const site = atlas.index.sites.find((candidate) => candidate.id === id);
		return site ? points([site.place]) : [];
	}
	if (kind === 'event') {
		const place = atlas.index.events.find((event) => event.id === id)?.place;
		return place ? points([place]) : [];
	}
	const theatre = atlas.index.operations.find((operation) => operation.id === id)?.theatre;
	if (!theatre) return [];
	const areas = extentFeatures(theatre, geometry);
	return areas.length > 0 ? areas : points(theatre.points);
}

/**
 * Where a point of the map (CSS pixels from its top left) should go when something at its edges covers it: into the middle
 * of what is free. `null` where it can be seen.
 */
export function uncovered(
	{ x, y }: { readonly x: number; readonly y: number },
	{ width, height }: { readonly width: number; readonly height: number },
	{ top, right, bottom, left }: MapPadding
): { readonly x: number; readonly y: number } | null {
	const [farX, farY] = [width - right, height - bottom];
	if (x >= left && x <= farX && y >= top && y <= farY) return null;
	return { x: (left + farX) / 2, y: (top + farY) / 2 };
}

/** The shapes of an extent: its units, seas and areas. */
export function extentFeatures({ units, seas, areas }: Extent, geometry: Geometry): Feature[] {
	return [
		...geometry.units.features.filter(({ properties }) => units.includes(properties.id)),
		...geometry.seas.features.filter(({ properties }) => seas.includes(properties.id)),
		...geometry.theatres.features.filter(({ properties }) => areas.includes(properties.id))
	];
}

function points(places: readonly { latitude: number; longitude: number }[]): Feature[] {
	return places.map(({ latitude, longitude }) => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'Point', coordinates: [longitude, latitude] }
	}));
}

/** The unit that a place lies in; at sea, every sea it belongs to. */
export function areasAt({ latitude, longitude }: Position, geometry: Geometry): readonly Hit[] {
	const at = [longitude, latitude];
	const unit = geometry.units.features.find((feature) => booleanPointInPolygon(at, feature));
	if (unit) return [{ kind: 'unit', id: unit.properties.id }];
	return geometry.seas.features
		.filter((feature) => booleanPointInPolygon(at, feature))
		.map(({ properties }) => ({ kind: 'sea', id: properties.id }));
}

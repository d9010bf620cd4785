// One map in MapLibre, whose colours follow the year in the way that `?way=` says.
import 'maplibre-gl/dist/maplibre-gl.css';
import { decimalYearFromDate, filterByDate } from '@openhistoricalmap/maplibre-gl-dates';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { colouringOf, FIRST_DAY, loadData, offerSteps, PALETTE, stage } from './data.mjs';

/** @typedef {import('../../../src/lib/domain/day').Day} Day */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */

/**
 * A way to bring a map to another day.
 * @typedef {object} Way
 * @property {GeoJSON.FeatureCollection} data
 * @property {Expression | string} colour
 * @property {Expression} [filter]
 * @property {Record<string, { default: unknown }>} [state] the style's global state
 * @property {(map: MapLibre, on: Day) => void} show
 */

setWorkerUrl(workerUrl);
const { atlas, geometry } = await loadData();
const units = geometry.units.features;
const { spans, coloursOn } = colouringOf(atlas, units);

/** Every unit once, coloured for a day. @param {Day} on */
const colouredUnits = (on) => {
	const colour = coloursOn(on);
	return collection(
		units.map((unit) => ({
			...unit,
			properties: { ...unit.properties, colour: colour.get(unit.properties.id) }
		}))
	);
};
/** Every unit once for each span of its colour, with the dates that OpenHistoricalMap gives its features. */
const spanFeatures = collection(
	units.flatMap((unit) =>
		(spans.get(unit.properties.id) ?? []).map(({ from, to, colour }) => ({
			...unit,
			properties: { colour, ...dates('start', from), ...dates('end', to), from: from ?? '', to: to ?? '9999' }
		}))
	)
);
/** @type {Expression} */
const ownColour = ['get', 'colour'];
/** Whether a span holds a day. @param {Day | Expression} on @returns {Expression} */
const holds = (on) => ['all', ['<=', ['get', 'from'], on], ['>', ['get', 'to'], on]];
/** @param {Day} on @returns {Expression} */
const matchId = (on) =>
	/** @type {any} */ (['match', ['get', 'id'], ...[...coloursOn(on)].flat(), PALETTE.land]);

/** What each feature was last given by `feature-state`. */
let given = coloursOn(FIRST_DAY);

/** @type {Record<string, () => Way>} */
const WAYS = {
	filterByDate: () => ({ data: spanFeatures, colour: ownColour, show: filterByDate }),
	setFilter: () => ({
		data: spanFeatures,
		colour: ownColour,
		filter: holds(FIRST_DAY),
		show: (map, on) => map.setFilter('units', holds(on))
	}),
	setPaintProperty: () => ({
		data: geometry.units,
		colour: matchId(FIRST_DAY),
		show: (map, on) => map.setPaintProperty('units', 'fill-color', matchId(on))
	}),
	'global-state': () => ({
		data: spanFeatures,
		colour: ownColour,
		filter: holds(['to-string', ['global-state', 'day']]),
		state: { day: { default: FIRST_DAY } },
		show: (map, on) => map.setGlobalStateProperty('day', on)
	}),
	setData: () => ({
		data: colouredUnits(FIRST_DAY),
		colour: ownColour,
		show: (map, on) =>
			/** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (map.getSource('units'))?.setData(
				colouredUnits(on)
			)
	}),
	'feature-state': () => ({
		data: colouredUnits(FIRST_DAY),
		colour: ['to-color', ['coalesce', ['feature-state', 'colour'], ownColour]],
		show: (map, on) => {
			const next = coloursOn(on);
			for (const [id, colour] of next) {
				if (given.get(id) !== colour) map.setFeatureState({ source: 'units', id }, { colour });
			}
			given = next;
		}
	})
};

const { data, colour, filter, state, show } = /** @type {() => Way} */ (
	WAYS[new URLSearchParams(location.search).get('way') ?? 'filterByDate']
)();
const { container, view } = stage();
const map = new MapLibre({
	container,
	center: [view.longitude, view.latitude],
	zoom: view.zoom,
	minZoom: 0,
	attributionControl: false,
	fadeDuration: 0,
	renderWorldCopies: false,
	style: {
		version: 8,
		projection: { type: 'globe' },
		...(state ? { state } : {}),
		sources: { units: { type: 'geojson', data, promoteId: 'id', maxzoom: 8 } },
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': PALETTE.sea } },
			{
				id: 'units',
				type: 'fill',
				source: 'units',
				// How MapLibre names the one layer of a GeoJSON source: filterByDate passes over layers without a name.
				'source-layer': '_geojsonTileLayer',
				...(filter ? { filter } : {}),
				paint: { 'fill-color': colour, 'fill-outline-color': PALETTE.coast }
			}
		]
	}
});
map.once('load', () => {
	if (show === filterByDate) filterByDate(map, FIRST_DAY);
	map.once('idle', () => offerSteps((on) => show(map, on)));
});

/**
 * @param {GeoJSON.Feature[]} features
 * @returns {GeoJSON.FeatureCollection}
 */
function collection(features) {
	return { type: 'FeatureCollection', features };
}

/**
 * @param {'start' | 'end'} end
 * @param {Day | null} on
 */
function dates(end, on) {
	return on === null ? {} : { [`${end}_date`]: on, [`${end}_decdate`]: decimalYearFromDate(new Date(on)) };
}

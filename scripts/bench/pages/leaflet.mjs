// A choropleth in Leaflet, which draws SVG; each step gives every unit its style.
import 'leaflet/dist/leaflet.css';
import { geoJSON, map as createMap } from 'leaflet';
import {
	coloursOn,
	daysOfChange,
	FIRST_DAY,
	loadData,
	offerSteps,
	PALETTE,
	spansOf,
	stage
} from './data.mjs';

const { atlas, geometry } = await loadData();
const days = daysOfChange(atlas);
const spans = new Map(
	geometry.units.features.map(({ properties: { id } }) => [id, spansOf(atlas, id, days)])
);

const { container, view } = stage();
container.style.background = PALETTE.sea;
// Leaflet's tiles are half as wide as MapLibre's.
const map = createMap(container, { zoomSnap: 0, zoomControl: false, attributionControl: false }).setView(
	[view.latitude, view.longitude],
	view.zoom + 1
);

let colours = coloursOn(spans, FIRST_DAY);
const style = (/** @type {GeoJSON.Feature | undefined} */ unit) => ({
	fillColor: colours.get(unit?.properties?.['id']),
	fillOpacity: 1,
	color: PALETTE.coast,
	weight: 0.5
});
const layer = geoJSON(geometry.units, { style }).addTo(map);
offerSteps((on) => {
	colours = coloursOn(spans, on);
	layer.setStyle(style);
});

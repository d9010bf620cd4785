// A choropleth in Leaflet, which draws SVG; each step gives every unit its style.
import 'leaflet/dist/leaflet.css';
import { geoJSON, map as createMap } from 'leaflet';
import { colouringOf, FIRST_DAY, loadData, offerSteps, PALETTE, stage } from './data.mjs';

const { atlas, geometry } = await loadData();
const { coloursOn } = colouringOf(atlas, geometry.units.features);

const { container, view } = stage();
container.style.background = PALETTE.sea;
// Leaflet's tiles are half as wide as MapLibre's.
const map = createMap(container, { zoomSnap: 0, zoomControl: false, attributionControl: false }).setView(
	[view.latitude, view.longitude],
	view.zoom + 1
);

let colours = coloursOn(FIRST_DAY);
const style = (/** @type {GeoJSON.Feature | undefined} */ unit) => ({
	fillColor: colours.get(unit?.properties?.['id']),
	fillOpacity: 1,
	color: PALETTE.coast,
	weight: 0.5
});
const layer = geoJSON(geometry.units, { style }).addTo(map);
offerSteps((on) => {
	colours = coloursOn(on);
	layer.setStyle(style);
});

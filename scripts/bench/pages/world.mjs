// The least that a page with a MapLibre map of the world needs: Natural Earth's 1:110m countries as TopoJSON.
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import countriesAddress from 'world-atlas/countries-110m.json?url';
import { fetchJson, PALETTE, sayReady, stage } from './data.mjs';

setWorkerUrl(workerUrl);
const topology = await fetchJson(countriesAddress);
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
		sources: {
			countries: {
				type: 'geojson',
				data: /** @type {any} */ (feature(topology, topology.objects.countries))
			}
		},
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': PALETTE.sea } },
			{
				id: 'countries',
				type: 'fill',
				source: 'countries',
				paint: { 'fill-color': PALETTE.land, 'fill-outline-color': PALETTE.coast }
			}
		]
	}
});
map.once('idle', sayReady);

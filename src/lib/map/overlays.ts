import type { FeatureCollection } from 'geojson';
import type { Geometry } from '../data/topology';
import { visibilityOf, type Frame, type Overlay, type Setting } from './layer';
import type { PatientMap } from './patient-map';
import { registry } from './registry';

/** What an overlay shows in a frame: of features that appear as the map grows, those that a zoom has come to. */
export function overlayData(
	{ data, appears }: Overlay,
	zoom: number,
	...frame: [Frame, Setting, Geometry]
): FeatureCollection {
	const { features } = data(...frame);
	// A tile may be drawn a little larger than its own zoom.
	const shown = appears ? features.filter((feature) => appears(feature) <= Math.ceil(zoom)) : features;
	return { type: 'FeatureCollection', features: shown };
}

/** The overlays that MapLibre has, each replaced only when its content differs. */
export class OverlaysOnMap {
	readonly #map: PatientMap;
	/** What each shows: the properties of its features. */
	readonly #contents = new Map<string, string>();

	constructor(map: PatientMap) {
		this.#map = map;
	}

	/** The style was made with the overlays of this frame. */
	started(zoom: number, ...frame: [Frame, Setting, Geometry]): void {
		for (const overlay of registry.flatMap((layer) => layer.overlays ?? [])) {
			this.#contents.set(overlay.source, contentOf(overlayData(overlay, zoom, ...frame)));
		}
	}

	/** It is not known any more what the map has. */
	forget(): void {
		this.#contents.clear();
	}

	/** Shows a frame at the map's zoom. Overlays of layers that are not drawn can wait. */
	show(...frame: [Frame, Setting, Geometry]): void {
		const drawn = registry.filter((layer) => visibilityOf(layer, frame[0]) === 'visible');
		for (const overlay of drawn.flatMap((layer) => layer.overlays ?? [])) {
			const data = overlayData(overlay, this.#map.getZoom(), ...frame);
			const content = contentOf(data);
			if (this.#contents.get(overlay.source) === content) continue;
			this.#contents.set(overlay.source, content);
			this.#map.replaceData(overlay.source, data);
		}
	}
}

const contentOf = ({ features }: FeatureCollection) =>
	JSON.stringify(features.map(({ properties }) => properties));

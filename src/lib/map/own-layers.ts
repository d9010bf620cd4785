import type { Map as MapLibre } from 'maplibre-gl';
import { TILE_LAYER } from '../data/own-layer/tiles';
import { toEpochDay, type Day } from '../domain/day';
import type { Palette } from '../state/palette';
import type { Hit } from './layer';
import { ownSource, ownSpecs, type OwnMapLayer } from './layers/own/layer';
import { OwnTiles } from './layers/own/tiles';
import { Visibility } from './layers/own/visibility';

/** Features whose state changes between two frames of the screen; after a long jump the others follow. */
const CHANGES_PER_FRAME = 1500;

/** How near a click must be to a feature, in CSS pixels. */
const REACH_PIXELS = 6;

/** Hits that are worth telling of: the map may have thousands at one place. */
const MOST_HITS = 20;

/** Types of style layers from bottom to top, whichever layer was brought first: an area would hide the points in it. */
const DRAWING_ORDER: readonly string[] = ['fill', 'line', 'circle'];

interface Drawn {
	readonly layer: OwnMapLayer;
	readonly tiles: OwnTiles;
	readonly visibility: Visibility;
}

/**
 * Draws the layers that a reader has brought. The registry is the same for everybody and its layers are part of the
 * style; these come and go one by one, so they are added to the style and taken off it.
 */
export class OwnLayersOnMap {
	readonly #map: MapLibre;
	/** Style layer under which they are drawn. */
	readonly #below: string;
	readonly #onFailed: (id: string) => void;
	readonly #drawn = new Map<string, Drawn>();
	#layers: readonly OwnMapLayer[] = [];
	#day = 0;
	#styled = false;
	#frame: number | undefined;

	/** @param onFailed Told of a layer (by its id) that cannot be read. */
	constructor(map: MapLibre, below: string, onFailed: (id: string) => void) {
		this.#map = map;
		this.#onFailed = onFailed;
		this.#below = below;
	}

	/** Shows these layers and no others, each in its own colour of the palette. */
	show(layers: readonly OwnMapLayer[], palette: Palette): void {
		this.#layers = layers;
		if (!this.#styled) return;
		for (const [id, { layer }] of this.#drawn) {
			const next = layers.find((candidate) => candidate.id === id);
			if (!next?.shown || next.layer !== layer.layer) this.#remove(id);
		}
		for (const layer of layers) if (layer.shown && !this.#drawn.has(layer.id)) this.#add(layer, palette);
		this.#update();
	}

	/** Shows what there is on a day. */
	showDay(day: Day): void {
		this.#day = toEpochDay(day);
		this.#update();
	}

	/** Draws everything anew, on a style that knows nothing of it; `palette` is that of the style. */
	restyle(palette: Palette): void {
		this.#styled = true;
		this.#forget();
		// A style that came back with a lost context has what was added to it.
		for (const { id } of this.#layers) if (this.#map.getSource(ownSource(id))) this.#remove(id);
		this.show(this.#layers, palette);
	}

	/** The style is being replaced: what is drawn goes with it. */
	suspend(): void {
		this.#styled = false;
	}

	/** Features near a point of the screen, topmost first. */
	hitsAt({ x, y }: { readonly x: number; readonly y: number }): Hit[] {
		const layers = this.#map.getLayersOrder().filter((id) => id.startsWith(ownSource('')));
		if (!this.#styled || layers.length === 0) return [];
		const found = this.#map.queryRenderedFeatures(
			[
				[x - REACH_PIXELS, y - REACH_PIXELS],
				[x + REACH_PIXELS, y + REACH_PIXELS]
			],
			{ layers }
		);
		const ids = new Set<string>();
		for (const { source, id, properties, state } of found) {
			if (properties.timed && state.shown !== true) continue;
			ids.add(`${source.slice(ownSource('').length)}/${id}`);
			if (ids.size === MOST_HITS) break;
		}
		return [...ids].map((id) => ({ kind: 'own', id }));
	}

	/** Ends for good. */
	destroy(): void {
		this.#styled = false;
		this.#forget();
	}

	#add(layer: OwnMapLayer, palette: Palette): void {
		const tiles = new OwnTiles(layer.layer.geojson, () => this.#onFailed(layer.id));
		this.#map.addSource(ownSource(layer.id), tiles.source);
		for (const spec of ownSpecs(layer, palette)) this.#map.addLayer(spec, this.#above(spec.type));
		const visibility = new Visibility(layer.layer.from, layer.layer.to);
		this.#drawn.set(layer.id, { layer, tiles, visibility });
	}

	/** The style layer over one of a type: points of all layers lie over all lines, and those over all areas. */
	#above(type: string): string {
		const rank = DRAWING_ORDER.indexOf(type);
		const own = this.#map.getLayersOrder().filter((id) => id.startsWith(ownSource('')));
		const higher = own.find((id) => DRAWING_ORDER.indexOf(this.#map.getLayer(id)?.type ?? '') > rank);
		return higher ?? this.#below;
	}

	#remove(id: string): void {
		const prefix = `${ownSource(id)}-`;
		for (const name of this.#map.getLayersOrder()) if (name.startsWith(prefix)) this.#map.removeLayer(name);
		this.#map.removeSource(ownSource(id));
		this.#drawn.get(id)?.tiles.destroy();
		this.#drawn.delete(id);
	}

	#forget(): void {
		for (const { tiles } of this.#drawn.values()) tiles.destroy();
		this.#drawn.clear();
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		this.#frame = undefined;
	}

	/** Tells the map of features that come and go; what is too much for one frame is left for the next ones. */
	#update(): void {
		if (!this.#styled || this.#frame !== undefined) return;
		let room = CHANGES_PER_FRAME;
		for (const [id, { visibility }] of this.#drawn) {
			const source = ownSource(id);
			const all = visibility.update(this.#day, room, (index, shown) => {
				room--;
				this.#map.setFeatureState({ source, sourceLayer: TILE_LAYER, id: index + 1 }, { shown });
			});
			if (all) continue;
			this.#frame = requestAnimationFrame(() => {
				this.#frame = undefined;
				this.#update();
			});
			return;
		}
	}
}

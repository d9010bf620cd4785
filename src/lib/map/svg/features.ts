import type { Feature, Point } from 'geojson';
import type { Geometry } from '../../data/topology';
import type { FeatureState, Frame, Setting } from '../layer';
import { registry } from '../registry';
import { changedStates, featureStates, visibilityOf } from '../style';
import type { Both } from './attributes';
import { clusterPoints } from './clusters';
import type { Context } from './expression';

/** What a frame changed about features. */
export interface FeatureChanges {
	/** Sources whose features are others than before. */
	readonly replaced: ReadonlySet<string>;
	/** Ids of the features whose state differs, by source. */
	readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The features of every source and the state they are in, as the layers of the registry want them in a frame. */
export class Features {
	readonly #settings: Both<Setting>;
	readonly #geometry: Geometry;
	readonly #zoom: number;
	readonly #bySource = new Map<string, ReadonlyMap<string, Feature>>();
	readonly #overlays = new Map<string, string>();
	#states: Both<ReadonlyMap<string, FeatureState>> = [new Map(), new Map()];

	constructor(settings: Both<Setting>, geometry: Geometry, zoom: number) {
		this.#settings = settings;
		this.#geometry = geometry;
		this.#zoom = zoom;
		for (const layer of registry) {
			for (const [name, data] of Object.entries(layer.sources?.(geometry, settings[0]) ?? {})) {
				this.#set(name, data.features);
			}
		}
	}

	/** Makes features and states those of a frame. */
	show(frame: Frame): FeatureChanges {
		return { replaced: this.#replaceOverlays(frame), touched: this.#changeStates(frame) };
	}

	/** The features of a source by id. */
	of(source: string): ReadonlyMap<string, Feature> {
		return this.#bySource.get(source) ?? new Map();
	}

	/** What the style can ask about a feature, in both themes. */
	contextsOf(source: string, id: string, feature: Feature): Both<Context> {
		const context = (theme: 0 | 1): Context => ({
			zoom: this.#zoom,
			geometryType: feature.geometry.type,
			properties: feature.properties ?? {},
			state: this.#states[theme].get(`${source} ${id}`)?.state ?? {}
		});
		return [context(0), context(1)];
	}

	#set(source: string, features: readonly Feature[]): void {
		this.#bySource.set(
			source,
			new Map(features.map((feature) => [String(feature.properties?.['id']), feature]))
		);
	}

	/** Sources that follow the frame and have changed with it. */
	#replaceOverlays(frame: Frame): ReadonlySet<string> {
		const replaced = new Set<string>();
		for (const layer of registry) {
			if (visibilityOf(layer, frame) === 'none') continue;
			for (const { source, data, cluster } of layer.overlays ?? []) {
				const { features } = data(frame, this.#settings[0], this.#geometry);
				const content = JSON.stringify(features.map(({ properties }) => properties));
				if (this.#overlays.get(source) === content) continue;
				this.#overlays.set(source, content);
				this.#set(source, cluster ? clusterPoints(features.filter(isPoint), cluster, this.#zoom) : features);
				replaced.add(source);
			}
		}
		return replaced;
	}

	#changeStates(frame: Frame): ReadonlyMap<string, ReadonlySet<string>> {
		const [light, dark] = this.#settings;
		const states = featureStates(frame, light, this.#geometry);
		const touched = new Map<string, Set<string>>();
		for (const { source, id } of changedStates(this.#states[0], states)) {
			touched.set(source, (touched.get(source) ?? new Set()).add(id));
		}
		// The dark theme's states differ from day to day where the light one's do.
		const darkStates = touched.size > 0 ? featureStates(frame, dark, this.#geometry) : this.#states[1];
		this.#states = [states, darkStates];
		return touched;
	}
}

function isPoint(feature: Feature): feature is Feature<Point> {
	return feature.geometry.type === 'Point';
}

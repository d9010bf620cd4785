import type { Feature, Point } from 'geojson';
import type { Geometry } from '../../data/topology';
import { visibilityOf, type FeatureState, type Frame, type Setting } from '../layer';
import { registry } from '../registry';
import { changedStates, featureStates } from '../style';
import type { Both } from './attributes';
import { clusterPoints } from './clusters';
import type { Context } from './expression';
import { sameValues } from './same';

/** What a frame changed about features. */
export interface FeatureChanges {
	/** What came, went or changed in the sources whose features are others than before. */
	readonly replaced: ReadonlyMap<string, readonly Replaced[]>;
	/** Ids of the features whose state differs, by source. */
	readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A feature that came (from `null`), went (to `null`) or is another than before. */
export interface Replaced {
	readonly id: string;
	readonly before: Feature | null;
	readonly after: Feature | null;
}

/** The features of every source and the state they are in, as the layers of the registry want them in a frame. */
export class Features {
	readonly #settings: Both<Setting>;
	readonly #geometry: Geometry;
	readonly #zoom: number;
	readonly #bySource = new Map<string, ReadonlyMap<string, Feature>>();
	/** Features of the sources that follow the frame, before those that crowd are put together. */
	readonly #overlays = new Map<string, readonly Feature[]>();
	#states: Both<ReadonlyMap<string, FeatureState>> = [new Map(), new Map()];

	constructor(settings: Both<Setting>, geometry: Geometry, zoom: number) {
		this.#settings = settings;
		this.#geometry = geometry;
		this.#zoom = zoom;
		for (const layer of registry) {
			for (const [name, data] of Object.entries(layer.sources?.(geometry, settings[0]) ?? {})) {
				this.#bySource.set(name, byId(data.features));
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

	/** Makes the sources that follow the frame its own. */
	#replaceOverlays(frame: Frame): FeatureChanges['replaced'] {
		const replaced = new Map<string, readonly Replaced[]>();
		for (const layer of registry) {
			if (visibilityOf(layer, frame) === 'none') continue;
			for (const { source, data, cluster } of layer.overlays ?? []) {
				const { features } = data(frame, this.#settings[0], this.#geometry);
				const before = this.#overlays.get(source);
				if (before && areSame(before, features)) continue;
				this.#overlays.set(source, features);
				const wanted = cluster ? clusterPoints(features.filter(isPoint), cluster, this.#zoom) : features;
				replaced.set(source, this.#replace(source, wanted));
			}
		}
		return replaced;
	}

	/** Replaces the features that differ: the others stay the objects they are. Returns what differs. */
	#replace(source: string, features: readonly Feature[]): Replaced[] {
		const known = this.of(source);
		const wanted = byId(features);
		const replaced: Replaced[] = [];
		for (const [id, after] of wanted) {
			const before = known.get(id) ?? null;
			if (before && isSame(before, after)) wanted.set(id, before);
			else replaced.push({ id, before, after });
		}
		for (const [id, before] of known) if (!wanted.has(id)) replaced.push({ id, before, after: null });
		this.#bySource.set(source, wanted);
		return replaced;
	}

	#changeStates(frame: Frame): ReadonlyMap<string, ReadonlySet<string>> {
		const states = featureStates(frame, this.#settings[0], this.#geometry);
		const touched = new Map<string, Set<string>>();
		for (const { source, id } of changedStates(this.#states[0], states)) {
			touched.set(source, (touched.get(source) ?? new Set()).add(id));
		}
		// The dark theme's states differ from day to day where the light one's do.
		const darkStates = touched.size > 0 ? this.#darkStates(frame, states, touched) : this.#states[1];
		this.#states = [states, darkStates];
		return touched;
	}

	/** The dark theme's states, of which only those that are `touched` are asked for. */
	#darkStates(
		frame: Frame,
		light: ReadonlyMap<string, FeatureState>,
		touched: FeatureChanges['touched']
	): ReadonlyMap<string, FeatureState> {
		const [, dark] = this.#settings;
		const { units, seas, borders } = this.#geometry;
		const ids = new Set([...touched.values()].flatMap((each) => [...each]));
		const isTouched = ({ properties: { id } }: { properties: { id: string } }) => ids.has(id);
		const part = featureStates(frame, dark, {
			...this.#geometry,
			units: { ...units, features: units.features.filter(isTouched) },
			seas: { ...seas, features: seas.features.filter(isTouched) },
			borders: { ...borders, features: borders.features.filter(isTouched) }
		});
		const states = new Map<string, FeatureState>();
		for (const [key, { source, id }] of light) {
			// Layers that do not go by geometry give part of the state of features that are not touched.
			const state = (touched.get(source)?.has(id) ? part : this.#states[1]).get(key);
			if (!state) return featureStates(frame, dark, this.#geometry);
			states.set(key, state);
		}
		return states;
	}
}

function byId(features: readonly Feature[]): Map<string, Feature> {
	return new Map(features.map((feature) => [String(feature.properties?.['id']), feature]));
}

function areSame(some: readonly Feature[], others: readonly Feature[]): boolean {
	return some.length === others.length && some.every((feature, index) => isSame(feature, others[index]!));
}

/** Whether two features are the same: lines and areas only where they are the same object. */
function isSame(a: Feature, b: Feature): boolean {
	if (!sameValues(a.properties ?? {}, b.properties ?? {})) return false;
	if (!isPoint(a) || !isPoint(b)) return a.geometry === b.geometry;
	const { coordinates } = b.geometry;
	return a.geometry.coordinates.every((value, index) => value === coordinates[index]);
}

function isPoint(feature: Feature): feature is Feature<Point> {
	return feature.geometry.type === 'Point';
}

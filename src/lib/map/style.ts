import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Geometry } from '../data/topology';
import type { UrlState } from '../state/url';
import type { FeatureState, Frame, Setting } from './layer';
import { registry } from './registry';

/** The whole style, all layers declared. Nothing in it depends on the date. */
export function createStyle(
	geometry: Geometry,
	setting: Setting,
	projection: UrlState['projection']
): StyleSpecification {
	const sources: Record<string, GeoJSONSourceSpecification> = {};
	for (const layer of registry) {
		for (const [name, data] of Object.entries(layer.sources?.(geometry, setting) ?? {})) {
			sources[name] = { type: 'geojson', data, promoteId: 'id', maxzoom: 8, tolerance: 0.2 };
		}
	}
	return {
		version: 8,
		projection: { type: projection },
		sources,
		layers: registry.flatMap((layer) => layer.specs(setting))
	};
}

/** The state of every feature in a frame; states of one feature from several layers are merged. */
export function featureStates(frame: Frame, setting: Setting, geometry: Geometry): Map<string, FeatureState> {
	const states = new Map<string, FeatureState>();
	for (const layer of registry) {
		for (const next of layer.states?.(frame, setting, geometry) ?? []) {
			const key = `${next.source} ${next.id}`;
			const known = states.get(key);
			states.set(key, known ? { ...next, state: { ...known.state, ...next.state } } : next);
		}
	}
	return states;
}

/** The entries of `next` that differ from `previous`: the only features a change of date touches. */
export function changedStates(
	previous: ReadonlyMap<string, FeatureState>,
	next: ReadonlyMap<string, FeatureState>
): FeatureState[] {
	return [...next].flatMap(([key, wanted]) => {
		const known = previous.get(key)?.state;
		const same = known && Object.entries(wanted.state).every(([name, value]) => known[name] === value);
		return same ? [] : [wanted];
	});
}

import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Geometry } from '../data/topology';
import type { UrlState } from '../state/url';
import type { FeatureState, Frame, MapLayer, Overlay, Setting } from './layer';
import { registry } from './registry';

/**
 * The whole style with all layers declared, as it starts with a frame. A later frame changes feature states,
 * overlays and the visibility of layers, never the list of layers or sources.
 */
export function createStyle(
	geometry: Geometry,
	setting: Setting,
	projection: UrlState['projection'],
	frame: Frame
): StyleSpecification {
	const sources = registry.flatMap((layer) => [
		...Object.entries(layer.sources?.(geometry, setting) ?? {}).map(([name, data]) => ({ name, data })),
		...(layer.overlays ?? []).map(({ source, data, cluster }) => ({
			name: source,
			data: data(frame, setting, geometry),
			cluster
		}))
	]);
	return {
		version: 8,
		projection: { type: projection },
		sources: Object.fromEntries(
			sources.map(({ name, data, ...overlay }): [string, GeoJSONSourceSpecification] => [
				name,
				{ type: 'geojson', data, promoteId: 'id', maxzoom: 8, ...clustering(overlay) }
			])
		),
		layers: registry.flatMap((layer) =>
			layer.specs(setting).map((spec) => ({
				...spec,
				layout: { ...spec.layout, visibility: visibilityOf(layer, frame) }
			}))
		) as LayerSpecification[]
	};
}

function clustering({ cluster }: Pick<Overlay, 'cluster'>): Partial<GeoJSONSourceSpecification> {
	return cluster ? { cluster: true, clusterRadius: cluster.radius, clusterMaxZoom: cluster.maxZoom } : {};
}

/** Whether the style layers of a layer are drawn in a frame. */
export function visibilityOf(layer: MapLayer, frame: Frame): 'visible' | 'none' {
	return (layer.isDrawn?.(frame) ?? true) ? 'visible' : 'none';
}

/**
 * The state of every feature that a frame draws; states of one feature from several layers are merged. A layer that
 * is switched off costs nothing; when it comes on, its states differ from what is known and are set.
 */
export function featureStates(frame: Frame, setting: Setting, geometry: Geometry): Map<string, FeatureState> {
	const states = new Map<string, FeatureState>();
	for (const layer of registry) {
		if (layer.isDrawn?.(frame) === false) continue;
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
	const changed: FeatureState[] = [];
	for (const [key, wanted] of next) {
		const known = previous.get(key)?.state;
		if (!known || differs(known, wanted.state)) changed.push(wanted);
	}
	return changed;
}

function differs(known: FeatureState['state'], wanted: FeatureState['state']): boolean {
	for (const name in wanted) if (known[name] !== wanted[name]) return true;
	return false;
}

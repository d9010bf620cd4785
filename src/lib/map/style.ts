import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Geometry } from '../data/topology';
import type { UrlState } from '../state/url';
import { visibilityOf, type FeatureState, type Frame, type Overlay, type Setting } from './layer';
import { isMerged, MERGED, MERGED_ID, mergedData, onMerged } from './merged';
import { overlayData } from './overlays';
import { registry } from './registry';

/**
 * The whole style with all layers declared, as it starts with a frame and a zoom. A later frame changes feature states,
 * overlays and the visibility of layers, never the list of layers or sources.
 */
export function createStyle(
	geometry: Geometry,
	setting: Setting,
	projection: UrlState['projection'],
	frame: Frame,
	zoom: number
): StyleSpecification {
	const sources = registry.flatMap((layer) => [
		...Object.entries(layer.sources?.(geometry, setting) ?? {})
			.filter(([name]) => !isMerged(name))
			.map(([name, data]) => ({ name, data })),
		...(layer.overlays ?? []).map((overlay) => ({
			name: overlay.source,
			data: overlayData(overlay, zoom, frame, setting, geometry),
			cluster: overlay.cluster
		}))
	]);
	return {
		version: 8,
		projection: { type: projection },
		sources: {
			[MERGED]: { ...geojson(mergedData(geometry, setting)), promoteId: MERGED_ID },
			...Object.fromEntries(
				sources.map(({ name, data, ...overlay }) => [name, { ...geojson(data), ...clustering(overlay) }])
			)
		},
		layers: registry.flatMap((layer) =>
			layer.specs(setting).map((spec) => ({
				...onMerged(spec),
				layout: { ...spec.layout, visibility: visibilityOf(layer, frame) }
			}))
		) as LayerSpecification[]
	};
}

function geojson(data: FeatureCollection): GeoJSONSourceSpecification {
	return { type: 'geojson', data, promoteId: 'id', maxzoom: 8 };
}

function clustering({ cluster }: Pick<Overlay, 'cluster'>): Partial<GeoJSONSourceSpecification> {
	return cluster ? { cluster: true, clusterRadius: cluster.radius, clusterMaxZoom: cluster.maxZoom } : {};
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

import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Geometry } from '../data/topology';
import type { Setting } from './layer';
import { registry } from './registry';

/**
 * Lines and areas that are there from the start. MapLibre gets them as one source: between layers of different sources
 * it draws anew the edges of all tiles, on the globe a mesh with more triangles than all land.
 */
const PARTS: ReadonlySet<string> = new Set(['graticule', 'units', 'borders', 'coasts', 'tropic']);

/** What MapLibre calls their source. */
export const MERGED = 'merged';

/** Property that tells features of all parts apart. */
export const MERGED_ID = 'key';

/** Whether a source of the registry is part of the merged one. */
export const isMerged = (source: string): boolean => PARTS.has(source);

/** The features of all parts: each knows its part. */
export function mergedData(geometry: Geometry, setting: Setting): FeatureCollection {
	const sources = registry.flatMap((layer) => Object.entries(layer.sources?.(geometry, setting) ?? {}));
	return {
		type: 'FeatureCollection',
		features: sources.filter(([name]) => isMerged(name)).flatMap(([name, data]) => marked(name, data))
	};
}

/** The style layer as it reads the source that MapLibre has. */
export function onMerged(spec: LayerSpecification): LayerSpecification {
	if (!('source' in spec) || !isMerged(spec.source)) return spec;
	const ofPart: ExpressionSpecification = ['==', ['get', 'part'], spec.source];
	const filter = spec.filter ? ['all', ofPart, spec.filter] : ofPart;
	return { ...spec, source: MERGED, filter: filter as ExpressionSpecification };
}

/** A feature as MapLibre knows it. */
export function featureOf(source: string, id: string): { source: string; id: string } {
	return isMerged(source) ? { source: MERGED, id: keyOf(source, id) } : { source, id };
}

function marked(part: string, { features }: FeatureCollection): Feature[] {
	return features.map((feature) => {
		const id = String(feature.properties?.['id']);
		return { ...feature, properties: { ...feature.properties, part, [MERGED_ID]: keyOf(part, id) } };
	});
}

const keyOf = (part: string, id: string) => `${part} ${id}`;

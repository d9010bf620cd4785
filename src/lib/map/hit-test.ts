import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import type { Hit } from './layer';
import { registry } from './registry';

/** How near a click must be to a symbol, in CSS pixels. */
const SYMBOL_REACH_PIXELS = 10;
const DOT_REACH_ON_LAND_PIXELS = 4;
const DOT_REACH_AT_SEA_PIXELS = 14;

/** How near a click must be to a small state's dot, in CSS pixels: at sea there is nothing else to point at. */
export const dotReach = (onLand: boolean) => (onLand ? DOT_REACH_ON_LAND_PIXELS : DOT_REACH_AT_SEA_PIXELS);

/** What can be pointed at besides land. */
const SYMBOL_KINDS: readonly Hit['kind'][] = ['battlegroup', 'site', 'event', 'operation'];

/** What the features of each style layer that takes clicks stand for. */
export const KINDS = Object.assign({}, ...registry.map((layer) => layer.hits ?? {})) as Record<
	string,
	Hit['kind']
>;

/**
 * Records at a point of the screen, what the reader most likely means first: a symbol near it, a small
 * state's dot (from further away at sea), then the land under it.
 */
export function hitsAt(map: MapLibre, { x, y }: { x: number; y: number }): Hit[] {
	const near = (pixels: number): [PointLike, PointLike] => [
		[x - pixels, y - pixels],
		[x + pixels, y + pixels]
	];
	const land = query(map, [x, y], ['unit'], 'fill');
	return [
		...query(map, near(SYMBOL_REACH_PIXELS), SYMBOL_KINDS),
		...query(map, near(dotReach(land.length > 0)), ['unit'], 'circle'),
		...land
	];
}

function query(
	map: MapLibre,
	where: PointLike | [PointLike, PointLike],
	kinds: readonly Hit['kind'][],
	type?: string
): Hit[] {
	const layers = Object.entries(KINDS)
		.filter(([id, kind]) => kinds.includes(kind) && (type === undefined || map.getLayer(id)?.type === type))
		.map(([id]) => id);
	return map.queryRenderedFeatures(where, { layers }).flatMap((feature): Hit[] => {
		const kind = KINDS[feature.layer.id];
		return kind ? [{ kind, id: String(feature.properties.record ?? feature.properties.id) }] : [];
	});
}

/** Symbols that stand together as one. */
export interface Cluster {
	readonly source: string;
	readonly id: number;
	/** Longitude and latitude of its middle, in degrees. */
	readonly middle: [number, number];
}

const CLUSTER_LAYERS = registry.flatMap((layer) => Object.keys(layer.clusters ?? {}));

/** The topmost disc that stands for several symbols at a point of the screen. */
export function clusterAt(map: MapLibre, { x, y }: { x: number; y: number }): Cluster | null {
	const [feature] = map.queryRenderedFeatures([x, y], { layers: CLUSTER_LAYERS });
	if (feature?.geometry.type !== 'Point') return null;
	return {
		source: feature.source,
		id: Number(feature.properties.cluster_id),
		middle: feature.geometry.coordinates as [number, number]
	};
}

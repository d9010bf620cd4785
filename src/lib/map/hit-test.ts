import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import type { Hit } from './layer';
import { registry } from './registry';

/** How near a click must be to a symbol or to a small state's dot, in CSS pixels. */
const SYMBOL_REACH_PIXELS = 10;
const DOT_REACH_ON_LAND_PIXELS = 4;
const DOT_REACH_AT_SEA_PIXELS = 14;

/** What the features of each style layer that takes clicks stand for. */
const KINDS = Object.assign({}, ...registry.map((layer) => layer.hits ?? {})) as Record<string, Hit['kind']>;

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
	const dotReach = land.length > 0 ? DOT_REACH_ON_LAND_PIXELS : DOT_REACH_AT_SEA_PIXELS;
	return [
		...query(map, near(SYMBOL_REACH_PIXELS), ['battlegroup', 'operation']),
		...query(map, near(dotReach), ['unit'], 'circle'),
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
		// What is drawn with no opacity is still found by a query.
		const visible = (feature.state.strength ?? 1) !== 0;
		return kind && visible ? [{ kind, id: String(feature.properties.record ?? feature.properties.id) }] : [];
	});
}

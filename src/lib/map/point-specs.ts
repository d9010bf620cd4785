import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../state/palette';
import { LABEL_FONT } from './fonts';
import type { DiscId } from './symbols';

/** How symbols that crowd stand together as one: within so many CSS pixels, up to a zoom. */
export const CLUSTERED = { radius: 22, maxZoom: 6 } as const;

/** Zoom from which a symbol has room for its name. */
const NAMED_FROM_ZOOM = 4.5;

/**
 * How a symbol with its name is laid out, from its feature's `icon` and `label`. The name gives way to other names; the
 * symbol to nothing, as it stands for what is there. `anchor` is the point of the symbol that marks the place.
 */
export function symbolLayout(anchor: 'center' | 'bottom'): NonNullable<SymbolLayerSpecification['layout']> {
	return {
		'icon-image': ['get', 'icon'],
		'icon-size': ['interpolate', ['linear'], ['zoom'], 1, 0.7, 4, 0.9, 6, 1],
		'icon-anchor': anchor,
		'icon-allow-overlap': true,
		'text-field': ['step', ['zoom'], '', NAMED_FROM_ZOOM, ['get', 'label']],
		'text-font': LABEL_FONT,
		'text-size': 12,
		'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
		'text-justify': 'auto',
		'text-radial-offset': 1,
		'text-max-width': 9,
		'text-optional': true
	};
}

/** The colours of symbols with names; a feature's `strength` makes it faint. */
export function symbolPaint({ label, halo }: Palette): NonNullable<SymbolLayerSpecification['paint']> {
	return {
		'icon-opacity': ['get', 'strength'],
		'text-color': label,
		'text-halo-color': halo,
		'text-halo-width': 1.4
	};
}

/** Discs with a number for symbols that stand together. `name` begins their id; */
export function clusterSpec(
	name: string,
	source: string,
	disc: DiscId,
	{ halo }: Palette
): LayerSpecification {
	return {
		id: `${name}-clusters`,
		type: 'symbol',
		source,
		filter: ['has', 'point_count'],
		layout: {
			'icon-image': disc,
			'icon-allow-overlap': true,
			'text-field': ['to-string', ['get', 'point_count']],
			'text-font': LABEL_FONT,
			'text-size': 11,
			'text-allow-overlap': true
		},
		paint: { 'text-color': halo }
	};
}

/** A ring around the selected one, whose feature says `selected`. `name` begins its id. */
export function selectedRing(name: string, source: string, { accent }: Palette): LayerSpecification {
	return {
		id: `${name}-selected`,
		type: 'circle',
		source,
		filter: ['==', ['get', 'selected'], true],
		paint: {
			'circle-radius': 15,
			'circle-color': 'transparent',
			'circle-stroke-color': accent,
			'circle-stroke-width': 2
		}
	};
}

import type { SymbolId } from './symbols';

/** Ids of the layers a reader can switch, in drawing order: what `layers=` in a link may name. */
export const LAYER_IDS = [
	'members',
	'warsaw-pact',
	'command',
	'treaty-area',
	'tropic',
	'operations',
	'ended-operations',
	'flank',
	'battlegroups',
	'headquarters',
	'air-defence',
	'events'
] as const;

/** A layer a reader can switch. */
export type LayerId = (typeof LAYER_IDS)[number];

/** Layers shown when a link says nothing. */
export const DEFAULT_LAYERS: readonly LayerId[] = ['members', 'tropic', 'battlegroups'];

/** Which symbols stand for battlegroups and headquarters: the atlas's own, or those of NATO's APP-6. */
export const SYMBOL_STYLES = ['atlas', 'app6'] as const;
export type SymbolStyle = (typeof SYMBOL_STYLES)[number];

/** One line of a legend. `swatch` says how the mark is drawn, or is a symbol; `colour` is a CSS colour. */
export interface LegendEntry {
	readonly label: string;
	readonly swatch:
		| 'fill'
		| 'outside'
		| 'hatch'
		| 'upright'
		| 'level'
		| 'dots'
		| 'dashed'
		| 'line'
		| 'ring'
		| 'count'
		| SymbolId;
	readonly colour: string;
}

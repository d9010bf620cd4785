/** Ids of the layers a reader can switch, in drawing order: what `layers=` in a link may name. */
export const LAYER_IDS = [
	'members',
	'warsaw-pact',
	'command',
	'treaty-area',
	'tropic',
	'operations',
	'ended-operations',
	'battlegroups'
] as const;

/** A layer a reader can switch. */
export type LayerId = (typeof LAYER_IDS)[number];

/** Layers shown when a link says nothing. */
export const DEFAULT_LAYERS: readonly LayerId[] = ['members', 'tropic', 'battlegroups'];

/** One line of a legend. `swatch` says how the mark is drawn, `colour` is a CSS colour. */
export interface LegendEntry {
	readonly label: string;
	readonly swatch: 'fill' | 'outside' | 'hatch' | 'upright' | 'level' | 'dots' | 'dashed' | 'dot' | 'square';
	readonly colour: string;
}

import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Geometry } from '../data/topology';
import type { Atlas } from '../domain/atlas';
import type { Limb } from '../domain/coverage/facts';
import type { Day } from '../domain/day';
import type { LayerId, LegendEntry, SymbolStyle } from '../state/layers';
import type { Palette } from '../state/palette';
import type { Selection } from '../state/url';

/** Room at the edges of the map that something else takes, in CSS pixels. */
export interface MapPadding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** What the style is made from: it changes with theme and language, never with the date. */
export interface Setting {
	readonly atlas: Atlas;
	readonly palette: Palette;
}

/** What is to be seen now. Layers turn it into feature states. */
export interface Frame {
	readonly date: Day;
	/** Day that it is compared with. */
	readonly compare: Day | null;
	readonly layers: ReadonlySet<LayerId>;
	readonly selection: Selection | null;
	/** Round the legend highlights; `null` = all. */
	readonly highlight: number | null;
	/** Parts of Article 6 that the treaty area shows; `null` = all. */
	readonly limbs: ReadonlySet<Limb> | null;
	/** Ids of the operations that may show; `null` = all. */
	readonly operations: ReadonlySet<string> | null;
	readonly symbols: SymbolStyle;
}

/** Whether two frames look alike: they differ in their days at most, and nothing turns between those. */
export function looksAlike(one: Frame, other: Frame, atlas: Atlas): boolean {
	const names = Object.keys(one) as (keyof Frame)[];
	return (
		names.every((name) => name === 'date' || one[name] === other[name]) && atlas.isAlike(one.date, other.date)
	);
}

/** The state that one feature of a source should have. */
export interface FeatureState {
	readonly source: string;
	readonly id: string;
	readonly state: Readonly<Record<string, string | number | boolean>>;
}

/** What a feature that the reader points at stands for. */
export interface Hit {
	readonly kind: Selection['kind'] | 'sea' | 'own';
	/** Of a feature that the reader brought: `layer/number`. */
	readonly id: string;
}

/** GeoJSON of every source by name. Each feature has a string `id` property. */
export type Sources = Readonly<Record<string, FeatureCollection>>;

/**
 * A small source that follows the frame. It is replaced only when the properties of its features differ – by MapLibre as
 * a whole, on the SVG those features alone: what they are is said there.
 */
export interface Overlay {
	readonly source: string;
	/** Set where points that crowd stand together as one, within so many CSS pixels, up to a zoom. */
	readonly cluster?: { readonly radius: number; readonly maxZoom: number };
	data(frame: Frame, setting: Setting, geometry: Geometry): FeatureCollection;
	/** Zoom from which a feature can be seen, where most wait for the map to grow: until then MapLibre need not have it. */
	appears?(feature: Feature): number;
}

/**
 * A layer of the map as data: where its geometry comes from, how it is drawn, and what state its features
 * have on a day. It never touches the map object, so it is tested without WebGL.
 */
export interface MapLayer {
	/** Set for layers that a reader can switch; the others are the base map. */
	readonly id?: LayerId;
	/** Sources this layer adds; a source shared by several layers is added by one of them. */
	sources?(geometry: Geometry, setting: Setting): Sources;
	/** Sources that change with the frame. */
	readonly overlays?: readonly Overlay[];
	/** Style layers from bottom to top. Their ids begin with the layer's own. */
	specs(setting: Setting): LayerSpecification[];
	/**
	 * Whether its style layers are drawn at all; always, when left out. Without a GPU each pass over all land
	 * costs about a tenth of a second, so what cannot be seen must be switched off, not made transparent.
	 */
	isDrawn?(frame: Frame): boolean;
	/** States of all features that the date, the selection or the highlight can change. */
	states?(frame: Frame, setting: Setting, geometry: Geometry): Iterable<FeatureState>;
	/** Style layers that answer to a click, and what their features stand for (by the `record` property). */
	readonly hits?: Readonly<Record<string, Hit['kind']>>;
	/** Style layers that show points standing together as one, and what those points stand for. */
	readonly clusters?: Readonly<Record<string, Hit['kind']>>;
	/** What the legend says of it. */
	legend?(setting: Setting): LegendEntry[];
}

/** Whether the style layers of a layer are drawn in a frame. */
export function visibilityOf(layer: MapLayer, frame: Frame): 'visible' | 'none' {
	return (layer.isDrawn?.(frame) ?? true) ? 'visible' : 'none';
}

/** An expression that reads a feature state, with a default while it is unset. */
export function fromState(
	name: string,
	otherwise: string | number
): ['coalesce', ['feature-state', string], string | number] {
	return ['coalesce', ['feature-state', name], otherwise];
}

/** Whether a frame shows theatres of operations; before that nobody needs their areas. */
export function showsTheatres({ layers, selection }: Pick<Frame, 'layers' | 'selection'>): boolean {
	return layers.has('operations') || layers.has('ended-operations') || selection?.kind === 'operation';
}

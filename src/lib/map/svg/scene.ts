import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Geometry } from '../../data/topology';
import type { Atlas } from '../../domain/atlas';
import { palettes } from '../../state/palette';
import { clockwise } from '../../static-map/projection';
import type { FeatureState, Frame, MapLayer, Setting } from '../layer';
import { registry } from '../registry';
import { changedStates, featureStates, visibilityOf } from '../style';
import { featureAttributes, givenIn, groupAttributes, type Attributes, type Both } from './attributes';
import { evaluate, type Context } from './expression';
import { relativePath } from './path';
import { pointOn, UNITS_PER_PIXEL, type Sheet } from './sheet';
import { drawTexts, type TextCandidate } from './texts';

/** Size of a symbol's image with its halo, in CSS pixels. */
const SYMBOL_PIXELS = 18;

/** One element of the drawing. */
export interface Mark {
	readonly tag: 'path' | 'circle' | 'use' | 'text';
	readonly attributes: Attributes;
	/** Lines of a text. */
	readonly lines?: readonly string[];
}

/** The marks of one style layer. */
export interface Group {
	readonly id: string;
	readonly attributes: Attributes;
	hidden: boolean;
	readonly marks: Map<string, Mark>;
}

/** What showing a frame changed: a mark that is new, differs or (`null`) is gone. */
export interface Change {
	readonly group: string;
	readonly id: string;
	readonly mark: Mark | null;
}

interface Drawn {
	readonly layer: MapLayer;
	readonly specs: Both<LayerSpecification>;
	readonly source: string;
	readonly group: Group;
}

/**
 * The layers of the atlas as a list of SVG elements: the same registry, states and style that MapLibre draws from, on a
 * sheet. Knows nothing of a document. Showing a frame touches only what differs from the one before.
 */
export class Scene {
	/** In drawing order. */
	readonly groups: readonly Group[];
	readonly sheet: Sheet;
	readonly #settings: Both<Setting>;
	readonly #geometry: Geometry;
	readonly #drawn: readonly Drawn[];
	readonly #features = new Map<string, Map<string, Feature>>();
	readonly #paths = new Map<string, string>();
	readonly #overlays = new Map<string, string>();
	readonly #marksRoomy: boolean;
	#states: Both<ReadonlyMap<string, FeatureState>> = [new Map(), new Map()];

	/**
	 * @param options `known` has paths that are drawn already, by `source id`; `marksRoomy` gives names the class `roomy`
	 *   that would find a place at twice their size, as on a small screen
	 */
	constructor(
		atlas: Atlas,
		geometry: Geometry,
		sheet: Sheet,
		options: { readonly known?: ReadonlyMap<string, string>; readonly marksRoomy?: boolean } = {}
	) {
		this.sheet = sheet;
		this.#geometry = geometry;
		this.#settings = [
			{ atlas, palette: palettes.light },
			{ atlas, palette: palettes.dark }
		];
		this.#paths = new Map(options.known);
		this.#marksRoomy = options.marksRoomy ?? false;
		for (const layer of registry) {
			for (const [name, data] of Object.entries(layer.sources?.(geometry, this.#settings[0]) ?? {})) {
				this.#setFeatures(name, data);
			}
		}
		this.#drawn = registry.flatMap((layer) => this.#drawnOf(layer));
		this.groups = this.#drawn.map(({ group }) => group);
	}

	/** Makes the marks those of a frame. Returns what changed. */
	show(frame: Frame): Change[] {
		const shown = new Set(this.#drawn.filter(({ group }) => !group.hidden));
		for (const { layer, group } of this.#drawn) group.hidden = visibilityOf(layer, frame) === 'none';
		const replaced = this.#replaceOverlays(frame);
		const touched = this.#touched(frame);
		let textsDiffer = false;
		const changes = this.#drawn.flatMap((drawn): Change[] => {
			const { group, source, specs } = drawn;
			if (group.hidden) {
				textsDiffer ||= shown.has(drawn) && specs[0].type === 'symbol';
				return [];
			}
			const all = !shown.has(drawn) || replaced.has(source);
			textsDiffer ||= all && specs[0].type === 'symbol';
			const ids = all ? this.#features.get(source)?.keys() : touched.get(source);
			const wanted = [...(ids ?? [])].map((id): Change => ({
				group: group.id,
				id,
				mark: this.#markOf(drawn, id)
			}));
			const gone = all
				? [...group.marks.keys()].filter((id) => !isText(id) && !this.#features.get(source)?.has(id))
				: [];
			return this.#keep(group, [...wanted, ...gone.map((id) => ({ group: group.id, id, mark: null }))]);
		});
		return textsDiffer ? [...changes, ...this.#placeTexts()] : changes;
	}

	#drawnOf(layer: MapLayer): Drawn[] {
		const [light, dark] = [layer.specs(this.#settings[0]), layer.specs(this.#settings[1])];
		const { zoom } = this.sheet.view;
		return light.flatMap((spec, index): Drawn[] => {
			// A small window shows the whole earth at a zoom below nought.
			const { minzoom = -Infinity, maxzoom = Infinity } = spec;
			if (zoom < minzoom || zoom >= maxzoom) return [];
			const specs = [spec, dark[index]!] as const;
			const attributes = groupAttributes(specs, zoom);
			const group: Group = { id: spec.id, attributes, hidden: true, marks: new Map() };
			return [{ layer, specs, source: 'source' in spec ? String(spec.source) : '', group }];
		});
	}

	#setFeatures(source: string, { features }: FeatureCollection): void {
		this.#features.set(
			source,
			new Map(features.map((feature) => [String(feature.properties?.['id']), feature]))
		);
	}

	/** Sources that follow the frame and have changed with it. */
	#replaceOverlays(frame: Frame): ReadonlySet<string> {
		const replaced = new Set<string>();
		for (const layer of registry) {
			if (visibilityOf(layer, frame) === 'none') continue;
			for (const { source, data } of layer.overlays ?? []) {
				const collection = data(frame, this.#settings[0], this.#geometry);
				const content = JSON.stringify(collection.features.map(({ properties }) => properties));
				if (this.#overlays.get(source) === content) continue;
				this.#overlays.set(source, content);
				this.#setFeatures(source, collection);
				for (const { properties } of collection.features)
					this.#paths.delete(`${source} ${properties?.['id']}`);
				replaced.add(source);
			}
		}
		return replaced;
	}

	/** Ids of the features whose state differs, by source. */
	#touched(frame: Frame): ReadonlyMap<string, ReadonlySet<string>> {
		const [light, dark] = this.#settings;
		const states = featureStates(frame, light, this.#geometry);
		const touched = new Map<string, Set<string>>();
		for (const { source, id } of changedStates(this.#states[0], states)) {
			touched.set(source, (touched.get(source) ?? new Set()).add(id));
		}
		// The dark theme's states differ from day to day where the light one's do.
		const darkStates = touched.size > 0 ? featureStates(frame, dark, this.#geometry) : this.#states[1];
		this.#states = [states, darkStates];
		return touched;
	}

	/** Remembers marks, and returns those that are news. */
	#keep({ marks }: Group, wanted: readonly Change[]): Change[] {
		return wanted.filter(({ id, mark }) => {
			const known = marks.get(id);
			if (mark === null) return marks.delete(id);
			if (known && JSON.stringify(known) === JSON.stringify(mark)) return false;
			marks.set(id, mark);
			return true;
		});
	}

	#contextsOf(source: string, id: string, feature: Feature): Both<Context> {
		const context = (theme: 0 | 1): Context => ({
			zoom: this.sheet.view.zoom,
			geometryType: feature.geometry.type,
			properties: feature.properties ?? {},
			state: this.#states[theme].get(`${source} ${id}`)?.state ?? {}
		});
		return [context(0), context(1)];
	}

	/** What stands for a feature besides its name; `null` for nothing. */
	#markOf({ specs, source, group }: Drawn, id: string): Mark | null {
		const feature = this.#features.get(source)?.get(id);
		if (!feature) return null;
		const contexts = this.#contextsOf(source, id, feature);
		const [spec] = specs;
		if ('filter' in spec && spec.filter && evaluate(spec.filter, contexts[0]) !== true) return null;
		const own = featureAttributes(specs, contexts, group.attributes);
		if (own === null) return null;
		const record = feature.properties?.['record'] as string | undefined;
		const attributes = record && record !== id ? { ...own, 'data-record': record } : own;
		if (spec.type === 'fill' || spec.type === 'line') {
			const d = this.#pathOf(source, id, feature);
			return d === '' ? null : { tag: 'path', attributes: { ...attributes, d } };
		}
		if (feature.geometry.type !== 'Point') return null;
		const at = pointOn(this.sheet, feature.geometry.coordinates as [number, number]);
		if (!at) return null;
		const [x, y] = at.map(Math.round) as [number, number];
		if (spec.type === 'circle')
			return { tag: 'circle', attributes: { ...attributes, cx: `${x}`, cy: `${y}` } };
		const icon = spec.type === 'symbol' ? iconOf(spec, contexts[0]) : null;
		if (!icon) return null;
		const size = SYMBOL_PIXELS * UNITS_PER_PIXEL * icon.size;
		const top = icon.anchor === 'bottom' ? y - size : y - size / 2;
		return {
			tag: 'use',
			attributes: {
				...('opacity' in attributes ? { opacity: attributes['opacity']! } : {}),
				...(record && record !== id ? { 'data-record': record } : {}),
				href: `#${icon.name}`,
				x: `${Math.round(x - size / 2)}`,
				y: `${Math.round(top)}`,
				width: `${Math.round(size)}`,
				height: `${Math.round(size)}`
			}
		};
	}

	#pathOf(source: string, id: string, feature: Feature): string {
		const key = `${source} ${id}`;
		const known = this.#paths.get(key);
		if (known !== undefined) return known;
		const areal = feature.geometry.type.endsWith('Polygon');
		const path = relativePath(areal ? clockwise(feature) : feature, this.sheet.projection);
		this.#paths.set(key, path);
		return path;
	}

	/** Places all names anew: one that comes or goes makes room for others. */
	#placeTexts(): Change[] {
		const candidates = this.#drawn.flatMap((drawn): TextCandidate[] => {
			const { specs, source, group } = drawn;
			const [spec] = specs;
			if (group.hidden || spec.type !== 'symbol') return [];
			return [...(this.#features.get(source) ?? [])].map(([id, feature]) => {
				const contexts = this.#contextsOf(source, id, feature);
				return { group: group.id, id, feature, spec, contexts, symbol: group.marks.has(id) };
			});
		});
		const texts = drawTexts(candidates, this.sheet);
		const roomy = this.#marksRoomy ? drawTexts(candidates, this.sheet, ROOMY_SCALE) : null;
		const isRoomy = (group: string, id: string, { attributes }: Mark) => {
			const larger = roomy?.get(group)?.get(id);
			return larger?.mark.attributes['x'] === attributes['x'];
		};
		return this.#drawn.flatMap(({ group, specs }) => {
			if (specs[0].type !== 'symbol') return [];
			const wanted = new Map(group.hidden ? [] : texts.get(group.id));
			const marks = [...wanted].map(([id, { mark, contexts }]): Change => {
				const own = featureAttributes(specs, contexts, group.attributes) ?? {};
				// What is said of the symbol goes for the symbol alone.
				const colours = Object.fromEntries(Object.entries(own).filter(([name]) => name !== 'opacity'));
				return {
					group: group.id,
					id: `${TEXT}${id}`,
					mark: {
						...mark,
						attributes: {
							...colours,
							...mark.attributes,
							...(roomy && isRoomy(group.id, id, mark) ? { class: 'roomy' } : {})
						}
					}
				};
			});
			const gone = [...group.marks.keys()].filter((id) => isText(id) && !wanted.has(id.slice(TEXT.length)));
			return this.#keep(group, [...marks, ...gone.map((id) => ({ group: group.id, id, mark: null }))]);
		});
	}
}

/** How much larger names are on a sheet that a small screen shows at half its size. */
const ROOMY_SCALE = 2;

/** What the ids of names begin with, beside those of the features they name. */
const TEXT = '~';
const isText = (id: string) => id.startsWith(TEXT);

function iconOf(spec: LayerSpecification, context: Context) {
	const given = givenIn(spec);
	const name = evaluate(given['icon-image'] ?? null, context);
	if (typeof name !== 'string') return null;
	// APP-6's symbols are images made by a large library; the static map keeps to its own.
	const size = Number(evaluate(given['icon-size'] ?? 1, context));
	return { name: name.replace(/^app6-/, ''), size, anchor: given['icon-anchor'] };
}

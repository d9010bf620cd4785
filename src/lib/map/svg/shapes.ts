import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { clockwise } from '../../static-map/projection';
import { APP6_PIXELS, isApp6, type App6Id } from '../app6';
import { DISC_PIXELS, DISCS, SYMBOL_PIXELS } from '../symbols';
import { featureAttributes, givenIn, hasSymbols, isWanted } from './attributes';
import { evaluate, type Context } from './expression';
import type { Features } from './features';
import type { Drawn, Mark } from './marks';
import { relativePath } from './path';
import { pointOn, UNITS_PER_PIXEL, type Sheet } from './sheet';

const DISC_IDS: readonly string[] = Object.values(DISCS);

/** What stands for features on a sheet besides their names: areas, lines, discs and symbols. */
export class Shapes {
	/** Symbols of APP-6 that were asked for and are not there. */
	readonly missing = new Set<App6Id>();
	readonly #sheet: Sheet;
	readonly #features: Features;
	readonly #app6: ReadonlySet<App6Id>;
	/** Path data of what was drawn before, by `source id`. */
	readonly #known: ReadonlyMap<string, string>;
	readonly #paths = new WeakMap<Feature, string>();

	/**
	 * @param known paths that are drawn already, by `source id`
	 * @param app6 symbols of APP-6 that the drawing has; more may come
	 */
	constructor(
		sheet: Sheet,
		features: Features,
		known: ReadonlyMap<string, string> = new Map(),
		app6: ReadonlySet<App6Id> = new Set()
	) {
		this.#sheet = sheet;
		this.#features = features;
		this.#known = known;
		this.#app6 = app6;
	}

	/** What stands for a feature; `null` for nothing. */
	markOf({ specs, source, group }: Drawn, id: string): Mark | null {
		const feature = this.#features.of(source).get(id);
		if (!feature) return null;
		const [spec] = specs;
		// A name without a symbol is drawn with all other names.
		if (spec.type === 'symbol' && !hasSymbols(spec)) return null;
		const contexts = this.#features.contextsOf(source, id, feature);
		if (!isWanted(spec, contexts[0])) return null;
		const own = featureAttributes(specs, contexts, group.attributes);
		if (own === null) return null;
		const record = feature.properties?.['record'] as string | undefined;
		const attributes = record && record !== id ? { ...own, 'data-record': record } : own;
		if (spec.type === 'fill' || spec.type === 'line') {
			const d = this.#pathOf(`${source} ${id}`, feature);
			return d === '' ? null : { tag: 'path', attributes: { ...attributes, d } };
		}
		if (feature.geometry.type !== 'Point') return null;
		const at = pointOn(this.#sheet, feature.geometry.coordinates as [number, number]);
		if (!at) return null;
		const [x, y] = at.map(Math.round) as [number, number];
		if (spec.type === 'circle')
			return { tag: 'circle', attributes: { ...attributes, cx: `${x}`, cy: `${y}` } };
		const icon = spec.type === 'symbol' ? this.#iconOf(spec, contexts[0]) : null;
		if (!icon) return null;
		const size = icon.pixels * UNITS_PER_PIXEL;
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

	#pathOf(key: string, feature: Feature): string {
		const known = this.#known.get(key) ?? this.#paths.get(feature);
		if (known !== undefined) return known;
		const areal = feature.geometry.type.endsWith('Polygon');
		const path = relativePath(areal ? clockwise(feature) : feature, this.#sheet.projection);
		this.#paths.set(feature, path);
		return path;
	}

	#iconOf(spec: LayerSpecification, context: Context) {
		const given = givenIn(spec);
		const name = evaluate(given['icon-image'] ?? null, context);
		if (typeof name !== 'string') return null;
		const image = this.#imageOf(name);
		const size = Number(evaluate(given['icon-size'] ?? 1, context));
		return { name: image.name, pixels: image.pixels * size, anchor: given['icon-anchor'] };
	}

	/** The image of a name and how wide it is. */
	#imageOf(name: string): { readonly name: string; readonly pixels: number } {
		if (!isApp6(name)) return { name, pixels: DISC_IDS.includes(name) ? DISC_PIXELS : SYMBOL_PIXELS };
		if (this.#app6.has(name)) return { name, pixels: APP6_PIXELS };
		this.missing.add(name);
		// The atlas's own symbol stands in for it.
		return { name: name.replace(/^app6-/, ''), pixels: SYMBOL_PIXELS };
	}
}

import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { clockwise } from '../../static-map/projection';
import { featureAttributes, givenIn } from './attributes';
import { evaluate, type Context } from './expression';
import type { Features } from './features';
import type { Drawn, Mark } from './marks';
import { relativePath } from './path';
import { pointOn, UNITS_PER_PIXEL, type Sheet } from './sheet';

/** Size of a symbol's image with its halo, in CSS pixels. */
const SYMBOL_PIXELS = 18;

/** What stands for features on a sheet besides their names: areas, lines, discs and symbols. */
export class Shapes {
	readonly #sheet: Sheet;
	readonly #features: Features;
	/** Path data of what was drawn before, by `source id`. */
	readonly #known: ReadonlyMap<string, string>;
	readonly #paths = new WeakMap<Feature, string>();

	/** @param known paths that are drawn already, by `source id` */
	constructor(sheet: Sheet, features: Features, known: ReadonlyMap<string, string> = new Map()) {
		this.#sheet = sheet;
		this.#features = features;
		this.#known = known;
	}

	/** What stands for a feature; `null` for nothing. */
	markOf({ specs, source, group }: Drawn, id: string): Mark | null {
		const feature = this.#features.of(source).get(id);
		if (!feature) return null;
		const contexts = this.#features.contextsOf(source, id, feature);
		const [spec] = specs;
		if ('filter' in spec && spec.filter && evaluate(spec.filter, contexts[0]) !== true) return null;
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

	#pathOf(key: string, feature: Feature): string {
		const known = this.#known.get(key) ?? this.#paths.get(feature);
		if (known !== undefined) return known;
		const areal = feature.geometry.type.endsWith('Polygon');
		const path = relativePath(areal ? clockwise(feature) : feature, this.#sheet.projection);
		this.#paths.set(feature, path);
		return path;
	}
}

function iconOf(spec: LayerSpecification, context: Context) {
	const given = givenIn(spec);
	const name = evaluate(given['icon-image'] ?? null, context);
	if (typeof name !== 'string') return null;
	// APP-6's symbols are images made by a large library; the static map keeps to its own.
	const size = Number(evaluate(given['icon-size'] ?? 1, context));
	return { name: name.replace(/^app6-/, ''), size, anchor: given['icon-anchor'] };
}

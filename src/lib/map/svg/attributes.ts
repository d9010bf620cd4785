import type { LayerSpecification } from 'maplibre-gl';
import { dependsOnFeature, evaluate, type Context } from './expression';
import { UNITS_PER_PIXEL } from './sheet';

/** Attributes of an SVG element by name. */
export type Attributes = Readonly<Record<string, string>>;

/** A value in the light and in the dark theme. */
export type Both<T> = readonly [light: T, dark: T];

type Kind = 'colour' | 'number' | 'pixels' | 'pattern' | 'text';

/** How properties of the style are written in SVG: their name there and what their values mean. */
const PROPERTIES: Readonly<Record<string, readonly [attribute: string, kind: Kind]>> = {
	'background-color': ['fill', 'colour'],
	'fill-color': ['fill', 'colour'],
	'fill-pattern': ['fill', 'pattern'],
	'fill-opacity': ['fill-opacity', 'number'],
	'line-color': ['stroke', 'colour'],
	'line-width': ['stroke-width', 'number'],
	'line-opacity': ['stroke-opacity', 'number'],
	'line-cap': ['stroke-linecap', 'text'],
	'line-join': ['stroke-linejoin', 'text'],
	'circle-color': ['fill', 'colour'],
	'circle-opacity': ['fill-opacity', 'number'],
	'circle-radius': ['r', 'pixels'],
	'circle-stroke-color': ['stroke', 'colour'],
	'circle-stroke-width': ['stroke-width', 'number'],
	'circle-stroke-opacity': ['stroke-opacity', 'number'],
	'icon-opacity': ['opacity', 'number'],
	'text-color': ['fill', 'colour'],
	'text-halo-color': ['stroke', 'colour'],
	'text-size': ['font-size', 'pixels'],
	'text-opacity': ['opacity', 'number']
};

/** Properties that make a feature invisible when they are nought. */
const VISIBILITIES = ['fill-opacity', 'line-opacity', 'icon-opacity', 'text-opacity'];

/** Properties that a group cannot say for its marks: their attribute counts on the mark alone. */
const NOT_INHERITED: readonly string[] = ['circle-radius'];

type Given = Readonly<Record<string, unknown>>;

const given = new WeakMap<LayerSpecification, Given>();

/** Paint and layout of a style layer together. */
export function givenIn(spec: LayerSpecification): Given {
	const known = given.get(spec) ?? ({ ...spec.layout, ...spec.paint } as Given);
	given.set(spec, known);
	return known;
}

/** Whether a style layer draws symbols, and not names alone. */
export function hasSymbols(spec: LayerSpecification): boolean {
	return 'icon-image' in givenIn(spec);
}

/** Whether a style layer draws a feature at all. */
export function isWanted(spec: LayerSpecification, context: Context): boolean {
	return !('filter' in spec) || !spec.filter || evaluate(spec.filter, context) === true;
}

/** Attributes of all features of a style layer: they go to the group that holds them. */
export function groupAttributes(specs: Both<LayerSpecification>, zoom: number): Attributes {
	const [light, dark] = [givenIn(specs[0]), givenIn(specs[1])];
	const contexts = [0, 1].map(() => ({ zoom, geometryType: '', properties: {}, state: {} }));
	// How visible a feature is it says itself: `opacity` is not inherited but adds up.
	const names = Object.keys(light).filter(
		(name) =>
			name in PROPERTIES &&
			!NOT_INHERITED.includes(name) &&
			!(name.endsWith('opacity') && dependsOnFeature(light[name]))
	);
	const attributes = attributesOf(names, [light, dark], contexts as unknown as Both<Context>);
	const dashes = light['line-dasharray'];
	const width = Number(evaluate(light['line-width'] ?? 1, contexts[0]!));
	return {
		...(specs[0].type === 'line' ? { fill: 'none' } : {}),
		...attributes,
		...(Array.isArray(dashes)
			? { 'stroke-dasharray': dashes.map((dash) => number(dash * width)).join(' ') }
			: {}),
		...('text-halo-width' in light
			? { 'stroke-width': number(2 * UNITS_PER_PIXEL * Number(light['text-halo-width'])) }
			: {})
	};
}

/** Attributes of one feature beyond its group's; `null` where it cannot be seen. */
export function featureAttributes(
	specs: Both<LayerSpecification>,
	contexts: Both<Context>,
	group: Attributes
): Attributes | null {
	const [light, dark] = [givenIn(specs[0]), givenIn(specs[1])];
	const hidden = VISIBILITIES.some(
		(name) => name in light && Number(evaluate(light[name], contexts[0])) === 0
	);
	if (hidden) return null;
	const names = Object.keys(light).filter(
		(name) => name in PROPERTIES && (NOT_INHERITED.includes(name) || dependsOnFeature(light[name]))
	);
	const own = attributesOf(names, [light, dark], contexts);
	return Object.fromEntries(
		Object.entries(own).filter(
			([name, value]) => group[name] !== value && !(name.endsWith('opacity') && value === '1')
		)
	);
}

function attributesOf(names: readonly string[], given: Both<Given>, contexts: Both<Context>): Attributes {
	return Object.fromEntries(
		names.map((name): [string, string] => {
			const [attribute, kind] = PROPERTIES[name]!;
			const write = (theme: 0 | 1) => valueOf(evaluate(given[theme][name], contexts[theme]), kind);
			return [attribute, inThemes(write(0), kind === 'colour' ? write(1) : write(0))];
		})
	);
}

/** One value, or a CSS function that chooses by the theme in force. */
export function inThemes(light: string, dark: string): string {
	return light === dark ? light : `light-dark(${light},${dark})`;
}

function valueOf(value: unknown, kind: Kind): string {
	if (kind === 'pattern') return `url(#${String(value)})`;
	if (kind === 'number') return number(Number(value));
	if (kind === 'pixels') return number(Number(value) * UNITS_PER_PIXEL);
	return String(value);
}

/** A number without digits that nobody sees. */
export function number(value: number): string {
	return String(Math.round(value * 100) / 100);
}

import { LIMBS, type Limb } from '../domain/coverage/facts';
import { parseDay, type Day } from '../domain/day';
import { ATLAS_BEGIN } from '../domain/membership';
import { LAYER_IDS, SYMBOL_STYLES, type LayerId, type SymbolStyle } from './layers';

/** What can be selected. */
export type SelectionKind = 'member' | 'operation' | 'battlegroup' | 'site' | 'event' | 'unit';

/** One selected record. */
export interface Selection {
	readonly kind: SelectionKind;
	readonly id: string;
}

/** Degrees, and MapLibre's zoom. */
export interface View {
	readonly longitude: number;
	readonly latitude: number;
	readonly zoom: number;
}

/** A point in degrees. */
export interface Position {
	readonly latitude: number;
	readonly longitude: number;
}

/** Everything a link carries. `null` = the default. */
export interface UrlState {
	readonly date: Day | null;
	readonly layers: readonly LayerId[] | null;
	/** Parts of Article 6 that the treaty area shows; `null` = all. */
	readonly limbs: readonly Limb[] | null;
	readonly view: View | null;
	readonly projection: 'globe' | 'mercator';
	readonly selection: Selection | null;
	readonly at: Position | null;
	readonly compare: Day | null;
	readonly play: boolean;
	readonly renderer: 'static' | 'map' | null;
	readonly symbols: SymbolStyle;
}

/** What is shown when a link says nothing. */
export const DEFAULT_STATE: UrlState = {
	date: null,
	layers: null,
	limbs: null,
	view: null,
	projection: 'globe',
	selection: null,
	at: null,
	compare: null,
	play: false,
	renderer: null,
	symbols: 'atlas'
};

/** A parsed link, with the names of the parameters that could not be used. */
export interface ParsedUrl {
	readonly state: UrlState;
	readonly rejected: readonly string[];
}

/** Zooms that a link can carry. On the globe the zoom of a whole earth is negative near the poles. */
export const ZOOM_RANGE = { least: -6, most: 9 } as const;

const SELECTION = /^(member|operation|battlegroup|site|event|unit):([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Reads the atlas's parameters from a query string. A value that cannot be used falls back to its default
 * and is named in `rejected`; unknown parameters are ignored. `today` bounds the dates. Never throws.
 */
export function parseUrlState(search: string, today: Day): ParsedUrl {
	const parameters = new URLSearchParams(search);
	const rejected: string[] = [];
	const read = <T>(name: string, parse: (text: string) => T | null): T | null => {
		const text = parameters.get(name);
		if (text === null) return null;
		const value = parse(text);
		if (value === null) rejected.push(name);
		return value;
	};
	const date = (text: string) => {
		const value = parseDay(text);
		return value !== null && value >= ATLAS_BEGIN && value <= today ? value : null;
	};
	const state: UrlState = {
		date: read('date', date),
		layers: read('layers', (text) => parseList(text, LAYER_IDS)),
		limbs: read('clauses', (text) => parseList(text, LIMBS)),
		view: read('view', parseView),
		projection: read('proj', (text) => oneOf(text, ['globe', 'mercator'] as const)) ?? 'globe',
		selection: read('sel', parseSelection),
		at: read('at', parsePosition),
		compare: read('cmp', date),
		play: (read('play', (text) => oneOf(text, ['1', '0'] as const)) ?? '0') === '1',
		renderer: read('renderer', (text) => oneOf(text, ['static', 'map'] as const)),
		symbols: read('symbols', (text) => oneOf(text, SYMBOL_STYLES)) ?? 'atlas'
	};
	return { state, rejected };
}

/** The query string (without `?`) that restores `state`; empty for the defaults. Inverse of {@link parseUrlState}. */
export function serialiseUrlState(state: UrlState): string {
	const parts: string[] = [];
	const write = (name: string, value: string | null) => {
		// Commas and colons are legal in a query and make the link readable.
		if (value !== null) parts.push(`${name}=${value}`);
	};
	write('date', state.date);
	write('layers', state.layers && state.layers.join(','));
	write('clauses', state.limbs && state.limbs.join(','));
	write(
		'view',
		state.view && [state.view.longitude, state.view.latitude, state.view.zoom].map(decimal).join(',')
	);
	write('proj', state.projection === 'globe' ? null : state.projection);
	write('sel', state.selection && `${state.selection.kind}:${state.selection.id}`);
	write('at', state.at && [state.at.latitude, state.at.longitude].map(decimal).join(','));
	write('cmp', state.compare);
	write('play', state.play ? '1' : null);
	write('renderer', state.renderer);
	write('symbols', state.symbols === 'atlas' ? null : state.symbols);
	return parts.join('&');
}

/** Free text as a link carries it. Half a character, which no link can carry, becomes a replacement mark. */
export function encodeText(text: string): string {
	return new URLSearchParams([['', text]]).toString().slice(1);
}

/** A view rounded to what a link should carry: about 10 m at the highest zoom. */
export function roundView({ longitude, latitude, zoom }: View): View {
	return { longitude: round(longitude, 3), latitude: round(latitude, 3), zoom: round(zoom, 2) };
}

function parseList<T extends string>(text: string, known: readonly T[]): readonly T[] | null {
	const names = text === '' ? [] : text.split(',');
	if (!names.every((name) => (known as readonly string[]).includes(name))) return null;
	// One order and no repeats, so that equal sets make equal links.
	return known.filter((id) => names.includes(id));
}

function parseView(text: string): View | null {
	const numbers = parseNumbers(text, 3);
	if (!numbers) return null;
	const [longitude, latitude, zoom] = numbers as [number, number, number];
	if (!isLatitude(latitude) || !isLongitude(longitude) || zoom < ZOOM_RANGE.least || zoom > ZOOM_RANGE.most)
		return null;
	return { longitude, latitude, zoom };
}

function parsePosition(text: string): Position | null {
	const numbers = parseNumbers(text, 2);
	if (!numbers) return null;
	const [latitude, longitude] = numbers as [number, number];
	return isLatitude(latitude) && isLongitude(longitude) ? { latitude, longitude } : null;
}

function parseSelection(text: string): Selection | null {
	const match = SELECTION.exec(text);
	return match ? { kind: match[1] as SelectionKind, id: match[2] as string } : null;
}

function parseNumbers(text: string, count: number): number[] | null {
	const parts = text.split(',');
	if (parts.length !== count || !parts.every((part) => /^-?\d{1,3}(\.\d{1,10})?$/.test(part))) return null;
	// Adding zero turns -0 into 0, which prints the same as it parses.
	return parts.map((part) => Number(part) + 0);
}

function oneOf<T extends string>(text: string, values: readonly T[]): T | null {
	return values.find((value) => value === text) ?? null;
}

/** A number as links write it: the shortest decimal, to ten places at most, never with an exponent. */
const decimal = (value: number) => value.toFixed(10).replace(/\.?0+$/, '');

const isLatitude = (value: number) => Math.abs(value) <= 90;
const isLongitude = (value: number) => Math.abs(value) <= 180;
const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

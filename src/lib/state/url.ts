import { LIMBS, type Limb } from '../domain/coverage/facts';
import { parseDay, type Day } from '../domain/day';
import { ATLAS_BEGIN } from '../domain/membership';
import { oneOf, QueryReader, writeQuery } from './query';
import { PACES, SPEEDS, type DayRange, type Playback } from './player';
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
	/** `null` = as the page plays by itself. */
	readonly pace: Playback['pace'] | null;
	readonly speed: Playback['speed'];
	readonly loop: Playback['loop'];
	/** Whether what changed is written on the map. */
	readonly caption: boolean;
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
	pace: null,
	speed: 1,
	loop: false,
	caption: true,
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
	const query = new QueryReader(search);
	const date = (text: string) => {
		const value = parseDay(text);
		return value !== null && value >= ATLAS_BEGIN && value <= today ? value : null;
	};
	const state: UrlState = {
		date: query.read('date', date),
		layers: query.read('layers', (text) => parseList(text, LAYER_IDS)),
		limbs: query.read('clauses', (text) => parseList(text, LIMBS)),
		view: query.read('view', parseView),
		projection: query.read('proj', oneOf(['globe', 'mercator'] as const)) ?? 'globe',
		selection: query.read('sel', parseSelection),
		at: query.read('at', parsePosition),
		compare: query.read('cmp', date),
		play: (query.read('play', oneOf(['1', '0'] as const)) ?? '0') === '1',
		pace: query.read('pace', oneOf(PACES)),
		speed: query.read('speed', (text) => SPEEDS.find((speed) => String(speed) === text) ?? null) ?? 1,
		loop: query.read('loop', (text) => (text === '1' ? true : parseRange(text, date))) ?? false,
		caption: (query.read('caption', oneOf(['1', '0'] as const)) ?? '1') === '1',
		renderer: query.read('renderer', oneOf(['static', 'map'] as const)),
		symbols: query.read('symbols', oneOf(SYMBOL_STYLES)) ?? 'atlas'
	};
	return { state, rejected: query.rejected };
}

/** The query string (without `?`) that restores `state`; empty for the defaults. Inverse of {@link parseUrlState}. */
export function serialiseUrlState(state: UrlState): string {
	const { view, selection, at } = state;
	return writeQuery([
		['date', state.date],
		['layers', state.layers && state.layers.join(',')],
		['clauses', state.limbs && state.limbs.join(',')],
		['view', view && [view.longitude, view.latitude, view.zoom].map(decimal).join(',')],
		['proj', state.projection === 'globe' ? null : state.projection],
		['sel', selection && `${selection.kind}:${selection.id}`],
		['at', at && [at.latitude, at.longitude].map(decimal).join(',')],
		['cmp', state.compare],
		['play', state.play ? '1' : null],
		['pace', state.pace],
		['speed', state.speed === 1 ? null : String(state.speed)],
		['loop', formatLoop(state.loop)],
		['caption', state.caption ? null : '0'],
		['renderer', state.renderer],
		['symbols', state.symbols === 'atlas' ? null : state.symbols]
	]);
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

function parseRange(text: string, parse: (text: string) => Day | null): DayRange | null {
	const [from, to, ...rest] = text.split(',').map(parse);
	return from && to && rest.length === 0 && from < to ? { from, to } : null;
}

function formatLoop(loop: Playback['loop']): string | null {
	if (typeof loop === 'object') return `${loop.from},${loop.to}`;
	return loop ? '1' : null;
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

/** A number as links write it: the shortest decimal, to ten places at most, never with an exponent. */
const decimal = (value: number) => value.toFixed(10).replace(/\.?0+$/, '');

const isLatitude = (value: number) => Math.abs(value) <= 90;
const isLongitude = (value: number) => Math.abs(value) <= 180;
const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

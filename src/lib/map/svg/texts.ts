import type { Feature, Position } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { givenIn, isWanted, number, type Both } from './attributes';
import { evaluate, type Context } from './expression';
import { placeLabels, symbolBox, wrap, type Anchor, type Label } from './labels';
import type { Mark } from './marks';
import { pointOn, UNITS_PER_PIXEL, type Sheet } from './sheet';

/** Lines of a name are at most so many ems long when the style does not say. */
const DEFAULT_MAX_WIDTH = 10;

/** Room that a symbol takes from names, in CSS pixels. */
const SYMBOL_ROOM = 16;

/** A feature of a layer of names or symbols. */
export interface TextCandidate {
	readonly group: string;
	readonly id: string;
	readonly feature: Feature;
	readonly spec: SymbolLayerSpecification;
	readonly contexts: Both<Context>;
	/** Whether a symbol stands for it. */
	readonly symbol: boolean;
}

/** A name as it is drawn, and what its colours depend on. */
export interface DrawnText {
	readonly mark: Mark;
	readonly contexts: Both<Context>;
}

/** What was found out about names before, by feature and group: it is the same as long as the feature is. */
export type KnownLabels = WeakMap<Feature, Map<string, RankedLabel>>;

interface RankedLabel {
	readonly label: Label | null;
	readonly rank: number;
}

/**
 * The names that find a place, by group and id. Upper layers and lower sort keys come first.
 * @param known of the same sheet and scale
 * @param scale how many times larger than the style says they shall be
 */
export function drawTexts(
	candidates: readonly TextCandidate[],
	sheet: Sheet,
	known: KnownLabels,
	scale = 1
): ReadonlyMap<string, ReadonlyMap<string, DrawnText>> {
	const groups = [...new Set(candidates.map(({ group }) => group))].reverse();
	const named = candidates.flatMap((candidate) => {
		const { label, rank } = rankedLabelOf(candidate, sheet, known, scale);
		return label ? [{ candidate, label, rank }] : [];
	});
	named.sort(
		(a, b) => groups.indexOf(a.candidate.group) - groups.indexOf(b.candidate.group) || a.rank - b.rank
	);
	const symbols = candidates.flatMap(({ feature, symbol }) => {
		const at =
			symbol && feature.geometry.type === 'Point' ? pointAt(feature.geometry.coordinates, sheet) : null;
		return at ? [symbolBox(at, SYMBOL_ROOM * UNITS_PER_PIXEL * scale)] : [];
	});
	const byKey = new Map(named.map((entry) => [entry.label.key, entry.candidate]));
	const placed = placeLabels(
		named.map(({ label }) => label),
		symbols
	);
	const texts = new Map<string, Map<string, DrawnText>>();
	for (const { label, at, textAnchor } of placed) {
		const { group, id, contexts } = byKey.get(label.key)!;
		const [x, y] = at.map(Math.round) as [number, number];
		const attributes = {
			x: `${x}`,
			y: `${y}`,
			...(textAnchor === 'middle' ? {} : { 'text-anchor': textAnchor }),
			...(label.turn === 0
				? {}
				: { transform: `rotate(${number(label.turn)} ${label.at.map(Math.round).join(' ')})` })
		};
		const mark: Mark = { tag: 'text', attributes, lines: label.lines };
		texts.set(group, (texts.get(group) ?? new Map<string, DrawnText>()).set(id, { mark, contexts }));
	}
	return texts;
}

function rankedLabelOf(
	candidate: TextCandidate,
	sheet: Sheet,
	known: KnownLabels,
	scale: number
): RankedLabel {
	const { feature, group, contexts } = candidate;
	const find = () => ({ label: labelOf(candidate, sheet, scale), rank: rankOf(candidate) });
	// What depends on a state differs from day to day.
	if (Object.keys(contexts[0].state).length > 0) return find();
	const ofFeature = known.get(feature) ?? new Map<string, RankedLabel>();
	const found = ofFeature.get(group) ?? find();
	known.set(feature, ofFeature.set(group, found));
	return found;
}

function rankOf({ spec, contexts }: TextCandidate): number {
	const value = evaluate(givenIn(spec)['symbol-sort-key'] ?? 0, contexts[0]);
	return Number(value);
}

function labelOf(
	{ group, id, feature, spec, contexts }: TextCandidate,
	sheet: Sheet,
	scale: number
): Label | null {
	const [context] = contexts;
	const given = givenIn(spec);
	if (!isWanted(spec, context)) return null;
	if ('text-opacity' in given && Number(evaluate(given['text-opacity'], context)) === 0) return null;
	const text = evaluate(given['text-field'] ?? '', context);
	if (typeof text !== 'string' || text === '') return null;
	const along = given['symbol-placement'] === 'line';
	const spot = along ? stretchOf(feature, sheet) : pointSpot(feature, sheet);
	if (!spot) return null;
	const size = Number(evaluate(given['text-size'] ?? 16, context)) * UNITS_PER_PIXEL * scale;
	const [, shift = 0] = (given['text-offset'] as number[] | undefined) ?? [];
	const [first = 'center', ...others] = (given['text-variable-anchor'] as Anchor[] | undefined) ?? [
		(given['text-anchor'] as Anchor | undefined) ?? 'center'
	];
	// Enlarged it stays where it is drawn.
	const anchors = scale === 1 ? [first, ...others] : [first];
	return {
		key: `${group} ${id}`,
		at: [spot.at[0], spot.at[1] + shift * size],
		lines: along ? [text] : wrap(text, Number(given['text-max-width'] ?? DEFAULT_MAX_WIDTH)),
		size,
		anchors,
		offset: Number(given['text-radial-offset'] ?? 0) * size,
		turn: spot.turn,
		overlaps: given['text-allow-overlap'] === true
	};
}

interface Spot {
	readonly at: readonly [number, number];
	readonly turn: number;
}

function pointSpot({ geometry }: Feature, sheet: Sheet): Spot | null {
	const at = geometry.type === 'Point' ? pointAt(geometry.coordinates, sheet) : null;
	return at && { at, turn: 0 };
}

/** The middle of the longest stretch of a line that is on the sheet, and the way it runs there. */
function stretchOf({ geometry }: Feature, sheet: Sheet): Spot | null {
	const lines =
		geometry.type === 'LineString'
			? [geometry.coordinates]
			: geometry.type === 'MultiLineString'
				? geometry.coordinates
				: [];
	const stretches = lines.map((line) => line.flatMap((point) => pointAt(point, sheet) ?? []));
	const pairs = stretches.map((flat) =>
		flat.flatMap((x, index) => (index % 2 === 0 ? [[x, flat[index + 1]!]] : []))
	);
	const longest = pairs.reduce((best, line) => (line.length > best.length ? line : best), []);
	const middle = Math.floor(longest.length / 2);
	const [from, to] = [longest[middle - 1], longest[middle]];
	if (!from || !to) return null;
	const turn = (Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!) * 180) / Math.PI;
	// Names are read from left to right.
	return { at: [to[0]!, to[1]!], turn: Math.abs(turn) > 90 ? turn - Math.sign(turn) * 180 : turn };
}

function pointAt([longitude = 0, latitude = 0]: Position, sheet: Sheet) {
	return pointOn(sheet, [longitude, latitude]);
}

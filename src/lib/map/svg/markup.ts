import type { Atlas } from '../../domain/atlas';
import { palettes } from '../../state/palette';
import { GLYPH_STROKE, SYMBOL_IDS, SYMBOLS, symbolColour, type SymbolId } from '../../state/symbols';
import type { Geometry } from '../../data/topology';
import type { Frame } from '../layer';
import { createPatterns } from '../patterns';
import { DISC_PIXELS, DISC_RADIUS, discColours, DISCS, HALO, SYMBOL_PIXELS, type DiscId } from '../symbols';
import { inThemes, number, type Attributes } from './attributes';
import type { Group, Mark } from './marks';
import { Scene } from './scene';
import { UNITS_PER_PIXEL, type Sheet } from './sheet';

/** The style layer that fills the whole sheet. */
const GROUND = 'base-sea';

/**
 * A frame as an SVG drawing, for pages that are rendered at build time. Colours follow the theme by themselves, texts are
 * escaped. Its groups carry `data-spec`, their marks `data-id`, by which a script can take it over.
 */
export function drawFrame(
	atlas: Atlas,
	geometry: Geometry,
	sheet: Sheet,
	frame: Frame,
	label: string
): string {
	const scene = new Scene(atlas, geometry, sheet, { marksRoomy: true });
	scene.show(frame);
	const used = new Set(
		scene.groups.flatMap(({ marks }) => [...marks.values()].map(({ attributes }) => attributes['href']))
	);
	const body = scene.groups
		.filter(({ id, hidden, marks }) => !hidden && (marks.size > 0 || id === GROUND))
		.map((group) => groupMarkup(group, sheet))
		.join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escape(label)}" viewBox="${viewBox(sheet)}">${definitions((id) => used.has(`#${id}`))}${body}</svg>`;
}

/** The part of the drawing that a sheet shows. */
export function viewBox({ half }: Sheet): string {
	return [-half[0], -half[1], 2 * half[0], 2 * half[1]].map(number).join(' ');
}

/** Patterns, symbols and discs that marks refer to; of symbols and discs those that are `wanted`. */
export function definitions(wanted: (id: SymbolId | DiscId) => boolean): string {
	const dark = createPatterns(palettes.dark);
	const patterns = createPatterns(palettes.light).map(
		({ name, size, path, fill, stroke, strokeWidth }, index) => {
			const paint = { fill: both(fill, dark[index]!.fill), stroke: both(stroke, dark[index]!.stroke) };
			return `<pattern id="${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${UNITS_PER_PIXEL})"><path d="${path}" fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="${strokeWidth}"/></pattern>`;
		}
	);
	const symbols = SYMBOL_IDS.filter(wanted).map(symbolMarkup);
	const discs = Object.values(DISCS).filter(wanted).map(discMarkup);
	return `<defs>${[...patterns, ...symbols, ...discs].join('')}</defs>`;
}

function both(light: string | null, dark: string | null): string {
	return light === null ? 'none' : inThemes(light, dark ?? light);
}

function symbolMarkup(id: SymbolId): string {
	const { plate, glyph, glyphPaint } = SYMBOLS[id];
	const halo = inThemes(palettes.light.halo, palettes.dark.halo);
	const colour = inThemes(symbolColour(palettes.light, id), symbolColour(palettes.dark, id));
	const paint =
		glyphPaint === 'fill'
			? `fill="${halo}" fill-rule="evenodd" stroke="none"`
			: `fill="none" stroke="${halo}" stroke-width="${GLYPH_STROKE}"`;
	return `<symbol id="${id}" viewBox="${-HALO} ${-HALO} ${SYMBOL_PIXELS} ${SYMBOL_PIXELS}" stroke-linejoin="round" stroke-linecap="round"><path d="${plate}" fill="${colour}" stroke="${halo}" stroke-width="${2 * HALO}" paint-order="stroke"/><path d="${glyph}" ${paint}/></symbol>`;
}

function discMarkup(id: DiscId): string {
	const halo = inThemes(palettes.light.halo, palettes.dark.halo);
	const colour = inThemes(discColours(palettes.light)[id], discColours(palettes.dark)[id]);
	const edge = DISC_PIXELS / 2;
	return `<symbol id="${id}" viewBox="${-edge} ${-edge} ${DISC_PIXELS} ${DISC_PIXELS}"><circle r="${DISC_RADIUS}" fill="${colour}" stroke="${halo}" stroke-width="${2 * HALO}" paint-order="stroke"/></symbol>`;
}

/** A group and its marks. */
function groupMarkup({ id, attributes, marks }: Group, sheet: Sheet): string {
	const ground =
		id === GROUND
			? `<rect x="${-sheet.half[0]}" y="${-sheet.half[1]}" width="${2 * sheet.half[0]}" height="${2 * sheet.half[1]}"/>`
			: '';
	const content = ground + [...marks].map(([mark, value]) => markMarkup(mark, value)).join('');
	return `<g data-spec="${id}"${list(attributes)}>${content}</g>`;
}

function markMarkup(id: string, { tag, attributes, lines }: Mark): string {
	return `<${tag} data-id="${escape(id)}"${list(attributes)}${lines ? `>${linesMarkup(attributes, lines)}</${tag}>` : '/>'}`;
}

/** Lines of a text, one below the other. */
function linesMarkup(attributes: Attributes, lines: readonly string[]): string {
	if (lines.length === 1) return escape(lines[0]!);
	return lines
		.map(
			(line, index) =>
				`<tspan x="${attributes['x']}"${index > 0 ? ' dy="1.1em"' : ''}>${escape(line)}</tspan>`
		)
		.join('');
}

function list(attributes: Attributes): string {
	return Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${escape(value)}"`)
		.join('');
}

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

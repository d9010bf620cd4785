import type { EventKind, OperationDomain, SiteKind } from '../domain/facts';
import type { Palette } from './palette';

/** Names of the atlas's symbols; also the names of their images on the map. */
export const SYMBOL_IDS = [
	'domain-air',
	'domain-maritime',
	'domain-land',
	'domain-training',
	'domain-relief',
	'domain-airspace-defence',
	'domain-logistics',
	'domain-multi',
	'battlegroup',
	'corps',
	'division',
	'integration-unit',
	'air-base',
	'missile-defence',
	'event-treaty',
	'event-summit',
	'event-article4',
	'event-article5',
	'event-enlargement',
	'event-other'
] as const;

/** Name of a symbol. */
export type SymbolId = (typeof SYMBOL_IDS)[number];

/** What a symbol stands for; each family has a plate and a colour of its own. */
export type SymbolFamily = 'operation' | 'post' | 'installation' | 'event';

/** A symbol on a grid of {@link SYMBOL_GRID} units. Paths are SVG path data of absolute commands. */
export interface SymbolShape {
	readonly family: SymbolFamily;
	/** The outline, filled with the colour of the family. */
	readonly plate: string;
	/** The sign on it, in the colour of the ground. */
	readonly glyph: string;
	/** `fill` = filled by the even-odd rule, `stroke` = drawn with round lines of {@link GLYPH_STROKE}. */
	readonly glyphPaint: 'fill' | 'stroke';
}

/** Width and height of the grid. */
export const SYMBOL_GRID = 16;

/** Width of the lines of a stroked glyph, in grid units. */
export const GLYPH_STROKE = 1.5;

const ROUND = disc(8, 8, 8);
const RECTANGLE = 'M0 2H16V14H0Z';
/** A rectangle on a staff, as headquarters have it on military maps. */
const HEADQUARTERS = 'M0 0H16V11H2V16H0Z';
const HOUSE = 'M8 0L16 6V16H0V6Z';
/** A tag whose point marks the place: an image of it belongs above its position. */
const TAG = 'M2 0H14Q15 0 15 1V11Q15 12 14 12H11L8 16L5 12H2Q1 12 1 11V1Q1 0 2 0Z';

/** Every symbol. The families differ in outline as well as in colour. */
export const SYMBOLS: Readonly<Record<SymbolId, SymbolShape>> = {
	/** An airliner's outline from above. */
	'domain-air': operation(
		'M8 2Q9 3 9 4.5V6.5L14 9.5V11L9 9.5V11.5L11 13V14L8 13.2L5 14V13L7 11.5V9.5L2 11V9.5L7 6.5V4.5Q7 3 8 2Z'
	),
	/** A ship from the side. */
	'domain-maritime': operation('M2 9H14L12 13H4ZM5 8V6H7V3H8V4H10V6H11V8Z'),
	/** An armoured car. */
	'domain-land': operation(
		`M5 3H9V4H14V5H9V6H12L14 8V10H2V8L4 6H5Z${disc(4.5, 12, 1.5)}${disc(8, 12, 1.5)}${disc(11.5, 12, 1.5)}`
	),
	/** A mortarboard. */
	'domain-training': operation('M8 3L15 6.5L13 7.5V11H12V8L8 10L1 6.5ZM4 9L8 11L11 9.5V12Q8 14 4 12Z'),
	/** A crate on a parachute. */
	'domain-relief': operation(
		'M2 7Q2 2 8 2Q14 2 14 7Q12 5 10 7Q8 5 6 7Q4 5 2 7ZM2 7H3L7 11H6ZM14 7H13L9 11H10ZM5.5 11H10.5V14H5.5Z'
	),
	/** A shield with a jet. */
	'domain-airspace-defence': operation(
		'M8 2L13 4V8Q13 12 8 14Q3 12 3 8V4ZM8 4L7 7L5 9V10L7.5 9.5V11H8.5V9.5L11 10V9L9 7Z'
	),
	/** A lorry. */
	'domain-logistics': operation(`M2 4H9V10H2ZM10 5H12L14 8V10H10Z${disc(5, 12, 1.5)}${disc(11, 12, 1.5)}`),
	/** Things of several kinds. */
	'domain-multi': operation(`M8 2L11 7H5ZM3 8H7V12H3Z${disc(11, 10, 2)}`),

	/** The sign for infantry on military maps: dark on light, as light on dark would be Scotland's flag. */
	battlegroup: {
		family: 'post',
		plate: RECTANGLE,
		glyph: 'M2.5 3H13.5L8 7.1ZM2.5 13H13.5L8 8.9ZM1 3.7L6.8 8L1 12.3ZM15 3.7L9.2 8L15 12.3Z',
		glyphPaint: 'fill'
	},
	/** The three crosses of a corps. */
	corps: headquarters('M2 3L4.5 8M4.5 3L2 8M6.75 3L9.25 8M9.25 3L6.75 8M11.5 3L14 8M14 3L11.5 8'),
	/** The two crosses of a division. */
	division: headquarters('M3.5 3L6.5 8M6.5 3L3.5 8M9.5 3L12.5 8M12.5 3L9.5 8'),
	/** Two rings that interlock. */
	'integration-unit': headquarters(`${disc(5.75, 5.5, 2.75)}${disc(10.25, 5.5, 2.75)}`),

	/** An aircraft in its hangar. */
	'air-base': installation(
		'M8 3Q9 4 9 5.5V7.5L13.5 10.5V12L9 10.8V12.3L10.5 13.5V14.5L8 14L5.5 14.5V13.5L7 12.3V10.8L2.5 12V10.5L7 7.5V5.5Q7 4 8 3Z'
	),
	/** A missile on its way up. */
	'missile-defence': installation('M8 2Q9.5 4 9.5 6V10L12 12V14H9.5L8 13L6.5 14H4V12L6.5 10V6Q6.5 4 8 2Z'),

	/** A sheet with writing. */
	'event-treaty': event('M4 1H10L12 3V11H4ZM5.5 4V5H10.5V4ZM5.5 6V7H10.5V6ZM5.5 8V9H8.5V8Z'),
	/** People side by side. */
	'event-summit': event(
		`${disc(8, 3.5, 1.75)}${disc(4, 5, 1.25)}${disc(12, 5, 1.25)}M5.5 10V8Q5.5 6 8 6Q10.5 6 10.5 8V10ZM2 10V8.5Q2 7 4 7H4.5V10ZM14 10V8.5Q14 7 12 7H11.5V10Z`
	),
	'event-article4': event('M8 1H10V6.5H12V8.5H10V11H8V8.5H4V6.5ZM8 4L6.2 6.5H8Z'),
	'event-article5': event(
		'M5 1H11V3H7V4.5H8.5Q11.5 4.5 11.5 7.7Q11.5 11 8 11Q5.5 11 4.5 9.5L6 8.2Q6.8 9 8 9Q9.3 9 9.3 7.7Q9.3 6.3 8 6.3H5Z'
	),
	/** An arrow that enters. A plus sign would look like a cross. */
	'event-enlargement': event('M9 1H13V11H9V9H11V3H9ZM2 5H6V2.5L10 6L6 9.5V7H2Z'),
	'event-other': event(disc(8, 6, 2.5))
};

/** The symbol of an operation's kind of task. */
export function domainSymbol(domain: OperationDomain): SymbolId {
	return `domain-${domain}`;
}

/** The symbol of a headquarters or installation. */
export function siteSymbol(kind: SiteKind): SymbolId {
	return kind;
}

/** The symbol of an event; kinds without one of their own share `event-other`. */
export function eventSymbol(kind: EventKind): SymbolId {
	switch (kind) {
		case 'treaty':
		case 'summit':
		case 'article4':
		case 'article5':
		case 'enlargement':
			return `event-${kind}`;
		case 'accession-step':
			return 'event-enlargement';
		default:
			return 'event-other';
	}
}

/** The colour of a symbol's plate. CSS hex. */
export function symbolColour(palette: Palette, id: SymbolId): string {
	const { family } = SYMBOLS[id];
	if (family === 'operation') return palette.operation;
	return family === 'event' ? palette.seaLabel : palette.battlegroup;
}

function operation(glyph: string): SymbolShape {
	return { family: 'operation', plate: ROUND, glyph, glyphPaint: 'fill' };
}

function headquarters(glyph: string): SymbolShape {
	return { family: 'post', plate: HEADQUARTERS, glyph, glyphPaint: 'stroke' };
}

function installation(glyph: string): SymbolShape {
	return { family: 'installation', plate: HOUSE, glyph, glyphPaint: 'fill' };
}

function event(glyph: string): SymbolShape {
	return { family: 'event', plate: TAG, glyph, glyphPaint: 'fill' };
}

/** A circle as four quarter arcs, so that its path names all its extremes. */
function disc(x: number, y: number, radius: number): string {
	const arc = `A${radius} ${radius} 0 0 1`;
	return `M${x - radius} ${y}${arc} ${x} ${y - radius}${arc} ${x + radius} ${y}${arc} ${x} ${y + radius}${arc} ${x - radius} ${y}Z`;
}

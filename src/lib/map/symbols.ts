import type { Palette } from '../state/palette';
import {
	GLYPH_STROKE,
	SYMBOL_GRID,
	SYMBOL_IDS,
	SYMBOLS,
	symbolColour,
	type SymbolId
} from '../state/symbols';
import { image, type MapImage } from './patterns';

/** Width of the ring that sets a symbol off from the land below, in CSS pixels and in units of its grid. */
export const HALO = 1;

/** Width of a symbol with its ring, in CSS pixels: a unit of the grid is a pixel. */
export const SYMBOL_PIXELS = SYMBOL_GRID + 2 * HALO;

/** Discs on which the number stands of the symbols that stand together, by what they stand for. */
export const DISCS = {
	operation: 'disc-operation',
	post: 'disc-post',
	event: 'disc-event'
} as const;

/** Name of a disc; also the name of its image on the map. */
export type DiscId = (typeof DISCS)[keyof typeof DISCS];

/** Radius of a disc in CSS pixels. */
export const DISC_RADIUS = 9;

/** Width of a disc with its ring, in CSS pixels. */
export const DISC_PIXELS = 2 * (DISC_RADIUS + HALO);

/** The colour of each disc. CSS hex. */
export function discColours(palette: Palette): Readonly<Record<DiscId, string>> {
	return {
		[DISCS.operation]: palette.operation,
		[DISCS.post]: palette.battlegroup,
		[DISCS.event]: symbolColour(palette, 'event-other')
	};
}

/**
 * All symbols of the atlas by their id, 18 CSS pixels square, and the discs, in a theme's colours. Browser only.
 */
export function symbolImages(palette: Palette): MapImage[] {
	return [
		...SYMBOL_IDS.map((id) => symbol(id, palette)),
		...Object.entries(discColours(palette)).map(([id, colour]) => disc(id, colour, palette))
	];
}

function disc(name: string, colour: string, { halo }: Palette): MapImage {
	const middle = DISC_PIXELS / 2;
	return image(name, DISC_PIXELS, (context) => {
		context.fillStyle = colour;
		context.strokeStyle = halo;
		context.lineWidth = 2 * HALO;
		context.beginPath();
		context.arc(middle, middle, DISC_RADIUS, 0, 2 * Math.PI);
		context.stroke();
		context.fill();
	});
}

function symbol(id: SymbolId, palette: Palette): MapImage {
	const { plate, glyph, glyphPaint } = SYMBOLS[id];
	return image(id, SYMBOL_PIXELS, (context) => {
		// Edges on whole units stay sharp.
		context.translate(HALO, HALO);
		context.lineJoin = context.lineCap = 'round';
		const outline = new Path2D(plate);
		context.strokeStyle = palette.halo;
		context.lineWidth = 2 * HALO;
		context.stroke(outline);
		context.fillStyle = symbolColour(palette, id);
		context.fill(outline);
		context.fillStyle = palette.halo;
		context.lineWidth = GLYPH_STROKE;
		if (glyphPaint === 'fill') context.fill(new Path2D(glyph), 'evenodd');
		else context.stroke(new Path2D(glyph));
	});
}

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

/** Width of the ring that sets a symbol off from the land below, in CSS pixels. */
const HALO = 1;

/** Discs on which the number stands of the symbols that stand together, by what they stand for. */
export const DISCS = {
	operation: 'disc-operation',
	post: 'disc-post',
	event: 'disc-event'
} as const;

/** Radius of a disc in CSS pixels. */
const DISC_RADIUS = 9;

/**
 * All symbols of the atlas by their id, 18 CSS pixels square, and the discs, in a theme's colours. Browser only.
 */
export function symbolImages(palette: Palette): MapImage[] {
	return [
		...SYMBOL_IDS.map((id) => symbol(id, palette)),
		disc(DISCS.operation, palette.operation, palette),
		disc(DISCS.post, palette.battlegroup, palette),
		disc(DISCS.event, symbolColour(palette, 'event-other'), palette)
	];
}

function disc(name: string, colour: string, { halo }: Palette): MapImage {
	const middle = DISC_RADIUS + HALO;
	return image(name, 2 * middle, (context) => {
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
	return image(id, SYMBOL_GRID + 2 * HALO, (context) => {
		// A grid unit is a CSS pixel: edges on whole units stay sharp.
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

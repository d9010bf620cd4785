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

/** All symbols of the atlas by their id, in a theme's colours, 18 CSS pixels square. Browser only. */
export function symbolImages(palette: Palette): MapImage[] {
	return SYMBOL_IDS.map((id) => symbol(id, palette));
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

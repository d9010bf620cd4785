import type { Palette } from '../state/palette';

/** An image for the map's sprite, drawn at twice its size for sharp screens. */
export interface MapImage {
	readonly name: string;
	readonly data: ImageData;
	readonly pixelRatio: number;
}

/** A pattern that tiles without seams: `size` × `size` CSS pixels. */
export interface Pattern {
	readonly name: string;
	readonly size: number;
	/** SVG path data. */
	readonly path: string;
	/** CSS colours. */
	readonly fill: string | null;
	readonly stroke: string | null;
	readonly strokeWidth: number;
}

const PIXEL_RATIO = 2;

/** The patterns that layers refer to by name, in a theme's colours. */
export function createPatterns(palette: Palette): Pattern[] {
	return [
		hatch('hatch-occupied', palette.label, 6, 1),
		hatch('hatch-outside', `${palette.halo}b0`, 7, 1.2, 'falling'),
		strokes('strokes-outside-command', palette.label, 'M3 0H4.2V7H3Z'),
		strokes('strokes-no-forces', palette.label, 'M0 3H7V4.2H0Z'),
		hatch('hatch-operation', palette.operation, 8, 1.1),
		hatch('hatch-treaty-area', palette.treatyArea, 11, 1.3, 'falling'),
		dots('dots-treaty-area', palette.treatyArea, palette.halo)
	];
}

/** The same patterns as images. Browser only. */
export function createImages(palette: Palette): MapImage[] {
	return createPatterns(palette).map(({ name, size, path, fill, stroke, strokeWidth }) =>
		image(name, size, (context) => {
			const shape = new Path2D(path);
			context.fillStyle = fill ?? 'transparent';
			context.strokeStyle = stroke ?? 'transparent';
			context.lineWidth = strokeWidth;
			if (fill) context.fill(shape);
			if (stroke) context.stroke(shape);
		})
	);
}

/** Diagonal strokes that join seamlessly from tile to tile. */
function hatch(
	name: string,
	stroke: string,
	size: number,
	strokeWidth: number,
	slope: 'rising' | 'falling' = 'rising'
): Pattern {
	const x = (along: number) => (slope === 'rising' ? along : size - along);
	const line = (offset: number) => `M${x(offset - 1)} ${size + 1}L${x(offset + size + 1)} -1`;
	const path = [-size, 0, size].map(line).join('');
	return { name, size, path, fill: null, stroke, strokeWidth };
}

/** Upright or level strokes. */
function strokes(name: string, fill: string, path: string): Pattern {
	return { name, size: 7, path, fill, stroke: null, strokeWidth: 0 };
}

/** Ringed dots, which stand out from light land and from dark. */
function dots(name: string, fill: string, stroke: string): Pattern {
	const path = 'M3 5A2 2 0 0 1 7 5A2 2 0 0 1 3 5Z';
	return { name, size: 10, path, fill, stroke, strokeWidth: 1 };
}

/** Draws an image of `size` × `size` CSS pixels. Throws `Error` where there is no canvas. */
export function image(
	name: string,
	size: number,
	draw: (context: CanvasRenderingContext2D) => void
): MapImage {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = size * PIXEL_RATIO;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser cannot draw on a canvas');
	context.scale(PIXEL_RATIO, PIXEL_RATIO);
	draw(context);
	return { name, data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: PIXEL_RATIO };
}

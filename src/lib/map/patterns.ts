import type { Palette } from '../state/palette';

/** An image for the map's sprite, drawn at twice its size for sharp screens. */
export interface MapImage {
	readonly name: string;
	readonly data: ImageData;
	readonly pixelRatio: number;
}

const PIXEL_RATIO = 2;

/** The patterns that layers refer to by name, in a theme's colours. Browser only. */
export function createImages(palette: Palette): MapImage[] {
	return [
		hatch('hatch-occupied', palette.label, 6, 1),
		hatch('hatch-outside', `${palette.halo}b0`, 7, 1.2, 'falling'),
		strokes('strokes-outside-command', palette.label, 'upright'),
		strokes('strokes-no-forces', palette.label, 'level'),
		hatch('hatch-operation', palette.operation, 8, 1.1),
		hatch('hatch-treaty-area', palette.treatyArea, 11, 1.3, 'falling'),
		dots('dots-treaty-area', palette.treatyArea, palette.halo)
	];
}

/** Diagonal strokes that join seamlessly from tile to tile. */
function hatch(
	name: string,
	colour: string,
	size: number,
	width: number,
	slope: 'rising' | 'falling' = 'rising'
): MapImage {
	return image(name, size, (context) => {
		if (slope === 'falling') {
			context.translate(size, 0);
			context.scale(-1, 1);
		}
		context.strokeStyle = colour;
		context.lineWidth = width;
		context.beginPath();
		for (const offset of [-size, 0, size]) {
			context.moveTo(offset - 1, size + 1);
			context.lineTo(offset + size + 1, -1);
		}
		context.stroke();
	});
}

/** Upright or level strokes. */
function strokes(name: string, colour: string, direction: 'upright' | 'level'): MapImage {
	return image(name, 7, (context) => {
		context.fillStyle = colour;
		if (direction === 'upright') context.fillRect(3, 0, 1.2, 7);
		else context.fillRect(0, 3, 7, 1.2);
	});
}

/** Ringed dots, which stand out from light land and from dark. */
function dots(name: string, colour: string, ring: string): MapImage {
	return image(name, 10, (context) => {
		context.fillStyle = colour;
		context.strokeStyle = ring;
		context.lineWidth = 1;
		context.beginPath();
		context.arc(5, 5, 2, 0, 2 * Math.PI);
		context.fill();
		context.stroke();
	});
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

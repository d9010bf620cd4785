import type { Symbol as MilitarySymbol } from 'milsymbol';
import { image, type MapImage } from './patterns';

/** Names of the posts that NATO's joint military symbology (APP-6) has a symbol for. */
export const APP6_IDS = ['app6-battlegroup', 'app6-corps', 'app6-division', 'app6-integration-unit'] as const;

/** Name of an APP-6 symbol; also the name of its image on the map. */
export type App6Id = (typeof APP6_IDS)[number];

/**
 * Symbol identification codes of APP-6(D), 20 digits:
 *
 * - 1–2 `10` = version of the code
 * - 3 `0` = reality, no exercise
 * - 4 `3` = friend
 * - 5–6 `10` = land unit
 * - 7 `0` = present
 * - 8 `2` = headquarters, `4` = task force
 * - 9–10 echelon: `00` = none, `16` = battalion, `21` = division, `22` = corps
 * - 11–16 function: `000000` = none, `110500` = liaison, `121102` = mechanised infantry
 * - 17–20 `0000` = no further signs
 *
 * The battlegroups differ from host to host; mechanised infantry is at the core of most. A force
 * integration unit has no echelon, and liaison is the function that comes closest to what it does.
 */
const CODES: Readonly<Record<App6Id, string>> = {
	'app6-battlegroup': '10031004161211020000',
	'app6-corps': '10031002220000000000',
	'app6-division': '10031002210000000000',
	'app6-integration-unit': '10031002001105000000'
};

/** Width of a unit's frame in CSS pixels; in milsymbol's units it is 150 and its line 4. */
const FRAME = 26;
const SIZE = (100 * FRAME) / (150 + 4);
/** Side of the image, in CSS pixels: room for the echelon above the frame and for the staff below. */
export const APP6_PIXELS = 36;
const PIXEL_RATIO = 2;

/** An APP-6 symbol as a picture, and where it lies in its square of {@link APP6_PIXELS}. CSS pixels. */
export interface App6Drawing {
	/** An address of the picture, which holds it. */
	readonly href: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

type Library = (typeof import('milsymbol'))['default'];

let library: Library | null = null;

export function isApp6(name: string): name is App6Id {
	return APP6_IDS.some((id) => id === name);
}

/** The image of an APP-6 symbol, the middle of its frame in the middle. The same in both themes. Browser only. */
export async function app6Image(id: App6Id): Promise<MapImage> {
	const symbol = symbolOf(id, await load());
	const { x, y } = placeOf(symbol);
	return image(id, APP6_PIXELS, (context) => {
		context.scale(1 / PIXEL_RATIO, 1 / PIXEL_RATIO);
		context.drawImage(symbol.asCanvas(PIXEL_RATIO), x * PIXEL_RATIO, y * PIXEL_RATIO);
	});
}

/** The same as a drawing. A picture of its own: no style of the page reaches it, and none of its markup the page. */
export async function app6Drawing(id: App6Id): Promise<App6Drawing> {
	return drawingOf(id, await load());
}

/** The same at once, if the library is there already: printing cannot wait. */
export function app6DrawingNow(id: App6Id): App6Drawing | null {
	return library && drawingOf(id, library);
}

function drawingOf(id: App6Id, from: Library): App6Drawing {
	const symbol = symbolOf(id, from);
	const href = `data:image/svg+xml,${encodeURIComponent(symbol.asSVG())}`;
	return { href, ...placeOf(symbol), ...symbol.getSize() };
}

/** The corner at which a symbol must lie for the middle of its frame to be in the middle of the square. */
function placeOf(symbol: MilitarySymbol): { readonly x: number; readonly y: number } {
	const { x, y } = symbol.getOctagonAnchor();
	return { x: APP6_PIXELS / 2 - x, y: APP6_PIXELS / 2 - y };
}

async function load(): Promise<Library> {
	// Most of a megabyte, which only readers who ask for these symbols need.
	library ??= (await import('milsymbol')).default;
	return library;
}

function symbolOf(id: App6Id, { Symbol }: Library): MilitarySymbol {
	// The outline keeps echelon and staff, which are black, apart from dark land and sea.
	const outline = { outlineColor: '#fffdf7', outlineWidth: 8 };
	return new Symbol(CODES[id], { size: SIZE, hqStaffLength: 30, ...outline });
}

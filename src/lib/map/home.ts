import type { View } from '../state/url';
import { zoomOfRadius } from './globe';

/** Where a map starts: a view, or a place with the globe as large as there is room. */
export type Home = View | { readonly longitude: number; readonly latitude: number };

/**
 * What a page says of its drawing in the browser, which has it. Svelte leaves what it finds alone when it is told of any
 * content, but looks for nothing when told of none.
 */
export const DRAWN_ALREADY = '<!--drawn when the page was built-->';

/** Where the atlas itself starts: the North Atlantic. */
export const HOME = { longitude: -24, latitude: 52 };

/** Radius of the globe as a part of the height of the map, and of its width where that is less. */
const SHARE_OF_HEIGHT = 0.8;
const SHARE_OF_WIDTH = 0.6;

/** Radius of the globe on the sheet that a page brings along, in CSS pixels. */
export const SHEET_RADIUS = 500;

/** What the sheet of a page holds, in CSS pixels: enough for a wide window and for a tall one. */
export const SHEET_SIZE = { width: 1660, height: 1440 };

/** The view of a home in a window of some CSS pixels. */
export function homeView(home: Home, { width, height }: { width: number; height: number }): View {
	if ('zoom' in home) return home;
	// A very low window leaves no room at all, which has no logarithm.
	const radius = Math.max(1, Math.min(height * SHARE_OF_HEIGHT, width * SHARE_OF_WIDTH));
	return { ...home, zoom: zoomOfRadius(radius, home.latitude) };
}

/**
 * Size of the sheet on the page as CSS lengths: it grows with its container as {@link homeView} says, so that the live
 * map finds itself at the same place. The container must be one for queries.
 */
export function sheetStyle(home: Home): string {
	const { width, height } = SHEET_SIZE;
	if ('zoom' in home) return `--width: ${width}px; --height: ${height}px`;
	const radius = `min(${SHARE_OF_HEIGHT * 100}cqh, ${SHARE_OF_WIDTH * 100}cqw)`;
	const length = (pixels: number) => `calc(${radius} * ${pixels / SHEET_RADIUS})`;
	return `--width: ${length(width)}; --height: ${length(height)}`;
}

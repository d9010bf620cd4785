/** Port that the site is served on for these tests. */
export const PORT = Number(process.env['ATLAS_PORT'] ?? 4187);

/**
 * The storage of a reader who has chosen what draws the map, so that nothing else is offered. Without a graphics card the
 * live map takes many times as long as the drawn one: what is not about MapLibre is tested on the drawing.
 */
export function readerWith(renderer: 'map' | 'static') {
	const localStorage = [{ name: 'treaty-atlas:renderer', value: renderer }];
	return { cookies: [], origins: [{ origin: `http://localhost:${PORT}`, localStorage }] };
}

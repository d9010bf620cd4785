import type { View } from '../state/url';

/** Width of MapLibre's world at zoom 0, in CSS pixels. */
const WORLD_PIXELS = 512;

export const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** CSS pixels per radian in the middle of a map at a view: the radius of the globe. */
export function radiusPixels({ latitude, zoom }: Pick<View, 'latitude' | 'zoom'>): number {
	return (WORLD_PIXELS * 2 ** zoom) / (2 * Math.PI * Math.cos(radians(latitude)));
}

/** The zoom at which the globe has a radius, in CSS pixels, when a latitude is in the middle. */
export function zoomOfRadius(radius: number, latitude: number): number {
	return Math.log2((radius * 2 * Math.PI * Math.cos(radians(latitude))) / WORLD_PIXELS);
}

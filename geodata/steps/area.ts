/** Areas on the earth's ellipsoid. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** First eccentricity of the WGS 84 ellipsoid. */
const eccentricity = 0.0818191908426215;
/** Radius of the sphere with the ellipsoid's surface, in kilometres. */
const authalicRadius = 6371.0071809;
const radians = Math.PI / 180;

/** Area of a shape without its holes, in km². */
export function shapeArea(geometry: Polygon | MultiPolygon): number {
	return polygonsOf(geometry)
		.map(([outer = [], ...holes]) => ringArea(outer) - holes.map(ringArea).reduce((a, b) => a + b, 0))
		.reduce((a, b) => a + b, 0);
}

/** Area inside a closed ring in km², whichever way it is wound; lines between points are straight in degrees. */
export function ringArea(ring: readonly Position[]): number {
	const sum = ring.reduce((total, [x = NaN, y = NaN], index) => {
		const [previousX = x, previousY = y] = ring[index - 1] ?? [];
		return total + (x - previousX) * radians * (authalicSine(y) + authalicSine(previousY));
	}, 0);
	return (Math.abs(sum) / 2) * authalicRadius ** 2;
}

/** The polygons of a shape, each a list of rings. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Sine of the latitude on the sphere of equal surface: a sphere of one radius errs by 1 % near the poles. */
function authalicSine(latitude: number): number {
	return surface(Math.sin(latitude * radians)) / surface(1);
}

function surface(sine: number): number {
	const e = eccentricity;
	return (1 - e * e) * (sine / (1 - (e * sine) ** 2) + Math.atanh(e * sine) / e);
}

/** Makes one clean mosaic of the units: shared borders identical, no gaps, overlaps or slivers. */
import { transform } from './mapshaper';
import type { Units } from './cut';

/**
 * Vertices nearer than this become one, in degrees (about a metre). Cuts made separately meet only up to
 * rounding; the base itself has a grid of some 200 metres, so nothing real is lost.
 */
const snapDegrees = 0.00001;

/** One feature a unit, in the order of the unit ids; polygons of a unit that touch are merged. */
export async function cleanUnits(units: Units): Promise<Units> {
	const cleaned = (await transform(
		{ units },
		`-i units.json -snap interval=${snapDegrees} -dissolve2 unit -clean`
	)) as Units;
	const features = [...cleaned.features].sort((a, b) => (a.properties.unit < b.properties.unit ? -1 : 1));
	return { type: 'FeatureCollection', features };
}

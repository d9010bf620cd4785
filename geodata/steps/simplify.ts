/** Units and seas → one topology, simplified together so that coasts stay shared. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Objects, Topology } from 'topojson-specification';
import type { Units } from './cut';
import { dropSmallParts, fillSmallHoles } from './islands';
import { runMapshaper } from './mapshaper';

/** Seas as features whose id is the sea's. */
export type Seas = FeatureCollection<Polygon | MultiPolygon>;

/** A topology whose geometries carry their id as property `id`. */
export type NamedTopology = Topology<Objects<{ id: string }>>;

/** Europe with Iceland, the Mediterranean and Turkey, in degrees. */
const EUROPE = { west: -26, south: 30, east: 46, north: 72 };

/** How much of the detail a level keeps. */
export interface Level {
	/** Resolution of the weighted Visvalingam simplification in and around Europe. */
	readonly intervalMetres: number;
	/** Resolution elsewhere, where few readers look closely; the same when left out. */
	readonly intervalElsewhereMetres?: number;
	/** Smaller islands are left out; the largest part of a unit stays. */
	readonly smallestIslandSquareKilometres: number;
	/** Corners are rounded to so many steps of the base map's grid. */
	readonly gridStep: number;
}

/**
 * @returns a topology without quantisation, objects `units` (a
 *   geometry a part) and, where there are any, `seas`
 */
export async function simplify(units: Units, seas: Seas, level: Level): Promise<NamedTopology> {
	const smallest = level.smallestIslandSquareKilometres;
	const layers: Record<string, FeatureCollection> = {
		units: nameShapes(dropSmallParts(units, smallest), ({ properties }) => properties.unit)
	};
	if (seas.features.length > 0) {
		layers['seas'] = nameShapes(fillSmallHoles(dropSmallParts(seas, smallest), smallest), ({ id }) =>
			String(id)
		);
	}
	const names = Object.keys(layers);
	const output = await runMapshaper(
		layers,
		[
			`-i ${names.map((name) => `${name}.json`).join(' ')} combine-files`,
			// Cleaning the units cuts every arc where the limit of a sea meets a coast, in both layers.
			'-clean target=units',
			// Simplification keeps one part of every feature: as features of their own, all islands are kept.
			'-explode target=units',
			// Points on the edge of the map span no area at the poles, where all of them are one, but are needed there.
			`-simplify ${intervalOf(level)} weighted keep-shapes lock-box`,
			'-o out.json target=* format=topojson no-quantization'
		].join(' ')
	);
	return JSON.parse(output['out.json'] ?? 'null') as NamedTopology;
}

/** The resolution as mapshaper takes it: one, or one for each part of a unit by where its middle lies. */
function intervalOf({ intervalMetres, intervalElsewhereMetres }: Level): string {
	if (intervalElsewhereMetres === undefined) return `interval=${intervalMetres}`;
	const inside = [
		`this.centroidX > ${EUROPE.west}`,
		`this.centroidX < ${EUROPE.east}`,
		`this.centroidY > ${EUROPE.south}`,
		`this.centroidY < ${EUROPE.north}`
	].join(' && ');
	// Lines that bound no unit are the limits of seas: they are simple and stay as they are.
	return `target=units variable interval='${inside} ? ${intervalMetres} : ${intervalElsewhereMetres}'`;
}

function nameShapes<F extends FeatureCollection>(
	shapes: F,
	nameOf: (feature: F['features'][number]) => string
): FeatureCollection {
	const features = shapes.features.map((feature) => ({ ...feature, properties: { id: nameOf(feature) } }));
	return { type: 'FeatureCollection', features };
}

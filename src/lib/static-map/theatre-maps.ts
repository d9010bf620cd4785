import { geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Geometry } from '../data/topology';
import type { LocalIndex } from '../domain/atlas-index';
import type { Day } from '../domain/day';
import { condense, EXTENT_KINDS, phasesOn, placesOn, theatreOn } from '../domain/theatre';
import { thinPath } from './path';
import { clockwise, fitProjection, type Size } from './projection';

type OperationEntry = LocalIndex['operations'][number];
type Shape = Feature<Polygon | MultiPolygon, { id: string }>;

/** As many small maps as can be compared at a glance. */
const MOST_MAPS = 8;

/** Where an operation stood from a day on, until the next step. */
export interface TheatreStep {
	readonly day: Day;
	/** Names of the stages under way; empty where none is. */
	readonly stages: readonly string[];
	/** Ids of {@link TheatreMaps.shapes}. */
	readonly shapes: readonly string[];
	/** Indices into {@link TheatreMaps.places}. */
	readonly places: readonly number[];
}

/** What an operation's small maps are drawn from: each shape once. Pixels of a view box of `size`. */
export interface TheatreMaps {
	readonly size: Size;
	/** All land. */
	readonly context: string;
	readonly shapes: readonly { readonly id: string; readonly path: string }[];
	readonly places: readonly { readonly name: string; readonly at: readonly [number, number] }[];
	readonly steps: readonly TheatreStep[];
}

/** Draws where an operation took place, a step for each stage at which that changed. `null` where it has no theatre. */
export function drawTheatre(
	geometry: Geometry,
	operation: OperationEntry,
	areas: LocalIndex['theatreAreas']
): TheatreMaps | null {
	const steps = theatreSteps(operation, areas);
	const wanted = new Set(steps.flatMap(({ shapes }) => shapes));
	const shapes = shapesOf(geometry).filter(({ properties }) => wanted.has(properties.id));
	const points = operation.theatre.points.map(({ longitude, latitude }): Feature => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'Point', coordinates: [longitude, latitude] }
	}));
	// Headquarters far away do not belong on a map of the theatre, unless there is nothing else.
	const framed = shapes.length > 0 ? shapes : points;
	if (framed.length === 0) return null;
	const { projection, size } = fitProjection(
		framed,
		framed.map((shape) => geoCentroid(shape))
	);
	const drawn = shapes.flatMap((shape) => {
		const path = thinPath(shape, projection);
		return path === null ? [] : [{ id: shape.properties.id, path }];
	});
	const land = { type: 'FeatureCollection' as const, features: geometry.units.features.map(clockwise) };
	return {
		size,
		context: thinPath(land, projection) ?? '',
		shapes: drawn,
		places: operation.theatre.points.map(({ name, longitude, latitude }) => {
			const [x = NaN, y = NaN] = projection([longitude, latitude]) ?? [];
			return { name, at: [Math.round(x), Math.round(y)] };
		}),
		// What is too small to be seen on these maps is left out of them.
		steps: steps.map((step) => ({
			...step,
			shapes: step.shapes.filter((id) => drawn.some((shape) => shape.id === id))
		}))
	};
}

/** The days on which the theatre changed with a stage, and the first day. */
function theatreSteps(operation: OperationEntry, areas: LocalIndex['theatreAreas']): TheatreStep[] {
	const starts = operation.phases.flatMap(({ from, preparatory }) =>
		from === null || preparatory || from <= operation.from ? [] : [from]
	);
	const days = [...new Set([operation.from, ...starts])].sort();
	const steps = days.map((day): TheatreStep => {
		const extent = condense(theatreOn(operation, day), areas);
		return {
			day,
			stages: phasesOn(operation, day).map(({ names }) => names),
			shapes: EXTENT_KINDS.flatMap((kind) => extent[kind]),
			places: placesOn(operation, day).map(({ index }) => index)
		};
	});
	const changed = steps.filter(
		({ shapes, places }, index) =>
			index === 0 ||
			shapes.join() !== steps[index - 1]?.shapes.join() ||
			places.join() !== steps[index - 1]?.places.join()
	);
	return changed.slice(0, MOST_MAPS);
}

function shapesOf({ units, seas, theatres }: Geometry): Shape[] {
	return [...seas.features, ...units.features, ...theatres.features].map((shape) =>
		clockwise(shape as Shape)
	);
}

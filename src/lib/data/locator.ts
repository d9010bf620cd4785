import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Whereabouts } from '../domain/coverage/coverage';
import type { Located } from '../domain/facts';
import type { Geometry } from './topology';

type Shape = Feature<Polygon | MultiPolygon, { id: string }>;

/** Side of the cells by which shapes are found, in degrees. */
const CELL_DEGREES = 5;

/** Finds the unit or the seas at a place. Built once from a geometry; a look-up tests a few shapes only. */
export class Locator {
	readonly #units: Grid;
	readonly #seas: Grid;

	constructor(geometry: Pick<Geometry, 'units' | 'seas'>) {
		this.#units = new Grid(geometry.units.features);
		this.#seas = new Grid(geometry.seas.features);
	}

	/** The unit that a place lies in, or the seas; at a pole or on the antimeridian that of the nearest degree. */
	locate({ latitude, longitude }: Located): Whereabouts {
		// On the very edge of the map a shape's outline runs through the place.
		const at = { latitude: clamp(latitude, 89.99), longitude: clamp(wrap(longitude), 179.99) };
		const [unit] = this.#units.at(at);
		return { latitude, unit: unit ?? null, seas: unit === undefined ? this.#seas.at(at) : [] };
	}
}

/** Shapes by the cells of the grid that their boxes touch. */
class Grid {
	readonly #cells = new Map<number, { box: number[]; shape: Shape }[]>();

	constructor(shapes: readonly Shape[]) {
		for (const shape of shapes.flatMap(partsOf)) {
			const box = bbox(shape);
			const [west = 0, south = 0, east = 0, north = 0] = box;
			for (let row = rowOf(south); row <= rowOf(north); row++) {
				for (let column = columnOf(west); column <= columnOf(east); column++) {
					const key = row * 1000 + column;
					const cell = this.#cells.get(key);
					if (cell) cell.push({ box, shape });
					else this.#cells.set(key, [{ box, shape }]);
				}
			}
		}
	}

	at({ latitude, longitude }: Located): string[] {
		const cell = this.#cells.get(rowOf(latitude) * 1000 + columnOf(longitude)) ?? [];
		const found = cell.filter(
			({ box: [west = 0, south = 0, east = 0, north = 0], shape }) =>
				longitude >= west &&
				longitude <= east &&
				latitude >= south &&
				latitude <= north &&
				booleanPointInPolygon([longitude, latitude], shape)
		);
		return [...new Set(found.map(({ shape }) => shape.properties.id))];
	}
}

/** The polygons of a shape one by one: the box of an archipelago holds much that is not in it. */
function partsOf({ geometry, properties }: Shape): Shape[] {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.map((coordinates) => ({
		type: 'Feature',
		properties: { id: properties.id },
		geometry: { type: 'Polygon', coordinates }
	}));
}

const rowOf = (latitude: number) => Math.floor((latitude + 90) / CELL_DEGREES);
const columnOf = (longitude: number) => Math.floor((longitude + 180) / CELL_DEGREES);
const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));
const wrap = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180;

/** How the layers that readers bring are drawn: as data, like all layers of the map. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { PackedLayer } from '../../../data/own-layer/pack';
import { TILE_LAYER } from '../../../data/own-layer/tiles';
import type { Palette } from '../../../state/palette';

/** A layer that a reader has brought, as the map needs it. */
export interface OwnMapLayer {
	readonly id: string;
	/** Number of its colour in {@link Palette.own}. */
	readonly colour: number;
	readonly shown: boolean;
	readonly layer: PackedLayer;
}

/** Where points are more than these, they are drawn smaller, to be told apart. */
const MANY_POINTS = 20_000;

const RADIUS = { few: 4.5, many: 2.5 } as const;
const LINE_PIXELS = 2;
const AREA_OPACITY = 0.35;

/** The name of the source of a layer. */
export const ownSource = (id: string) => `own-${id}`;

/** Style layers of a layer from bottom to top: areas, their outlines and lines, points; only of shapes that it has. */
export function ownSpecs({ id, colour: number, layer }: OwnMapLayer, palette: Palette): LayerSpecification[] {
	const { points, lines, polygons } = layer.shapes;
	const paint = ownColour(number, palette);
	const base = { source: ownSource(id), 'source-layer': TILE_LAYER };
	const specs: LayerSpecification[] = [];
	if (polygons) {
		specs.push({
			...base,
			id: `${ownSource(id)}-areas`,
			type: 'fill',
			filter: isOf('Polygon'),
			paint: { 'fill-color': paint, 'fill-opacity': whenShown(AREA_OPACITY), 'fill-antialias': false }
		});
	}
	if (polygons || lines) {
		// A light edge tells a line from land of any colour.
		for (const [part, colour, width] of [
			['halo', palette.halo, LINE_PIXELS + 2],
			['lines', paint, LINE_PIXELS]
		] as const) {
			specs.push({
				...base,
				id: `${ownSource(id)}-${part}`,
				type: 'line',
				filter: ['!', isOf('Point')],
				layout: { 'line-cap': 'round', 'line-join': 'round' },
				paint: { 'line-color': colour, 'line-width': width, 'line-opacity': whenShown(1) }
			});
		}
	}
	if (points) {
		const radius = layer.from.length > MANY_POINTS ? RADIUS.many : RADIUS.few;
		specs.push({
			...base,
			id: `${ownSource(id)}-points`,
			type: 'circle',
			filter: isOf('Point'),
			// A hidden point has no size at all: a transparent one would cost as much as one that is seen.
			paint: {
				'circle-color': paint,
				'circle-radius': whenShown(radius),
				'circle-stroke-color': palette.halo,
				'circle-stroke-width': whenShown(1)
			}
		});
	}
	return specs;
}

/** The colour of a layer by its number; they come round again when there are more layers than colours. */
export function ownColour(number: number, { own }: Palette): string {
	return own[number % own.length]!;
}

/**
 * A value for what shows, nothing for the rest. A feature with times shows when it is told so: most of a file is hidden
 * on any one day, and MapLibre goes through everything it was ever told for each new tile.
 */
function whenShown(value: number): ExpressionSpecification {
	const shown: ExpressionSpecification = [
		'any',
		['!', ['has', 'timed']],
		['boolean', ['feature-state', 'shown'], false]
	];
	return ['case', shown, value, 0];
}

function isOf(type: 'Point' | 'Polygon'): FilterSpecification & ExpressionSpecification {
	return ['==', ['geometry-type'], type];
}

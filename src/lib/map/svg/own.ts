import { booleanPointInPolygon, feature } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { PackedLayer } from '../../data/own-layer/pack';
import { toEpochDay, type Day } from '../../domain/day';
import { palettes } from '../../state/palette';
import { clockwise } from '../../static-map/projection';
import type { Position as Place } from '../../state/url';
import type { Hit } from '../layer';
import { ownColour, type OwnMapLayer } from '../layers/own/layer';
import { inThemes } from './attributes';
import { relativePath } from './path';
import { pointOn, type Sheet } from './sheet';

const SVG = 'http://www.w3.org/2000/svg';

const AREA_OPACITY = '0.35';
const LINE_WIDTH = 2;
const DOT_WIDTH = 7;
const HALO_WIDTH = 1;

/** How near a click must be to a line or a point, in CSS pixels, and how many hits are worth telling of. */
const REACH_PIXELS = 6;
const MOST_HITS = 20;

/** Shapes that have been read, and those that are being read: every drawing shows the same. */
const known = new WeakMap<PackedLayer, readonly Feature[]>();
const reading = new WeakMap<PackedLayer, Promise<void>>();

/** Reads the shapes of a layer, once. Rejects when the browser does not have them any more; a later call tries again. */
export function readShapes(layer: PackedLayer): Promise<void> {
	const read = async () => {
		const { features } = JSON.parse(await layer.geojson.text()) as FeatureCollection;
		known.set(layer, features);
	};
	const promise = reading.get(layer) ?? read();
	reading.set(layer, promise);
	promise.catch(() => reading.delete(layer));
	return promise;
}

/** Layers that a reader has brought, on the drawing: a path each for areas, lines and points, and for their halos. */
export class OwnShapes {
	readonly #svg: SVGSVGElement;
	#layers: readonly OwnMapLayer[] = [];
	#content = '';

	constructor(svg: SVGSVGElement) {
		this.#svg = svg;
	}

	/** Shows these layers and no others; those that are not read yet come when they are. */
	show(
		layers: readonly OwnMapLayer[],
		day: Day,
		sheet: Sheet,
		tell: { readonly read: () => void; readonly failed: (id: string) => void }
	): void {
		this.#layers = layers.filter(({ shown }) => shown);
		for (const { id, layer } of this.#layers) {
			if (!known.has(layer)) readShapes(layer).then(tell.read, () => tell.failed(id));
		}
		this.draw(day, sheet);
	}

	/** Features at a point of the drawing, topmost first; `unit` = units of the drawing per CSS pixel. */
	hitsAt(point: readonly [number, number], unit: number, at: Place, day: Day, sheet: Sheet): Hit[] {
		const hits: Hit[] = [];
		const isHit = hitTest(point, REACH_PIXELS * unit, at, sheet);
		for (const own of [...this.#layers].reverse()) {
			for (const { id, geometry } of presentOn(own, day)) {
				if (!partsOf(geometry).some(isHit)) continue;
				hits.push({ kind: 'own', id: `${own.id}/${id}` });
				if (hits.length === MOST_HITS) return hits;
			}
		}
		return hits;
	}

	/** Draws what there is on a day; anew even if it is the same as before when `afresh`. */
	draw(day: Day, sheet: Sheet, afresh = false): void {
		const groups = this.#layers.map((own) => ({ own, present: presentOn(own, day) }));
		const content = JSON.stringify(
			groups.map(({ own, present }) => [own.id, own.colour, present.map(({ id }) => id)])
		);
		if (content === this.#content && !afresh) return;
		this.#content = content;
		for (const old of this.#svg.querySelectorAll('[data-own]')) old.remove();
		const names = this.#svg.querySelector('[data-spec="labels-states"]');
		for (const { own, present } of groups) this.#svg.insertBefore(groupOf(own, present, sheet), names);
	}
}

/** The features of a layer that there are on a day. */
function presentOn({ layer }: OwnMapLayer, day: Day): readonly Feature[] {
	const today = toEpochDay(day);
	const { from, to } = layer;
	return (known.get(layer) ?? []).filter((_, index) => from[index]! <= today && today < to[index]!);
}

/** A geometry, or those of a collection. */
function partsOf(geometry: Geometry): Exclude<Geometry, { type: 'GeometryCollection' }>[] {
	return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(partsOf) : [geometry];
}

/** Whether a geometry is at a point of the drawing, or within reach of it; both in units of the drawing. */
function hitTest([x, y]: readonly [number, number], reach: number, at: Place, sheet: Sheet) {
	const context = document.createElement('canvas').getContext('2d');
	if (context) Object.assign(context, { lineWidth: 2 * reach, lineCap: 'round', lineJoin: 'round' });
	const isNear = ([longitude = 0, latitude = 0]: Position) => {
		const [px = NaN, py = NaN] = pointOn(sheet, [longitude, latitude]) ?? [];
		return Math.hypot(px - x, py - y) <= reach;
	};
	return (geometry: ReturnType<typeof partsOf>[number]): boolean => {
		if (geometry.type === 'Point') return isNear(geometry.coordinates);
		if (geometry.type === 'MultiPoint') return geometry.coordinates.some(isNear);
		if (isArea(geometry) && booleanPointInPolygon([at.longitude, at.latitude], geometry)) return true;
		return context?.isPointInStroke(new Path2D(pathOf(geometry, sheet)), x, y) ?? false;
	};
}

function pathOf(geometry: Geometry, { projection }: Sheet): string {
	return relativePath(isArea(geometry) ? clockwise(feature(geometry)) : geometry, projection);
}

function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
	return geometry.type.endsWith('Polygon');
}

function groupOf(own: OwnMapLayer, features: readonly Feature[], sheet: Sheet): SVGGElement {
	const group = document.createElementNS(SVG, 'g');
	group.dataset['own'] = own.id;
	const colour = inThemes(ownColour(own.colour, palettes.light), ownColour(own.colour, palettes.dark));
	const shapes = features.flatMap(({ geometry }) => partsOf(geometry));
	const pathsOf = (kind: string) =>
		shapes
			.filter(({ type }) => type.endsWith(kind))
			.map((shape) => pathOf(shape, sheet))
			.join('');
	const areas = pathsOf('Polygon');
	const lines = areas + pathsOf('LineString');
	const points = { d: dots(shapes, sheet), fill: 'none', 'stroke-linecap': 'round' };
	const halo = inThemes(palettes.light.halo, palettes.dark.halo);
	group.append(
		pathElement({ d: areas, fill: colour, 'fill-opacity': AREA_OPACITY }),
		// A light edge tells them from land of any colour.
		pathElement({ d: lines, fill: 'none', stroke: halo, 'stroke-width': LINE_WIDTH + 2 * HALO_WIDTH }),
		pathElement({ d: lines, fill: 'none', stroke: colour, 'stroke-width': LINE_WIDTH }),
		pathElement({ ...points, stroke: halo, 'stroke-width': DOT_WIDTH + 2 * HALO_WIDTH }),
		pathElement({ ...points, stroke: colour, 'stroke-width': DOT_WIDTH })
	);
	return group;
}

/** Points as lines without length: their round ends are dots. */
function dots(shapes: readonly Geometry[], sheet: Sheet): string {
	const places = shapes.flatMap((geometry): Position[] => {
		if (geometry.type === 'Point') return [geometry.coordinates];
		return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
	});
	return places
		.flatMap(([longitude = 0, latitude = 0]) => {
			const at = pointOn(sheet, [longitude, latitude]);
			return at ? [`M${at.map(Math.round).join(' ')}h0`] : [];
		})
		.join('');
}

function pathElement(attributes: Readonly<Record<string, string | number>>): SVGPathElement {
	const element = document.createElementNS(SVG, 'path');
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
	return element;
}

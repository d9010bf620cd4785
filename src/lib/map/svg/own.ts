import type { Feature, FeatureCollection, Position } from 'geojson';
import type { PackedLayer } from '../../data/own-layer/pack';
import { toEpochDay, type Day } from '../../domain/day';
import { palettes } from '../../state/palette';
import { clockwise } from '../../static-map/projection';
import { ownColour, type OwnMapLayer } from '../layers/own/layer';
import { inThemes } from './attributes';
import { relativePath } from './path';
import { pointOn, type Sheet } from './sheet';

const SVG = 'http://www.w3.org/2000/svg';

const AREA_OPACITY = '0.35';
const LINE_WIDTH = '2';
const DOT_WIDTH = '7';

/** Layers that a reader has brought, on the drawing: three paths each, for areas, lines and points. */
export class OwnShapes {
	readonly #svg: SVGSVGElement;
	readonly #features = new WeakMap<PackedLayer, readonly Feature[]>();
	#layers: readonly OwnMapLayer[] = [];
	#content = '';

	constructor(svg: SVGSVGElement) {
		this.#svg = svg;
	}

	/** Shows these layers and no others; those that are not read yet come when they are. */
	show(layers: readonly OwnMapLayer[], day: Day, sheet: Sheet, read: () => void): void {
		this.#layers = layers.filter(({ shown }) => shown);
		for (const { layer } of this.#layers) {
			if (!this.#features.has(layer)) void this.#read(layer).then(read);
		}
		this.draw(day, sheet);
	}

	/** Draws what there is on a day; anew even if it is the same as before when `afresh`. */
	draw(day: Day, sheet: Sheet, afresh = false): void {
		const groups = this.#layers.map((own) => {
			const features = this.#features.get(own.layer) ?? [];
			const today = toEpochDay(day);
			const present = features.filter((_, index) => {
				return own.layer.from[index]! <= today && today < own.layer.to[index]!;
			});
			return { own, present };
		});
		const content = JSON.stringify(
			groups.map(({ own, present }) => [own.id, own.colour, present.map(({ id }) => id)])
		);
		if (content === this.#content && !afresh) return;
		this.#content = content;
		for (const old of this.#svg.querySelectorAll('[data-own]')) old.remove();
		const names = this.#svg.querySelector('[data-spec="labels-states"]');
		for (const { own, present } of groups) this.#svg.insertBefore(groupOf(own, present, sheet), names);
	}

	async #read(layer: PackedLayer): Promise<void> {
		this.#features.set(layer, []);
		const { features } = JSON.parse(await layer.geojson.text()) as FeatureCollection;
		this.#features.set(layer, features);
	}
}

function groupOf(own: OwnMapLayer, features: readonly Feature[], sheet: Sheet): SVGGElement {
	const group = document.createElementNS(SVG, 'g');
	group.dataset['own'] = own.id;
	const colour = inThemes(ownColour(own.colour, palettes.light), ownColour(own.colour, palettes.dark));
	const path = (kinds: string) =>
		features
			.filter(({ geometry }) => geometry.type.endsWith(kinds))
			.map((feature) => relativePath(kinds === 'Polygon' ? clockwise(feature) : feature, sheet.projection))
			.join('');
	const areas = path('Polygon');
	group.append(
		pathElement({ d: areas, fill: colour, 'fill-opacity': AREA_OPACITY }),
		pathElement({ d: areas + path('LineString'), fill: 'none', stroke: colour, 'stroke-width': LINE_WIDTH }),
		pathElement({
			d: dots(features, sheet),
			fill: 'none',
			stroke: colour,
			'stroke-width': DOT_WIDTH,
			'stroke-linecap': 'round'
		})
	);
	return group;
}

/** Points as lines without length: their round ends are dots. */
function dots(features: readonly Feature[], sheet: Sheet): string {
	const places = features.flatMap(({ geometry }): Position[] => {
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

function pathElement(attributes: Readonly<Record<string, string>>): SVGPathElement {
	const element = document.createElementNS(SVG, 'path');
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	return element;
}

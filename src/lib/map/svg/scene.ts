import type { Geometry } from '../../data/topology';
import type { Atlas } from '../../domain/atlas';
import { palettes } from '../../state/palette';
import type { Frame, MapLayer, Setting } from '../layer';
import { registry } from '../registry';
import { visibilityOf } from '../style';
import { groupAttributes, type Both } from './attributes';
import { Features } from './features';
import { isText, keep, type Change, type Drawn, type Group } from './marks';
import { placeNames } from './names';
import { Shapes } from './shapes';
import type { Sheet } from './sheet';

/**
 * The layers of the atlas as a list of SVG elements: the same registry, states and style that MapLibre draws from, on a
 * sheet. Knows nothing of a document. Showing a frame touches only what differs from the one before.
 */
export class Scene {
	/** In drawing order. */
	readonly groups: readonly Group[];
	readonly sheet: Sheet;
	readonly #drawn: readonly Drawn[];
	readonly #features: Features;
	readonly #shapes: Shapes;
	readonly #marksRoomy: boolean;

	/**
	 * @param options `known` has paths that are drawn already, by `source id`; `marksRoomy` gives names the class `roomy`
	 *   that would find a place at twice their size, as on a small screen
	 */
	constructor(
		atlas: Atlas,
		geometry: Geometry,
		sheet: Sheet,
		options: { readonly known?: ReadonlyMap<string, string>; readonly marksRoomy?: boolean } = {}
	) {
		const settings: Both<Setting> = [
			{ atlas, palette: palettes.light },
			{ atlas, palette: palettes.dark }
		];
		this.sheet = sheet;
		this.#marksRoomy = options.marksRoomy ?? false;
		this.#features = new Features(settings, geometry, sheet.view.zoom);
		this.#shapes = new Shapes(sheet, this.#features, options.known);
		this.#drawn = registry.flatMap((layer) => drawnOf(layer, settings, sheet.view.zoom));
		this.groups = this.#drawn.map(({ group }) => group);
	}

	/** Makes the marks those of a frame. Returns what changed. */
	show(frame: Frame): Change[] {
		const shown = new Set(this.#drawn.filter(({ group }) => !group.hidden));
		for (const { layer, group } of this.#drawn) group.hidden = visibilityOf(layer, frame) === 'none';
		const { replaced, touched } = this.#features.show(frame);
		let textsDiffer = false;
		const changes = this.#drawn.flatMap((drawn): Change[] => {
			const { group, source, specs } = drawn;
			if (group.hidden) {
				textsDiffer ||= shown.has(drawn) && specs[0].type === 'symbol';
				return [];
			}
			const all = !shown.has(drawn) || replaced.has(source);
			textsDiffer ||= all && specs[0].type === 'symbol';
			const features = this.#features.of(source);
			const ids = [...(all ? features.keys() : (touched.get(source) ?? []))];
			const gone = all ? [...group.marks.keys()].filter((id) => !isText(id) && !features.has(id)) : [];
			return keep(group, [
				...ids.map((id) => ({ group: group.id, id, mark: this.#shapes.markOf(drawn, id) })),
				...gone.map((id) => ({ group: group.id, id, mark: null }))
			]);
		});
		if (!textsDiffer) return changes;
		return [...changes, ...placeNames(this.#drawn, this.#features, this.sheet, this.#marksRoomy)];
	}
}

/** The style layers of a layer that are drawn at a zoom. */
function drawnOf(layer: MapLayer, [light, dark]: Both<Setting>, zoom: number): Drawn[] {
	const inDark = layer.specs(dark);
	return layer.specs(light).flatMap((spec, index): Drawn[] => {
		// A small window shows the whole earth at a zoom below nought.
		const { minzoom = -Infinity, maxzoom = Infinity } = spec;
		if (zoom < minzoom || zoom >= maxzoom) return [];
		const specs = [spec, inDark[index]!] as const;
		const group: Group = {
			id: spec.id,
			attributes: groupAttributes(specs, zoom),
			hidden: true,
			marks: new Map()
		};
		return [{ layer, specs, source: 'source' in spec ? String(spec.source) : '', group }];
	});
}

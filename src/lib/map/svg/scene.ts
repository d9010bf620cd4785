import type { Geometry } from '../../data/topology';
import type { Atlas } from '../../domain/atlas';
import { palettes } from '../../state/palette';
import type { App6Id } from '../app6';
import { visibilityOf, type Frame, type MapLayer, type Setting } from '../layer';
import { registry } from '../registry';
import { groupAttributes, type Both } from './attributes';
import { clusterOf, type Cluster } from './clusters';
import { Features } from './features';
import { isText, keep, type Change, type Drawn, type Group } from './marks';
import { Names } from './names';
import { Shapes } from './shapes';
import type { Sheet } from './sheet';

/** What a scene may be told of its drawing. */
interface SceneOptions {
	/** Paths that are drawn already, by `source id`. */
	readonly known?: ReadonlyMap<string, string>;
	/** Gives names the class `roomy` that would find a place at twice their size, as on a small screen. */
	readonly marksRoomy?: boolean;
	/** Symbols of APP-6 that the drawing has; more may come. */
	readonly app6?: ReadonlySet<App6Id>;
}

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
	readonly #names: Names;
	#symbolsCame = false;

	constructor(atlas: Atlas, geometry: Geometry, sheet: Sheet, options: SceneOptions = {}) {
		const settings: Both<Setting> = [
			{ atlas, palette: palettes.light },
			{ atlas, palette: palettes.dark }
		];
		this.sheet = sheet;
		this.#features = new Features(settings, geometry, sheet.view.zoom);
		this.#shapes = new Shapes(sheet, this.#features, options.known, options.app6);
		this.#names = new Names(sheet, this.#features, options.marksRoomy ?? false);
		this.#drawn = registry.flatMap((layer) => drawnOf(layer, settings, sheet.view.zoom));
		this.groups = this.#drawn.map(({ group }) => group);
	}

	/** Symbols of APP-6 that new marks of the frame want and the drawing has not: the atlas's own stand in for them. */
	get missing(): ReadonlySet<App6Id> {
		return this.#shapes.missing;
	}

	/** Draws symbols anew with the next frame: more have come. */
	redrawSymbols(): void {
		this.#symbolsCame = true;
	}

	/** The points that a mark stands for together; `null` where it does not. */
	clusterAt(group: string, id: string): Cluster | null {
		const source = this.#drawn.find((drawn) => drawn.group.id === group)?.source;
		const feature = source === undefined ? undefined : this.#features.of(source).get(id);
		return feature ? clusterOf(feature) : null;
	}

	/** Ids of the features of a group in drawing order: later ones lie above. */
	orderOf(group: string): readonly string[] {
		const source = this.#drawn.find((drawn) => drawn.group.id === group)?.source;
		return source === undefined ? [] : [...this.#features.of(source).keys()];
	}

	/** Makes the marks those of a frame. Returns what changed. */
	show(frame: Frame): Change[] {
		const shown = new Set(this.#drawn.filter(({ group }) => !group.hidden));
		for (const { layer, group } of this.#drawn) group.hidden = visibilityOf(layer, frame) === 'none';
		const { replaced, touched } = this.#features.show(frame);
		this.#shapes.missing.clear();
		let textsDiffer = false;
		const changes = this.#drawn.flatMap((drawn): Change[] => {
			const { group, source, specs } = drawn;
			const isSymbol = specs[0].type === 'symbol';
			if (group.hidden) {
				textsDiffer ||= shown.has(drawn) && isSymbol;
				return [];
			}
			const appears = !shown.has(drawn);
			const others = replaced.get(source);
			textsDiffer ||= appears ? isSymbol : others !== undefined && this.#names.areMovedBy(others, drawn);
			// Symbols of APP-6 that have not arrived are asked for again when their source changes.
			const symbolsDiffer = this.#symbolsCame || (frame.symbols === 'app6' && others !== undefined);
			const all = appears || (symbolsDiffer && isSymbol);
			const features = this.#features.of(source);
			const ids = all
				? [...features.keys(), ...[...group.marks.keys()].filter((id) => !isText(id) && !features.has(id))]
				: [...(touched.get(source) ?? []), ...(others ?? []).map(({ id }) => id)];
			// What is gone has no mark.
			return keep(
				group,
				ids.map((id) => ({ group: group.id, id, mark: this.#shapes.markOf(drawn, id) }))
			);
		});
		this.#symbolsCame = false;
		if (!textsDiffer) return changes;
		return [...changes, ...this.#names.place(this.#drawn)];
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

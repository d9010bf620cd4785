import { featureAttributes, hasSymbols, isWanted } from './attributes';
import type { Features, Replaced } from './features';
import { isText, keep, textId, type Change, type Drawn, type Mark } from './marks';
import type { Sheet } from './sheet';
import { drawTexts, type KnownLabels, type TextCandidate } from './texts';

/** How much larger names are on a sheet that a small screen shows at half its size. */
const ROOMY_SCALE = 2;

/** The names of features on a sheet. */
export class Names {
	readonly #sheet: Sheet;
	readonly #features: Features;
	readonly #marksRoomy: boolean;
	readonly #labels: KnownLabels = new WeakMap();
	readonly #roomyLabels: KnownLabels = new WeakMap();

	/**
	 * @param marksRoomy gives names the class `roomy` that would find a place at twice their size
	 */
	constructor(sheet: Sheet, features: Features, marksRoomy: boolean) {
		this.#sheet = sheet;
		this.#features = features;
		this.#marksRoomy = marksRoomy;
	}

	/** Whether features of a layer's source that were replaced can make names come, go or move. */
	areMovedBy(replaced: readonly Replaced[], { specs: [spec], source }: Drawn): boolean {
		if (spec.type !== 'symbol') return false;
		// Symbols take room from names.
		if (hasSymbols(spec)) return true;
		return replaced.some(({ id, before, after }) =>
			[before, after].some(
				(feature) => feature && isWanted(spec, this.#features.contextsOf(source, id, feature)[0])
			)
		);
	}

	/** Places the names of all layers anew: one that comes or goes makes room for others. Returns what changed. */
	place(layers: readonly Drawn[]): Change[] {
		const candidates = layers.flatMap((layer) => this.#candidatesOf(layer));
		const texts = drawTexts(candidates, this.#sheet, this.#labels);
		const roomy = this.#marksRoomy
			? drawTexts(candidates, this.#sheet, this.#roomyLabels, ROOMY_SCALE)
			: null;
		const isRoomy = (group: string, id: string, { attributes }: Mark) =>
			roomy?.get(group)?.get(id)?.mark.attributes['x'] === attributes['x'];
		return layers.flatMap(({ group, specs }) => {
			if (specs[0].type !== 'symbol') return [];
			const wanted = [...(group.hidden ? [] : (texts.get(group.id) ?? []))];
			const marks = wanted.map(([id, { mark, contexts }]): Change => {
				const own = featureAttributes(specs, contexts, group.attributes) ?? {};
				// What is said of the symbol goes for the symbol alone.
				const colours = Object.fromEntries(Object.entries(own).filter(([name]) => name !== 'opacity'));
				const attributes = {
					...colours,
					...mark.attributes,
					...(isRoomy(group.id, id, mark) ? { class: 'roomy' } : {})
				};
				return { group: group.id, id: textId(id), mark: { ...mark, attributes } };
			});
			const placed = new Set(marks.map(({ id }) => id));
			const gone = [...group.marks.keys()].filter((id) => isText(id) && !placed.has(id));
			return keep(group, [...marks, ...gone.map((id) => ({ group: group.id, id, mark: null }))]);
		});
	}

	#candidatesOf({ specs: [spec], source, group }: Drawn): TextCandidate[] {
		if (group.hidden || spec.type !== 'symbol') return [];
		return [...this.#features.of(source)].map(([id, feature]) => {
			const contexts = this.#features.contextsOf(source, id, feature);
			return { group: group.id, id, feature, spec, contexts, symbol: group.marks.has(id) };
		});
	}
}

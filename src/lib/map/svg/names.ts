import { featureAttributes } from './attributes';
import type { Features } from './features';
import { isText, keep, textId, type Change, type Drawn, type Mark } from './marks';
import type { Sheet } from './sheet';
import { drawTexts, type TextCandidate } from './texts';

/** How much larger names are on a sheet that a small screen shows at half its size. */
const ROOMY_SCALE = 2;

/**
 * Places the names of all layers anew: one that comes or goes makes room for others. Returns what changed.
 * @param marksRoomy gives names the class `roomy` that would find a place at twice their size
 */
export function placeNames(
	layers: readonly Drawn[],
	features: Features,
	sheet: Sheet,
	marksRoomy: boolean
): Change[] {
	const candidates = layers.flatMap(({ specs, source, group }): TextCandidate[] => {
		const [spec] = specs;
		if (group.hidden || spec.type !== 'symbol') return [];
		return [...features.of(source)].map(([id, feature]) => {
			const contexts = features.contextsOf(source, id, feature);
			return { group: group.id, id, feature, spec, contexts, symbol: group.marks.has(id) };
		});
	});
	const texts = drawTexts(candidates, sheet);
	const roomy = marksRoomy ? drawTexts(candidates, sheet, ROOMY_SCALE) : null;
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

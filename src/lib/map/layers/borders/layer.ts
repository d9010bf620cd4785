import { borderBetween } from '../../../domain/borders';
import { fromState, type FeatureState, type MapLayer, type Setting } from '../../layer';

/**
 * Borders of the day. Every line between two units is in the source from the start; the day decides which of
 * them is a border, which is contested and which is nothing, so no line is ever added or cut.
 */
export const borders: MapLayer = {
	sources: ({ borders: lines }) => ({ borders: lines }),
	specs: (setting) => [
		{
			id: 'borders-agreed',
			type: 'line',
			source: 'borders',
			paint: {
				'line-color': setting.palette.border,
				'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 4, 1, 7, 1.6],
				'line-opacity': fromState('agreed', 0)
			}
		},
		{
			id: 'borders-contested',
			type: 'line',
			source: 'borders',
			filter: [
				'any',
				['in', ['get', 'a'], ['literal', contestable(setting)]],
				['in', ['get', 'b'], ['literal', contestable(setting)]]
			],
			paint: {
				'line-color': setting.palette.label,
				'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.7, 4, 1.2, 7, 1.8],
				'line-dasharray': [2.5, 2],
				'line-opacity': fromState('contested', 0)
			}
		}
	],
	*states({ date }, { atlas }, geometry): Iterable<FeatureState> {
		for (const { properties } of geometry.borders.features) {
			const { id, a, b } = properties;
			const kind = borderBetween(atlas.territory, a, b, date);
			const state = { agreed: kind === 'border' ? 1 : 0, contested: kind === 'contested' ? 1 : 0 };
			yield { source: 'borders', id, state };
		}
	}
};

/** Units with a line that is contested on some day: the only ones drawn a second time. */
function contestable({ atlas }: Setting): string[] {
	const contested = atlas.index.tenures.filter(
		({ status, controller }) => controller !== null || status === 'disputed'
	);
	return [...new Set(contested.map(({ unit }) => unit))];
}

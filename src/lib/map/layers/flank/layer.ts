import * as m from '$lib/paraglide/messages';
import { bordersWith, FLANK_NEIGHBOURS } from '../../../domain/flank';
import { fromState, type FeatureState, type MapLayer } from '../../layer';

/** The land border of members with Russia and Belarus, until 1991 with the Soviet Union, on the day. */
export const flank: MapLayer = {
	id: 'flank',
	specs: ({ palette, atlas }) => {
		const sides = [...new Set(atlas.index.borders.flatMap(({ a, b }) => [a, b]))];
		const line = {
			type: 'line' as const,
			source: 'borders',
			filter: ['in', ['get', 'a'], ['literal', sides]] as never,
			layout: { 'line-cap': 'round', 'line-join': 'round' } as const
		};
		return [
			{
				...line,
				id: 'flank-halo',
				paint: {
					'line-color': palette.halo,
					'line-width': ['interpolate', ['linear'], ['zoom'], 1, 4, 6, 8],
					'line-opacity': fromState('flank', 0)
				}
			},
			{
				...line,
				id: 'flank-line',
				paint: {
					'line-color': palette.accent,
					'line-width': ['interpolate', ['linear'], ['zoom'], 1, 2, 6, 4.5],
					'line-opacity': fromState('flank', 0)
				}
			}
		];
	},
	isDrawn: ({ layers }) => layers.has('flank'),
	*states({ date }, { atlas }, geometry): Iterable<FeatureState> {
		const stretches = bordersWith(atlas, FLANK_NEIGHBOURS, date);
		const facing = new Set(stretches.map(({ a, b }) => `${a}|${b}`));
		for (const { properties } of geometry.borders.features) {
			yield { source: 'borders', id: properties.id, state: { flank: facing.has(properties.id) ? 1 : 0 } };
		}
	},
	legend: ({ palette }) => [{ label: m.legend_flank(), swatch: 'line', colour: palette.accent }]
};

import type { Feature, Point } from 'geojson';
import * as m from '$lib/paraglide/messages';
import { activityOn } from '../../../domain/operations';
import { fromState, type FeatureState, type MapLayer } from '../../layer';
import { LABEL_FONT } from '../../fonts';

/** Battlegroups of the eastern flank at their main base, on their dates. */
export const battlegroups: MapLayer = {
	id: 'battlegroups',
	sources: (_, { atlas }) => ({
		battlegroups: {
			type: 'FeatureCollection',
			features: atlas.index.battlegroups.flatMap(({ id, bases: [base] }): Feature<Point>[] =>
				base
					? [
							{
								type: 'Feature',
								properties: { id, record: id, name: base.name },
								geometry: { type: 'Point', coordinates: [base.longitude, base.latitude] }
							}
						]
					: []
			)
		}
	}),
	specs: ({ palette }) => [
		{
			id: 'battlegroups-selected',
			type: 'circle',
			source: 'battlegroups',
			paint: {
				'circle-radius': 14,
				'circle-color': 'transparent',
				'circle-stroke-color': palette.accent,
				'circle-stroke-width': 2,
				'circle-stroke-opacity': fromState('selected', 0)
			}
		},
		{
			id: 'battlegroups-symbol',
			type: 'symbol',
			source: 'battlegroups',
			layout: {
				'icon-image': 'battlegroup',
				'icon-size': ['interpolate', ['linear'], ['zoom'], 1, 0.45, 4, 0.8, 7, 1],
				'icon-allow-overlap': true,
				'text-field': ['step', ['zoom'], '', 4.5, ['get', 'name']],
				'text-font': LABEL_FONT,
				'text-size': 12,
				'text-anchor': 'left',
				'text-offset': [1.1, 0],
				'text-optional': true
			},
			paint: {
				'icon-opacity': fromState('shown', 0),
				'text-opacity': fromState('shown', 0),
				'text-color': palette.label,
				'text-halo-color': palette.halo,
				'text-halo-width': 1.4
			}
		}
	],
	hits: { 'battlegroups-symbol': 'battlegroup' },
	*states(frame, { atlas }): Iterable<FeatureState> {
		for (const battlegroup of atlas.index.battlegroups) {
			const selected = frame.selection?.kind === 'battlegroup' && frame.selection.id === battlegroup.id;
			const present = frame.layers.has('battlegroups') && activityOn(battlegroup, frame.date) === 'active';
			const state = { shown: present || selected ? 1 : 0, selected: selected ? 1 : 0 };
			yield { source: 'battlegroups', id: battlegroup.id, state };
		}
	},
	legend: ({ palette }) => [{ label: m.legend_battlegroup(), swatch: 'square', colour: palette.battlegroup }]
};

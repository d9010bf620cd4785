import type { Feature, Point } from 'geojson';
import * as m from '$lib/paraglide/messages';
import { contains } from '../../../domain/day';
import { LABEL_FONT } from '../../fonts';
import type { Frame, MapLayer, Setting } from '../../layer';

/** Battlegroups of the eastern flank at their main base, on their dates, with base and framework nation. */
export const battlegroups: MapLayer = {
	id: 'battlegroups',
	overlays: [
		{
			source: 'battlegroups',
			data: (frame, setting) => ({ type: 'FeatureCollection', features: battlegroupsOn(frame, setting) })
		}
	],
	specs: ({ palette }) => [
		{
			id: 'battlegroups-selected',
			type: 'circle',
			source: 'battlegroups',
			filter: ['get', 'selected'],
			paint: {
				'circle-radius': 14,
				'circle-color': 'transparent',
				'circle-stroke-color': palette.accent,
				'circle-stroke-width': 2
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
				'text-field': ['step', ['zoom'], '', 4.5, ['get', 'label']],
				'text-font': LABEL_FONT,
				'text-size': 12,
				'text-anchor': 'left',
				'text-justify': 'left',
				'text-offset': [1.1, 0],
				'text-optional': true
			},
			paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 }
		}
	],
	hits: { 'battlegroups-symbol': 'battlegroup' },
	isDrawn: ({ layers, selection }) => layers.has('battlegroups') || selection?.kind === 'battlegroup',
	legend: ({ palette }) => [{ label: m.legend_battlegroup(), swatch: 'square', colour: palette.battlegroup }]
};

function battlegroupsOn({ date, layers, selection }: Frame, { atlas }: Setting): Feature<Point>[] {
	return atlas.index.battlegroups.flatMap((battlegroup): Feature<Point>[] => {
		const { id, framework, bases } = battlegroup;
		const selected = selection?.kind === 'battlegroup' && selection.id === id;
		const present = layers.has('battlegroups') && contains(battlegroup, date);
		const [base] = bases;
		if (!base || !(present || selected)) return [];
		const lead = framework.find((span) => contains(span, date));
		const label = lead ? `${base.name}\n${atlas.nameOf(lead.polity, date)}` : base.name;
		return [
			{
				type: 'Feature',
				properties: { id, record: id, label, selected },
				geometry: { type: 'Point', coordinates: [base.longitude, base.latitude] }
			}
		];
	});
}

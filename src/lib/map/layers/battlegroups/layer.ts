import type { Feature, Point } from 'geojson';
import * as m from '$lib/paraglide/messages';
import { contains } from '../../../domain/day';
import type { Frame, MapLayer, Setting } from '../../layer';
import { selectedRing, symbolLayout, symbolPaint } from '../../point-specs';

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
		selectedRing('battlegroups', 'battlegroups', palette),
		{
			id: 'battlegroups-symbol',
			type: 'symbol',
			source: 'battlegroups',
			layout: symbolLayout('center'),
			paint: symbolPaint(palette)
		}
	],
	hits: { 'battlegroups-symbol': 'battlegroup' },
	isDrawn: ({ layers, selection }) => layers.has('battlegroups') || selection?.kind === 'battlegroup',
	legend: ({ palette }) => [
		{ label: m.legend_battlegroup(), swatch: 'battlegroup', colour: palette.battlegroup }
	]
};

function battlegroupsOn({ date, layers, selection, symbols }: Frame, { atlas }: Setting): Feature<Point>[] {
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
				properties: {
					id,
					record: id,
					icon: symbols === 'app6' ? 'app6-battlegroup' : 'battlegroup',
					label,
					strength: 1,
					selected
				},
				geometry: { type: 'Point', coordinates: [base.longitude, base.latitude] }
			}
		];
	});
}

import * as m from '$lib/paraglide/messages';
import type { Atlas } from '../../../domain/atlas';
import { contains } from '../../../domain/day';
import { fromState, type FeatureState, type MapLayer } from '../../layer';

/** Members outside the integrated military command on the day. */
export const command: MapLayer = {
	id: 'command',
	specs: ({ atlas }) => [
		{
			id: 'command-outside',
			type: 'fill',
			source: 'units',
			filter: ['in', ['get', 'id'], ['literal', homelands(atlas, 'outside')]],
			paint: {
				'fill-pattern': 'strokes-outside-command',
				'fill-opacity': fromState('outsideCommand', 0),
				'fill-antialias': false
			}
		},
		{
			id: 'command-no-forces',
			type: 'fill',
			source: 'units',
			filter: ['in', ['get', 'id'], ['literal', homelands(atlas, 'no-forces')]],
			paint: {
				'fill-pattern': 'strokes-no-forces',
				'fill-opacity': fromState('outsideCommand', 0),
				'fill-antialias': false
			}
		}
	],
	isDrawn: ({ layers }) => layers.has('command'),
	*states({ date }, { atlas }): Iterable<FeatureState> {
		for (const unit of [...homelands(atlas, 'outside'), ...homelands(atlas, 'no-forces')]) {
			const { polity, standing } = atlas.unitState(unit, date);
			const absent =
				standing === 'member' &&
				atlas.index.command.some((absence) => absence.polity === polity && contains(absence, date));
			yield { source: 'units', id: unit, state: { outsideCommand: absent ? 1 : 0 } };
		}
	},
	legend: ({ palette }) => [
		{ label: m.legend_outside_command(), swatch: 'upright', colour: palette.label },
		{ label: m.legend_no_forces(), swatch: 'level', colour: palette.label }
	]
};

type Kind = Atlas['index']['command'][number]['kind'];

/** Units in Europe of the states that were ever absent in that way. */
function homelands(atlas: Atlas, kind: Kind): string[] {
	const states = new Set(
		atlas.index.command.filter((absence) => absence.kind === kind).map(({ polity }) => polity)
	);
	const held = atlas.index.tenures.filter(
		({ polity, status }) => states.has(polity) && status === 'integral'
	);
	return [...new Set(held.map(({ unit }) => unit))].filter((unit) => atlas.unit(unit).continent === 'europe');
}

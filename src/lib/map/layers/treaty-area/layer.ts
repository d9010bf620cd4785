import * as m from '$lib/paraglide/messages';
import { rulingOnLand } from '../../../domain/coverage/land';
import { TREATY_IN_FORCE } from '../../../domain/coverage/ruling';
import { fromState, type FeatureState, type MapLayer } from '../../layer';

/** A first Article 6 area: land only, marked as a preview. */
export const treatyArea: MapLayer = {
	id: 'treaty-area',
	specs: () => [
		{
			id: 'treaty-area-fill',
			type: 'fill',
			source: 'units',
			paint: { 'fill-pattern': 'dots-treaty-area', 'fill-opacity': fromState('covered', 0) }
		}
	],
	isDrawn: ({ layers }) => layers.has('treaty-area'),
	*states(frame, { atlas }, geometry): Iterable<FeatureState> {
		for (const { properties } of geometry.units.features) {
			const { id } = properties;
			const { verdict, scope } = rulingOnLand(atlas, id, frame.date);
			const covered = verdict === 'covered' && scope === 'territory' && frame.date >= TREATY_IN_FORCE;
			yield { source: 'units', id, state: { covered: covered ? 1 : 0 } };
		}
	},
	legend: ({ palette }) => [{ label: m.legend_treaty_area(), swatch: 'dots', colour: palette.treatyArea }]
};

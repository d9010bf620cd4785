import * as m from '$lib/paraglide/messages';
import { isInTreatyAreaPreview } from '../../../domain/treaty-area';
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
		const units = new Map(atlas.index.units.map((unit) => [unit.id, unit]));
		for (const { properties } of geometry.units.features) {
			const unit = units.get(properties.id);
			const held = atlas.unitState(properties.id, frame.date).standing === 'member';
			const covered = unit !== undefined && isInTreatyAreaPreview(unit, properties.label, held, frame.date);
			yield { source: 'units', id: properties.id, state: { covered: covered ? 1 : 0 } };
		}
	},
	legend: ({ palette }) => [{ label: m.legend_treaty_area(), swatch: 'dots', colour: palette.treatyArea }]
};

import type { FeatureCollection } from 'geojson';
import type { Geometry } from '../../../data/topology';
import type { Day } from '../../../domain/day';
import { LABEL_FONT } from '../../fonts';
import type { MapLayer, Setting, Sources } from '../../layer';
import { stateNames } from '../labels/layer';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The sources of the layer while nothing joins. */
export const NOTHING_JOINED: Sources = { 'joined-land': NOTHING, 'joined-names': NOTHING };

/** Its style layers, shown while something joins. */
export const JOINED_LAYERS = ['joined-outline', 'joined-names'] as const;

/** Paint properties that carry the outline and the names of joining land from full view to nothing. */
export const FLASH_PROPERTIES = [
	['joined-outline', 'line-opacity'],
	['joined-names', 'text-opacity']
] as const;

/** The outline and the names of land that has just become a member's, shown for a moment. */
export const joined: MapLayer = {
	sources: () => NOTHING_JOINED,
	specs: ({ palette }) => [
		{
			id: 'joined-outline',
			type: 'line',
			source: 'joined-land',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.label, 'line-width': 2 }
		},
		{
			id: 'joined-names',
			type: 'symbol',
			source: 'joined-names',
			layout: {
				'text-field': ['get', 'name'],
				'text-font': LABEL_FONT,
				'text-size': ['interpolate', ['linear'], ['zoom'], 1, 12, 5, 17],
				'text-padding': 0,
				'text-variable-anchor': ['center', 'left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.5
			},
			paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
		}
	],
	// It is no part of any frame: the animator shows it for a moment.
	isDrawn: () => false
};

/** What the layer shows for units that join on a day; nothing for no units. */
export function joinedSources(
	units: readonly string[],
	setting: Setting,
	geometry: Geometry,
	on: Day
): Sources {
	const owners = new Set(units.map((unit) => setting.atlas.territory.ownerOf(unit, on)));
	return {
		'joined-land': {
			type: 'FeatureCollection',
			features: geometry.units.features.filter(({ properties }) => units.includes(properties.id))
		},
		'joined-names': {
			type: 'FeatureCollection',
			features: stateNames(geometry, setting, on).features.filter(({ properties }) =>
				owners.has(String(properties?.id))
			)
		}
	};
}

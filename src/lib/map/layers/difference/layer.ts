import type { Feature } from 'geojson';
import type { Geometry } from '../../../data/topology';
import { landDifference } from '../../../domain/changes';
import type { Frame, MapLayer, Setting } from '../../layer';

/** Land that became a member's between the two days compared (a full line), or ceased to be one's (a broken line). */
export const difference: MapLayer = {
	overlays: [
		{
			source: 'difference',
			data: (frame, setting, geometry) => ({
				type: 'FeatureCollection',
				features: differingLand(frame, setting, geometry)
			})
		}
	],
	specs: ({ palette }) => [
		{
			id: 'difference-gained',
			type: 'line',
			source: 'difference',
			filter: ['==', ['get', 'change'], 'gained'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.label, 'line-width': 1.8 }
		},
		{
			id: 'difference-lost',
			type: 'line',
			source: 'difference',
			filter: ['==', ['get', 'change'], 'lost'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.accent, 'line-width': 1.8, 'line-dasharray': [2, 1.5] }
		}
	],
	isDrawn: ({ compare }) => compare !== null
};

function differingLand({ date, compare }: Frame, { atlas }: Setting, geometry: Geometry): Feature[] {
	if (compare === null) return [];
	const [before, after] = compare < date ? [compare, date] : [date, compare];
	const differing = landDifference(atlas, before, after);
	return geometry.units.features.flatMap((feature) => {
		const change = differing.get(feature.properties.id);
		return change ? [{ ...feature, properties: { id: feature.properties.id, change } }] : [];
	});
}

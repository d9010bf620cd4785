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

const CHANGES = ['gained', 'lost'] as const;

function differingLand({ date, compare }: Frame, { atlas }: Setting, geometry: Geometry): Feature[] {
	if (compare === null) return [];
	const [before, after] = compare < date ? [compare, date] : [date, compare];
	const differing = landDifference(atlas, before, after);
	return CHANGES.flatMap((change) => {
		const units = [...differing.keys()].filter((unit) => differing.get(unit) === change);
		return units.length > 0 ? [outlineOf(change, units, geometry)] : [];
	});
}

/** The outlines drawn last, for all maps of these shapes: from one day to the next they are mostly the same. */
const drawn = new Map<string, { readonly outline: Geometry['outline']; readonly feature: Feature }>();

function outlineOf(change: string, units: readonly string[], { outline }: Geometry): Feature {
	const properties = { id: change, change, land: units.join(' ') };
	const last = drawn.get(change);
	if (last?.outline === outline && last.feature.properties?.['land'] === properties.land) return last.feature;
	const feature: Feature = { type: 'Feature', properties, geometry: outline(new Set(units)) };
	drawn.set(change, { outline, feature });
	return feature;
}

import type { Feature, MultiLineString } from 'geojson';
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

type Change = 'gained' | 'lost';

const CHANGES: readonly Change[] = ['gained', 'lost'];

function differingLand({ date, compare }: Frame, { atlas }: Setting, geometry: Geometry): Feature[] {
	if (compare === null) return [];
	const [before, after] = compare < date ? [compare, date] : [date, compare];
	const differing = landDifference(atlas, before, after);
	return CHANGES.flatMap((change): Feature[] => {
		const units = [...differing.keys()].filter((unit) => differing.get(unit) === change).sort();
		if (units.length === 0) return [];
		const land = units.join(' ');
		return [
			{
				type: 'Feature',
				properties: { id: change, change, land },
				geometry: outlineOf(geometry, change, units)
			}
		];
	});
}

/** The outlines drawn last: from one day to the next they are mostly the same, and are to be the same object then. */
const drawn = new Map<
	Change,
	{ readonly geometry: Geometry; readonly land: string; readonly line: MultiLineString }
>();

function outlineOf(geometry: Geometry, change: Change, units: readonly string[]): MultiLineString {
	const land = units.join(' ');
	const last = drawn.get(change);
	if (last?.geometry === geometry && last.land === land) return last.line;
	const line = geometry.outline(new Set(units));
	drawn.set(change, { geometry, land, line });
	return line;
}

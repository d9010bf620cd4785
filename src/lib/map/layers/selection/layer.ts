import type { Feature } from 'geojson';
import type { Geometry } from '../../../data/topology';
import type { Frame, MapLayer, Setting } from '../../layer';
import { extentFeatures } from '../../places';
import { extentOf } from '../operations/layer';

/** The outline of what is selected: a member's land, a unit, an operation's theatre. */
export const selection: MapLayer = {
	overlays: [
		{
			source: 'selection',
			data: (frame, setting, geometry) => ({
				type: 'FeatureCollection',
				features: selectedAreas(frame, setting, geometry)
			})
		}
	],
	specs: ({ palette }) => [
		{
			id: 'selection-outline',
			type: 'line',
			source: 'selection',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.accent, 'line-width': 2.2 }
		}
	],
	isDrawn: ({ selection: chosen }) => chosen !== null
};

function selectedAreas(frame: Frame, setting: Setting, geometry: Geometry): Feature[] {
	const { selection: chosen, date } = frame;
	const { atlas } = setting;
	const units = (wanted: (unit: string) => boolean) =>
		geometry.units.features.filter(({ properties }) => wanted(properties.id));
	if (chosen?.kind === 'member') return units((unit) => atlas.territory.ownerOf(unit, date) === chosen.id);
	if (chosen?.kind === 'unit') return units((unit) => unit === chosen.id);
	const operation =
		chosen?.kind === 'operation' ? atlas.index.operations.find(({ id }) => id === chosen.id) : undefined;
	if (!operation) return [];
	return extentFeatures(extentOf(operation, frame, setting), geometry);
}

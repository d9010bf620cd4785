import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Geometry } from '../../../data/topology';
import type { Day } from '../../../domain/day';
import { fromState, type MapLayer, type Setting } from '../../layer';
import { LABEL_FONT, SEA_FONT } from '../../fonts';

/** Names of states, territories and seas in the language of the interface. */
export const labels: MapLayer = {
	sources: (geometry, setting) => ({
		'sea-names': seaNames(geometry, setting),
		// Filled for a day by `stateNames`; a name belongs to a period.
		'state-names': { type: 'FeatureCollection', features: [] }
	}),
	specs: ({ palette }) => [
		{
			id: 'labels-states',
			type: 'symbol',
			source: 'state-names',
			// A name appears once its land has room for it; members come first.
			filter: ['>=', ['get', 'area'], ['step', ['zoom'], 250000, 3, 60000, 4, 15000, 5, 0]],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': LABEL_FONT,
				'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10.5, 4, 13, 7, 17],
				'text-max-width': 7,
				'text-padding': 4,
				'text-variable-anchor': ['center', 'top', 'bottom'],
				'symbol-sort-key': ['get', 'rank']
			},
			paint: {
				'text-color': ['case', ['get', 'member'], palette.label, palette.labelQuiet],
				'text-halo-color': palette.halo,
				'text-halo-width': 1.4,
				'text-halo-blur': 0.4
			}
		},
		{
			id: 'labels-joined',
			type: 'symbol',
			source: 'state-names',
			filter: ['has', 'polity'],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': LABEL_FONT,
				'text-size': ['interpolate', ['linear'], ['zoom'], 1, 13, 5, 17],
				'text-allow-overlap': true,
				'text-ignore-placement': true
			},
			paint: {
				'text-color': palette.label,
				'text-halo-color': palette.halo,
				'text-halo-width': 2,
				'text-opacity': fromState('flash', 0)
			}
		},
		{
			id: 'labels-seas',
			type: 'symbol',
			source: 'sea-names',
			minzoom: 1.5,
			layout: {
				'text-field': ['get', 'name'],
				'text-font': SEA_FONT,
				'text-size': ['interpolate', ['linear'], ['zoom'], 1, 12, 5, 16],
				'text-letter-spacing': 0.08,
				'text-max-width': 7,
				'text-padding': 8
			},
			paint: { 'text-color': palette.coast, 'text-halo-color': palette.sea, 'text-halo-width': 1 }
		}
	]
};

/**
 * One name for each polity on its largest unit, and one for each of its other units, as of a day.
 * `rank` sorts members before others and large before small.
 */
export function stateNames(geometry: Geometry, { atlas }: Setting, on: Day): FeatureCollection<Point> {
	const units = new Map(atlas.index.units.map((unit) => [unit.id, unit]));
	const largest = new Map<string, string>();
	const bySize = [...geometry.units.features].sort((a, b) => b.properties.area - a.properties.area);
	for (const { properties } of bySize) {
		const polity = atlas.territory.ownerOf(properties.id, on);
		if (!largest.has(polity)) largest.set(polity, properties.id);
	}
	const features = bySize.flatMap(({ properties }): Feature<Point>[] => {
		const unit = units.get(properties.id);
		if (!unit) return [];
		const { polity, standing } = atlas.unitState(unit.id, on);
		const main = largest.get(polity) === unit.id;
		// A state's own parts bear no name of their own, its distant possessions do.
		if (!main && isNearby(unit.continent, units.get(largest.get(polity) ?? '')?.continent) && !unit.island) return [];
		const name = main ? atlas.nameOf(polity, on) : unit.names;
		const member = standing !== 'none';
		return [
			{
				type: 'Feature',
				properties: {
					id: main ? polity : `unit ${unit.id}`,
					...(main ? { polity } : {}),
					name,
					area: main ? properties.area : Math.min(properties.area, 400_000),
					member,
					rank: (member && main ? 0 : 1e8) - properties.area
				},
				geometry: { type: 'Point', coordinates: properties.label }
			}
		];
	});
	return { type: 'FeatureCollection', features };
}

function isNearby(a: string, b: string | undefined): boolean {
	return a === b;
}

function seaNames(geometry: Geometry, { atlas }: Setting): FeatureCollection<Point> {
	const names = new Map(atlas.index.seas.map((sea) => [sea.id, sea]));
	return {
		type: 'FeatureCollection',
		features: geometry.seas.features.flatMap(({ properties }): Feature<Point>[] => {
			const sea = names.get(properties.id);
			// A part of a sea is named by the sea itself.
			return sea && sea.parent === null
				? [
						{
							type: 'Feature',
							properties: { id: sea.id, name: sea.names },
							geometry: { type: 'Point', coordinates: properties.label }
						}
					]
				: [];
		})
	};
}

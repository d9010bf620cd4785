import { area } from '@turf/turf';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Geometry } from '../../../data/topology';
import type { Atlas } from '../../../domain/atlas';
import type { Day } from '../../../domain/day';
import type { MapLayer, Setting } from '../../layer';
import { LABEL_FONT, SEA_FONT } from '../../fonts';

type Unit = ReturnType<Atlas['unit']>;

/** How much smaller a member may be than others and still be named. */
const MEMBER_ADVANTAGE = 3;

/** The room (km²) that a name needs on a small map, and from larger zooms on. */
const LEAST_ROOM = 250_000;
const ROOM_FROM_ZOOM = [
	[3, 60_000],
	[4, 15_000],
	[5, 0]
] as const;

/** In these qualities land is held without being part of the state: it bears a name of its own. */
const DEPENDENT: ReadonlySet<string> = new Set(['dependency', 'protectorate', 'trust', 'administered']);

const SQUARE_METRES_PER_SQUARE_KILOMETRE = 1e6;

/** Names of states, territories and seas in the language of the interface. */
export const labels: MapLayer = {
	sources: (geometry, setting) => ({
		'sea-names': seaNames(geometry, setting)
	}),
	// A name belongs to a period.
	overlays: [
		{
			source: 'state-names',
			data: ({ date }, setting, geometry) => stateNames(geometry, setting, date),
			appears: ({ properties }) => zoomFor(Number(properties?.['room']))
		}
	],
	specs: ({ palette }) => [
		{
			id: 'labels-states',
			type: 'symbol',
			source: 'state-names',
			// A name appears once its land has room for it; members come first.
			filter: ['>=', ['get', 'room'], ['step', ['zoom'], LEAST_ROOM, ...ROOM_FROM_ZOOM.flat()]],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': LABEL_FONT,
				'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10.5, 4, 13, 7, 17],
				'text-max-width': 7,
				'text-padding': 4,
				'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
				'text-radial-offset': 0.4,
				'symbol-sort-key': ['get', 'rank']
			},
			paint: {
				'text-color': ['case', ['get', 'member'], palette.label, palette.labelQuiet],
				'text-halo-color': palette.halo,
				'text-halo-width': 1.8
			}
		},
		{
			id: 'labels-seas',
			type: 'symbol',
			source: 'sea-names',
			// Only the widest waters have room for a name on a small map.
			filter: ['>=', ['get', 'area'], ['step', ['zoom'], 2_000_000, 3, 600_000, 4, 100_000, 5, 0]],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': SEA_FONT,
				'text-size': ['interpolate', ['linear'], ['zoom'], 1, 12, 5, 16],
				'text-letter-spacing': 0.08,
				'text-max-width': 7,
				'text-padding': 8
			},
			paint: { 'text-color': palette.seaLabel, 'text-halo-color': palette.sea, 'text-halo-width': 1 }
		}
	]
};

/** Zoom from which there is room (km²) for a name. */
function zoomFor(room: number): number {
	return room >= LEAST_ROOM ? 0 : (ROOM_FROM_ZOOM.find(([, least]) => room >= least)?.[0] ?? Infinity);
}

/**
 * One name for each polity on its main unit, and one for each of its distant parts, as of a day.
 * `room` (km²) decides from which zoom a name shows, `rank` who gives way: members before others, large
 * before small.
 */
export function stateNames(geometry: Geometry, { atlas }: Setting, on: Day): FeatureCollection<Point> {
	const bySize = unitsBySize(geometry.units, atlas);
	const main = new Map<string, string>();
	for (const { id } of bySize) {
		const polity = atlas.territory.ownerOf(id, on);
		// The homeland bears its polity's id; where there is none, the largest unit stands for it.
		if (id === polity || !main.has(polity)) main.set(polity, id);
	}
	const named = new Set<string>();
	const features = bySize.flatMap((unit): Feature<Point>[] => {
		const { polity, standing, status } = atlas.unitState(unit.id, on);
		const homeland = main.get(polity);
		const isMain = homeland === unit.id;
		const member = standing !== 'none';
		// What adjoins its state needs no name of its own, nor does a part of a state that spans two continents.
		const isApart =
			unit.island ||
			DEPENDENT.has(status) ||
			(member && homeland !== undefined && unit.continent !== atlas.unit(homeland).continent);
		if (!isMain && !isApart) return [];
		const name = isMain ? atlas.nameOf(polity, on) : atlas.unitNameOn(unit.id, on);
		// A colony that was divided later bears its name once, on its largest part.
		if (named.has(`${polity} ${name}`)) return [];
		named.add(`${polity} ${name}`);
		const { area } = unit;
		return [
			{
				type: 'Feature',
				properties: {
					id: isMain ? polity : `unit ${unit.id}`,
					name,
					room: member && isMain ? area * MEMBER_ADVANTAGE : area,
					member,
					rank: (member && isMain ? 0 : 1e8) - area
				},
				geometry: { type: 'Point', coordinates: [...unit.label] }
			}
		];
	});
	return { type: 'FeatureCollection', features };
}

const orders = new WeakMap<Geometry['units'], { readonly atlas: Atlas; readonly units: readonly Unit[] }>();

/** The units that are drawn, from the largest to the smallest. */
function unitsBySize(drawn: Geometry['units'], atlas: Atlas): readonly Unit[] {
	const known = orders.get(drawn);
	if (known?.atlas === atlas) return known.units;
	const units = drawn.features
		.map(({ properties }) => atlas.unit(properties.id))
		.sort((a, b) => b.area - a.area);
	orders.set(drawn, { atlas, units });
	return units;
}

function seaNames(geometry: Geometry, { atlas }: Setting): FeatureCollection<Point> {
	const names = new Map(atlas.index.seas.map((sea) => [sea.id, sea]));
	return {
		type: 'FeatureCollection',
		features: geometry.seas.features.flatMap((feature): Feature<Point>[] => {
			const { properties } = feature;
			const sea = names.get(properties.id);
			// A part of a sea is named by the sea itself.
			return sea && sea.parent === null
				? [
						{
							type: 'Feature',
							properties: {
								id: sea.id,
								name: sea.names,
								area: area(feature) / SQUARE_METRES_PER_SQUARE_KILOMETRE
							},
							geometry: { type: 'Point', coordinates: properties.label }
						}
					]
				: [];
		})
	};
}

import type { Feature, MultiLineString, Position } from 'geojson';
import * as m from '$lib/paraglide/messages';
import type { Geometry } from '../../../data/topology';
import type { Atlas } from '../../../domain/atlas';
import { coverageAt, type Coverage } from '../../../domain/coverage/coverage';
import { TREATY_IN_FORCE, TROPIC_OF_CANCER } from '../../../domain/coverage/ruling';
import { LABEL_FONT } from '../../fonts';
import { fromState, type FeatureState, type Frame, type MapLayer } from '../../layer';

/** How far a point may be from the Tropic and still lie on it: less than a step of the geometry's grid, in degrees. */
const ON_THE_TROPIC_DEGREES = 0.003;

/** On land it lies over the members' colours, which must stay legible. */
const AREA_OPACITY = { units: 0.24, seas: 0.36 } as const;

/** The Article 6 area of the day: land and sea by the clauses that are shown, firm, unsettled or for forces only. */
export const treatyArea: MapLayer = {
	id: 'treaty-area',
	sources: (geometry) => ({
		'treaty-limit': { type: 'FeatureCollection', features: [limitAlongTropic(geometry)] }
	}),
	specs: ({ atlas, palette }) => [
		...(['seas', 'units'] as const).flatMap((source) => {
			const filter =
				source === 'seas' ? { filter: ['in', ['get', 'id'], ['literal', seasOf(atlas)]] as never } : {};
			return [
				{
					id: `treaty-area-${source}`,
					type: 'fill' as const,
					source,
					...filter,
					paint: {
						'fill-color': palette.treatyArea,
						'fill-opacity': ['*', AREA_OPACITY[source], fromState('covered', 0)] as never,
						'fill-antialias': false
					}
				},
				{
					id: `treaty-area-${source}-unsettled`,
					type: 'fill' as const,
					source,
					...filter,
					paint: {
						'fill-pattern': 'hatch-treaty-area',
						'fill-opacity': fromState('unsettled', 0),
						'fill-antialias': false
					}
				}
			];
		}),
		{
			id: 'treaty-area-forces',
			type: 'fill',
			source: 'units',
			paint: {
				'fill-pattern': 'dots-treaty-area',
				'fill-opacity': fromState('forces', 0),
				'fill-antialias': false
			}
		},
		{
			id: 'treaty-area-limit',
			type: 'line',
			source: 'treaty-limit',
			paint: {
				'line-color': palette.treatyArea,
				'line-width': 2.2,
				'line-opacity': fromState('drawn', 0)
			}
		},
		{
			id: 'treaty-area-limit-name',
			type: 'symbol',
			source: 'treaty-limit',
			layout: {
				'symbol-placement': 'line',
				'text-field': m.treaty_area_limit(),
				'text-font': LABEL_FONT,
				'text-size': 12,
				'text-offset': [0, -0.9]
			},
			paint: {
				'text-color': palette.treatyArea,
				'text-halo-color': palette.halo,
				'text-halo-width': 1.4,
				'text-opacity': fromState('drawn', 0)
			}
		}
	],
	isDrawn: ({ layers }) => layers.has('treaty-area'),
	*states(frame, { atlas }, geometry): Iterable<FeatureState> {
		for (const { properties } of geometry.units.features) {
			const { id } = properties;
			const [, latitude] = atlas.unit(id).label;
			const coverage = coverageAt(atlas, { latitude, unit: id, seas: [] }, frame.date);
			yield { source: 'units', id, state: stateOf(coverage, frame, true) };
		}
		const seas = new Set(seasOf(atlas));
		for (const { properties } of geometry.seas.features) {
			const { id, label } = properties;
			if (!seas.has(id)) continue;
			// A part of a sea lies on one side of the Tropic: any of its latitudes will do.
			const coverage = coverageAt(atlas, { latitude: label[1], unit: null, seas: [id] }, frame.date);
			yield { source: 'seas', id, state: stateOf(coverage, frame, false) };
		}
		const limited =
			frame.date >= TREATY_IN_FORCE && (frame.limbs === null || frame.limbs.has('north-atlantic'));
		yield { source: 'treaty-limit', id: 'limit', state: { drawn: limited ? 1 : 0 } };
	},
	legend: ({ palette }) => [
		{ label: m.legend_covered(), swatch: 'fill', colour: palette.treatyArea },
		{ label: m.legend_unsettled(), swatch: 'hatch', colour: palette.treatyArea },
		{ label: m.legend_forces_only(), swatch: 'dots', colour: palette.treatyArea }
	]
};

function stateOf({ verdict, scope, limb }: Coverage, { limbs }: Frame, onLand: boolean) {
	const shown = limb !== null && (limbs === null || limbs.has(limb));
	const forces = onLand && verdict === 'covered' && scope === 'forces';
	return {
		covered: shown && verdict === 'covered' && !forces ? 1 : 0,
		unsettled: shown && verdict === 'unsettled' ? 1 : 0,
		...(onLand ? { forces: shown && forces ? 1 : 0 } : {})
	};
}

/** Seas that together hold every point of sea once: the whole ones, and of divided ones the northern part. */
function seasOf(atlas: Atlas): string[] {
	const { seas } = atlas.index;
	const divided = new Set(seas.filter(({ northOfTropic }) => northOfTropic).map(({ parent }) => parent));
	return seas
		.filter(({ id, parent, northOfTropic }) => northOfTropic || (parent === null && !divided.has(id)))
		.map(({ id }) => id);
}

/** Where the Tropic is the edge of a sea's northern part, from coast to coast. */
function limitAlongTropic({ seas }: Geometry): Feature<MultiLineString> {
	const onTropic = ([, latitude = NaN]: Position) =>
		Math.abs(latitude - TROPIC_OF_CANCER) < ON_THE_TROPIC_DEGREES;
	const rings = seas.features.flatMap(({ geometry }) =>
		(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat()
	);
	const lines = rings.flatMap((ring) => runs(ring, onTropic));
	return {
		type: 'Feature',
		properties: { id: 'limit' },
		geometry: { type: 'MultiLineString', coordinates: lines }
	};
}

/** The stretches of a line of which every point is as wanted. */
function runs(line: readonly Position[], wanted: (point: Position) => boolean): Position[][] {
	const found: Position[][] = [];
	let run: Position[] = [];
	for (const point of line) {
		if (wanted(point)) run.push(point);
		else {
			if (run.length > 1) found.push(run);
			run = [];
		}
	}
	if (run.length > 1) found.push(run);
	return found;
}

import type { Feature, Point } from 'geojson';
import * as m from '$lib/paraglide/messages';
import type { Atlas } from '../../../domain/atlas';
import { activityOn } from '../../../domain/operations';
import type { LocalIndex } from '../../../domain/atlas-index';
import { fromState, type FeatureState, type Frame, type MapLayer } from '../../layer';

type OperationEntry = LocalIndex['operations'][number];

/** How a place shows in the theatre layer: not at all, faint because all there has ended, strong. */
const STRENGTH = { none: 0, ended: 0.35, active: 1 } as const;

const SOURCES = ['units', 'seas'] as const;

/** Theatres of operations: land and sea areas, and the places that matter in them. */
export const operations: MapLayer = {
	id: 'operations',
	sources: (_, { atlas }) => ({
		'operation-points': { type: 'FeatureCollection', features: atlas.index.operations.flatMap(pointsOf) }
	}),
	specs: ({ palette, atlas }) => [
		{
			id: 'operations-seas',
			type: 'fill',
			source: 'seas',
			filter: ['in', ['get', 'id'], ['literal', theatreAreas(atlas, 'seas')]],
			paint: { 'fill-pattern': 'hatch-operation', 'fill-opacity': fromState('theatre', 0) }
		},
		{
			id: 'operations-land',
			type: 'fill',
			source: 'units',
			filter: ['in', ['get', 'id'], ['literal', theatreAreas(atlas, 'units')]],
			paint: { 'fill-pattern': 'hatch-operation', 'fill-opacity': fromState('theatre', 0) }
		},
		{
			id: 'operations-points',
			type: 'circle',
			source: 'operation-points',
			paint: {
				'circle-color': palette.operation,
				'circle-radius': ['interpolate', ['linear'], ['zoom'], 1, 1.5, 4, 4, 7, 6],
				'circle-stroke-color': palette.halo,
				'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 1, 0.4, 4, 1.2],
				'circle-opacity': fromState('strength', 0),
				'circle-stroke-opacity': fromState('strength', 0)
			}
		}
	],
	hits: { 'operations-points': 'operation' },
	isDrawn: ({ layers, selection }) =>
		layers.has('operations') || layers.has('ended-operations') || selection?.kind === 'operation',
	*states(frame, { atlas }): Iterable<FeatureState> {
		const areas = {
			units: new Map<string, number>(theatreAreas(atlas, 'units').map((id) => [id, STRENGTH.none])),
			seas: new Map<string, number>(theatreAreas(atlas, 'seas').map((id) => [id, STRENGTH.none]))
		};
		for (const operation of atlas.index.operations) {
			const strength = strengthOf(operation, frame);
			for (const source of SOURCES) {
				for (const id of operation.theatre[source]) {
					areas[source].set(id, Math.max(areas[source].get(id) ?? 0, strength));
				}
			}
			for (const { properties } of pointsOf(operation)) {
				yield { source: 'operation-points', id: properties.id, state: { strength } };
			}
		}
		for (const source of SOURCES) {
			for (const [id, theatre] of areas[source]) yield { source, id, state: { theatre } };
		}
	},
	legend: ({ palette }) => [
		{ label: m.legend_operation_area(), swatch: 'hatch', colour: palette.operation },
		{ label: m.legend_operation_point(), swatch: 'dot', colour: palette.operation }
	]
};

/** The switch that also shows, faintly, where operations took place that have ended. Draws nothing itself. */
export const endedOperations: MapLayer = { id: 'ended-operations', specs: () => [] };

function strengthOf(operation: OperationEntry, frame: Frame): number {
	const selected = frame.selection?.kind === 'operation' && frame.selection.id === operation.id;
	if (selected) return STRENGTH.active;
	const activity = activityOn(operation, frame.date);
	if (activity === 'active') return frame.layers.has('operations') ? STRENGTH.active : STRENGTH.none;
	return activity === 'ended' && frame.layers.has('ended-operations') ? STRENGTH.ended : STRENGTH.none;
}

/** Ids of the units or seas in which any operation took place. */
function theatreAreas(atlas: Atlas, source: (typeof SOURCES)[number]): string[] {
	return [...new Set(atlas.index.operations.flatMap(({ theatre }) => theatre[source]))];
}

function pointsOf(operation: OperationEntry): Feature<Point, { id: string; record: string }>[] {
	return operation.theatre.points.map(({ latitude, longitude }, index) => ({
		type: 'Feature',
		properties: { id: `${operation.id}#${index}`, record: operation.id },
		geometry: { type: 'Point', coordinates: [longitude, latitude] }
	}));
}

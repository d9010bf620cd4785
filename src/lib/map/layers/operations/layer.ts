import type { Feature, Point } from 'geojson';
import * as m from '$lib/paraglide/messages';
import { activityOn } from '../../../domain/operations';
import type { LocalIndex } from '../../../domain/facts';
import { fromState, type FeatureState, type Frame, type MapLayer } from '../../layer';

type OperationEntry = LocalIndex['operations'][number];

/** How a place shows in the theatre layer: not at all, faint because all there has ended, strong. */
const STRENGTH = { none: 0, ended: 0.35, active: 1 } as const;

/** Theatres of operations: land and sea areas, and the places that matter in them. */
export const operations: MapLayer = {
	id: 'operations',
	sources: (_, { atlas }) => ({
		'operation-points': { type: 'FeatureCollection', features: atlas.index.operations.flatMap(pointsOf) }
	}),
	specs: ({ palette }) => [
		{
			id: 'operations-seas',
			type: 'fill',
			source: 'seas',
			paint: { 'fill-pattern': 'hatch-operation', 'fill-opacity': fromState('theatre', 0) }
		},
		{
			id: 'operations-land',
			type: 'fill',
			source: 'units',
			paint: { 'fill-pattern': 'hatch-operation', 'fill-opacity': fromState('theatre', 0) }
		},
		{
			id: 'operations-seas-selected',
			type: 'line',
			source: 'seas',
			paint: {
				'line-color': palette.operation,
				'line-width': 1.8,
				'line-opacity': fromState('inSelected', 0)
			}
		},
		{
			id: 'operations-land-selected',
			type: 'line',
			source: 'units',
			paint: {
				'line-color': palette.operation,
				'line-width': 1.8,
				'line-opacity': fromState('inSelected', 0)
			}
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
	hits: { 'operations-points': 'operation', 'operations-seas': 'sea' },
	*states(frame, { atlas }, geometry): Iterable<FeatureState> {
		const selected = frame.selection?.kind === 'operation' ? frame.selection.id : null;
		const places = new Map<string, number>();
		const chosen = new Set<string>();
		for (const operation of atlas.index.operations) {
			const strength = strengthOf(operation, frame);
			const areas = [
				...operation.theatre.units.map((id) => `units ${id}`),
				...operation.theatre.seas.map((id) => `seas ${id}`)
			];
			for (const area of areas) {
				places.set(area, Math.max(places.get(area) ?? 0, strength));
				if (operation.id === selected) chosen.add(area);
			}
			for (const { properties } of pointsOf(operation)) {
				yield { source: 'operation-points', id: properties.id, state: { strength } };
			}
		}
		for (const source of ['units', 'seas'] as const) {
			for (const { properties } of geometry[source].features) {
				const area = `${source} ${properties.id}`;
				const state = { theatre: places.get(area) ?? 0, inSelected: chosen.has(area) ? 1 : 0 };
				yield { source, id: properties.id, state };
			}
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

function pointsOf(operation: OperationEntry): Feature<Point, { id: string; record: string }>[] {
	return operation.theatre.points.map(({ latitude, longitude }, index) => ({
		type: 'Feature',
		properties: { id: `${operation.id}#${index}`, record: operation.id },
		geometry: { type: 'Point', coordinates: [longitude, latitude] }
	}));
}

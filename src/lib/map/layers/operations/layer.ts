import type { Feature, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import * as m from '$lib/paraglide/messages';
import type { Atlas } from '../../../domain/atlas';
import { activityOn } from '../../../domain/operations';
import type { Extent } from '../../../domain/facts';
import { condense, EXTENT_KINDS, placesOn, theatreOn } from '../../../domain/theatre';
import type { LocalIndex } from '../../../domain/atlas-index';
import { DOMAINS } from '../../../domain/operation-filter';
import { mix } from '../../../state/palette';
import { domainSymbol } from '../../../state/symbols';
import { clusterSpec, CLUSTERED, symbolLayout, symbolPaint } from '../../point-specs';
import { DISCS } from '../../symbols';
import {
	fromState,
	showsTheatres,
	type FeatureState,
	type Frame,
	type MapLayer,
	type Setting
} from '../../layer';

type OperationEntry = LocalIndex['operations'][number];

/** How a place shows in the theatre layer: not at all, faint because all there has ended, strong. */
const STRENGTH = { none: 0, ended: 0.35, active: 1 } as const;

/** How strongly a sea is tinted. */
const SEA_TINT = 0.25;

/** The source of each kind of geography. */
const SOURCES = { units: 'units', seas: 'seas', areas: 'theatres' } as const;

/** Theatres of operations: land and sea areas, and the places that matter in them. */
export const operations: MapLayer = {
	id: 'operations',
	sources: ({ theatres }) => ({ theatres }),
	specs: (setting) => EXTENT_KINDS.map((kind) => areaSpec(kind, setting)),
	isDrawn: showsTheatres,
	*states(frame, setting): Iterable<FeatureState> {
		const { atlas } = setting;
		for (const kind of EXTENT_KINDS) {
			const strengths = new Map<string, number>(theatreParts(atlas, kind).map((id) => [id, STRENGTH.none]));
			for (const operation of atlas.index.operations) {
				const strength = strengthOf(operation, frame);
				if (strength === STRENGTH.none) continue;
				for (const id of extentOf(operation, frame, setting)[kind]) {
					strengths.set(id, Math.max(strengths.get(id) ?? 0, strength));
				}
			}
			for (const [id, theatre] of strengths) yield { source: SOURCES[kind], id, state: { theatre } };
		}
	},
	legend: ({ palette }) => [
		{ label: m.legend_operation_area(), swatch: 'hatch', colour: palette.operation },
		{
			label: m.legend_operation_sea(),
			swatch: 'fill',
			colour: mix(palette.sea, palette.operation, SEA_TINT)
		},
		...DOMAINS.map((domain) => ({
			label: m[`domain_${domain}`](),
			swatch: domainSymbol(domain),
			colour: palette.operation
		})),
		{ label: m.legend_vague_place(), swatch: 'ring', colour: palette.operation },
		{ label: m.legend_cluster(), swatch: 'count', colour: palette.operation }
	]
};

/** The places of the theatres shown: above the names of states, which give way to them. */
export const operationPlaces: MapLayer = {
	overlays: [
		{
			source: 'operation-points',
			cluster: CLUSTERED,
			data: (frame, setting) => ({ type: 'FeatureCollection', features: pointsOn(frame, setting) })
		}
	],
	specs: ({ palette }) => [
		{
			id: 'operations-vague',
			type: 'circle',
			source: 'operation-points',
			filter: ['==', ['get', 'precision'], 'area'],
			paint: {
				'circle-radius': ['interpolate', ['linear'], ['zoom'], 1, 8, 5, 20],
				'circle-color': palette.operation,
				'circle-opacity': 0.12,
				'circle-stroke-color': palette.operation,
				'circle-stroke-width': 1,
				'circle-stroke-opacity': 0.5
			}
		},
		{
			id: 'operations-symbol',
			type: 'symbol',
			source: 'operation-points',
			filter: ['!', ['has', 'point_count']],
			layout: symbolLayout('center'),
			paint: symbolPaint(palette)
		},
		clusterSpec('operations', 'operation-points', DISCS.operation, palette)
	],
	hits: { 'operations-symbol': 'operation' },
	clusters: { 'operations-clusters': 'operation' },
	isDrawn: showsTheatres
};

function areaSpec(kind: (typeof EXTENT_KINDS)[number], { atlas, palette }: Setting): LayerSpecification {
	const strength = fromState('theatre', 0);
	return {
		id: `operations-${kind}`,
		type: 'fill',
		source: SOURCES[kind],
		filter: ['in', ['get', 'id'], ['literal', theatreParts(atlas, kind)]],
		// Seas are wide: strokes across them would drown the map.
		paint:
			kind === 'seas'
				? { 'fill-color': palette.operation, 'fill-opacity': ['*', SEA_TINT, strength] }
				: { 'fill-pattern': 'hatch-operation', 'fill-opacity': strength, 'fill-antialias': false }
	};
}

/** The switch that also shows, faintly, where operations took place that have ended. Draws nothing itself. */
export const endedOperations: MapLayer = { id: 'ended-operations', specs: () => [] };

function strengthOf(operation: OperationEntry, frame: Frame): number {
	const selected = frame.selection?.kind === 'operation' && frame.selection.id === operation.id;
	if (selected) return STRENGTH.active;
	if (frame.operations !== null && !frame.operations.has(operation.id)) return STRENGTH.none;
	const activity = activityOn(operation, frame.date);
	if (activity === 'active') return frame.layers.has('operations') ? STRENGTH.active : STRENGTH.none;
	return activity === 'ended' && frame.layers.has('ended-operations') ? STRENGTH.ended : STRENGTH.none;
}

/** While it is under way, where it stands that day; before and after, the whole of its theatre. */
export function extentOf(operation: OperationEntry, { date }: Frame, { atlas }: Setting): Extent {
	const extent = activityOn(operation, date) === 'active' ? theatreOn(operation, date) : operation.theatre;
	return condense(extent, atlas.index.theatreAreas);
}

/** Ids of everything of one kind that is part of any theatre. */
function theatreParts(atlas: Atlas, kind: (typeof EXTENT_KINDS)[number]): string[] {
	return [
		...new Set(
			atlas.index.operations.flatMap(({ theatre, phases }) => [
				...theatre[kind],
				...phases.flatMap((phase) => phase.theatre?.[kind] ?? [])
			])
		)
	];
}

function pointsOn(frame: Frame, { atlas }: Setting): Feature<Point>[] {
	return atlas.index.operations.flatMap((operation) => {
		const strength = strengthOf(operation, frame);
		// What has ended is shown by its area alone: the places of decades would hide those of the day.
		if (strength !== STRENGTH.active) return [];
		const active = activityOn(operation, frame.date) === 'active';
		const places = active
			? placesOn(operation, frame.date)
			: operation.theatre.points.map((point, index) => ({ point, index }));
		return places.map(({ point, index }): Feature<Point> => ({
			type: 'Feature',
			properties: {
				id: `${operation.id}#${index}`,
				record: operation.id,
				icon: domainSymbol(operation.domain),
				label: point.name,
				precision: point.precision,
				strength
			},
			geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] }
		}));
	});
}

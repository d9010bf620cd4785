import * as m from '$lib/paraglide/messages';
import type { Atlas } from '../../../domain/atlas';
import { mix, roundColour } from '../../../state/palette';
import { fromState, type FeatureState, type Frame, type MapLayer, type Setting } from '../../layer';

/** Units smaller than this (km²) get a dot while the map is small, so that they can be found. */
const DOT_BELOW_SQUARE_KILOMETRES = 3000;

/** Zoom from which the dots give way to the land itself. */
const DOTS_END_AT_ZOOM = 5.5;

// How far a colour sinks into the land while the legend highlights another round.
const DIMMED = 0.78;
const SIGNATORY = 0.55;

/** Members by accession year, borders between states, and what is disputed or occupied. */
export const members: MapLayer = {
	id: 'members',
	sources: (geometry) => ({
		borders: geometry.borders,
		dots: {
			type: 'FeatureCollection',
			features: geometry.units.features
				.filter(({ properties }) => properties.area < DOT_BELOW_SQUARE_KILOMETRES)
				.map(({ properties }) => ({
					type: 'Feature',
					properties: { id: properties.id },
					geometry: { type: 'Point', coordinates: properties.label }
				}))
		}
	}),
	specs: ({ palette, atlas }) => [
		{
			id: 'members-fill',
			type: 'fill',
			source: 'units',
			paint: { 'fill-color': ['to-color', fromState('fill', palette.land)], 'fill-antialias': false }
		},
		{
			id: 'members-occupied',
			type: 'fill',
			source: 'units',
			filter: ['in', ['get', 'id'], ['literal', contestedUnits(atlas)]],
			paint: { 'fill-pattern': 'hatch-occupied', 'fill-opacity': fromState('hatched', 0) }
		},
		{
			id: 'members-borders',
			type: 'line',
			source: 'borders',
			paint: {
				'line-color': palette.border,
				'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 4, 1, 7, 1.6],
				'line-opacity': fromState('shown', 1)
			}
		},
		{
			id: 'members-dots',
			type: 'circle',
			source: 'dots',
			maxzoom: DOTS_END_AT_ZOOM,
			paint: {
				'circle-color': ['to-color', fromState('fill', palette.land)],
				'circle-radius': ['interpolate', ['linear'], ['zoom'], 1, 1.6, 4, 3.5],
				'circle-stroke-color': palette.coast,
				'circle-stroke-width': 0.8
			}
		}
	],
	hits: { 'members-dots': 'unit', 'members-fill': 'unit' },
	*states(frame, setting, geometry): Iterable<FeatureState> {
		for (const { properties } of geometry.units.features) {
			const unit = properties.id;
			const { occupier, status } = setting.atlas.unitState(unit, frame.date);
			const state = {
				fill: fillOf(unit, frame, setting),
				hatched: frame.layers.has('members') && (occupier !== null || status === 'disputed') ? 1 : 0
			};
			yield { source: 'units', id: unit, state };
			if (properties.area < DOT_BELOW_SQUARE_KILOMETRES)
				yield { source: 'dots', id: unit, state: { fill: state.fill } };
		}
		for (const { properties } of geometry.borders.features) {
			const { territory } = setting.atlas;
			const shown =
				territory.ownerOf(properties.a, frame.date) !== territory.ownerOf(properties.b, frame.date);
			yield { source: 'borders', id: properties.id, state: { shown: shown ? 1 : 0 } };
		}
	},
	legend: ({ palette }) => [
		{
			label: m.legend_signatory(),
			swatch: 'fill',
			colour: mix(roundColour(palette, 0), palette.land, SIGNATORY)
		},
		{ label: m.legend_other_land(), swatch: 'fill', colour: palette.land },
		{ label: m.legend_occupied(), swatch: 'hatch', colour: palette.labelQuiet }
	]
};

/** The colour of a unit on the frame's day. */
function fillOf(unit: string, frame: Frame, { atlas, palette }: Setting): string {
	if (!frame.layers.has('members')) return palette.land;
	const { standing, round } = atlas.unitState(unit, frame.date);
	if (round === null) return palette.land;
	const colour = roundColour(palette, round);
	if (frame.highlight !== null && frame.highlight !== round) return mix(colour, palette.land, DIMMED);
	return standing === 'signatory' ? mix(colour, palette.land, SIGNATORY) : colour;
}

/** Units that were occupied or disputed at any time: the only ones that can be hatched. */
function contestedUnits(atlas: Atlas): string[] {
	// Claims to Antarctica rest by treaty; to hatch a continent would make them the loudest of all.
	const frozen = new Set(
		atlas.index.units.filter(({ continent }) => continent === 'antarctica').map(({ id }) => id)
	);
	const contested = atlas.index.tenures.filter(
		({ occupier, status }) => occupier !== null || status === 'disputed'
	);
	return [...new Set(contested.map(({ unit }) => unit))].filter((unit) => !frozen.has(unit));
}

import * as m from '$lib/paraglide/messages';
import type { Atlas, UnitState } from '../../../domain/atlas';
import { rulingOnLand } from '../../../domain/coverage/land';
import { contains, type Day } from '../../../domain/day';
import { mix, roundColour } from '../../../state/palette';
import { fromState, type FeatureState, type Frame, type MapLayer, type Setting } from '../../layer';

type Tenure = Atlas['index']['tenures'][number];

/** Units smaller than this (km²) get a dot while the map is small, so that they can be found. */
const DOT_BELOW_SQUARE_KILOMETRES = 3000;

/** Zoom from which the dots give way to the land itself. */
const DOTS_END_AT_ZOOM = 5.5;

// How far a colour sinks into the land while the legend highlights another round.
const DIMMED = 0.78;
const SIGNATORY = 0.55;

/** Members by accession year, and what of their land is outside the treaty area, disputed or occupied. */
export const members: MapLayer = {
	id: 'members',
	sources: (geometry, { atlas }) => ({
		dots: {
			type: 'FeatureCollection',
			features: geometry.units.features
				.map(({ properties }) => atlas.unit(properties.id))
				.filter(({ area }) => area < DOT_BELOW_SQUARE_KILOMETRES)
				.map(({ id, label }) => ({
					type: 'Feature',
					properties: { id },
					geometry: { type: 'Point', coordinates: [...label] }
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
			id: 'members-outside',
			type: 'fill',
			source: 'units',
			filter: ['in', ['get', 'id'], ['literal', [...everOutside(atlas)]]],
			paint: {
				'fill-pattern': 'hatch-outside',
				'fill-opacity': fromState('outside', 0),
				'fill-antialias': false
			}
		},
		{
			id: 'members-occupied',
			type: 'fill',
			source: 'units',
			filter: ['in', ['get', 'id'], ['literal', unitsWith(atlas, (tenure) => isContested(atlas, tenure))]],
			paint: {
				'fill-pattern': 'hatch-occupied',
				'fill-opacity': fromState('hatched', 0),
				'fill-antialias': false
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
			const on = setting.atlas.unitState(unit, frame.date);
			const fill = fillOf(on, frame, setting);
			yield {
				source: 'units',
				id: unit,
				state: {
					fill,
					hatched: isShownContested(unit, on, frame, setting) ? 1 : 0,
					outside: isShownOutside(unit, on, frame, setting) ? 1 : 0
				}
			};
			const { area } = setting.atlas.unit(unit);
			if (area < DOT_BELOW_SQUARE_KILOMETRES) yield { source: 'dots', id: unit, state: { fill } };
		}
	},
	legend: ({ palette }) => [
		{
			label: m.legend_signatory(),
			swatch: 'fill',
			colour: mix(roundColour(palette, 0), palette.land, SIGNATORY)
		},
		{ label: m.legend_outside(), swatch: 'outside', colour: roundColour(palette, 0) },
		{ label: m.legend_other_land(), swatch: 'fill', colour: palette.land },
		{ label: m.legend_occupied(), swatch: 'hatch', colour: palette.labelQuiet },
		{ label: m.legend_contested_line(), swatch: 'dashed', colour: palette.label }
	]
};

/** The colour of a unit that stands so on the frame's day. */
function fillOf({ standing, round }: UnitState, frame: Frame, { palette }: Setting): string {
	if (!frame.layers.has('members') || round === null) return palette.land;
	const colour = roundColour(palette, round);
	if (frame.highlight !== null && frame.highlight !== round) return mix(colour, palette.land, DIMMED);
	return standing === 'signatory' ? mix(colour, palette.land, SIGNATORY) : colour;
}

/** Whether a unit is a member's but lies outside the treaty area: a colony, a protectorate, a distant island. */
function isShownOutside(
	unit: string,
	{ standing }: UnitState,
	{ layers, date }: Frame,
	{ atlas }: Setting
): boolean {
	return (
		layers.has('members') &&
		standing !== 'none' &&
		everOutside(atlas).has(unit) &&
		isOutside(atlas, unit, date)
	);
}

const isOutside = (atlas: Atlas, unit: string, on: Day) =>
	rulingOnLand(atlas, unit, on).verdict === 'not-covered';

const outside = new WeakMap<Atlas, ReadonlySet<string>>();

/** Units that are a member's and outside the treaty area on any day: the only ones drawn for it. */
function everOutside(atlas: Atlas): ReadonlySet<string> {
	const known = outside.get(atlas);
	if (known) return known;
	const { clauses, readings } = atlas.index;
	const turns = new Set([
		...atlas.milestones,
		...[...clauses, ...readings].flatMap(({ from, to }) => [from, to])
	]);
	const units = new Set(
		unitsWith(atlas, (tenure) =>
			[tenure.from, ...turns].some(
				(on) =>
					on !== null &&
					contains(tenure, on) &&
					atlas.unitState(tenure.unit, on).standing !== 'none' &&
					isOutside(atlas, tenure.unit, on)
			)
		)
	);
	outside.set(atlas, units);
	return units;
}

function isShownContested(unit: string, on: UnitState, { layers }: Frame, { atlas }: Setting): boolean {
	return layers.has('members') && isContested(atlas, { unit, ...on });
}

/** Claims to Antarctica rest by treaty; to hatch a continent would make them the loudest of all. */
const isContested = (atlas: Atlas, { unit, status }: Pick<Tenure, 'unit' | 'status'>) =>
	(status === 'occupied' || status === 'disputed') && atlas.unit(unit).continent !== 'antarctica';

/** Units of which any tenure is as wanted: the only ones whose state can be. */
function unitsWith(atlas: Atlas, wanted: (tenure: Tenure) => boolean): string[] {
	return [...new Set(atlas.index.tenures.filter(wanted).map(({ unit }) => unit))];
}

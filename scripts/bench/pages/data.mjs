import atlasAddress from '../../../static/data/atlas.json?url';
import overviewAddress from '../../../static/data/overview.topo.json?url';
import { decode } from '../../../src/lib/data/topology';
import { Atlas } from '../../../src/lib/domain/atlas';
import { addYears, contains, day } from '../../../src/lib/domain/day';
import { HOME, homeView } from '../../../src/lib/map/home';
import { mix, palettes, roundColour } from '../../../src/lib/state/palette';

/** @typedef {import('../../../src/lib/domain/day').Day} Day */
/** @typedef {{ from: Day | null, to: Day | null, colour: string }} ColourSpan from the day `from` to the day before `to` */

export const FIRST_DAY = day('1949-04-04');
export const PALETTE = palettes.light;

/** How far a signatory's colour sinks into the land, as in the atlas. */
const SIGNATORY = 0.55;

/** What the atlas ships, as every page of the benchmark gets it. */
export async function loadData() {
	const [index, topology] = await Promise.all([atlasAddress, overviewAddress].map(fetchJson));
	const atlas = new Atlas(index);
	return { atlas, geometry: decode(topology), topology };
}

/**
 * @param {string} address
 * @returns {Promise<any>} parsed JSON of a known file
 */
export async function fetchJson(address) {
	return (await fetch(address)).json();
}

/**
 * How units are coloured: the spans of each, and their colours on a day.
 * @param {Atlas} atlas
 * @param {readonly { readonly properties: { readonly id: string } }[]} units
 */
export function colouringOf(atlas, units) {
	const days = daysOfChange(atlas);
	const spans = new Map(units.map(({ properties: { id } }) => [id, spansOf(atlas, id, days)]));
	return { spans, coloursOn: (/** @type {Day} */ on) => coloursOn(spans, on) };
}

/**
 * The colour of a unit over all days: equal neighbours are one span, as in a file made for `filterByDate`.
 * @param {Atlas} atlas
 * @param {string} unit
 * @param {readonly Day[]} days on which anything changes, ascending
 * @returns {ColourSpan[]}
 */
function spansOf(atlas, unit, days) {
	/** @type {ColourSpan[]} */
	const spans = [{ from: null, to: null, colour: colourOn(atlas, unit, FIRST_DAY) }];
	for (const from of days) {
		const last = /** @type {ColourSpan} */ (spans.at(-1));
		const colour = colourOn(atlas, unit, from);
		if (colour === last.colour) continue;
		last.to = from;
		spans.push({ from, to: null, colour });
	}
	return spans;
}

/** @param {Atlas} atlas */
function daysOfChange(atlas) {
	const days = new Set([...atlas.territory.changeDays, ...atlas.milestones]);
	return [...days].filter((candidate) => candidate > FIRST_DAY).sort();
}

/**
 * @param {Atlas} atlas
 * @param {string} unit
 * @param {Day} on
 */
function colourOn(atlas, unit, on) {
	const { standing, round } = atlas.unitState(unit, on);
	if (round === null) return PALETTE.land;
	const colour = roundColour(PALETTE, round);
	return standing === 'signatory' ? mix(colour, PALETTE.land, SIGNATORY) : colour;
}

/**
 * The colours of all units on a day.
 * @param {ReadonlyMap<string, readonly ColourSpan[]>} spans by unit
 * @param {Day} on
 */
function coloursOn(spans, on) {
	return new Map(
		[...spans].map(([unit, list]) => [unit, list.find((span) => contains(span, on))?.colour ?? PALETTE.land])
	);
}

/**
 * Lets the benchmark step through the years, now that the map is there.
 * @param {(on: Day) => void} show
 */
export function offerSteps(show) {
	let on = FIRST_DAY;
	window.stepYear = () => {
		on = addYears(on, 1);
		show(on);
	};
	sayReady();
}

/** Tells the benchmark that the map is there. */
export function sayReady() {
	performance.mark('bench ready');
}

/** An element as large as the atlas's map, and the view that the atlas starts with in it. */
export function stage() {
	const [width = 0, height = 0] = location.hash.slice(1).split('x').map(Number);
	const container = document.createElement('div');
	Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
	document.body.style.margin = '0';
	document.body.append(container);
	return { container, width, height, view: homeView(HOME, { width, height }) };
}

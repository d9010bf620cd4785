import { cpus } from 'node:os';
import { median } from './browse.mjs';
import { ratio } from './loads.mjs';

/** @typedef {'mainThread' | 'onScreen'} Figure */

/**
 * What the atlas promises of a step of a year, as a ratio to another way to take it: of its page, with all that changes
 * beside the map, and of its map alone, which is what the others are. One layer with feature-state is the least that
 * MapLibre can do: what is over with it, no map can keep here.
 * @type {readonly { what: string, than: string, figure: Figure, limit: number }[]}
 */
const STEP_LIMITS = [
	...['atlas', 'atlas, map alone', 'feature-state'].flatMap((what) => [
		{ what, than: 'filterByDate', figure: /** @type {Figure} */ ('mainThread'), limit: 0.25 },
		{ what, than: 'filterByDate', figure: /** @type {Figure} */ ('onScreen'), limit: 0.17 }
	]),
	...['atlas, static', 'atlas, static alone'].flatMap((what) => [
		{ what, than: 'd3', figure: /** @type {Figure} */ ('mainThread'), limit: 1.15 },
		{ what, than: 'd3', figure: /** @type {Figure} */ ('onScreen'), limit: 1.3 }
	])
];

/** What it promises of a visit. */
const LOAD_LIMITS = [
	{ what: 'atlas, static', than: 'bare SVG', limit: 1.1 },
	{ what: 'atlas', than: 'bare MapLibre', limit: 1.2 }
];

const LINES = { local: 'locally', slow4G: 'on slow 4G' };

/**
 * What was measured; `null` for what was not.
 * @typedef {object} Results
 * @property {Record<string, Record<Figure, number[]>> | null} steps
 * @property {Record<keyof typeof LINES, Record<string, number[]>> | null} loads
 * @property {{ frames: number, longFrames: number, longest: number } | null} playback
 * @property {{ renderer: string, times: number, mainThread: number, onScreen: number, ready: number }[] | null} growth
 */

/**
 * Prints what was measured: for people, or as JSON.
 * @param {Results} results
 * @param {{ json: boolean }} options
 */
export function report(results, { json }) {
	const summary = summarise(results);
	if (json) {
		console.log(JSON.stringify(summary, null, '\t'));
		return;
	}
	for (const [title, rows] of Object.entries(summary.tables)) {
		console.log(`\n${title}`);
		console.table(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])));
	}
	console.log('\nLimits');
	for (const { what, ratio, limit, verdict } of summary.limits) {
		console.log(`  ${verdict.padEnd(6)} ${what}: ${ratio}, limit ${limit}`);
	}
	console.log(`\n${summary.machine}`);
}

/** @param {Results} results */
function summarise({ steps, loads, playback, growth }) {
	const [first] = cpus();
	return {
		machine: `${cpus().length} × ${first?.model}, no GPU`,
		tables: {
			...(steps ? { 'A step of a year, ms': stepRows(steps) } : {}),
			...(loads ? { 'A visit with an empty cache, ms': loadRows(loads) } : {}),
			...(growth ? { 'Growth, as ratios to 1×': growthRows(growth) } : {})
		},
		limits: [
			...(steps ? STEP_LIMITS : []).map(({ what, than, figure, limit }) =>
				judge(
					`step, ${what} / ${than}, ${figure}`,
					ratio(steps?.[what]?.[figure], steps?.[than]?.[figure]),
					limit
				)
			),
			...lines(loads).flatMap(([line, times]) =>
				LOAD_LIMITS.map(({ what, than, limit }) =>
					judge(`visit, ${what} / ${than}, ${LINES[line]}`, ratio(times[what], times[than]), limit)
				)
			),
			...(playback ? [judge(playbackText(playback), playback.longFrames, 0)] : [])
		]
	};
}

/** @param {NonNullable<Results['steps']>} steps */
function stepRows(steps) {
	return Object.entries(steps).map(([what, { mainThread, onScreen }]) => ({
		what,
		'main thread': round(median(mainThread)),
		'on screen': round(median(onScreen)),
		'main thread, atlas in it': round(ratio(steps[rivalOf(what)]?.mainThread, mainThread)),
		'on screen, atlas in it': round(ratio(steps[rivalOf(what)]?.onScreen, onScreen))
	}));
}

/** @param {NonNullable<Results['loads']>} loads */
function loadRows(loads) {
	return Object.keys(loads.local).map((what) => ({
		what,
		...Object.fromEntries(
			lines(loads).map(([line, times]) => [LINES[line], round(median(times[what] ?? []))])
		)
	}));
}

/** @param {NonNullable<Results['growth']>} growth */
function growthRows(growth) {
	return growth.map(({ renderer, times, ...figures }) => {
		const once = growth.find((row) => row.renderer === renderer && row.times === 1);
		return {
			what: `${renderer} ${times}×`,
			'step, main thread': round(figures.mainThread / (once?.mainThread ?? NaN)),
			'step, on screen': round(figures.onScreen / (once?.onScreen ?? NaN)),
			'ready with operations': round(figures.ready / (once?.ready ?? NaN))
		};
	});
}

/** @param {Results['loads']} loads */
function lines(loads) {
	return /** @type {[keyof typeof LINES, Record<string, number[]>][]} */ (Object.entries(loads ?? {}));
}

/** @param {NonNullable<Results['playback']>} playback */
function playbackText({ frames, longest }) {
	return `playback on the static map, frames over 50 ms of ${frames} (longest ${round(longest)} ms)`;
}

/** The renderer of the atlas that a way is compared with. @param {string} way */
function rivalOf(way) {
	return /static|d3|Leaflet/.test(way) ? 'atlas, static' : 'atlas';
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number} limit
 */
function judge(what, value, limit) {
	return { what, ratio: round(value), limit, verdict: value <= limit ? 'within' : 'over' };
}

/** @param {number} value */
function round(value) {
	return Number(value.toFixed(value < 10 ? 2 : 0));
}

import { cpus } from 'node:os';
import { median } from './browse.mjs';
import { ratio } from './loads.mjs';

/** @typedef {'mainThread' | 'onScreen'} Figure */

/**
 * What the atlas promises of a step of a year, as a ratio to another way to take it.
 * @type {readonly { what: string, than: string, figure: Figure, limit: number }[]}
 */
const STEP_LIMITS = [
	{ what: 'atlas', than: 'filterByDate', figure: 'mainThread', limit: 0.25 },
	{ what: 'atlas', than: 'filterByDate', figure: 'onScreen', limit: 0.17 },
	{ what: 'atlas, static', than: 'd3', figure: 'mainThread', limit: 1.15 },
	{ what: 'atlas, static', than: 'd3', figure: 'onScreen', limit: 1.3 }
];

/** What it promises of a visit. */
const LOAD_LIMITS = [
	{ what: 'atlas, static', than: 'bare SVG', limit: 1.1 },
	{ what: 'atlas', than: 'bare MapLibre', limit: 1.2 }
];

const LINES = { local: 'locally', slow4G: 'on slow 4G' };

/**
 * @typedef {object} Results
 * @property {Record<string, Record<Figure, number[]>>} steps
 * @property {Record<keyof typeof LINES, Record<string, number[]>>} loads
 * @property {{ frames: number, longFrames: number, longest: number }} playback
 * @property {{ renderer: string, times: number, mainThread: number, onScreen: number, ready: number }[]} growth
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
			'A step of a year, ms': Object.entries(steps).map(([what, { mainThread, onScreen }]) => ({
				what,
				'main thread': round(median(mainThread)),
				'on screen': round(median(onScreen)),
				'main thread, atlas in it': round(ratio(steps[rivalOf(what)]?.mainThread, mainThread)),
				'on screen, atlas in it': round(ratio(steps[rivalOf(what)]?.onScreen, onScreen))
			})),
			'A visit with an empty cache, ms': Object.keys(loads.local).map((what) => ({
				what,
				...Object.fromEntries(
					/** @type {(keyof typeof LINES)[]} */ (['local', 'slow4G']).map((line) => [
						LINES[line],
						round(median(loads[line][what] ?? []))
					])
				)
			})),
			'Growth, as ratios to 1×': growth.map(({ renderer, times, ...figures }) => {
				const once = growth.find((row) => row.renderer === renderer && row.times === 1);
				return {
					what: `${renderer} ${times}×`,
					'step, main thread': round(figures.mainThread / (once?.mainThread ?? NaN)),
					'step, on screen': round(figures.onScreen / (once?.onScreen ?? NaN)),
					'ready with operations': round(figures.ready / (once?.ready ?? NaN))
				};
			})
		},
		limits: [
			...STEP_LIMITS.map(({ what, than, figure, limit }) =>
				judge(
					`step, ${what} / ${than}, ${figure}`,
					ratio(steps[what]?.[figure], steps[than]?.[figure]),
					limit
				)
			),
			...Object.entries(LINES).flatMap(([line, name]) =>
				LOAD_LIMITS.map(({ what, than, limit }) => {
					const times = loads[/** @type {keyof typeof LINES} */ (line)];
					return judge(`visit, ${what} / ${than}, ${name}`, ratio(times[what], times[than]), limit);
				})
			),
			judge(
				`playback on the static map, frames over 50 ms of ${playback.frames} (longest ${round(playback.longest)} ms)`,
				playback.longFrames,
				0
			)
		]
	};
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

import { median, newPage, open, record } from './browse.mjs';

const ROUNDS = { local: 3, slow4G: 2 };

/** 1.6 Mbit/s down, half of that up, and 150 ms to every answer. */
const SLOW_4G = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 800_000 / 8
};

/** No script is told when a frame has come on screen: the recording goes on for a while, so that it holds that. */
const TAIL_MILLISECONDS = 1000;

/**
 * Time from asking for a page to its map, with an empty cache: `map` is the drawing on screen, `ready` a live map that
 * answers.
 * @param {import('./browse.mjs').Browser} browser
 * @param {import('./browse.mjs').Addresses} addresses
 */
export async function measureLoads(browser, { atlas, beside }) {
	/** @type {readonly (readonly [name: string, address: string, mark: 'bench map' | 'bench ready'])[]} */
	const visits = [
		['atlas, static', `${atlas}?renderer=static`, 'bench map'],
		['bare SVG', beside('sheet.html'), 'bench map'],
		['atlas', atlas, 'bench ready'],
		['bare MapLibre', beside('world.html'), 'bench ready']
	];
	/** @type {Record<keyof typeof ROUNDS, Record<string, number[]>>} */
	const results = { local: {}, slow4G: {} };
	for (const line of /** @type {const} */ (['local', 'slow4G'])) {
		for (let round = 0; round < ROUNDS[line]; round++) {
			for (const [name, address, mark] of visits) {
				(results[line][name] ??= []).push(await visit(browser, address, mark, line === 'slow4G'));
			}
		}
	}
	return results;
}

/**
 * @param {import('./browse.mjs').Browser} browser
 * @param {string} address
 * @param {'bench map' | 'bench ready'} mark
 * @param {boolean} slow
 */
export async function visit(browser, address, mark, slow = false) {
	const page = await newPage(browser);
	if (slow) {
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Network.enable');
		await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
	}
	const trace = await record(page, mark, async () => {
		await open(page, address, mark);
		await page.waitForTimeout(TAIL_MILLISECONDS);
	});
	await page.close();
	const [at = NaN] = trace.marks(mark);
	const seen = mark === 'bench map' ? frameOf(trace, at) : at;
	return seen - trace.navigation;
}

/**
 * When the drawing was on screen that was found complete then: with the next frame, or already with the one before.
 * @param {import('./trace.mjs').Trace} trace
 * @param {number} at
 */
function frameOf(trace, at) {
	const frame = trace.shown(at, Infinity)[0] ?? trace.shown(trace.navigation, at).at(-1);
	return frame?.onScreen ?? NaN;
}

/**
 * The middle one of the ratios of each round or year.
 * @param {readonly number[] | undefined} values
 * @param {readonly number[] | undefined} others
 */
export function ratio(values = [], others = []) {
	return median(values.map((value, index) => value / (others[index] ?? NaN)));
}

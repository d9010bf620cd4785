import { drive } from './driver.mjs';
import { CATEGORIES, Trace } from './trace.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */
/** @typedef {{ width: number, height: number }} Size in CSS pixels */

/**
 * Where the atlas and the pages beside it are served.
 * @typedef {object} Addresses
 * @property {string} atlas
 * @property {(page: string) => string} beside the address of a page whose map is as large as the atlas's
 */

const VIEWPORT = { width: 1280, height: 800 };

/** The longest that a page may take to be ready. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * A page in a context of its own, with nothing in its cache. Without animation, so that a step has an end.
 * @param {Browser} browser
 * @param {{ animated?: boolean }} [options]
 */
export async function newPage(browser, { animated = false } = {}) {
	const page = await browser.newPage({
		viewport: VIEWPORT,
		reducedMotion: animated ? 'no-preference' : 'reduce',
		colorScheme: 'light',
		serviceWorkers: 'block'
	});
	await page.addInitScript(drive);
	return page;
}

/**
 * Opens an address and waits until its page has made a mark.
 * @param {Page} page
 * @param {string} address
 * @param {'bench map' | 'bench ready'} mark
 */
export async function open(page, address, mark = 'bench ready') {
	await page.goto(address);
	await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
		timeout: PATIENCE_MILLISECONDS
	});
}

/**
 * Size of the atlas's map in the window.
 * @param {Browser} browser
 * @param {string} atlas
 * @returns {Promise<Size>}
 */
export async function sizeOfMap(browser, atlas) {
	const page = await newPage(browser);
	await open(page, `${atlas}?renderer=static`);
	const box = await page.getByTestId('map').boundingBox();
	await page.close();
	if (!box) throw new Error('The atlas shows no map');
	return { width: Math.round(box.width), height: Math.round(box.height) };
}

/**
 * Records what happens in the meantime.
 * @param {Page} page
 * @param {string} mark one that the page makes in the meantime
 * @param {() => Promise<void>} run
 */
export async function record(page, mark, run) {
	const browser = /** @type {Browser} */ (page.context().browser());
	await browser.startTracing(page, { categories: CATEGORIES });
	await run();
	return new Trace(await browser.stopTracing(), mark);
}

/**
 * Takes steps of a year and says what each has cost: not a number where it put no frame on screen.
 * @param {Page} page
 * @param {number} count
 */
export async function takeSteps(page, count) {
	await page.bringToFront();
	const trace = await record(page, 'bench step', () =>
		page.evaluate((steps) => window.bench.run(steps), count)
	);
	const starts = trace.marks('bench step');
	return starts.slice(0, -1).map((start, index) => {
		const last = trace.shown(start, /** @type {number} */ (starts[index + 1])).at(-1);
		if (!last) return { mainThread: NaN, onScreen: NaN };
		return { mainThread: trace.work(start, last.handedOver), onScreen: last.onScreen - start };
	});
}

/**
 * The middle one. What could not be measured does not count.
 * @param {readonly number[]} values
 */
export function median(values) {
	const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1
		? (sorted[middle] ?? NaN)
		: ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

import { newPage, open, takeSteps } from './browse.mjs';

/** A round passes over some years and measures some more: all rounds together reach from 1949 to 2021. */
const ROUNDS = 3;
const STEPS = 4;
const SKIPPED = 20;

/**
 * Every way to take a step: its name, and the address of a page that takes it.
 * @param {import('./browse.mjs').Addresses} addresses
 * @returns {Record<string, string>}
 */
const pagesOf = ({ atlas, beside }) => ({
	atlas: `${atlas}?date=1949-04-04&renderer=map`,
	'atlas, map alone': beside('growth.html?renderer=map'),
	...Object.fromEntries(
		['filterByDate', 'setFilter', 'setPaintProperty', 'global-state', 'setData', 'feature-state'].map(
			(way) => [way, beside(`maplibre.html?way=${way}`)]
		)
	),
	'atlas, static': `${atlas}?date=1949-04-04&renderer=static`,
	'atlas, static alone': beside('growth.html?renderer=static'),
	d3: beside('d3.html'),
	Leaflet: beside('leaflet.html')
});

/**
 * What a step costs, by way and year.
 * @param {import('./browse.mjs').Browser} browser
 * @param {import('./browse.mjs').Addresses} addresses
 */
export async function measureSteps(browser, addresses) {
	/** @type {Map<string, import('playwright').Page>} */
	const opened = new Map();
	for (const [name, address] of Object.entries(pagesOf(addresses))) {
		const page = await newPage(browser);
		await open(page, address);
		opened.set(name, page);
	}
	/** @type {Record<string, { mainThread: number[], onScreen: number[] }>} */
	const results = Object.fromEntries(
		[...opened.keys()].map((name) => [name, { mainThread: [], onScreen: [] }])
	);
	for (let round = 0; round < ROUNDS; round++) {
		for (const [name, page] of opened) {
			// The first steps of all are not what the others are like.
			await page.evaluate((count) => window.bench.skip(count), SKIPPED);
			const steps = await takeSteps(page, STEPS);
			results[name]?.mainThread.push(...steps.map(({ mainThread }) => mainThread));
			results[name]?.onScreen.push(...steps.map(({ onScreen }) => onScreen));
		}
	}
	for (const page of opened.values()) await page.context().close();
	return results;
}

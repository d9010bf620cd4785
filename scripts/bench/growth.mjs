import { median, newPage, open, takeSteps } from './browse.mjs';
import { TIMES } from './growth-data.mjs';
import { visit } from './loads.mjs';

const STEPS = 5;
const VISITS = 3;

/**
 * How the cost of a step grows with the units, and that of a visit with the operations, of which all are shown.
 * @param {import('./browse.mjs').Browser} browser
 * @param {import('./browse.mjs').Addresses} addresses
 */
export async function measureGrowth(browser, { beside }) {
	const results = [];
	for (const renderer of ['map', 'static']) {
		for (const times of TIMES) {
			const address = (/** @type {string} */ grown) => beside(`growth.html?renderer=${renderer}&${grown}`);
			const page = await newPage(browser);
			await open(page, address(`units=${times}`));
			await page.evaluate(() => window.bench.skip(3));
			const steps = await takeSteps(page, STEPS);
			await page.close();
			const visits = [];
			for (let count = 0; count < VISITS; count++)
				visits.push(await visit(browser, address(`operations=${times}&shown=1`), 'bench ready'));
			results.push({
				renderer,
				times,
				mainThread: median(steps.map(({ mainThread }) => mainThread)),
				onScreen: median(steps.map(({ onScreen }) => onScreen)),
				ready: median(visits)
			});
		}
	}
	return results;
}

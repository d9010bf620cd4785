// `npm run bench [-- --json]`: what a step of the timeline costs, in headless Chromium on the production build.
// Rounds of both kinds of step are interleaved and compared as ratios within the run; no figure is a test.
import { chromium } from 'playwright';
import { SOFTWARE_RENDERING } from './browser.mjs';
import { serve } from './serve.mjs';
import { buildSite, findBrowser, installPackages } from './setup.mjs';

const ROUNDS = 7;
const BASE_DATE = '1982-05-29';

/** Steps of one day: onto an accession, and onto a day on which nothing happens. */
const STEPS = {
	accession: { from: '2004-03-28', to: '2004-03-29' },
	quiet: { from: '1970-03-28', to: '1970-03-29' }
};

installPackages();
buildSite();
const executablePath = await findBrowser();
const address = await serve(4183);
const browser = await chromium.launch({ executablePath, args: SOFTWARE_RENDERING });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
await page.goto(`${address}?date=${BASE_DATE}`);
await page.waitForSelector('main[data-ready="true"]', { timeout: 120_000 });
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable');

/** @type {Record<string, { mainThread: number[], onScreen: number[] }>} */
const samples = Object.fromEntries(
	Object.keys(STEPS).map((name) => [name, { mainThread: [], onScreen: [] }])
);
for (let round = 0; round < ROUNDS; round++) {
	for (const [name, { from, to }] of Object.entries(STEPS)) {
		await goTo(from);
		await settle();
		const before = await taskMilliseconds();
		await page.getByTestId('slider').focus();
		const onScreen = await page.evaluate(async () => {
			const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			const started = performance.now();
			document.activeElement?.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, bubbles: true })
			);
			// The first frame draws the change; when the second begins, it is on screen.
			await nextFrame();
			await nextFrame();
			return performance.now() - started;
		});
		if ((await page.locator('main').getAttribute('data-date')) !== to)
			throw new Error(`${name}: no step taken`);
		await settle();
		samples[name]?.mainThread.push((await taskMilliseconds()) - before);
		samples[name]?.onScreen.push(onScreen);
	}
}
await browser.close();

const medians = Object.fromEntries(
	Object.entries(samples).map(([name, { mainThread, onScreen }]) => [
		name,
		{ mainThreadMilliseconds: median(mainThread), onScreenMilliseconds: median(onScreen) }
	])
);
const ratio = (medians.quiet?.mainThreadMilliseconds ?? 0) / (medians.accession?.mainThreadMilliseconds ?? 1);
const report = { rounds: ROUNDS, medians, quietToAccessionMainThread: Number(ratio.toFixed(2)) };
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, '\t'));
else {
	console.table(medians);
	console.log(
		`A quiet day costs ${report.quietToAccessionMainThread} of an accession day on the main thread.`
	);
}
process.exit(0);

/** @param {string} date */
async function goTo(date) {
	await page.getByTestId('date-input').fill(date);
	await page.getByTestId('date-input').press('Enter');
	await page.waitForSelector(`main[data-date="${date}"]`);
}

/** Waits until the page has been idle for a while, so that a sample holds one step only. */
async function settle() {
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				setTimeout(() => requestIdleCallback(resolve, { timeout: 5000 }), 800);
			})
	);
}

/** Time the main thread has spent on tasks so far. */
async function taskMilliseconds() {
	const { metrics } = await devtools.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** @param {number[]} values */
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1));
}

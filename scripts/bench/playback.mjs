import { newPage, record } from './browse.mjs';

/** A frame of the main thread that takes longer is one that a reader may notice. */
const LONG_MILLISECONDS = 50;

/** The playback ends by itself. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * Plays all years on the static map once.
 * @param {import('./browse.mjs').Browser} browser
 * @param {import('./browse.mjs').Addresses} addresses
 */
export async function measurePlayback(browser, { atlas }) {
	const page = await newPage(browser, { animated: true });
	await page.goto(`${atlas}?date=1949-04-04&renderer=static`);
	await page.waitForSelector('main[data-ready=true]');
	const trace = await record(page, 'bench play', async () => {
		await page.getByTestId('slider').focus();
		await page.evaluate(() => performance.mark('bench play'));
		await page.keyboard.press('Space');
		await page.waitForFunction(
			(last) => document.querySelector('main')?.dataset['date'] === last,
			// The page's own last day: that of the clock where it is.
			await page.evaluate(() => new Date().toLocaleDateString('sv')),
			{ timeout: PATIENCE_MILLISECONDS }
		);
	});
	await page.close();
	const lengths = trace.frameLengths;
	return {
		frames: lengths.length,
		longFrames: lengths.filter((length) => length > LONG_MILLISECONDS).length,
		longest: Math.max(...lengths)
	};
}

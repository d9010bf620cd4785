// `npm run bench [-- steps loads playback growth] [--json]`: what a step of the timeline and a visit cost beside other ways to draw the same, in headless
// Chromium on the production build. What is measured and how to read it is in docs/bench.md. No figure is a test.
import { chromium } from 'playwright';
import { sizeOfMap } from './bench/browse.mjs';
import { measureGrowth } from './bench/growth.mjs';
import { measureLoads } from './bench/loads.mjs';
import { measurePlayback } from './bench/playback.mjs';
import { report } from './bench/report.mjs';
import { servePages } from './bench/serve-pages.mjs';
import { measureSteps } from './bench/steps.mjs';
import { SOFTWARE_RENDERING } from './browser.mjs';
import { serve } from './serve.mjs';
import { buildSite, findBrowser, installPackages } from './setup.mjs';

installPackages();
buildSite();
const executablePath = await findBrowser();
const browser = await chromium.launch({ executablePath, args: SOFTWARE_RENDERING });
const atlas = await serve(4280);
const addresses = { atlas, beside: await servePages(await sizeOfMap(browser, atlas)) };
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isWanted = (/** @type {string} */ part) => wanted.length === 0 || wanted.includes(part);
const results = {
	steps: isWanted('steps') ? await measureSteps(browser, addresses) : null,
	loads: isWanted('loads') ? await measureLoads(browser, addresses) : null,
	playback: isWanted('playback') ? await measurePlayback(browser, addresses) : null,
	growth: isWanted('growth') ? await measureGrowth(browser, addresses) : null
};
await browser.close();
report(results, { json: process.argv.includes('--json') });
process.exit(0);

/** What readers have to download: bytes in brotli, as the files beside the build say, in kB of 1024 bytes. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import { expect, test, wake } from './atlas';

const BUILD = 'build';
const KILOBYTE = 1024;

const BUDGET_KILOBYTES = 520;

/** Compressed size of a file of the build. Fonts are compressed as they are. */
const weigh = (file: string) => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;

/** The file that an address is answered with. */
function fileOf(url: string): string {
	const { pathname } = new URL(url);
	return BUILD + (pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

const buildFiles = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).map(
	(file) => `${BUILD}/${file}`
);

/** The scripts with MapLibre in them: its own, and what it shares with its worker. */
const mapLibrary = new Set(
	buildFiles.filter((file) => /_app.*\.js$/.test(file) && weigh(file) > 80 * KILOBYTE)
);

/** Files that a page has asked for, itself or through a worker, each once. */
function record(page: Page): Set<string> {
	const files = new Set<string>();
	const add = (url: string) => {
		if (url.startsWith('http')) files.add(fileOf(url));
	};
	page.context().on('request', (request) => add(request.url()));
	page.on('worker', (worker) => add(worker.url()));
	return files;
}

const mapParts = (files: ReadonlySet<string>) => [...files].filter((file) => mapLibrary.has(file));

test.describe('the map page', () => {
	for (const { path, language } of [
		{ path: '/', language: 'en' },
		{ path: '/tr/', language: 'tr' }
	]) {
		test(`${path} is ready after at most 520 kB`, async ({ page, atlas }) => {
			const files = record(page);
			await atlas.open(path);
			const sizes = [...files]
				.map((file) => ({ file, bytes: weigh(file) }))
				.sort((a, b) => b.bytes - a.bytes);
			const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
			const list = sizes.slice(0, 15).map(({ file, bytes }) => `${bytes} ${file}`);
			expect(mapParts(files)).toHaveLength(2);
			expect(total / KILOBYTE, list.join('\n')).toBeLessThanOrEqual(BUDGET_KILOBYTES);
			// Areas of theatres, the detailed coasts and other languages can wait.
			expect([...files].filter((file) => /theatres\.geojson|detail\.topo/.test(file))).toEqual([]);
			expect(textsIn(files)).toEqual([language]);
		});
	}

	test('asks for the map once its drawing is on screen, before a script does', async ({ page }) => {
		const files = record(page);
		// Without Kit's first script nothing but the page itself asks for others; a frame is drawn when the test says so.
		await page.route(/\/entry\/start\./, () => undefined);
		await page.addInitScript(() => {
			const drawn: FrameRequestCallback[] = [];
			Object.assign(window, { draw: () => drawn.forEach((callback) => callback(0)) });
			window.requestAnimationFrame = (callback) => drawn.push(callback);
		});
		await page.goto('/', { waitUntil: 'commit' });
		await expect(page.locator('template')).toHaveCount(1);
		expect(mapParts(files)).toEqual([]);
		await page.evaluate(() => (window as unknown as { draw(): void }).draw());
		await expect.poll(() => mapParts(files).length).toBe(2);
		await expect.poll(() => [...files].some((file) => file.endsWith('overview.topo.json'))).toBe(true);
	});

	test('fetches nothing twice', async ({ page, atlas }) => {
		const requests: Request[] = [];
		page.on('requestfinished', (request) => requests.push(request));
		await atlas.open();
		const finished = [...requests];
		const sizes = await Promise.all(finished.map((request) => request.sizes()));
		// MapLibre's worker shares a script with the map: it finds it in the cache.
		const urls = finished
			.filter((_, index) => sizes[index]!.responseBodySize > 0)
			.map((request) => request.url());
		expect(urls.length).toBeGreaterThan(10);
		expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
	});

	test('fetches areas of theatres when operations are shown', async ({ page, atlas }) => {
		const files = record(page);
		await atlas.open();
		await atlas.layer('operations').click();
		await expect.poll(() => [...files].some((file) => file.endsWith('theatres.geojson'))).toBe(true);
	});
});

/** The languages whose texts are among the scripts. */
function textsIn(files: ReadonlySet<string>): string[] {
	const marks = Object.entries({ en: 'Skip to content', fr: 'Aller au contenu', tr: 'İçeriğe geç' });
	const scripts = [...files].filter((file) => file.endsWith('.js') && !mapLibrary.has(file));
	const text = scripts.map((file) => readFileSync(file, 'utf8')).join('');
	return marks.filter(([, mark]) => text.includes(mark)).map(([language]) => language);
}

test('pages weigh what a page of text may weigh', () => {
	const records = /^build\/(?:(?:fr|tr)\/)?(?:members|operations|battlegroups|polities)\/[^/]+\/index\.html$/;
	const map = /^build\/(?:(?:fr|tr)\/)?index\.html$/;
	const heavy = buildFiles
		.filter(
			(file) =>
				(records.test(file) && weigh(file) > 40 * KILOBYTE) || (map.test(file) && weigh(file) > 90 * KILOBYTE)
		)
		.map((file) => `${file}: ${weigh(file)}`);
	expect(buildFiles.filter((file) => records.test(file)).length).toBeGreaterThan(100);
	expect(heavy).toEqual([]);
});

/** Waits until the page has nothing left to do: what it would load by itself it has asked for by then. */
async function untilIdle(page: Page) {
	await page.evaluate(
		() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve)))
	);
	await page.waitForLoadState('networkidle');
}

test.describe('MapLibre', () => {
	for (const path of ['/members/', '/about/', '/operations/isaf/', '/polities/', '/timeline/']) {
		test(`is not for ${path}`, async ({ page }) => {
			const files = record(page);
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			await untilIdle(page);
			expect(mapParts(files)).toEqual([]);
		});
	}

	test('comes to /article-6/ when its map is in view and pointed at', async ({ page }) => {
		const files = record(page);
		// The title and the introduction fill so low a window.
		await page.setViewportSize({ width: 1280, height: 140 });
		await page.goto('/article-6/');
		await page.waitForLoadState('networkidle');
		await untilIdle(page);
		expect(mapParts(files)).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 800 });
		await wake(page.getByTestId('article-map'));
		await expect.poll(() => mapParts(files).length).toBe(2);
	});
});

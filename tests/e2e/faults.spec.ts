import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { expect, MAPLIBRE, test, withoutWebGL, type AtlasPage } from './atlas';

/** Fill of a member's land on the drawn map, by the id of its unit. */
const landOf = (page: Page, unit: string) => page.locator(`[data-spec="members-fill"] > [data-id="${unit}"]`);

/** Lets the page's frames come as if the clock ran at another speed; `window.sleep(ms)` is a sleep between two frames. */
async function bendTime(page: Page, millisecondsPerFrame: number | null) {
	await page.addInitScript((perFrame) => {
		const original = window.requestAnimationFrame.bind(window);
		let slept = 0;
		let frames = 0;
		Object.assign(window, { sleep: (milliseconds: number) => (slept += milliseconds) });
		window.requestAnimationFrame = (callback) =>
			original((now) => callback(perFrame === null ? now + slept : (frames += 1) * perFrame + slept));
	}, millisecondsPerFrame);
}

test.describe('data that do not arrive', () => {
	test.use({ allowedErrors: [/status of (503|404)|net::ERR_FAILED|net::ERR_CONNECTION/] });

	for (const [name, answer] of [
		['unavailable', { status: 503, body: '' }],
		['not found', { status: 404, body: '' }],
		['of another version', { status: 200, body: '{"type":"Topology"}' }],
		['truncated', { status: 200, body: '{"type":"Topology","transform":{"scale":[0.0036' }],
		['not what their encoding says', { status: 200, body: gzipSync('{}') }]
	] as const) {
		test(`are reported when ${name}, the drawing stays, and a second try mends it`, async ({
			atlas,
			page
		}) => {
			await page.route('**/data/overview.topo.json*', (route) => route.fulfill(answer));
			await page.goto('/');
			await expect(page.getByRole('alert')).toContainText('did not arrive whole');
			await expect(atlas.main).toHaveAttribute('data-ready', 'false');
			await expect(atlas.count).toHaveText('32 members');
			await expect(landOf(page, 'is')).toBeVisible();
			await page.unroute('**/data/overview.topo.json*');
			await page.getByRole('button', { name: 'Try again' }).click();
			await expect(atlas.main).toHaveAttribute('data-ready', 'true');
			await expect(page.getByRole('alert')).toHaveCount(0);
		});
	}

	test('are reported when the connection breaks in the middle', async ({ atlas, page }) => {
		await page.route('**/data/overview.topo.json*', (route) => route.abort('connectionreset'));
		await page.goto('/');
		await expect(page.getByRole('alert')).toContainText('did not arrive whole');
		await atlas.goTo('1982-05-30');
		await expect(atlas.count).toHaveText('16 members');
		await page.unroute('**/data/overview.topo.json*');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
	});

	test('keep nothing waiting when they are slow: the drawing is there, and dates count', async ({
		atlas,
		page
	}) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/data/overview.topo.json*', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/');
		await expect(landOf(page, 'fr')).toBeVisible();
		await atlas.goTo('1999-03-12');
		await expect(atlas.count).toHaveText('19 members');
		await expect(atlas.main).toHaveAttribute('data-ready', 'false');
		release();
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
		await expect(atlas.main).toHaveAttribute('data-date', '1999-03-12');
	});

	test('leave the overview when only the detailed coasts are missing', async ({ atlas, page }) => {
		await page.route('**/data/detail.topo.json*', (route) => route.fulfill({ status: 503, body: '' }));
		const asked = page.waitForResponse('**/data/detail.topo.json*');
		await atlas.open('/?view=25,59,5');
		expect((await asked).status()).toBe(503);
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
});

test.describe('without WebGL', () => {
	test.beforeEach(({ page }) => withoutWebGL(page));

	test('the map is drawn: the timeline, the layers, records and places work on it', async ({
		page,
		atlas
	}) => {
		await atlas.open('/?date=1999-03-12');
		await expect(atlas.main).toHaveAttribute('data-renderer', 'static');
		await expect(page.getByTestId('notice')).toContainText('WebGL 2');
		await expect(atlas.count).toHaveText('19 members');
		await expect(landOf(page, 'pl')).toHaveAttribute('fill', /light-dark/);
		await expect(landOf(page, 'ee')).not.toHaveAttribute('fill', /./);
		await atlas.goTo('2004-03-29');
		await expect(atlas.count).toHaveText('26 members');
		await expect(landOf(page, 'ee')).toHaveAttribute('fill', /light-dark/);

		await expect(page.locator('[data-spec="tropic-line"]')).toBeVisible();
		await atlas.layer('tropic').uncheck();
		await expect(page.locator('[data-spec="tropic-line"]')).toBeHidden();
		await atlas.layer('warsaw-pact').check();
		await atlas.goTo('1980-01-01');
		await expect(page.locator('[data-spec="warsaw-pact-fill"] > [data-id="pl"]')).toBeVisible();

		await pointAt(page, landOf(page, 'is'));
		await expect(page.getByTestId('selection')).toContainText('Iceland');
		await page.getByRole('button', { name: 'Covered?' }).click();
		await pointAt(page, landOf(page, 'pt'));
		await expect(page.locator('[data-verdict="covered"]').first()).toBeVisible();
	});

	test('it moves: by wheel, by keys and by buttons, and the address follows', async ({ page, atlas }) => {
		await atlas.open('/');
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/view=-24/);
		const map = page.getByTestId('map');
		await map.getByRole('group').focus();
		await page.keyboard.press('ArrowRight');
		await expect(page).toHaveURL(/view=-1\d/);
		const before = page.url();
		await map.hover({ position: { x: 700, y: 300 } });
		await page.mouse.wheel(0, -400);
		await expect(page).not.toHaveURL(before);
		await page.getByRole('button', { name: 'Show the North Atlantic' }).click();
		await expect(page).not.toHaveURL(/view=/);
	});

	test('another drawing begins where the one before it was', async ({ page, atlas }) => {
		await atlas.open('/');
		const size = async () => (await landOf(page, 'tr').boundingBox())?.width ?? 0;
		const before = await size();
		await page.getByRole('button', { name: 'Find', exact: true }).click();
		await page.getByRole('searchbox').fill('türkiye');
		await page.getByRole('searchbox').press('Tab');
		await page.keyboard.press('Enter');
		await expect.poll(size).toBeGreaterThan(2 * before);
		const chosen = await size();
		await page.getByTestId('playback').click();
		await page.getByLabel('Drawn map, without the graphics card').check();
		await expect(page.getByTestId('notice')).toHaveCount(0);
		// The coasts may be finer by now.
		await expect.poll(async () => Math.abs((await size()) / chosen - 1)).toBeLessThan(0.02);
	});

	test('the maps of other pages are drawn too', async ({ page }) => {
		await page.goto('/operations/?date=1999-04-01&when=day');
		await expect(page.locator('main')).toHaveAttribute('data-ready', 'true');
		const map = page.getByTestId('operations-map');
		await expect(map.locator('[data-renderer]')).toHaveAttribute('data-renderer', 'static');
		// The operations of the day crowd in one place.
		await expect(map.locator('[data-spec="operations-clusters"] > use').first()).toBeAttached();
	});
});

test('a lost context costs no frame of playing: the drawing goes on, and the map comes back', async ({
	page,
	atlas
}) => {
	await page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			type: string,
			...rest: unknown[]
		) {
			const context = Reflect.apply(original, this, [type, ...rest]) as WebGL2RenderingContext | null;
			const extension = type === 'webgl2' ? context?.getExtension('WEBGL_lose_context') : null;
			if (extension) Object.assign(window, { graphics: extension });
			return context;
		} as typeof original;
	});
	const graphics = (action: 'loseContext' | 'restoreContext') =>
		page.evaluate((name) => (window as unknown as { graphics: WEBGL_lose_context }).graphics[name](), action);
	await atlas.open('/?date=1949-04-04');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await graphics('loseContext');
	await expect(atlas.main).toHaveAttribute('data-renderer', 'static');
	const lostOn = (await atlas.main.getAttribute('data-date'))!;
	await expect.poll(() => atlas.main.getAttribute('data-date')).not.toBe(lostOn);
	await graphics('restoreContext');
	await expect(atlas.main).toHaveAttribute('data-renderer', 'map');
	await page.getByRole('button', { name: 'Pause' }).click();
	await atlas.goTo('1960-01-01');
	const inColour = await atlas.picture();
	await atlas.layer('members').uncheck();
	await expect.poll(async () => (await atlas.picture()).equals(inColour)).toBe(false);
});

test.describe('scripts that are blocked', () => {
	test.use({ allowedErrors: [/net::ERR_BLOCKED_BY_CLIENT|dynamically imported module|blocked/i] });

	test('MapLibre alone: the map is drawn without it', async ({ page, atlas }) => {
		await page.route('**/*.js', async (route) => {
			const response = await route.fetch();
			const text = await response.text();
			if (text.includes(MAPLIBRE.map)) await route.abort('blockedbyclient');
			else await route.fulfill({ response });
		});
		await atlas.open('/?date=1982-05-30');
		await expect(atlas.main).toHaveAttribute('data-renderer', 'static');
		await expect(landOf(page, 'es')).toHaveAttribute('fill', /light-dark/);
	});

	test('all of them: the page is what it is without scripts', async ({ page }) => {
		await page.route('**/_app/**/*.js', (route) => route.abort('blockedbyclient'));
		await page.goto('/');
		await expect(landOf(page, 'se')).toBeVisible();
		await expect(page.getByText('32 members').first()).toBeVisible();
		await page.goto('/members/fr/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('France');
	});
});

for (const [name, breakStorage] of [
	[
		'forbidden',
		() =>
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('forbidden', 'SecurityError');
				}
			})
	],
	[
		'full',
		() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		}
	]
] as const) {
	test(`${name} storage costs nothing but the memory of the colours`, async ({ page, atlas }) => {
		await page.addInitScript(breakStorage);
		await atlas.open('/');
		await page.getByLabel('Colours').selectOption('dark');
		await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
	});
}

test.describe('days are civil days', () => {
	for (const [timezoneId, today] of [
		['Etc/GMT+12', '2026-11-27'],
		['UTC', '2026-11-28'],
		['Pacific/Kiritimati', '2026-11-29']
	] as const) {
		test.describe(timezoneId, () => {
			test.use({ timezoneId });
			test('a link shows the same day, and today is that of the place', async ({ page, atlas }) => {
				await page.clock.setFixedTime(new Date('2026-11-28T11:00:00Z'));
				await page.goto('/?date=1982-05-30');
				await expect(atlas.main).toHaveAttribute('data-date', '1982-05-30');
				await expect(page.getByTestId('date')).toHaveText('30 May 1982');
				await expect(atlas.count).toHaveText('16 members');
				await page.goto('/');
				await expect(atlas.main).toHaveAttribute('data-restored', 'true');
				await expect(atlas.main).toHaveAttribute('data-date', today);
			});
		});
	}

	test('a clock that is obviously wrong ends the atlas with the last accession', async ({ page, atlas }) => {
		await page.clock.setFixedTime(new Date('1970-01-01T00:00:00Z'));
		await page.goto('/');
		await expect(atlas.main).toHaveAttribute('data-restored', 'true');
		await expect(atlas.main).toHaveAttribute('data-date', '2024-03-07');
		await expect(atlas.count).toHaveText('32 members');
	});
});

for (const [name, viewport] of [
	['a very small screen', { width: 320, height: 480 }],
	['a phone lying down', { width: 667, height: 320 }],
	['200 % zoom', { width: 640, height: 400 }],
	['a very large screen', { width: 3840, height: 2160 }]
] as const) {
	test.describe(name, () => {
		test.use({ viewport });
		test('shows the map and the timeline, and scrolls nowhere sideways', async ({ page, atlas }) => {
			await page.goto('/?date=1999-03-12&renderer=static');
			await expect(atlas.main).toHaveAttribute('data-ready', 'true');
			await expect(landOf(page, 'pl')).toBeVisible();
			await expect(atlas.slider).toBeInViewport();
			await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeInViewport();
			const box = (await page.getByTestId('map').boundingBox())!;
			expect(box.height).toBeGreaterThan(viewport.height * 0.2);
			for (const path of ['/', '/operations/', '/article-6/', '/members/']) {
				await page.goto(path);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow, path).toBe(0);
			}
		});
	});
}

test('after a sleep in the middle of playing it goes on where it was', async ({ page, atlas }) => {
	await bendTime(page, null);
	await page.goto('/?date=1949-04-04&renderer=static');
	await expect(atlas.main).toHaveAttribute('data-ready', 'true');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect.poll(() => atlas.main.getAttribute('data-date')).not.toBe('1949-04-04');
	await page.evaluate(() => (window as unknown as { sleep(ms: number): void }).sleep(8 * 3600_000));
	const slept = (await atlas.main.getAttribute('data-date'))!;
	await expect.poll(() => atlas.main.getAttribute('data-date')).not.toBe(slept);
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	expect(Number((await atlas.main.getAttribute('data-date'))!.slice(0, 4))).toBeLessThan(1990);
});

test('a hundred changes of date in a second end on the day that they add up to', async ({ page, atlas }) => {
	await atlas.open('/?date=1949-04-04');
	await atlas.slider.focus();
	await page.evaluate(async () => {
		const slider = document.activeElement!;
		for (let press = 0; press < 100; press++) {
			slider.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true, shiftKey: true })
			);
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	});
	await expect(atlas.main).toHaveAttribute('data-date', '1949-07-13');
	await atlas.goTo('1955-05-06');
	await expect(atlas.count).toHaveText('15 members');
});

test.describe('memory', () => {
	test.use({ viewport: { width: 480, height: 480 } });

	for (const renderer of ['map', 'static']) {
		test(`is the same after 20 playbacks as after 4 (${renderer})`, async ({ page, atlas }) => {
			test.setTimeout(600_000);
			// What takes long to draw is drawn less often.
			await bendTime(page, renderer === 'map' ? 900 : 200);
			await page.goto(`/?date=1949-04-04&pace=time&renderer=${renderer}`);
			await expect(atlas.main).toHaveAttribute('data-ready', 'true');
			await expect(atlas.main).toHaveAttribute('data-renderer', renderer);
			const devtools = await page.context().newCDPSession(page);
			const heap = async () => {
				await devtools.send('HeapProfiler.collectGarbage');
				const { usedSize } = await devtools.send('Runtime.getHeapUsage');
				const { nodes } = await devtools.send('Memory.getDOMCounters');
				return { megabytes: usedSize / 1e6, nodes };
			};
			await playThrough(atlas, 4);
			const early = await heap();
			await playThrough(atlas, 16);
			const late = await heap();
			expect(late.megabytes - early.megabytes).toBeLessThan(3);
			expect(late.nodes - early.nodes).toBeLessThan(300);
		});
	}
});

/** Plays from the first day to the last, some times over. */
async function playThrough({ page, main }: AtlasPage, times: number) {
	for (let run = 0; run < times; run++) {
		await page.getByRole('button', { name: 'Play', exact: true }).click();
		await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 90_000 });
		await expect(main).toHaveAttribute('data-members', '32');
	}
}

/** Clicks a place of the drawing. */
async function pointAt(page: Page, mark: ReturnType<Page['locator']>) {
	const box = (await mark.boundingBox())!;
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

import { radiusPixels } from '../../src/lib/map/globe';
import { HOME, homeView } from '../../src/lib/map/home';
import { curled, curlOf } from '../../src/lib/map/svg/curl';
import { createSheet, pointOn, UNITS_PER_PIXEL } from '../../src/lib/map/svg/sheet';
import { expect, MAPLIBRE, test } from './atlas';

const NO_SCRIPTS = /^failed: .*\.js csp$/;

test.describe('while the page is still arriving', () => {
	for (const [width, height, pointer] of [
		[1440, 900, 'mouse'],
		[390, 844, 'mouse'],
		[844, 390, 'mouse'],
		[1180, 820, 'touch'],
		[390, 844, 'touch'],
		[844, 390, 'touch']
	] as const) {
		test(`the map is where it will be, at ${width} × ${height}, ${pointer}`, async ({ browser, request }) => {
			const page = await browser.newPage({ viewport: { width, height }, hasTouch: pointer === 'touch' });
			const html = await (await request.get('/')).text();
			const whole = html.replace(/<script>\s*\{\s*__sveltekit[\s\S]*?<\/script>/, '');
			const timeline = html.indexOf('<section class="timeline');
			expect(whole.length).toBeLessThan(html.length);
			expect(timeline).toBeGreaterThan(0);
			const placeOfMap = async (body: string) => {
				await page.route('**/', (route) => route.fulfill({ contentType: 'text/html', body }));
				await page.goto('/');
				await page.evaluate(() => document.fonts.ready);
				const box = await page.getByTestId('map').boundingBox();
				await page.unroute('**/');
				return box!;
			};
			const [early, late] = [await placeOfMap(html.slice(0, timeline)), await placeOfMap(whole)];
			expect(early.y).toBe(late.y);
			expect(Math.abs(early.height - late.height)).toBeLessThan(4);
			await page.close();
		});
	}
});

test.describe('before any script runs', () => {
	test.use({ javaScriptEnabled: false, allowedErrors: [NO_SCRIPTS] });

	for (const { path, sea, legend, count } of [
		{ path: '/', sea: 'Mediterranean', legend: 'Founders', count: '32 members' },
		{ path: '/fr/', sea: 'Méditerranée', legend: 'Membres fondateurs', count: '32 membres' },
		{ path: '/tr/', sea: 'Akdeniz', legend: 'Kurucu üyeler', count: '32 üye' }
	]) {
		test(`${path} shows the map, its legend and its facts`, async ({ page }) => {
			await page.goto(path);
			await expect(page.locator('[data-spec="members-fill"] > [data-id="se"]')).toBeVisible();
			await expect(page.locator('[data-spec="labels-seas"]')).toContainText(sea);
			await expect(page.locator('[data-spec="battlegroups-symbol"] > use').first()).toBeVisible();
			await expect(page.getByText(legend)).toBeVisible();
			await expect(page.getByText(count).first()).toBeVisible();
			// Nothing is offered that only scripts can do.
			await expect(page.locator('main button:visible:not(ul button)')).toHaveCount(0);
		});
	}

	for (const [path, spec] of [
		['/article-6/', 'treaty-area-seas'],
		['/operations/', 'operations-units'],
		['/eastern-flank/', 'flank-line']
	] as const) {
		test(`${path} shows its own layers`, async ({ page }) => {
			await page.goto(path);
			await expect(page.locator(`[data-spec="${spec}"] > path`).first()).toBeVisible();
		});
	}

	test('it follows the theme of the device', async ({ page }) => {
		const colour = () => page.locator('[data-spec="base-sea"]').evaluate((sea) => getComputedStyle(sea).fill);
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('/');
		const light = await colour();
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await colour()).not.toBe(light);
	});

	for (const [width, height] of [
		[390, 844],
		[360, 640],
		[820, 1180],
		[1440, 900],
		[2560, 1440]
	] as const) {
		test(`it leaves no part of the map empty, at ${width} × ${height}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto('/?renderer=static');
			const map = (await page.getByTestId('map').boundingBox())!;
			const drawing = (await page.locator('.sheet > svg').boundingBox())!;
			expect(drawing.x).toBeLessThanOrEqual(map.x);
			expect(drawing.y).toBeLessThanOrEqual(map.y);
			expect(drawing.x + drawing.width).toBeGreaterThanOrEqual(map.x + map.width);
			expect(drawing.y + drawing.height).toBeGreaterThanOrEqual(map.y + map.height);
		});
	}

	test('on a phone names are large enough to be read, and fewer', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto('/');
		const names = page.locator('[data-spec="labels-states"] > text:visible');
		expect(await names.count()).toBeGreaterThan(3);
		const { height } = (await names.first().boundingBox())!;
		expect(height).toBeGreaterThan(9);
	});
});

test('the live map finds itself where the drawing was', async ({ page, atlas }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await atlas.open('/?date=2024-03-07');
	await expect(atlas.main).toHaveAttribute('data-renderer', 'map');
	const box = (await page.getByTestId('map').boundingBox())!;
	const view = homeView(HOME, box);
	const sheet = createSheet(view, { width: 4000, height: 4000 });
	const curl = curlOf(radiusPixels(view), box.height);
	for (const [name, place] of [
		['Iceland', [-18.6, 64.9]],
		['Portugal', [-8.1, 39.6]],
		['Hungary', [19.4, 47.1]]
	] as const) {
		const [x, y] = pointOn(sheet, place)!.map((units) => units / UNITS_PER_PIXEL) as [number, number];
		const length = Math.hypot(x, y);
		const share = curled(length, curl, 1) / length;
		await page.mouse.click(box.x + box.width / 2 + x * share, box.y + box.height / 2 + y * share);
		await expect(page.getByTestId('selection')).toContainText(name);
		await page.getByTestId('selection').getByRole('button', { name: 'Close' }).click();
	}
});

test('a link to another day shows that day on the drawing before the map is there', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	let isHeld = false;
	await page.route('**/*.js', async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes(MAPLIBRE.worker)) {
			isHeld = true;
			await held;
		}
		await route.fulfill({ response });
	});
	await page.goto('/?date=1960-01-01&layers=members');
	const land = (unit: string) => page.locator(`[data-spec="members-fill"] > [data-id="${unit}"]`);
	await expect(land('pl')).not.toHaveAttribute('fill', /./);
	await expect(land('tr')).toHaveAttribute('fill', /light-dark/);
	await expect(page.locator('[data-spec="tropic-line"]')).toBeHidden();
	await expect.poll(() => isHeld).toBe(true);
	release();
	await expect(page.locator('main')).toHaveAttribute('data-renderer', 'map');
});

test('on paper there is the drawing, in the state of the map, with the legend', async ({ page, atlas }) => {
	await atlas.open('/?date=1990-10-03&at=52.5,13.4');
	await expect(atlas.main).toHaveAttribute('data-renderer', 'map');
	// The printing dialogue of a headless browser: what it makes is a file.
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const land = page.locator('[data-spec="members-fill"] > [data-id="de-east"]');
	await expect(land).toHaveAttribute('fill', /light-dark/);
	await expect(land).toBeVisible();
	await expect(page.locator('.sheet .pin')).toBeVisible();
	await expect(page.locator('canvas')).toBeHidden();
	await expect(page.getByText('Founders')).toBeVisible();
	await expect(page.getByTestId('date')).toHaveText('3 October 1990');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeHidden();
});

test('renderer=static keeps to the drawing, and a reload does too', async ({ page, atlas }) => {
	await atlas.open('/?renderer=static&date=1982-05-30');
	await expect(atlas.main).toHaveAttribute('data-renderer', 'static');
	await expect(page.locator('canvas')).toHaveCount(0);
	await expect(page.getByTestId('notice')).toHaveCount(0);
	await atlas.goTo('1982-05-29');
	await expect(page).toHaveURL(/renderer=static/);
	await page.reload();
	await expect(atlas.main).toHaveAttribute('data-renderer', 'static');
});

test('the drawn globe keeps its size when it is moved', async ({ page, atlas }) => {
	await atlas.open('/?renderer=static&view=10,40,3');
	await page.getByTestId('map').getByRole('group').focus();
	await page.keyboard.press('ArrowUp');
	await expect(page).toHaveURL(/view=10,4[5-9]/);
	const [, latitude, zoom] = new URL(page.url()).searchParams.get('view')!.split(',').map(Number);
	const radius = (at: number, level: number) => 2 ** level / Math.cos((at * Math.PI) / 180);
	// The address has two decimals of the zoom.
	expect(radius(latitude!, zoom!) / radius(40, 3)).toBeCloseTo(1, 2);
});

test('a small state is found by a click on its dot, and at sea near it', async ({ page, atlas }) => {
	await atlas.open('/?renderer=static&date=2024-03-07&layers=members&view=0,55,2.4');
	const dot = page.locator('[data-spec="members-dots"] > [data-id="dk-faroes"]');
	await expect(dot).toBeVisible();
	const box = (await dot.boundingBox())!;
	const selection = page.getByTestId('selection');
	for (const aside of [0, 8]) {
		await page.mouse.click(box.x + box.width + aside, box.y + box.height / 2);
		await expect(selection.getByRole('heading', { name: 'Denmark' })).toBeVisible();
		await selection.getByRole('button', { name: 'Close' }).click();
		await expect(selection).toHaveCount(0);
	}
});

for (const [name, query] of [
	['on the drawing that the page brings along', ''],
	['on a drawing of its own', '&view=25,56,3']
] as const) {
	test(`points that crowd stand together ${name}, and a click moves closer until they part`, async ({
		page,
		atlas
	}) => {
		await atlas.open(`/?renderer=static&layers=members,headquarters&date=2024-03-07${query}`);
		const symbols = page.locator('[data-spec="headquarters-symbol"] > use');
		const disc = page.locator('[data-spec="headquarters-clusters"] > use').first();
		await expect(disc).toBeVisible();
		const id = (await disc.getAttribute('data-id'))!;
		const count = page.locator(`[data-spec="headquarters-clusters"] > [data-id="~${id}"]`);
		await expect(count).toHaveText(/^[2-9]\d*$/);
		const parted = page.locator(`[data-spec="headquarters-symbol"] > [data-id="${id.slice(1)}"]`);
		await expect(parted).toHaveCount(0);
		await disc.click();
		await expect(page).toHaveURL(/view=/);
		await expect(page.getByTestId('selection')).toHaveCount(0);
		for (let more = 0; more < 6 && (await disc.count()) > 0; more++) await disc.click();
		await expect(disc).toHaveCount(0);
		await expect(symbols.first()).toBeVisible();
	});
}

test('on a small screen names and numbers stay when scripts take the drawing over', async ({
	page,
	atlas
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await atlas.open('/?renderer=static&layers=members,headquarters&date=2024-03-07');
	const visible = (spec: string) => page.locator(`[data-spec="${spec}"] > text:visible`);
	expect(await visible('labels-states').count()).toBeGreaterThan(3);
	await expect(visible('headquarters-clusters').first()).toHaveText(/^\d+$/);
});

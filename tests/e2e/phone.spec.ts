import type { Locator, Page } from '@playwright/test';
import { expect, test, wake } from './atlas';
import { readerWith } from './reader';

test.use({
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	reducedMotion: 'reduce',
	storageState: readerWith('static')
});

/** Where something is in the window. */
async function placeOf(locator: Locator) {
	const { x, y, width, height } = (await locator.boundingBox())!;
	return { left: x, top: y, right: x + width, bottom: y + height, x: x + width / 2, y: y + height / 2 };
}

/** Moves a finger up over an element. */
async function swipeUp(page: Page, over: Locator): Promise<void> {
	const { x, y } = await placeOf(over);
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints });
	await touch('touchStart', [{ x, y }]);
	for (let moved = 20; moved <= 160; moved += 20) {
		await touch('touchMove', [{ x, y: y - moved }]);
		await page.evaluate(() => new Promise(requestAnimationFrame));
	}
	await touch('touchEnd', []);
}

test.describe('the map', () => {
	test('what is tapped stays in sight above the sheet that tells of it', async ({ atlas, page }) => {
		await atlas.open('/?date=1999-06-01');
		const land = page.locator(
			'[data-spec="labels-states"] > [data-id="text es"], [data-spec="members-fill"] > [data-id="es"]'
		);
		const before = await placeOf(land.first());
		await page.touchscreen.tap(before.x, before.y);
		const sheet = page.getByTestId('selection');
		await expect(sheet).toContainText('Spain');
		await expect(page).toHaveURL(/view=/);
		const [after, covered] = [await placeOf(land.first()), await placeOf(sheet)];
		expect(before.y).toBeGreaterThan(covered.top);
		expect(after.bottom).toBeLessThan(covered.top);
		expect(after.top).toBeGreaterThan(0);
		await sheet.getByRole('button', { name: 'Close' }).tap();
		await expect(page.getByTestId('caption')).toBeVisible();
	});

	test('the caption leaves the north alone and stays clear of the controls', async ({ atlas, page }) => {
		await atlas.open('/?date=2024-06-01');
		const [caption, map, controls] = await Promise.all([
			placeOf(page.getByTestId('caption')),
			placeOf(page.getByTestId('map')),
			placeOf(page.getByRole('button', { name: 'Zoom in' }))
		]);
		expect(caption.top).toBeGreaterThan(map.y);
		expect(caption.bottom).toBeLessThanOrEqual(map.bottom);
		expect(caption.right).toBeLessThan(controls.left);
	});

	test('asking goes on while its sheet is closed, says so, and ends with a tap', async ({ atlas, page }) => {
		await atlas.open('/');
		const ask = page.getByRole('button', { name: 'Covered?' });
		await ask.tap();
		await expect(page.getByRole('button', { name: /centre of the map/ })).toBeVisible();
		const map = await placeOf(page.getByTestId('map'));
		await page.touchscreen.tap(map.x, map.bottom - 40);
		await expect(page.getByTestId('selection')).toBeVisible();
		await expect(ask).toHaveAttribute('aria-pressed', 'true');
		await page.getByTestId('selection').getByRole('button', { name: 'Close' }).tap();
		await ask.tap();
		await expect(ask).toHaveAttribute('aria-pressed', 'false');
		await expect(page.locator('.crosshair')).toHaveCount(0);
	});

	test('a comparison shows both maps, its dates and its grip; the list is a tap away', async ({
		atlas,
		page
	}) => {
		await atlas.open('/?date=2024-06-01&cmp=1999-01-01');
		const panel = page.getByTestId('comparison');
		const list = panel.getByText(/Sweden/).first();
		await expect(panel).toBeVisible();
		await expect(list).toBeHidden();
		const [map, sheet, grip] = await Promise.all([
			placeOf(page.getByTestId('map').first()),
			placeOf(panel),
			placeOf(page.getByTestId('divider').getByText('⇔'))
		]);
		expect(grip.bottom).toBeLessThan(sheet.top);
		expect(sheet.top - map.top).toBeGreaterThan((map.bottom - map.top) / 2);
		await panel.getByText('What differs').tap();
		await expect(list).toBeVisible();
	});

	test('a finger reaches every event of the timeline', async ({ atlas, page }) => {
		await atlas.open('/');
		const { x } = await placeOf(page.locator('.ticks [data-kind=article5]').first());
		const { y } = await placeOf(page.locator('.ticks'));
		await page.touchscreen.tap(x, y);
		await expect(page).toHaveURL(/sel=event:/);
		// Several lie under one finger.
		const first = page.url();
		await page.touchscreen.tap(x, y);
		await expect(page).not.toHaveURL(first);
		await expect(page).toHaveURL(/sel=event:/);
	});
});

for (const renderer of ['static', 'map'] as const) {
	test.describe(`for who has chosen the ${renderer === 'map' ? 'live' : 'drawn'} map`, () => {
		test.use({ storageState: readerWith(renderer) });

		test('a page has that, too, and scrolls under one finger on it', async ({ page }) => {
			await page.goto('/eastern-flank/');
			await wake(page.locator(':has(> .frame)'));
			await expect(page.locator('.frame')).toHaveAttribute('data-renderer', renderer);
			const map = page.getByTestId('map');
			await map.evaluate((node) => node.scrollIntoView({ block: 'center' }));
			const before = await page.evaluate(() => scrollY);
			const address = page.url();
			await swipeUp(page, map);
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
			expect(page.url()).toBe(address);
		});
	});
}

test('what is chosen in the lanes of operations shows on the map, in sight', async ({ page }) => {
	await page.goto('/operations/');
	const bar = page.getByRole('button', { name: /KFOR/ }).first();
	await bar.scrollIntoViewIfNeeded();
	await bar.tap();
	await expect(page.getByTestId('selection')).toContainText('KFOR');
	await expect(page.getByTestId('selection')).toBeInViewport();
});

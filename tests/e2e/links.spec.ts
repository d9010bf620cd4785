import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './atlas';
import { readerWith } from './reader';

test('the plain address shows today, and says nothing more', async ({ atlas, page }) => {
	await atlas.open('/');
	await expect(atlas.main).toHaveAttribute('data-members', '32');
	await expect(atlas.main).toHaveAttribute('data-renderer', 'map');
	await expect(page).toHaveURL(/\/$/);
});

test('a deep link restores the view', async ({ atlas, page }) => {
	// Close by, the coasts are drawn in detail.
	test.slow();
	const link = '/?date=2008-06-01&layers=members,operations&view=66,33.5,4&proj=mercator&sel=operation:isaf';
	await atlas.open(link);
	await expect(atlas.main).toHaveAttribute('data-date', '2008-06-01');
	await expect(atlas.main).toHaveAttribute('data-members', '26');
	await expect(atlas.main).toHaveAttribute('data-layers', 'members operations');
	await expect(page.getByTestId('selection').getByRole('heading', { level: 2 })).toContainText('ISAF');
	await expect(page.getByTestId('selection')).toContainText('UN Security Council Resolutions 1386, 1510');
	await page.getByRole('button', { name: 'Close' }).click();
	// The middle of the view is in Afghanistan.
	const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
	await page.mouse.click(box.x + box.width / 2 + 30, box.y + box.height / 2 - 30);
	await expect(page.getByTestId('selection').getByRole('heading', { level: 2 })).toHaveText(
		/Afghanistan|ISAF/
	);
	await atlas.open(link);
	expect(new URL(page.url()).search).toBe(new URL(link, page.url()).search);
});

test.describe('on the drawn map', () => {
	test.use({ storageState: readerWith('static') });

	test('back and forward, and links from the map to the map, restore what the address says', async ({
		atlas,
		page
	}) => {
		await atlas.open('/');
		await atlas.goTo('1999-03-12');
		await expect(page).toHaveURL(/date=1999-03-12/);
		await page.getByRole('link', { name: 'Members', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members');
		await page.goBack();
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
		await expect(atlas.main).toHaveAttribute('data-members', '19');
		await expect(page).toHaveURL(/date=1999-03-12/);
		await page.getByRole('link', { name: 'Map', exact: true }).click();
		await expect(atlas.main).toHaveAttribute('data-members', '32');
		await expect(page).toHaveURL(/\/$/);
		await page.goBack();
		await expect(atlas.main).toHaveAttribute('data-members', '19');
	});

	test('the zoom buttons reach the address, as far out as they go', async ({ atlas, page }) => {
		await atlas.open('/?date=1999-03-12&view=10,50,3');
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/view=10,50,4/);
		await atlas.open('/?date=1999-03-12&view=10,80,0.5');
		await page.getByRole('button', { name: 'Zoom out' }).click();
		await expect(page).not.toHaveURL(/,0\.5/);
		await page.reload();
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
		await expect(page.getByTestId('notice')).toHaveCount(0);
	});

	test('a link to a place marks it and says what is there', async ({ atlas, page }) => {
		await atlas.open('/?at=36.14,-5.35&date=1982-05-30');
		await expect(page.getByTestId('selection')).toContainText('36.140° N · 5.350° W');
		await expect(page.getByTestId('selection')).toContainText('Gibraltar');
		await expect(page.getByTestId('selection').getByRole('heading', { name: 'Sources' })).toBeVisible();
		await expect(page.locator('.pin')).toHaveCount(1);
	});

	test('a broken link says so, keeps what can be used, and the notice goes away', async ({ atlas, page }) => {
		await atlas.open('/?date=1955-02-31&layers=members,unicorns&proj=mercator&sel=operation:atlantis');
		const notice = page.getByTestId('notice');
		await expect(notice).toContainText('date, layers, sel');
		await expect(atlas.main).toHaveAttribute('data-members', '32');
		await expect(page).toHaveURL(/proj=mercator/);
		await page.getByRole('button', { name: 'Dismiss' }).click();
		await expect(notice).toHaveCount(0);
	});

	test('a link keeps what it compares with and what draws', async ({ atlas, page }) => {
		await atlas.open('/?cmp=1949-08-24&renderer=static');
		await atlas.goTo('1955-06-01');
		await expect(page).toHaveURL(/date=1955-06-01.*cmp=1949-08-24.*renderer=static/);
	});
});

test.describe('an address that does not exist', () => {
	test.use({ allowedErrors: [/status of 404/] });

	test('has a page that says so and leads back', async ({ atlas, page }) => {
		const response = await page.goto('/operations/atlantis/');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
		expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
		await page.getByRole('link', { name: 'To the map' }).click();
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
	});
});

test('another language shows the same place on the page', async ({ page }) => {
	await page.goto('/eastern-flank/#deveselu');
	await expect(page.locator('main')).toHaveAttribute('data-restored', 'true');
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL(/\/fr\/eastern-flank\/#deveselu$/);
});

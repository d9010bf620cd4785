import type { Page } from '@playwright/test';
import { expect, test } from './atlas';
import { readerWith } from './reader';

test.use({ storageState: readerWith('static') });

const main = (page: Page) => page.locator('main');

async function goTo(page: Page, date: string): Promise<void> {
	// A key that is pressed before the page listens does nothing.
	await expect(main(page)).toHaveAttribute('data-restored', 'true');
	await page.getByTestId('date-input').fill(date);
	await page.getByTestId('date-input').press('Enter');
	await expect(main(page)).toHaveAttribute('data-day', date);
}

test('four battlegroups in 2017, eight from 2022, nine with Finland', async ({ page }) => {
	await page.goto('/eastern-flank/');
	for (const [date, count] of [
		['2016-12-31', 0],
		['2017-07-01', 4],
		['2021-12-31', 4],
		['2022-06-01', 8],
		['2026-06-05', 8],
		['2026-06-06', 9]
	] as const) {
		await goTo(page, date);
		await expect(main(page)).toHaveAttribute('data-battlegroups', String(count));
	}
});

test('the line is computed for the day, with published lengths beside it, before and after Finland', async ({
	page
}) => {
	await page.goto('/eastern-flank/');
	const table = page.locator('#line table');
	await page.getByTestId('flank-before').click();
	await expect(main(page)).toHaveAttribute('data-day', '2023-04-03');
	await expect(table).not.toContainText('Finland');
	const before = await page.getByTestId('flank-length').locator('strong').textContent();
	await page.getByTestId('flank-after').click();
	await expect(table.getByRole('row', { name: /Finland – Russia/ })).toContainText('1,340 km');
	const after = await page.getByTestId('flank-length').locator('strong').textContent();
	const kilometres = (text: string | null) => Number(text?.replace(/\D/g, ''));
	expect(kilometres(after) - kilometres(before)).toBe(1340);
	await goTo(page, '1990-01-01');
	await expect(table.getByRole('row', { name: /Norway – Soviet Union/ })).toBeVisible();
	await expect(table.getByRole('row', { name: /Turkey – Soviet Union/ })).toBeVisible();
});

test.describe('on the live map', () => {
	test.use({ storageState: readerWith('map') });

	test('layers switch, NATO’s symbols are optional, and the address keeps both', async ({ page }) => {
		await page.goto('/eastern-flank/?view=24,56,4.5');
		await expect(main(page)).toHaveAttribute('data-ready', 'true');
		const map = page.getByTestId('flank-map');
		const picture = async () => (await map.screenshot()).toString('base64');
		const before = await picture();
		await page.getByLabel(/NATO-standard symbols/).check();
		await expect(page).toHaveURL(/symbols=app6/);
		await expect.poll(picture).not.toBe(before);
		await page.locator('[data-layer="headquarters"]').getByRole('switch').uncheck();
		await expect(page).toHaveURL(/layers=flank,battlegroups,air-defence/);
		await page.reload();
		await expect(page.getByLabel(/NATO-standard symbols/)).toBeChecked();
		await expect(page.locator('[data-layer="headquarters"]').getByRole('switch')).not.toBeChecked();
	});
});

test.describe('on the drawing', () => {
	const symbols = (page: Page, spec: string) => page.locator(`[data-spec="${spec}"] > use`);

	test('NATO’s symbols are drawn too, and are pointed at like the atlas’s own', async ({ page }) => {
		await page.goto('/eastern-flank/?symbols=app6&renderer=static&view=24,57,5');
		const battlegroup = symbols(page, 'battlegroups-symbol').first();
		await expect(battlegroup).toHaveAttribute('href', '#app6-battlegroup');
		await expect(battlegroup).toBeVisible();
		await expect(symbols(page, 'headquarters-symbol').first()).toHaveAttribute('href', /^#app6-/);
		await expect(page.locator('symbol[id^="app6-"] > image').first()).toHaveAttribute('href', /^data:image/);
		await battlegroup.click();
		await expect(page.getByTestId('chosen')).toContainText('Battlegroup');
		await page.getByLabel(/NATO-standard symbols/).uncheck();
		await expect(battlegroup).toHaveAttribute('href', '#battlegroup');
	});

	test.describe('when their library does not arrive', () => {
		test.use({ allowedErrors: [/net::ERR_BLOCKED_BY_CLIENT|dynamically imported module|blocked/i] });

		test('the atlas’s own stay, and the page says so', async ({ page }) => {
			await page.route('**/*.js', async (route) => {
				const response = await route.fetch();
				const text = await response.text();
				if (text.length > 300_000 && text.includes('getOctagonAnchor')) await route.abort('blockedbyclient');
				else await route.fulfill({ response });
			});
			await page.goto('/eastern-flank/?symbols=app6&renderer=static&view=24,57,5');
			await expect(page.getByTestId('notice')).toBeVisible();
			await expect(page.getByLabel(/NATO-standard symbols/)).not.toBeChecked();
			await expect(symbols(page, 'battlegroups-symbol').first()).toHaveAttribute('href', '#battlegroup');
			await expect(symbols(page, 'battlegroups-symbol').first()).toBeVisible();
		});
	});
});

test('lanes of framework nations and of turns of air policing are read and chosen by keyboard', async ({
	page
}) => {
	await page.goto('/eastern-flank/?date=2014-06-01');
	const turns = page.locator('#turns');
	const poland = turns.locator('[data-bar="bap-2014-05-pl"]');
	await expect(poland).toHaveAccessibleName(/Poland, in the lead, MiG-29, 1 May 2014 – 31 August 2014/);
	await poland.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('turn')).toContainText('Poland');
	await page.keyboard.press('ArrowRight');
	await expect(turns.locator('[data-bar]:focus')).toHaveAccessibleName(/2014/);
	const groups = page.locator('#battlegroups');
	await expect(groups.locator('[data-bar="slovakia 1"]')).toHaveAccessibleName(/Slovakia: led by Spain/);
});

test('a link can ask to play; the map goes home, and the address with it', async ({ page }) => {
	await page.goto('/eastern-flank/?date=2016-01-01&play=1&view=20,50,5');
	await expect(main(page)).toHaveAttribute('data-ready', 'true');
	await expect(main(page)).not.toHaveAttribute('data-day', '2016-01-01');
	await page.getByRole('button', { name: 'Pause' }).click();
	await expect(page).toHaveURL(/view=20,50,5/);
	await page.getByRole('button', { name: 'Back to the first view' }).click();
	await expect(page).not.toHaveURL(/view=/);
});

test('a link to a site opens on it', async ({ page }) => {
	await page.goto('/eastern-flank/#deveselu');
	const site = page.locator('#deveselu');
	await expect(site).toBeInViewport();
	await site.locator('summary').click();
	await expect(site).toContainText('SM-3');
	await site.getByRole('link', { name: 'Show on the map' }).click();
	await expect(page.getByTestId('chosen')).toContainText('Aegis Ashore Deveselu');
});

for (const [path, heading] of [
	['/fr/eastern-flank/', 'Flanc oriental'],
	['/tr/eastern-flank/', 'Doğu kanadı']
] as const) {
	test(`speaks the language of ${path}`, async ({ page }) => {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(page.locator('tbody tr').first()).toBeVisible();
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false, allowedErrors: [/^failed: .*\.js csp$/] });

	test('the facts are there', async ({ page }) => {
		await page.goto('/eastern-flank/');
		await expect(page.locator('#battlegroups tbody tr')).toHaveCount(9);
		await expect(page.locator('#line')).toContainText('Finland – Russia');
	});
});

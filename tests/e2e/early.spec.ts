import type { Page } from '@playwright/test';
import { expect, test } from './atlas';

/** Holds back the scripts of pages opened next until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\/_app\/immutable\/entry\//, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

test.describe('what a reader does before the page listens is done once it does', () => {
	test('words and filters of the operations', async ({ page }) => {
		const release = await holdScripts(page);
		await page.goto('/operations/?date=2011-03-01', { waitUntil: 'commit' });
		await page.getByTestId('operation-search').fill('piracy');
		await page.locator('[data-facet="domain"] input[value="maritime"]').check();
		await page.getByRole('button', { name: 'Table' }).click();
		release();
		await expect(page.getByRole('row', { name: /Ocean Shield/ })).toBeVisible();
		await expect(page.getByRole('row', { name: /ISAF/ })).toHaveCount(0);
		await expect(page).toHaveURL(/date=2011-03-01/);
		await expect(page).toHaveURL(/domain=maritime/);
		await expect(page.getByTestId('operation-search')).toHaveValue('piracy');
		await expect(page.locator('[data-facet="domain"] input[value="maritime"]')).toBeChecked();
	});

	test('a button, once', async ({ page, atlas }) => {
		const release = await holdScripts(page);
		await page.goto('/?renderer=static', { waitUntil: 'commit' });
		await page.getByRole('button', { name: 'Previous change' }).click();
		await page.getByRole('button', { name: 'Previous change' }).click();
		release();
		await expect(atlas.main).toHaveAttribute('data-date', '2023-04-04');
		await page.getByRole('button', { name: 'Previous change' }).click();
		await expect(atlas.main).toHaveAttribute('data-date', '2020-03-27');
	});

	test('a menu, which the browser would open by itself', async ({ page, atlas }) => {
		const release = await holdScripts(page);
		await page.goto('/?renderer=static', { waitUntil: 'commit' });
		const button = page.getByTestId('playback');
		await button.click();
		release();
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
		const menu = (await page.getByTestId('playback-menu').boundingBox())!;
		const below = (await button.boundingBox())!;
		expect(menu.y + menu.height).toBeLessThanOrEqual(below.y);
		await button.click();
		await expect(page.getByTestId('playback-menu')).toBeHidden();
	});

	test('a date that is typed and sent', async ({ page, atlas }) => {
		const release = await holdScripts(page);
		await page.goto('/?renderer=static', { waitUntil: 'commit' });
		await page.getByTestId('date-input').fill('1982-05-30');
		await page.getByTestId('date-input').press('Enter');
		release();
		await expect(atlas.main).toHaveAttribute('data-date', '1982-05-30');
		await expect(atlas.count).toHaveText('16 members');
	});
});

test('a day typed before the page listens is gone to with Enter afterwards', async ({ page, atlas }) => {
	const release = await holdScripts(page);
	await page.goto('/?renderer=static', { waitUntil: 'commit' });
	await page.getByTestId('date-input').fill('1999-03-12');
	release();
	await expect(atlas.main).toHaveAttribute('data-ready', 'true');
	await page.getByTestId('date-input').press('Enter');
	await expect(atlas.main).toHaveAttribute('data-date', '1999-03-12');
});

test('a page has the colours that were chosen before it has scripts', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('treaty-atlas:theme', 'dark'));
	await holdScripts(page);
	await page.goto('/', { waitUntil: 'commit' });
	await expect(page.locator('.sheet svg')).toBeVisible();
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

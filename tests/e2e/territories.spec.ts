import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas';

const PAGE = '/article-6/territories/';
const total = (JSON.parse(readFileSync('static/data/territories.json', 'utf8')) as unknown[]).length;

const rows = (page: Page) => page.locator('tbody tr');

async function open(page: Page, query = '', prefix = '') {
	await page.goto(`${prefix}${PAGE}${query}`);
	await expect(page.locator('main')).toHaveAttribute('data-ready', 'true');
}

test('the verdicts follow the day', async ({ page }) => {
	await open(page, '?date=1962-07-02');
	const algeria = page.locator('#fr-algeria-north');
	await expect(rows(page)).toHaveCount(total);
	await expect(algeria).toHaveAttribute('data-outcome', 'covered');
	await expect(algeria).toContainText('Algerian departments of France');
	await page.getByLabel('Verdict on').fill('1962-07-03');
	await expect(algeria).toHaveAttribute('data-outcome', 'no-party');
	await expect(algeria).toContainText('Not in the hands of a Party');
	await expect(page).toHaveURL(/\?date=1962-07-03$/);
});

test('filters narrow the table, stand in the address and can be reset', async ({ page }) => {
	await open(page);
	const count = page.getByTestId('territory-count');
	await expect(count).toContainText(`${total} of ${total}`);
	await page.getByLabel('Held by').selectOption('us');
	await page.getByRole('combobox', { name: 'Verdict' }).selectOption('not-covered');
	await page.getByLabel('Search in the table').fill('hawáii');
	await expect(page).toHaveURL(/\?q=haw%C3%A1ii&owner=us&verdict=not-covered$/);
	await expect(page.locator('#us-hawaii')).toBeVisible();
	await expect(page.locator('#us-alaska')).toHaveCount(0);

	await page.reload();
	await expect(page.getByLabel('Search in the table')).toHaveValue('hawáii');
	await expect(page.locator('#us-hawaii')).toBeVisible();
	await expect(page.locator('#us-alaska')).toHaveCount(0);

	await page.getByRole('button', { name: 'Reset' }).click();
	await expect(rows(page)).toHaveCount(total);
	await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
});

test('a clause that was not in force that day offers its first day', async ({ page }) => {
	await open(page, '?date=1962-07-02&clause=1949-islands');
	await expect(page.getByText('No territory matches')).toBeVisible();
	await page.getByRole('button', { name: 'Go to 24 August 1949' }).click();
	await expect(page.locator('#gb-bermuda')).toHaveAttribute('data-outcome', 'covered');
	await expect(page).toHaveURL(/date=1949-08-24&clause=1949-islands/);
});

test('a link that cannot be used says so and shows the rest', async ({ page }) => {
	await open(page, '?owner=atlantis&verdict=unsettled');
	await expect(page.getByTestId('notice')).toContainText('owner');
	await expect(page.locator('tbody tr:not([data-outcome="unsettled"])')).toHaveCount(0);
	await expect(rows(page).first()).toBeVisible();
});

test('columns sort both ways', async ({ page }) => {
	await open(page, '?owner=dk');
	const first = rows(page).first().getByRole('rowheader');
	const sort = page.getByRole('columnheader').getByRole('button', { name: 'Territory' });
	await sort.click();
	await expect(first).toContainText('Faroe');
	await sort.click();
	await expect(first).toContainText('Greenland');
	await expect(page).toHaveURL(/owner=dk&sort=-name$/);
});

test('the download holds what is shown, in the language of the page', async ({ page }) => {
	await open(page, '?date=1962-07-02&owner=fr&verdict=covered', '/fr');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Télécharger en CSV' }).click()
	]);
	expect(download.suggestedFilename()).toBe('article-6-territories-1962-07-02.csv');
	const bytes = readFileSync(await download.path());
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const lines = bytes.toString('utf8').trimEnd().split('\r\n');
	expect(lines[0]).toContain('Territoire');
	expect(lines).toHaveLength((await rows(page).count()) + 1);
	expect(lines.find((line) => line.startsWith('fr-algeria-north,'))).toContain(
		',1962-07-02,covered,Couvert,'
	);
});

test('a row leads to its sources, to its holder and to the map of its day', async ({ page, atlas }) => {
	await open(page, '?date=1982-05-30&owner=us');
	const hawaii = page.locator('#us-hawaii');
	await hawaii.getByText('Dates and sources').click();
	await expect(hawaii.getByRole('listitem').last()).toBeVisible();
	await expect(hawaii.getByRole('link', { name: 'United States' })).toHaveAttribute('href', '/polities/us/');
	await hawaii.getByRole('link', { name: 'Hawaii on the map' }).click();
	await expect(atlas.main).toHaveAttribute('data-date', '1982-05-30');
	await expect(page).toHaveURL(/layers=members,treaty-area/);
	await expect(page.getByTestId('verdict')).toHaveAttribute('data-territory', 'us-hawaii');
});

test('the table is complete before any script runs', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(PAGE);
	await expect(rows(page)).toHaveCount(total);
	expect(await page.content()).toContain('Filters and download need scripts');
	await expect(page.getByLabel('Search in the table')).toBeDisabled();
	const alaska = page.locator('#us-alaska');
	await alaska.getByText('Dates and sources').click();
	await expect(alaska.getByRole('listitem').last()).toBeVisible();
	await context.close();
});

for (const { name, width } of [
	{ name: 'a wide screen', width: 1280 },
	{ name: 'a phone', width: 390 }
]) {
	test(`on ${name} it fits, stays a table and passes axe`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page, '?owner=es');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await expect(page.getByRole('row', { name: /^Ceuta/ }).getByRole('cell')).toHaveCount(6);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});
}

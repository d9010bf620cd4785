import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, wake, withoutWebGL } from './atlas';
import { readerWith } from './reader';

test.use({ storageState: readerWith('static') });

const ids = (kind: string) =>
	(JSON.parse(readFileSync(`static/data/${kind}.json`, 'utf8')) as { id: string }[]).map(({ id }) => id);

const mapOf = (page: Page) => page.getByTestId('article-map');
/** Ids of clauses have dots, which a selector by `#` cannot hold. */
const passage = (page: Page, id: string) => page.locator(`[id="${id}"]`);

/** Opens the page and waits for its map. */
async function open(page: Page, path = '/article-6/') {
	await page.goto(path);
	await wake(mapOf(page));
}

test.describe('without scripts', () => {
	// The browser reports each script that it may not load.
	test.use({ javaScriptEnabled: false, allowedErrors: [/^failed: .*\.js csp$/] });

	for (const { prefix, lapsed } of [
		{ prefix: '', lapsed: 'on the Algerian Departments of France' },
		{ prefix: '/fr', lapsed: 'contre les départements français d’Algérie' },
		{ prefix: '/tr', lapsed: 'Fransa’nın Cezayir’deki illerine' }
	]) {
		test(`${prefix || '/en'} has every clause, case and misconception, and the changes of the text`, async ({
			page
		}) => {
			await page.goto(`${prefix}/article-6/`);
			for (const id of ids('clauses')) await expect(passage(page, id)).toBeVisible();
			for (const id of ids('cases')) await expect(passage(page, `case-${id}`)).toBeVisible();
			for (const id of ids('misconceptions')) await expect(passage(page, `claim-${id}`)).toBeVisible();
			for (const id of [...ids('instruments'), ...ids('principles')]) {
				await expect(passage(page, id)).toBeVisible();
			}
			await expect(page.locator('[data-text="1949"] del').first()).toBeVisible();
			await expect(page.locator('[data-text="1952"] ins').first()).toBeVisible();
			await expect(page.locator('[data-text="1963"] s')).toHaveText(lapsed);
			await expect(page.locator('[data-text="1963"]')).toHaveAttribute('aria-current', 'date');
		});
	}

	test('a case has its sources and opens on the full map', async ({ page }) => {
		await page.goto('/article-6/');
		const falklands = passage(page, 'case-falklands');
		await falklands.getByText('Sources').click();
		await expect(falklands.getByRole('link', { name: /More NATO in Asia/ })).toBeVisible();
		await expect(falklands.getByRole('link', { name: /Open on the full map/ })).toHaveAttribute(
			'href',
			'/?date=1982-04-02&layers=members,treaty-area&at=-51.7,-57.85&view=-57.85,-51.7,5'
		);
	});
});

test.describe('on the live map', () => {
	test.use({ storageState: readerWith('map') });

	test('the map shows only what a clause adds while the reader points at it', async ({ page }) => {
		await open(page);
		await expect(mapOf(page).locator('[data-renderer]')).toHaveAttribute('data-renderer', 'map');
		await expect(mapOf(page)).toHaveAttribute('data-limbs', 'all');
		await passage(page, '6.1-algeria').locator('blockquote').hover();
		await expect(mapOf(page)).toHaveAttribute('data-limbs', 'algeria');
		await expect(mapOf(page)).toHaveAttribute('data-day', '1962-07-02');
		await page.mouse.move(0, 0);
		await expect(mapOf(page)).toHaveAttribute('data-limbs', 'all');
	});
});

test('the keyboard points at clauses, and chooses one', async ({ page }) => {
	await open(page);
	const clause = passage(page, '6.2-mediterranean');
	const button = clause.getByRole('button');
	await clause.getByRole('link').first().focus();
	await page.keyboard.press('Tab');
	await expect(mapOf(page)).toHaveAttribute('data-limbs', 'mediterranean');
	await button.press('Enter');
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect(page).toHaveURL(/#6\.2-mediterranean$/);
	await expect(page.getByTestId('live')).toContainText('The Mediterranean Sea');
	await page.getByRole('button', { name: 'Show the whole article' }).click();
	await expect(mapOf(page)).toHaveAttribute('data-limbs', 'all');
	await expect(page).toHaveURL(/\/article-6\/$/);
});

test('a link to a clause shows it, on a day when it was in force', async ({ page }) => {
	await open(page, '/article-6/#1949-islands');
	await expect(passage(page, '1949-islands')).toBeInViewport();
	await expect(mapOf(page)).toHaveAttribute('data-limbs', 'islands');
	await expect(mapOf(page)).toHaveAttribute('data-day', '1952-02-17');
	await expect(page.locator('[data-text="1949"]')).toHaveAttribute('aria-current', 'date');
	await page.evaluate(() => (location.hash = '#case-goa'));
	await expect(mapOf(page)).toHaveAttribute('data-day', '1961-12-18');
});

test('a case is marked on the map on its day, and the full map tells of the same', async ({
	atlas,
	page
}) => {
	await open(page);
	await passage(page, 'case-malta').getByRole('button').click();
	await expect(mapOf(page)).toHaveAttribute('data-day', '1964-09-21');
	await expect(mapOf(page)).toHaveAttribute('data-at', '35.9,14.51');
	await expect(page.locator('.pin')).toHaveCount(1);
	await expect(page.locator('[data-text="1963"]')).toHaveAttribute('aria-current', 'date');
	await passage(page, 'case-malta').getByRole('link', { name: 'Open on the full map' }).click();
	await expect(atlas.main).toHaveAttribute('data-ready', 'true');
	await expect(atlas.main).toHaveAttribute('data-date', '1964-09-21');
	await expect(page.getByTestId('selection')).toContainText('Malta');
});

test('another day tells which version was in force', async ({ page }) => {
	await open(page);
	await page.getByLabel('Day', { exact: true }).fill('1955-05-06');
	await expect(page.locator('[data-text="1952"]')).toContainText('In force on 6 May 1955');
	await expect(mapOf(page)).toHaveAttribute('data-day', '1955-05-06');
});

test('on a phone the map stays above the text', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		baseURL
	});
	const page = await context.newPage();
	await open(page, '/fr/article-6/#6.1-turkey');
	const map = (await mapOf(page).boundingBox())!;
	const clause = (await passage(page, '6.1-turkey').boundingBox())!;
	expect(Math.round(map.y)).toBe(0);
	expect(map.height).toBeLessThan(0.45 * 844);
	expect(clause.y).toBeGreaterThanOrEqual(map.y + map.height);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	await context.close();
});

test('without WebGL the text works, and the map is drawn', async ({ page }) => {
	await withoutWebGL(page);
	await page.goto('/article-6/');
	await wake(mapOf(page));
	await expect(mapOf(page).locator('[data-renderer]')).toHaveAttribute('data-renderer', 'static');
	await passage(page, '6.1-turkey').getByRole('button').click();
	await expect(passage(page, '6.1-turkey').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`${colorScheme} theme`, () => {
		test.use({ colorScheme });

		test('axe finds nothing', async ({ page }) => {
			await open(page, '/article-6/#case-hawaii');
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
			).toEqual([]);
		});
	});
}

import type { Page } from '@playwright/test';
import { expect, test } from './atlas';
import { readerWith } from './reader';

test.use({ storageState: readerWith('static') });

const main = (page: Page) => page.locator('main');
const bar = (page: Page, id: string) => page.locator(`[data-bar="${id}"]`);
const facet = (page: Page, name: string, value: string) =>
	page.locator(`[data-facet="${name}"] input[value="${value}"]`);
const count = (page: Page) => page.getByTestId('operation-count');

/** Opens the page of operations and waits until it has read its address. */
async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`/operations/${query}`);
	await expect(main(page)).toHaveAttribute('data-restored', 'true');
}

test.describe('lanes', () => {
	test('show every operation as a bar that says what it is, and share the date with the map', async ({
		page
	}) => {
		await open(page, '?date=1999-04-01');
		await expect(page.locator('[data-bar]')).toHaveCount(65);
		await expect(bar(page, 'allied-force')).toHaveAccessibleName(
			/Allied Force: 24 March 1999 – 10 June 1999; under way on the chosen day/
		);
		await expect(bar(page, 'deny-flight')).toHaveAccessibleName(/ended by the chosen day/);
		await expect(main(page)).toHaveAttribute('data-ready', 'true');
		await page.getByTestId('date-input').fill('1999-06-11');
		await page.getByTestId('date-input').press('Enter');
		await expect(bar(page, 'allied-force')).toHaveAccessibleName(/ended by the chosen day/);
		await expect(page).toHaveURL(/date=1999-06-11/);
	});

	test('select with a click: the record opens beside the map, and the address says so', async ({ page }) => {
		await open(page, '?date=2005-09-15');
		await expect(main(page)).toHaveAttribute('data-ready', 'true');
		await bar(page, 'isaf').click();
		const panel = page.getByTestId('selection');
		await expect(panel).toContainText('International Security Assistance Force');
		await expect(panel).toContainText('1386, 1510');
		await expect(page.getByTestId('stage')).toHaveText('Stage 2 – west');
		await expect(page).toHaveURL(/sel=operation:isaf/);
		await panel.getByRole('button', { name: 'Close' }).click();
		await expect(page).not.toHaveURL(/sel=/);
	});

	test('play where a link asks for it', async ({ page }) => {
		await open(page, '?date=1999-01-01&play=1');
		await expect(main(page)).not.toHaveAttribute('data-day', '1999-01-01');
		await page.getByRole('button', { name: 'Pause' }).click();
	});

	test('are walked with the arrow keys, one stop for the Tab key', async ({ page }) => {
		await open(page);
		await expect(page.locator('[data-bar][tabindex="0"]')).toHaveCount(1);
		await bar(page, 'anchor-guard').focus();
		await page.keyboard.press('ArrowRight');
		await expect(bar(page, 'agile-genie')).toBeFocused();
		await page.keyboard.press('Home');
		await expect(bar(page, 'anchor-guard')).toBeFocused();
		// The maritime operation that began closest in time.
		await page.keyboard.press('ArrowDown');
		await expect(bar(page, 'maritime-monitor')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(bar(page, 'maritime-monitor')).toHaveAttribute('aria-pressed', 'true');
		await expect(page.locator('[data-bar][tabindex="0"]')).toHaveCount(1);
	});

	test('step to the next and the previous start or end', async ({ page }) => {
		await open(page, '?date=1999-03-01');
		await page.getByRole('button', { name: 'Next start or end' }).click();
		await expect(main(page)).toHaveAttribute('data-day', '1999-03-24');
		await page.getByRole('button', { name: 'Next start or end' }).click();
		await expect(main(page)).toHaveAttribute('data-day', '1999-03-25');
		await page.getByRole('button', { name: 'Previous start or end' }).click();
		await page.getByRole('button', { name: 'Previous start or end' }).click();
		await expect(main(page)).toHaveAttribute('data-day', '1998-12-04');
	});
});

test.describe('filters', () => {
	test('combine, count and stay in the address', async ({ page }) => {
		await open(page, '?date=2000-01-01');
		await expect(count(page)).toHaveText('65 operations');
		await facet(page, 'domain', 'land').check();
		await facet(page, 'region', 'balkans').check();
		await expect(count(page)).toHaveText('7 operations');
		await facet(page, 'mandate', 'united-nations').check();
		await expect(page).toHaveURL(/domain=land&theatre=balkans&mandate=united-nations/);
		const shown = await page
			.locator('[data-bar]')
			.evaluateAll((bars) => bars.map((each) => (each as HTMLElement).dataset.bar));
		expect(shown).toContain('kfor');
		expect(shown).toContain('sfor');
		expect(shown).not.toContain('essential-harvest');
		await page.reload();
		await expect(facet(page, 'mandate', 'united-nations')).toBeChecked();
		await expect(page.locator('[data-bar]')).toHaveCount(shown.length);
		await page.locator('form').getByRole('button', { name: 'Reset' }).click();
		await expect(count(page)).toHaveText('65 operations');
	});

	test('tell by the coverage of Article 6 what lay inside, partly inside and outside', async ({ page }) => {
		await open(page, '?area=outside&domain=land');
		await expect(bar(page, 'isaf')).toBeVisible();
		await expect(bar(page, 'kfor')).toBeVisible();
		await facet(page, 'reach', 'outside').uncheck();
		await facet(page, 'reach', 'inside').check();
		await expect(bar(page, 'enhanced-forward-presence')).toBeVisible();
		await expect(bar(page, 'isaf')).toHaveCount(0);
	});

	test('narrow to what was under way on the day', async ({ page }) => {
		await open(page, '?date=2011-06-01');
		await page.getByRole('checkbox', { name: 'Under way on the chosen day' }).check();
		await expect(bar(page, 'unified-protector')).toBeVisible();
		await expect(bar(page, 'allied-force')).toHaveCount(0);
		await expect(page).toHaveURL(/when=day/);
		await expect(main(page)).toHaveAttribute(
			'data-shown',
			(await main(page).getAttribute('data-active')) ?? ''
		);
	});

	for (const [language, word, id] of [
		['', 'piracy', 'ocean-shield'],
		['/fr', 'piraterie', 'ocean-shield'],
		['/tr', 'korsanliga', 'ocean-shield'],
		['', 'sapeurs seisme', 'pakistan-earthquake-relief']
	] as const) {
		test(`search the whole text in any language: "${word}" on ${language || '/'}`, async ({ page }) => {
			await page.goto(`${language}/operations/`);
			await expect(page.getByTestId('slider')).toBeVisible();
			await page.getByTestId('operation-search').fill(word);
			await expect(bar(page, id)).toBeVisible();
			await expect(page.locator('[data-bar]')).not.toHaveCount(65);
		});
	}

	test('brush a span of time with the mouse and with the keyboard', async ({ page }) => {
		await open(page);
		const strip = page.getByTestId('brush');
		const box = (await strip.boundingBox())!;
		await page.mouse.move(box.x + box.width * 0.02, box.y + 8);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.1, box.y + 8, { steps: 4 });
		await page.mouse.up();
		await expect(page).toHaveURL(/span=199\d-\d\d-\d\d,199\d-\d\d-\d\d/);
		await expect(bar(page, 'anchor-guard')).toBeVisible();
		await expect(bar(page, 'isaf')).toHaveCount(0);
		await page.getByRole('button', { name: 'All years' }).click();
		await expect(bar(page, 'isaf')).toBeVisible();
		await page.getByRole('slider', { name: 'Beginning of the span' }).focus();
		for (let step = 0; step < 6; step++) await page.keyboard.press('PageUp');
		await expect(bar(page, 'anchor-guard')).toHaveCount(0);
		await expect(bar(page, 'kfor')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(bar(page, 'anchor-guard')).toBeVisible();
	});

	test('say so when nothing is left, and start over', async ({ page }) => {
		await open(page);
		await page.getByTestId('operation-search').fill('xyzzy');
		await expect(page.getByText('No operation matches these filters.')).toBeVisible();
		await expect(page.locator('[data-bar]')).toHaveCount(0);
		await page.locator('.nothing').getByRole('button', { name: 'Reset' }).click();
		await expect(page.locator('[data-bar]')).toHaveCount(65);
	});

	test('report what a link asks for that is not there', async ({ page }) => {
		await open(page, '?domain=space&span=2000-01-01,1999-01-01&sel=operation:nothing&area=outside');
		await expect(page.getByTestId('notice')).toContainText('domain, span, sel');
		await expect(facet(page, 'reach', 'outside')).toBeChecked();
	});
});

test.describe('on the live map', () => {
	test.use({ storageState: readerWith('map') });

	test('symbols that crowd stand together as one, and a click moves closer to part them', async ({
		page
	}) => {
		await open(page, '?date=2011-06-01&when=day&proj=mercator&view=66.995,34.398,1.9');
		await expect(main(page)).toHaveAttribute('data-ready', 'true');
		const box = (await page.getByTestId('operations-map').boundingBox())!;
		// The places in Afghanistan, in the middle of the map.
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await expect(page).toHaveURL(/view=66\.\d+,34\.\d+,2\.9/);
		await expect(page).not.toHaveURL(/sel=/);
	});
});

test('the table is an equal view: the same operations, sorted as the address says', async ({ page }) => {
	await open(page, '?show=table&domain=land&sort=-from');
	const names = page.locator('tbody th');
	await expect(names.first()).toHaveText('Enhanced Forward Presence / Forward Land Forces');
	await page.getByRole('button', { name: /^Start/ }).click();
	await expect(names.first()).toContainText('IFOR');
	await expect(page).toHaveURL(/show=table/);
	await expect(page).not.toHaveURL(/sort=/);
	await names.first().getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('IFOR');
	await expect(page.getByRole('heading', { name: 'Followed by' })).toBeVisible();
	await page.getByRole('link', { name: /^SFOR/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('SFOR');
	await page.getByRole('link', { name: /^IFOR/ }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('IFOR');
});

test('an operation’s page shows its stages on small maps and what sources disagree on', async ({ page }) => {
	await page.goto('/operations/isaf/');
	await expect(page.getByRole('heading', { name: 'The theatre, stage by stage' })).toBeVisible();
	const maps = page.getByRole('listitem').filter({ has: page.locator('svg use') });
	await expect(maps).toHaveCount(5);
	await expect(maps.nth(2)).toContainText('Stage 2 – west');
	await expect(page.getByText('2014-12-31')).toBeVisible();
	await maps.nth(2).getByRole('link').click();
	await expect(page).toHaveURL(/\/operations\/\?date=2005-05-31&sel=operation:isaf/);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false, allowedErrors: [/^failed: .*\.js csp$/] });

	test('all operations stand in a table', async ({ page }) => {
		await page.goto('/operations/');
		await expect(page.locator('tbody tr:visible')).toHaveCount(65);
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('filters open above the map, and nothing is wider than the screen', async ({ page }) => {
		await page.goto('/operations/');
		await page.getByRole('button', { name: /^Filters/ }).click();
		await page.getByTestId('operation-search').fill('kosovo');
		await expect(bar(page, 'kfor')).toBeVisible();
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBe(0);
	});
});

import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AtlasEvent } from '../../src/lib/domain/facts';
import { expect, test } from './atlas';

const PAGE = '/timeline/';
const records = JSON.parse(readFileSync('static/data/events.json', 'utf8')) as AtlasEvent[];
const total = records.length;

const events = (page: Page) => page.getByRole('article');
const count = (page: Page) => page.getByTestId('chronology-count');

async function open(page: Page, query = '', prefix = '') {
	await page.goto(`${prefix}${PAGE}${query}`);
	await expect(page.locator('main')).toHaveAttribute('data-ready', 'true');
}

test('filters narrow the list, stand in the address and can be reset', async ({ page }) => {
	await open(page);
	await expect(count(page)).toHaveText(`${total} of ${total} events`);
	await expect(events(page)).toHaveCount(total);
	await page.getByRole('checkbox', { name: 'Enlargement' }).check();
	await page.getByLabel('State concerned').selectOption('tr');
	await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('1960');
	await page.getByLabel('Search in the events').fill('TÜRKIYE joın');
	await expect(page).toHaveURL(/\?kinds=enlargement&state=tr&to=1960&q=T%C3%9CRKIYE\+jo%C4%B1n$/);
	await expect(events(page)).toHaveCount(1);
	await expect(page.locator('#enl-1')).toBeVisible();
	await expect(count(page)).toHaveText(`1 of ${total} events`);

	await page.reload();
	await expect(page.getByRole('checkbox', { name: 'Enlargement' })).toBeChecked();
	await expect(page.getByLabel('Search in the events')).toHaveValue('TÜRKIYE joın');
	await expect(events(page)).toHaveCount(1);

	await page.getByRole('button', { name: 'Reset' }).click();
	await expect(events(page)).toHaveCount(total);
	await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
});

test('each kind says how many events the other filters leave it', async ({ page }) => {
	const consultations = records.filter(({ kind }) => kind === 'article4');
	const polish = consultations.filter(({ polities }) => polities.includes('pl'));
	await open(page);
	const kind = page.locator('label', { has: page.getByRole('checkbox', { name: 'Article 4' }) });
	await expect(kind).toContainText(String(consultations.length));
	await page.getByLabel('State concerned').selectOption('pl');
	await expect(kind).toContainText(String(polish.length));
	await page.getByRole('checkbox', { name: 'Summits' }).check();
	await expect(kind).toContainText(String(polish.length));
	await page.getByRole('checkbox', { name: 'Summits' }).uncheck();
	await page.getByRole('checkbox', { name: 'Article 4' }).check();
	await expect(events(page)).toHaveCount(polish.length);
});

test('where nothing matches it says so, and the way back keeps the focus', async ({ page }) => {
	await open(page, '?q=atlantis');
	const list = page.getByText('No event matches these filters.');
	await expect(list).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Decades' })).toHaveCount(0);
	await list.getByRole('button', { name: 'Reset' }).press('Enter');
	await expect(events(page)).toHaveCount(total);
	await expect(count(page)).toBeFocused();
});

test('a link that cannot be used says so and shows the rest', async ({ page }) => {
	await open(page, '?kinds=party&state=atlantis&from=2004&to=1990');
	const notice = page.getByTestId('notice');
	for (const name of ['kinds', 'state', 'to']) await expect(notice).toContainText(name);
	await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('2004');
	await expect(page.locator('#nrc')).toHaveCount(0);
	// What lasts beyond the first year belongs to the period.
	await expect(page.locator('#isaf')).toBeVisible();
});

test('a link to an event scrolls to it, with or without filters', async ({ page }) => {
	await open(page, '#article5-invoked');
	await expect(page.locator('#article5-invoked')).toBeInViewport();
	await open(page, '?kinds=summit#madrid-2022');
	await expect(page.locator('#madrid-2022')).toBeInViewport();
});

test('the list of decades leads to them, by keyboard too', async ({ page }) => {
	await open(page);
	const nav = page.getByRole('navigation', { name: 'Decades' });
	const link = nav.getByRole('link', { name: '1990–99' });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#1990s$/);
	await expect(page.getByRole('heading', { name: '1990s' })).toBeInViewport();
	await expect(nav).toBeInViewport();
	await expect(link).toHaveAttribute('aria-current', 'true');
});

test('the filters work by keyboard', async ({ page }) => {
	await open(page);
	await page.getByLabel('Search in the events').focus();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('checkbox').first()).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/\?kinds=treaty$/);
	await expect(events(page)).toHaveCount(records.filter(({ kind }) => kind === 'treaty').length);
});

test('an event leads to its sources, its states and the map of its day', async ({ page }) => {
	await open(page);
	const event = page.locator('#article5-confirmed');
	await event.getByText('where they differ').click();
	await expect(event.getByRole('heading', { name: 'Where sources differ' })).toBeVisible();
	await expect(event.getByRole('listitem').last()).toBeVisible();
	await expect(event.getByRole('link', { name: 'United States' })).toHaveAttribute('href', '/polities/us/');
	await expect(event.getByRole('link', { name: 'Show on the map' })).toHaveAttribute(
		'href',
		'/?date=2001-10-02&layers=members,tropic,battlegroups,events&sel=event:article5-confirmed'
	);
	// The atlas begins when the treaty was signed.
	await expect(page.locator('#dunkirk-treaty').getByRole('link', { name: 'Show on the map' })).toHaveCount(0);
});

test('a consultation under Article 4 names who asked, and why', async ({ page }) => {
	const { consultation } = records.find(({ id }) => id === 'art4-2022')!;
	await open(page, '?kinds=article4');
	const event = page.locator('#art4-2022');
	await expect(event.getByRole('term').filter({ hasText: 'Who asked' })).toBeVisible();
	await expect(event.getByRole('definition').first().getByRole('link')).toHaveCount(
		consultation!.requestedBy.length
	);
	await expect(event).toContainText(consultation!.reason.en);
});

for (const { prefix, title, shown, decade, search } of [
	{
		prefix: '/fr',
		title: 'Chronologie de l’Alliance',
		shown: `${total} événements sur ${total}`,
		decade: 'Années 1990',
		search: 'Chercher dans les événements'
	},
	{
		prefix: '/tr',
		title: 'İttifakın kronolojisi',
		shown: `${total} olaydan ${total} tanesi`,
		decade: '1990’lar',
		search: 'Olaylarda ara'
	}
]) {
	test(`in the language of ${prefix}`, async ({ page }) => {
		await open(page, '', prefix);
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(count(page)).toHaveText(shown);
		await expect(page.getByRole('heading', { name: decade })).toBeVisible();
		await page.getByLabel(search).fill('istanbul');
		await expect(page.locator('#istanbul-2004')).toBeVisible();
		await expect(page.locator('#riga-2006')).toHaveCount(0);
		await expect(page).toHaveURL(new RegExp(`${prefix}${PAGE}\\?q=istanbul$`));
	});
}

test('the list is complete before any script runs', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${PAGE}#article5-invoked`);
	await expect(events(page)).toHaveCount(total);
	expect(await page.content()).toContain('Without JavaScript maps, lists and texts are complete');
	await expect(page.getByLabel('Search in the events')).toBeDisabled();
	const event = page.locator('#article5-invoked');
	await expect(event).toBeInViewport();
	await event.locator('summary').click();
	await expect(event.getByRole('listitem').last()).toBeVisible();
	await context.close();
});

for (const { name, width } of [
	{ name: 'a wide screen', width: 1280 },
	{ name: 'a phone', width: 390 }
]) {
	test(`on ${name} it fits and passes axe`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page, '?kinds=article4');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		if (width < 960) {
			await expect(page.getByLabel('Search in the events')).toBeHidden();
			await page.locator('summary').filter({ hasText: 'Filters' }).click();
		}
		await expect(page.getByLabel('Search in the events')).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});
}

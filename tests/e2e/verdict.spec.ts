import type { Page } from '@playwright/test';
import { expect, test } from './atlas';
import { readerWith } from './reader';

test.use({ storageState: readerWith('static') });

const verdictOf = (page: Page) => page.getByTestId('verdict');

for (const { name, query, verdict, clause, certainty, territory, text } of [
	{
		name: 'Algiers on the last day of the French departments',
		query: 'date=1962-07-02&at=36.75,3.05',
		verdict: 'covered',
		clause: '6.1-algeria',
		certainty: 'text',
		territory: 'fr-algeria-north',
		text: 'Algerian departments'
	},
	{
		name: 'Algiers a day later',
		query: 'date=1962-07-03&at=36.75,3.05',
		verdict: 'not-covered',
		clause: 'none',
		certainty: 'text',
		territory: null,
		text: 'not the territory of a Party'
	},
	{
		name: 'Ceuta after the Madrid summit',
		query: 'date=2022-06-30&at=35.885,-5.32',
		verdict: 'unsettled',
		clause: '6.1-europe',
		certainty: 'unsettled',
		territory: 'es-ceuta',
		text: 'Madrid'
	},
	{
		name: 'Stanley in the Falklands War',
		query: 'date=1982-05-01&at=-51.7,-57.9',
		verdict: 'not-covered',
		clause: 'none',
		certainty: 'text',
		territory: 'gb-falklands',
		text: 'Article 4'
	},
	{
		name: 'the Adriatic in 1994',
		query: 'date=1994-02-28&at=43,15',
		verdict: 'covered',
		clause: '6.2-mediterranean',
		certainty: 'text',
		territory: null,
		text: 'Mediterranean'
	}
] as const) {
	test(`a link asks about ${name}`, async ({ atlas, page }) => {
		await atlas.open(`/?${query}`);
		const card = verdictOf(page);
		await expect(card).toHaveAttribute('data-verdict', verdict);
		await expect(card).toHaveAttribute('data-clause', clause);
		await expect(card).toHaveAttribute('data-certainty', certainty);
		if (territory) await expect(card).toHaveAttribute('data-territory', territory);
		await expect(card).toContainText(text);
	});
}

test('the verdict follows the date, and the strip leads to each turn', async ({ atlas, page }) => {
	await atlas.open('/?date=2000-01-01&at=36.75,3.05');
	const card = verdictOf(page);
	await expect(card).toHaveAttribute('data-verdict', 'not-covered');
	await expect(card.getByRole('listitem').filter({ hasText: '–' })).toHaveCount(3);
	await card.getByRole('button', { name: /^18 February 1952/ }).click();
	await expect(atlas.main).toHaveAttribute('data-date', '1952-02-18');
	await expect(card).toHaveAttribute('data-verdict', 'covered');
	await atlas.goTo('1952-02-17');
	await expect(card).toHaveAttribute('data-clause', '1949-algeria');
});

test('a place is looked up by name without accents, in any language, or by its coordinates', async ({
	atlas,
	page
}) => {
	await atlas.open('/');
	await page.getByRole('button', { name: 'Covered?' }).click();
	await expect(atlas.main).toHaveAttribute('data-layers', /treaty-area/);
	const search = page.getByRole('searchbox', { name: 'Place or coordinates' });
	await search.fill('cebelitarik');
	await page.getByRole('button', { name: /^Gibraltar/ }).click();
	await expect(verdictOf(page)).toHaveAttribute('data-territory', 'gb-gibraltar');
	await expect(page).toHaveURL(/at=36\.\d+,-5\.\d+/);
	await search.fill('21°20′N 157°50′W');
	await search.press('Enter');
	await expect(verdictOf(page)).toHaveAttribute('data-territory', 'us-hawaii');
	await search.fill('Atlantis');
	await expect(page.getByText('No place of that name')).toBeVisible();
});

test.describe('on the live map', () => {
	test.use({ storageState: readerWith('map') });

	test('the map is asked with the pointer and, under the crosshair, with the keyboard', async ({
		atlas,
		page
	}) => {
		await atlas.open('/?date=2024-03-07&view=19.5,52,4&proj=mercator');
		await page.getByRole('button', { name: 'Covered?' }).click();
		await page.mouse.click(720, 350);
		await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'covered');
		await page.getByTestId('selection').getByRole('button', { name: 'Close' }).click();
		await expect(verdictOf(page)).toHaveCount(0);
		await page.locator('canvas').focus();
		await page.keyboard.press('Enter');
		await expect(verdictOf(page)).toHaveAttribute('data-clause', '6.1-europe');
	});

	test('each clause can be switched off and on, and the link remembers it', async ({ atlas, page }) => {
		await atlas.open('/?date=2024-03-07&layers=treaty-area&view=15,42,3&proj=mercator');
		const whole = await atlas.picture();
		const sea = page.getByRole('checkbox', { name: 'Mediterranean Sea' });
		await sea.uncheck();
		await expect(page).toHaveURL(/clauses=/);
		await expect.poll(async () => (await atlas.picture()).equals(whole)).toBe(false);
		await sea.check();
		await expect(page).not.toHaveURL(/clauses=/);
		await expect.poll(async () => (await atlas.picture()).equals(whole)).toBe(true);
	});
});

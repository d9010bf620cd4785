import { readFileSync } from 'node:fs';
import { expect, test } from './atlas';
import { readerWith } from './reader';

test.use({ storageState: readerWith('static') });

const ids = (kind: string) =>
	(JSON.parse(readFileSync(`static/data/${kind}.json`, 'utf8')) as { id: string }[]).map(({ id }) => id);

const LANGUAGES = [
	{
		prefix: '',
		lang: 'en',
		title: 'The Treaty Atlas',
		members: 'Members',
		count: '14 members',
		heard: '18 February 1952: Greece and Turkey join. 14 members.'
	},
	{
		prefix: '/fr',
		lang: 'fr',
		title: 'L’atlas du Traité',
		members: 'Membres',
		count: '14 membres',
		heard: '18 février 1952'
	},
	{
		prefix: '/tr',
		lang: 'tr',
		title: 'Antlaşma Atlası',
		members: 'Üyeler',
		count: '14 üye',
		heard: '18 Şubat 1952'
	}
];

for (const { prefix, lang, title, members, count, heard } of LANGUAGES) {
	test(`the map speaks ${lang}`, async ({ atlas, page }) => {
		await atlas.open(`${prefix}/?date=1952-02-18`);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await expect(page).toHaveTitle(new RegExp(title));
		await expect(atlas.count).toHaveText(count);
		await expect(atlas.live).toContainText(heard);
		await expect(page.getByRole('link', { name: members }).first()).toHaveAttribute(
			'href',
			`${prefix}/members/`
		);
	});

	test(`every record has a page in ${lang}`, async ({ request }) => {
		for (const [kind, folder] of [
			['members', 'members'],
			['operations', 'operations'],
			['battlegroups', 'battlegroups'],
			['polities', 'polities']
		] as const) {
			for (const id of ids(kind)) {
				const response = await request.get(`${prefix}/${folder}/${id}/`);
				expect(response.status(), `${prefix}/${folder}/${id}/`).toBe(200);
				expect(await response.text()).toContain(`<html lang="${lang}"`);
			}
		}
	});
}

test('a change of language keeps the view', async ({ atlas, page }) => {
	await atlas.open('/?date=1982-05-30');
	await atlas.goTo('1999-03-12');
	await expect(page).toHaveURL(/date=1999-03-12/);
	await page.getByRole('link', { name: 'Türkçe' }).click();
	await expect(page).toHaveURL(/\/tr\/\?date=1999-03-12/);
	await expect(atlas.count).toHaveText('19 üye');
});

test('tables sort by any column, both ways', async ({ page, atlas }) => {
	await page.goto('/members/');
	const first = page.locator('tbody tr').first().getByRole('rowheader');
	await page.getByRole('button', { name: 'State' }).click();
	await expect(first).toHaveText('Albania');
	await page.getByRole('button', { name: 'State' }).click();
	await expect(first).toHaveText('United States');
	await page.getByRole('button', { name: 'Member since' }).click();
	await page.getByRole('button', { name: 'Member since' }).click();
	await expect(first).toHaveText('Sweden');
	await expect(page.locator('tbody tr')).toHaveCount(32);
	await first.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sweden');
	await page.getByRole('link', { name: 'Show on the map' }).click();
	await expect(atlas.main).toHaveAttribute('data-ready', 'true');
	await expect(page.getByTestId('selection')).toContainText('7 March 2024');
});

test('an operation’s page gives its dates, mandate and sources, and where they differ', async ({ page }) => {
	await page.goto('/operations/active-endeavour/');
	await expect(page.getByText('9 October 2001 – October 2016')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Where sources differ' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	await expect(page.getByText('Article 5 of the treaty').first()).toBeVisible();
});

test('pages are complete before any script runs', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/battlegroups/latvia/');
	await expect(page.getByText('Canada').first()).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	await context.close();
});

test('a state’s page shows its territory as maps and as a table', async ({ page }) => {
	await page.goto('/polities/de-frg/');
	await expect(page.getByRole('img', { name: 'Land on 23 May 1949' })).toBeVisible();
	await expect(page.getByRole('img', { name: 'Land on 3 October 1990' })).toBeVisible();
	const east = page.getByRole('row', { name: /^East Germany/ });
	await expect(east).toContainText('3 October 1990');
	await page.getByRole('link', { name: '1 January 1957' }).click();
	await expect(page.getByTestId('date-input')).toHaveValue('1957-01-01');
});

test('the borders of any day can be rebuilt from the open data', async ({ request }) => {
	const units = (await (await request.get('/data/units.geojson')).json()) as {
		features: { properties: { id: string; names: { en: string } } }[];
	};
	const tenures = (await (await request.get('/data/tenures.json')).json()) as {
		unit: string;
		polity: string;
		from: string | null;
		to: string | null;
		sources: string[];
	}[];
	const on = '1962-07-02';
	const held = tenures.filter(({ from, to }) => (from ?? '') <= on && on < (to ?? '9999'));
	expect(held.map(({ unit }) => unit).sort()).toEqual(
		units.features.map(({ properties }) => properties.id).sort()
	);
	expect(held.find(({ unit }) => unit === 'dz-north')).toMatchObject({ polity: 'fr' });
});

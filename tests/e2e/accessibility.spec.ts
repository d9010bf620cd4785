import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, watch } from './atlas';
import { readerWith } from './reader';

const PAGES = [
	{ name: 'the map', path: '/?date=1999-05-01&sel=member:it', map: true },
	{
		name: 'the map in Turkish with operations',
		path: '/tr/?layers=members,treaty-area,tropic,operations,battlegroups',
		map: true
	},
	{ name: 'a verdict', path: '/fr/?date=2022-06-30&at=35.885,-5.32&layers=members,treaty-area', map: true },
	{ name: 'Article 6', path: '/article-6/', map: false },
	{ name: 'the table of territories', path: '/tr/article-6/territories/', map: false },
	{ name: 'the list of places', path: '/fr/article-6/batch/', map: false },
	{ name: 'the chronology', path: '/timeline/', map: false },
	{ name: 'states and territories', path: '/polities/', map: false },
	{ name: 'a state and its territory', path: '/polities/eg/', map: false },
	{ name: 'members', path: '/members/', map: false },
	{ name: 'a member', path: '/fr/members/fr/', map: false },
	{ name: 'operations', path: '/operations/', map: false },
	{ name: 'an operation', path: '/operations/isaf/', map: false },
	{ name: 'the eastern flank', path: '/tr/eastern-flank/', map: false },
	{ name: 'a battlegroup', path: '/battlegroups/estonia/', map: false },
	{ name: 'about', path: '/about/', map: false },
	{ name: 'a page that is not there offline', path: '/fr/offline/', map: false }
];

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`${colorScheme} theme`, () => {
		// Either drawing once is enough: the page around it is the same.
		test.use({ colorScheme, storageState: readerWith(colorScheme === 'light' ? 'map' : 'static') });

		for (const { name, path, map } of PAGES) {
			test(`axe finds nothing on ${name}`, async ({ atlas, page }) => {
				if (map) await atlas.open(path);
				else await page.goto(path);
				const { violations } = await new AxeBuilder({ page })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
					.analyze();
				expect(
					violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
				).toEqual([]);
			});
		}
	});
}

test('the list and the menu on a phone', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
	const page = await context.newPage();
	const problems = watch(page, baseURL);
	await page.goto('/?date=1999-03-12');
	await expect(page.locator('main')).toHaveAttribute('data-ready', 'true');
	await page.getByRole('button', { name: 'Menu' }).tap();
	await expect(page.getByRole('link', { name: 'Operations' })).toBeVisible();
	await page.getByRole('button', { name: 'Menu' }).tap();
	await page.getByRole('button', { name: 'Layers' }).tap();
	const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
		[]
	);
	// Nothing may cover the timeline, nor may the page scroll sideways.
	const slider = (await page.getByTestId('slider').boundingBox())!;
	const panel = (await page.getByRole('region', { name: 'Layers' }).boundingBox())!;
	expect(panel.y + panel.height).toBeLessThanOrEqual(slider.y);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	expect(problems).toEqual([]);
	await context.close();
});

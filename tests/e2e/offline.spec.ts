import { expect, test as base, type Page } from '@playwright/test';
import { AtlasPage } from './atlas';
import { NEW_NAME, SiteServer } from './site-server';

const DETAIL = '/data/detail.topo.json';
const OVERVIEW = '/data/overview.topo.json';

const test = base.extend<{ site: SiteServer; atlas: AtlasPage }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
	site: async ({}, use) => {
		const site = new SiteServer();
		await site.start();
		await use(site);
		await site.stop();
	},
	baseURL: ({ site }, use) => use(site.origin),
	atlas: ({ page }, use) => use(new AtlasPage(page))
});
test.use({ serviceWorkers: 'allow' });

/** Waits until the page's worker serves it and has kept everything that the page has loaded so far. */
async function settle(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const [name = ''] = await caches.keys();
				const cache = await caches.open(name);
				const list = (await (await cache.match('/offline.json'))?.json()) as { files: object } | undefined;
				const used = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
				const wanted = [location.pathname, ...used].filter((path) => list && path in list.files);
				const missing = [];
				for (const path of wanted) if (!(await cache.match(path))) missing.push(path);
				return list ? missing : ['the list'];
			})
		)
		.toEqual([]);
}

/** Takes the connection away from the page and from its worker. */
async function disconnect(page: Page, site: SiteServer): Promise<void> {
	await site.stop();
	await page.context().setOffline(true);
}

/** Names of the caches, which hold their versions. */
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** A link of the site's menu. */
const menuLink = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });

const section = (page: Page) => page.getByTestId('offline-save');

test('what was visited works without a connection', async ({ atlas, page, site }) => {
	await atlas.open('/?date=1999-03-12');
	await settle(page);
	await menuLink(page, 'Members').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members');
	await settle(page);
	await disconnect(page, site);

	await expect(page.getByTestId('connection')).toContainText('No connection');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members');
	await atlas.open('/?date=1982-05-30&layers=members');
	await expect(atlas.count).toHaveText('16 members');
	await expect(atlas.main).toHaveAttribute('data-renderer', 'map');
});

test('what was not visited says so, in its language', async ({ atlas, page, site }) => {
	await atlas.open('/tr/');
	await settle(page);
	await disconnect(page, site);
	await page.goto('/tr/members/fr/');
	await expect(page.getByTestId('offline-page')).toContainText('Bu sayfa tarayıcınızda yok');
	await page.goto('/fr/operations/isaf/');
	await expect(page.getByTestId('offline-page')).toContainText('Cette page n’est pas dans votre navigateur');
	await page.goto('/tr/');
	await page.getByRole('link', { name: 'Üyeler', exact: true }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bu sayfa tarayıcınızda yok');

	// The page comes as soon as the connection does.
	await page.goto('/tr/members/fr/');
	await site.start();
	await page.context().setOffline(false);
	await page.getByRole('button', { name: 'Yeniden dene' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fransa');
});

test('the whole atlas is saved on request, with pauses, and removed', async ({ page, site }) => {
	test.setTimeout(240_000);
	await page.goto('/about/#offline');
	await page.getByRole('button', { name: /^Save the whole atlas/ }).click();
	await expect(section(page)).toHaveAttribute('data-stage', 'saving');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(section(page)).toHaveAttribute('data-stage', 'ready');

	// Damaged once is fetched again; what is there already is not.
	site.faults.set(DETAIL, { kind: 'truncated', times: 1 });
	await page.getByRole('button', { name: /^Save/ }).click();
	await expect(section(page)).toHaveAttribute('data-stage', 'complete', { timeout: 200_000 });
	await expect(section(page)).toContainText('works without a connection');

	await disconnect(page, site);
	await page.goto('/tr/operations/isaf/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('ISAF');
	await new AtlasPage(page).open('/tr/?date=2010-01-01&sel=operation:isaf');
	await page.goto('/about/');
	await page.getByRole('button', { name: 'Remove from this browser' }).click();
	await expect(section(page)).toHaveAttribute('data-stage', 'ready');
	await page.goto('/tr/operations/isaf/');
	await expect(page.getByTestId('offline-page')).toBeVisible();
});

test('the server going away in the middle is said, and the rest is saved later', async ({ page, site }) => {
	test.setTimeout(240_000);
	await page.goto('/about/#offline');
	await page.getByRole('button', { name: /^Save the whole atlas/ }).click();
	await expect(section(page)).toContainText('Saving');
	await site.stop();
	await expect(section(page)).toContainText('The connection was lost');
	await site.start();
	await page.getByRole('button', { name: /^Save the rest/ }).click();
	await expect(section(page)).toHaveAttribute('data-stage', 'complete', { timeout: 200_000 });
});

for (const kind of ['altered', 'truncated'] as const) {
	test(`data ${kind} once are fetched again`, async ({ atlas, page, site }) => {
		await page.goto('/about/');
		await settle(page);
		site.faults.set(OVERVIEW, { kind, times: 1 });
		await atlas.open('/');
		expect(site.asked.filter((path) => path === OVERVIEW)).toHaveLength(2);
		await settle(page);
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
}

test('data that stay damaged are reported and never kept', async ({ atlas, page, site }) => {
	await page.goto('/about/');
	await settle(page);
	site.faults.set(OVERVIEW, { kind: 'altered', times: Infinity });
	await page.goto('/');
	await expect(page.getByRole('alert')).toContainText('did not arrive whole');
	await expect(atlas.main).toHaveAttribute('data-ready', 'false');
	expect(await page.evaluate((path) => caches.match(path).then(Boolean), OVERVIEW)).toBe(false);
	site.faults.clear();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(atlas.main).toHaveAttribute('data-ready', 'true');
});

test('a kept copy that went bad is replaced', async ({ atlas, page, site }) => {
	await atlas.open('/');
	await settle(page);
	await page.evaluate(async (path) => {
		const [name = ''] = await caches.keys();
		await (await caches.open(name)).put(path, new Response('{}'));
	}, OVERVIEW);
	await atlas.open('/');
	await disconnect(page, site);
	await atlas.open('/');
});

test.describe('a new version', () => {
	/** The version that the page was built with. */
	const versionOf = (page: Page) => page.locator('#offline').getAttribute('data-version');

	test('waits for the reader, takes over whole, and brings along what has not changed', async ({
		page,
		site,
		context
	}) => {
		await new AtlasPage(page).open('/');
		await settle(page);
		await page.goto('/about/');
		await settle(page);
		const before = await versionOf(page);
		const [oldCache] = await cacheNames(page);
		const other = await context.newPage();
		await other.goto('/members/');
		site.update();
		site.asked.length = 0;
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
		await expect(page.getByTestId('notice')).toContainText('A new version of the atlas is ready');

		// Until then the old version goes on: from its own cache, and by whole pages where it has nothing.
		expect(await versionOf(page)).toBe(before);
		expect(await page.evaluate((name) => caches.has(name), oldCache!)).toBe(true);
		expect(site.asked).not.toContain(OVERVIEW);

		await page.getByRole('button', { name: 'Reload' }).click();
		await expect(page.locator('#offline')).not.toHaveAttribute('data-version', before!);
		await expect.poll(() => cacheNames(page)).toEqual([`treaty-atlas:${await versionOf(page)}`]);
		await expect(page.getByTestId('notice')).toHaveCount(0);
		await settle(page);

		// Nothing of the old version is left: every script the new cache holds is one the new server has.
		const scripts = await page.evaluate(async () => {
			const [name = ''] = await caches.keys();
			const keys = await (await caches.open(name)).keys();
			return keys.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('.js'));
		});
		for (const path of scripts) {
			expect((await page.request.get(path)).status(), path).toBe(200);
		}
		expect(await page.evaluate((path) => caches.match(path).then(Boolean), OVERVIEW)).toBe(true);
		expect(site.asked).not.toContain(OVERVIEW);
		// The other page was of the old version and has loaded anew.
		await settle(other);
		await expect(other.getByRole('heading', { level: 1 })).toHaveText('Members');
	});

	test('comes to the page on which the first worker began, too', async ({ page, site }) => {
		await page.goto('/about/');
		await settle(page);
		const before = await versionOf(page);
		site.update();
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
		await page.getByRole('button', { name: 'Reload' }).click();
		await expect(page.locator('#offline')).not.toHaveAttribute('data-version', before!);
	});

	test('comes without asking when the only page is of it already', async ({ page, site }) => {
		await page.goto('/about/');
		await settle(page);
		const before = await versionOf(page);
		site.update();
		await page.reload();
		await expect(page.locator('#offline')).not.toHaveAttribute('data-version', before!);
		await expect.poll(() => cacheNames(page)).toEqual([`treaty-atlas:${await versionOf(page)}`]);
		await expect(page.getByTestId('notice')).toHaveCount(0);
	});

	test('gives old pages no new data', async ({ page, site, context }) => {
		await page.goto('/about/');
		await settle(page);
		const before = await versionOf(page);
		await menuLink(page, 'Members').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members');
		await settle(page);
		// A second page keeps the new worker waiting.
		const other = await context.newPage();
		await other.goto('/about/');
		site.update();

		// What is kept is of the old version; what is not comes as a whole page of the new one.
		await menuLink(other, 'Members').click();
		await expect(other.locator('main')).toContainText('Iceland');
		await page.evaluate(() => document.body.setAttribute('data-old', ''));
		await page.getByRole('link', { name: 'Iceland', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(NEW_NAME);
		await expect(page.locator('body')).not.toHaveAttribute('data-old');
		// That page in turn gets no old data, though they are kept.
		await menuLink(page, 'Members').click();
		await expect(page.locator('main')).toContainText(NEW_NAME);
		await menuLink(page, 'About').click();
		await expect(page.locator('#offline')).not.toHaveAttribute('data-version', before!);
		await menuLink(other, 'About').click();
		await expect(other.locator('#offline')).toHaveAttribute('data-version', before!);
	});
});

import { expect, test } from './atlas';

const CLOSE_UP = 'view=15,50,3';

for (const { id, date, view } of [
	{ id: 'members', date: '2024-03-07', view: CLOSE_UP },
	{ id: 'warsaw-pact', date: '1960-01-01', view: CLOSE_UP },
	{ id: 'command', date: '1970-01-01', view: CLOSE_UP },
	{ id: 'treaty-area', date: '2024-03-07', view: CLOSE_UP },
	{ id: 'tropic', date: '2024-03-07', view: 'view=-30,25,3' },
	{ id: 'operations', date: '1999-05-01', view: CLOSE_UP },
	{ id: 'ended-operations', date: '2024-03-07', view: CLOSE_UP },
	{ id: 'battlegroups', date: '2024-03-07', view: CLOSE_UP }
]) {
	test(`the switch of the layer “${id}” draws it and takes it away`, async ({ atlas }) => {
		await atlas.open(`/?date=${date}&layers=&${view}`);
		const empty = await atlas.picture();
		await atlas.layer(id).click();
		await expect(atlas.main).toHaveAttribute('data-layers', id);
		await expect(atlas.page).toHaveURL(new RegExp(`layers=${id}(&|$)`));
		await expect.poll(async () => (await atlas.picture()).equals(empty)).toBe(false);
		const drawn = await atlas.picture();
		await atlas.layer(id).click();
		await expect(atlas.main).toHaveAttribute('data-layers', '');
		await expect.poll(async () => (await atlas.picture()).equals(drawn)).toBe(false);
		// A name that has made room for a symbol stays where it is.
		if (id !== 'battlegroups')
			await expect.poll(async () => (await atlas.picture()).equals(empty)).toBe(true);
	});
}

test('battlegroups are there from 2017 on and not before', async ({ atlas }) => {
	await atlas.open(`/?date=2016-12-31&layers=battlegroups&${CLOSE_UP}`);
	const before = await atlas.picture();
	await atlas.layer('battlegroups').click();
	await expect(atlas.main).toHaveAttribute('data-layers', '');
	expect((await atlas.picture()).equals(before)).toBe(true);
	await atlas.layer('battlegroups').click();
	await atlas.goTo('2018-01-01');
	await expect.poll(async () => (await atlas.picture()).equals(before)).toBe(false);
});

test('the legend highlights one round and shows all again', async ({ atlas, page }) => {
	await atlas.open(`/?date=2024-03-07&${CLOSE_UP}`);
	const all = await atlas.picture();
	const round = page.getByRole('button', { name: '1999 Czechia, Hungary and Poland' });
	await round.click();
	await expect(round).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(async () => (await atlas.picture()).equals(all)).toBe(false);
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect.poll(async () => (await atlas.picture()).equals(all)).toBe(true);
});

test('a click on land opens the state there', async ({ atlas, page }) => {
	await atlas.open('/?date=2024-03-07&layers=members&view=19.5,52,4&proj=mercator');
	const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect(page.getByTestId('selection').getByRole('heading', { name: 'Poland' })).toBeVisible();
	await expect(page.getByTestId('selection')).toContainText('12 March 1999');
	await expect(page).toHaveURL(/sel=member:pl/);
});

test('a small member is found by a click near it at a small scale', async ({ atlas, page }) => {
	await atlas.open('/?date=2024-03-07&layers=members&view=6.1,49.7,3.5&proj=mercator');
	const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
	await page.mouse.click(box.x + box.width / 2 + 1, box.y + box.height / 2 - 1);
	await expect(page.getByTestId('selection').getByRole('heading', { name: 'Luxembourg' })).toBeVisible();
});

test('quick clicks on the zoom buttons add up, and the address says where they led', async ({
	atlas,
	page
}) => {
	await atlas.open('/?view=10,50,3&layers=members');
	await page.getByRole('button', { name: 'Zoom in' }).dblclick();
	await expect(page).toHaveURL(/view=10,50,5(&|$)/);
});

test('a click at sea names the sea and what went on there', async ({ atlas, page }) => {
	await atlas.open('/?date=2010-01-01&layers=members&view=18,34.6,4&proj=mercator');
	const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	const panel = page.getByTestId('selection');
	await expect(panel).toContainText('Mediterranean');
	await expect(panel.getByRole('link', { name: /Active Endeavour/ })).toBeVisible();
	await expect(page).toHaveURL(/at=34\.\d+,1[78](\.\d+)?$/);
});

test('everything on the map can be selected from the list by keyboard', async ({ atlas, page }) => {
	await atlas.open('/?date=2010-01-01');
	await page.getByRole('button', { name: 'Find', exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('searchbox').fill('turkey');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	const heading = page.getByTestId('selection').getByRole('heading', { level: 2 });
	await expect(heading).toHaveText('Turkey');
	await expect(heading).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('selection')).toHaveCount(0);
	await page.getByRole('searchbox').fill('isaf');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('selection')).toContainText('11 August 2003');
	await page.getByRole('searchbox').fill('usa');
	await expect(page.getByRole('button', { name: /^United States/ }).first()).toBeVisible();
	await page.getByRole('searchbox').fill('lettonie');
	await expect(page.getByText('0 matches').first()).toBeAttached();
});

test('globe and Mercator', async ({ atlas, page }) => {
	await atlas.open('/?date=2024-03-07');
	const globe = await atlas.picture();
	await page.getByRole('button', { name: 'Flat map (Mercator)' }).click();
	await expect(page).toHaveURL(/proj=mercator/);
	await expect.poll(async () => (await atlas.picture()).equals(globe)).toBe(false);
});

test('the inner-German border is there on the last day of two states and gone on the next', async ({
	atlas
}) => {
	// Without the members' colours, and where nothing else changes.
	await atlas.open('/?date=1990-10-02&layers=&view=10.9,51.5,6&proj=mercator');
	const divided = await atlas.picture();
	await atlas.goTo('1990-10-01');
	await expect.poll(async () => (await atlas.picture()).equals(divided)).toBe(true);
	await atlas.goTo('1990-10-03');
	await expect.poll(async () => (await atlas.picture()).equals(divided)).toBe(false);
});

test('a colony bears its name of the time, and says why it is outside the treaty area', async ({
	atlas,
	page
}) => {
	await atlas.open('/?date=1960-06-29&layers=members&sel=unit:cd&view=23,-3,3');
	const panel = page.getByTestId('selection');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Belgian Congo');
	await expect(panel).toContainText('Belgium');
	await expect(panel).toContainText('on the African mainland');
	await atlas.goTo('1960-06-30');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Democratic Republic of the Congo');
	await expect(panel).toContainText('not the territory of a Party');
});

test('the land says how its outline is approximated', async ({ atlas, page }) => {
	await atlas.open('/?date=1955-01-01&sel=unit:dz-sahara');
	await expect(page.getByTestId('selection')).toContainText('whose limits are drawn by hand');
});

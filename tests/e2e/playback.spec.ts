import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type AtlasPage } from './atlas';

const DRAWN = 'renderer=static';

const play = ({ page }: AtlasPage) => page.getByRole('button', { name: 'Play', exact: true });
const pause = ({ page }: AtlasPage) => page.getByRole('button', { name: 'Pause' });
const dayOf = async ({ main }: AtlasPage) => (await main.getAttribute('data-date'))!;

/** Every day that the page shows from now on. */
async function recordDays({ main, page }: AtlasPage): Promise<string[]> {
	const days: string[] = [];
	await page.exposeFunction('shown', (day: string) => days.push(day));
	await main.evaluate((element) => {
		const { shown } = window as unknown as { shown: (day: string) => void };
		new MutationObserver(() => shown(element.getAttribute('data-date')!)).observe(element, {
			attributeFilter: ['data-date']
		});
	});
	return days;
}

test.describe('keys', () => {
	test('act on the timeline from anywhere on the page, and stand in the address', async ({ atlas, page }) => {
		await atlas.open(`/?date=1990-10-03&${DRAWN}`);
		await page.keyboard.press('ArrowRight');
		await expect(atlas.main).toHaveAttribute('data-date', '1990-11-03');
		await page.keyboard.press('<');
		await expect(atlas.main).toHaveAttribute('data-date', '1990-10-03');
		await page.keyboard.press('p');
		await page.keyboard.press('+');
		await page.keyboard.press('[');
		await expect(page).toHaveURL(/pace=time&speed=2&loop=1990-10-03,/);
		await page.keyboard.press('PageUp');
		await page.keyboard.press(']');
		await expect(page).toHaveURL(/loop=1990-10-03,1991-10-03/);
		await expect(page.getByTestId('range')).toBeVisible();
		await page.keyboard.press('l');
		await expect(page).not.toHaveURL(/loop/);
		await page.keyboard.press('k');
		await expect(pause(atlas)).toBeVisible();
		await page.keyboard.press('Space');
		await expect(play(atlas)).toBeVisible();
	});

	test('belong to the map while it has the focus, and to a field that is typed into', async ({
		atlas,
		page
	}) => {
		await atlas.open(`/?date=1990-10-03&${DRAWN}`);
		await page.locator('.sheet').focus();
		await page.keyboard.press('ArrowRight');
		await expect(page).toHaveURL(/view=/);
		await expect(atlas.main).toHaveAttribute('data-date', '1990-10-03');
		await page.getByTestId('date-input').fill('');
		await page.keyboard.type('k');
		await expect(page.getByTestId('date-input')).toHaveValue('k');
		await expect(play(atlas)).toBeVisible();
	});

	test('are listed in a window that opens with a question mark', async ({ atlas, page }) => {
		await atlas.open(`/?${DRAWN}`);
		await page.keyboard.press('?');
		const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
		await expect(sheet.getByRole('row')).toHaveCount(12);
		await expect(sheet).toContainText('Play or pause');
		expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
		// Characters can be kept to the timeline, as people who dictate need it.
		await sheet.getByRole('checkbox').uncheck();
		await page.keyboard.press('Escape');
		await expect(sheet).toHaveCount(0);
		await page.keyboard.press('k');
		await expect(play(atlas)).toBeVisible();
		await atlas.slider.focus();
		await page.keyboard.press('k');
		await expect(pause(atlas)).toBeVisible();
		await page.reload();
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
		await page.keyboard.press('?');
		// It is fetched when it opens, as this window is, which is asked for after it.
		await page.getByTestId('playback').click();
		await page.getByRole('button', { name: 'Transcript' }).click();
		await expect(page.getByRole('dialog', { name: 'Transcript' })).toBeVisible();
		await expect(sheet).toHaveCount(0);
	});
});

test('Escape closes the window over a record and leaves the record', async ({ atlas, page }) => {
	await atlas.open(`/?date=2004-01-01&sel=member:fr&${DRAWN}`);
	await page.keyboard.press('?');
	const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
	await expect(sheet).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(sheet).toHaveCount(0);
	await expect(page.getByTestId('selection')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('selection')).toHaveCount(0);
});

test('the menu chooses pace, speed and loop', async ({ atlas, page }) => {
	await atlas.open(`/?date=1955-05-06&${DRAWN}`);
	await page.getByTestId('playback').click();
	const menu = page.getByTestId('playback-menu');
	await expect(menu).toBeVisible();
	expect(
		(await new AxeBuilder({ page }).include('[data-testid="playback-menu"]').analyze()).violations
	).toEqual([]);
	await menu.getByLabel('Every day gets the same time').check();
	await menu.getByLabel('4×').check();
	await menu.getByRole('button', { name: 'From this day' }).click();
	await expect(menu).toContainText('Repeats from 6 May 1955 to');
	await expect(page).toHaveURL(/pace=time&speed=4&loop=1955-05-06,/);
	await menu.getByLabel('Repeat').uncheck();
	await expect(page).not.toHaveURL(/loop/);
	await page.keyboard.press('Escape');
	await expect(menu).toBeHidden();
});

test('a link plays in a loop between two markers', async ({ atlas, page }) => {
	await page.goto(`/?date=1990-01-01&play=1&pace=time&speed=4&loop=1990-01-01,1995-01-01&${DRAWN}`);
	await expect(pause(atlas)).toBeVisible();
	const days = await recordDays(atlas);
	await expect
		.poll(() => days.some((day, index) => index > 0 && day < days[index - 1]!), { timeout: 20_000 })
		.toBe(true);
	expect(days.every((day) => day >= '1990-01-01' && day <= '1995-01-01')).toBe(true);
	expect(days).toContain('1995-01-01');
});

test('a hand on the timeline holds time, and lets it go on from there', async ({ atlas, page }) => {
	await atlas.open(`/?date=1950-01-01&pace=time&${DRAWN}`);
	await play(atlas).click();
	await expect.poll(() => dayOf(atlas)).not.toBe('1950-01-01');
	const box = (await atlas.slider.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + 10);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 + 40, box.y + 10, { steps: 3 });
	const held = await dayOf(atlas);
	expect(held > '1985-01-01').toBe(true);
	// Twenty frames go by.
	await page.evaluate(async () => {
		for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
	});
	expect(await dayOf(atlas)).toBe(held);
	await expect(pause(atlas)).toBeVisible();
	await page.mouse.up();
	await expect.poll(() => dayOf(atlas)).not.toBe(held);
	expect((await dayOf(atlas)) > held).toBe(true);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('a finger taps and drags along the timeline', async ({ atlas, page }) => {
		await atlas.open(`/?date=1990-01-01&${DRAWN}`);
		const box = (await atlas.slider.boundingBox())!;
		await page.touchscreen.tap(box.x + 2, box.y + 12);
		await expect.poll(async () => (await dayOf(atlas)) < '1951-01-01').toBe(true);
		const devtools = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
			devtools.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x, y: box.y + 12 }]
			});
		await touch('touchStart', box.x + box.width / 4);
		await touch('touchMove', box.x + box.width / 2);
		await touch('touchMove', box.x + box.width - 1);
		await touch('touchEnd', 0);
		await expect(atlas.main).toHaveAttribute('data-members', '32');
		const controls = (await page.getByRole('group', { name: 'Map controls' }).boundingBox())!;
		expect(controls.y + controls.height).toBeLessThanOrEqual(box.y);
	});
});

test('the caption can be taken off the map, and the address keeps that', async ({ atlas, page }) => {
	await atlas.open(`/?date=1962-07-03&${DRAWN}`);
	await expect(page.getByTestId('caption')).toContainText('leaves the area of Article 6');
	await page.keyboard.press('c');
	await expect(page.getByTestId('caption')).toHaveCount(0);
	await expect(page).toHaveURL(/caption=0/);
});

test('the transcript tells every step, leads to its day and can be copied', async ({
	atlas,
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await atlas.open(`/?${DRAWN}`);
	await page.getByTestId('playback').click();
	await page.getByRole('button', { name: 'Transcript' }).click();
	const transcript = page.getByRole('dialog', { name: 'Transcript' });
	await expect(transcript.getByRole('listitem').first()).toContainText('It binds nobody yet');
	await expect(transcript.locator('[aria-current]')).toBeInViewport();
	const main = await transcript.getByRole('listitem').count();
	await transcript.getByRole('checkbox').check();
	await expect.poll(() => transcript.getByRole('listitem').count()).toBeGreaterThan(2 * main);
	const steps = await transcript.getByRole('listitem').count();
	await expect(transcript.locator('[aria-current]')).toBeInViewport();
	expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
	await transcript.getByRole('button', { name: 'Copy' }).click();
	await expect(transcript).toContainText('Copied.');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied.split('\n')).toHaveLength(steps);
	expect(copied).toContain('12 March 1999: Czechia, Hungary and Poland join. 19 members. Ten years after');
	await transcript.getByRole('button', { name: '30 May 1982' }).click();
	await expect(transcript).toHaveCount(0);
	await expect(atlas.main).toHaveAttribute('data-date', '1982-05-30');
});

test.describe('two dates', () => {
	test('are compared by a divider, by a list and by lines on the map', async ({ atlas, page }) => {
		await atlas.open(`/?date=1952-02-18&cmp=1949-08-24&${DRAWN}`);
		const panel = page.getByTestId('comparison');
		await expect(panel).toContainText('Greece and Turkey join.');
		await expect(panel).toContainText('From 12 members to 14 members');
		await expect(panel).toContainText('Leaves a member’s territory (Netherlands)');
		await expect(page.locator('.sheet svg')).toHaveCount(2);
		await expect(page.locator('[data-spec="difference-gained"]').first()).toBeVisible();
		const divider = page.getByTestId('divider');
		const box = (await divider.boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, 300);
		await page.mouse.down();
		await page.mouse.move(768, 300, { steps: 3 });
		await page.mouse.up();
		await expect(divider).toHaveAttribute('aria-valuenow', '60');
		await divider.focus();
		await page.keyboard.press('Home');
		await expect(divider).toHaveAttribute('aria-valuenow', '0');
		await page.keyboard.press('ArrowRight');
		await expect(divider).toHaveAttribute('aria-valuenow', '5');
		await page.getByTestId('compare-date').fill('1949-04-04');
		await expect(panel).toContainText('From 0 members, 12 signatories to 14 members');
		await expect(page).toHaveURL(/cmp=1949-04-04/);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		await panel.getByRole('button', { name: 'Close' }).click();
		await expect(page.locator('.sheet svg')).toHaveCount(1);
		await expect(page).not.toHaveURL(/cmp/);
	});

	test('stay at the same place when the map moves', async ({ atlas, page }) => {
		await atlas.open(`/?date=1952-02-18&cmp=1949-08-24&${DRAWN}`);
		const land = page.locator('[data-spec="members-fill"] > [data-id="fr"]');
		await expect(land).toHaveCount(2);
		const apart = async () => {
			const [one, other] = await Promise.all([land.nth(0).boundingBox(), land.nth(1).boundingBox()]);
			return Math.abs(one!.x - other!.x) + Math.abs(one!.y - other!.y);
		};
		expect(await apart()).toBeLessThan(1);
		const before = (await land.nth(0).boundingBox())!;
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect
			.poll(async () => (await land.nth(0).boundingBox())!.width)
			.toBeGreaterThan(before.width * 1.5);
		expect(await apart()).toBeLessThan(1);
	});

	test('are compared on the live map too', async ({ atlas, page }) => {
		await atlas.open('/?date=1952-02-18&cmp=1949-08-24');
		await expect(page.locator('.maplibregl-canvas')).toHaveCount(2);
		await page.getByTestId('playback').click();
		await page.getByRole('button', { name: 'Compare two dates' }).click();
		await expect(page.locator('.maplibregl-canvas')).toHaveCount(1);
	});
});

test.describe('without a graphics card', () => {
	test.use({ storageState: { cookies: [], origins: [] } });

	test('the drawn map is offered, taken with one tap, remembered, and taken back', async ({
		atlas,
		page
	}) => {
		await atlas.open('/?date=1990-01-01');
		await expect(atlas.main).toHaveAttribute('data-renderer', 'map');
		await play(atlas).click();
		await page.getByRole('button', { name: 'Use the drawn map' }).click();
		await expect(atlas.main).toHaveAttribute('data-renderer', 'static');
		await page.goto('/');
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
		await expect(atlas.main).toHaveAttribute('data-renderer', 'static');
		await page.getByTestId('playback').click();
		await page.getByLabel('Drawn map, without the graphics card').uncheck();
		await expect(atlas.main).toHaveAttribute('data-renderer', 'map');
	});
});

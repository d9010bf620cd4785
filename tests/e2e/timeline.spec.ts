import { expect, test } from './atlas';

/** Member counts on the day of each change and on the day before. */
const COUNTS: readonly (readonly [before: string, members: number, on: string, members: number])[] = [
	['1949-08-23', 0, '1949-08-24', 12],
	['1952-02-17', 12, '1952-02-18', 14],
	['1955-05-05', 14, '1955-05-06', 15],
	['1982-05-29', 15, '1982-05-30', 16],
	['1990-10-02', 16, '1990-10-03', 16],
	['1999-03-11', 16, '1999-03-12', 19],
	['2004-03-28', 19, '2004-03-29', 26],
	['2009-03-31', 26, '2009-04-01', 28],
	['2017-06-04', 28, '2017-06-05', 29],
	['2020-03-26', 29, '2020-03-27', 30],
	['2023-04-03', 30, '2023-04-04', 31],
	['2024-03-06', 31, '2024-03-07', 32]
];

test('the page counts the members of each accession day and of the day before', async ({ atlas }) => {
	await atlas.open('/?date=1949-04-04&renderer=static');
	await expect(atlas.count).toHaveText('0 members, 12 signatories');
	for (const [before, fewer, on, more] of COUNTS) {
		await atlas.goTo(before);
		await expect(atlas.main).toHaveAttribute('data-members', String(fewer));
		await atlas.goTo(on);
		await expect(atlas.main).toHaveAttribute('data-members', String(more));
		await expect(atlas.count).toHaveText(`${more} members`);
	}
});

for (const renderer of ['map', 'static']) {
	test(`playing from 1949 reaches today with 32 members and says each accession (${renderer})`, async ({
		atlas,
		page
	}) => {
		await atlas.open(`/?date=1949-04-04&speed=4&renderer=${renderer}`);
		const heard = new Set<string>();
		await page.exposeFunction('heard', (text: string) => heard.add(text));
		await atlas.live.evaluate((element) => {
			const { heard } = window as unknown as { heard: (text: string) => void };
			new MutationObserver(() => heard(element.textContent ?? '')).observe(element, {
				childList: true,
				characterData: true,
				subtree: true
			});
		});
		await page.getByRole('button', { name: 'Play', exact: true }).click();
		await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
		await expect(atlas.main).toHaveAttribute('data-members', '32', { timeout: 80_000 });
		await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
		expect([...heard].join('\n')).toContain(
			'18 February 1952: Greece and Turkey join. 14 members. The first'
		);
		expect([...heard].join('\n')).toContain('7 March 2024: Sweden joins. 32 members.');
	});
}

test('the timeline is a slider that the keyboard moves', async ({ atlas, page }) => {
	await atlas.open('/?date=1982-05-30&renderer=static');
	await atlas.slider.focus();
	await expect(atlas.slider).toHaveAttribute('aria-valuetext', '30 May 1982, 16 members');
	await page.keyboard.press('ArrowRight');
	await expect(atlas.main).toHaveAttribute('data-date', '1982-06-30');
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(atlas.main).toHaveAttribute('data-date', '1982-06-29');
	await page.keyboard.press('PageUp');
	await expect(atlas.main).toHaveAttribute('data-date', '1983-06-29');
	await page.keyboard.press('>');
	await expect(atlas.main).toHaveAttribute('data-date', '1990-10-03');
	await page.keyboard.press('<');
	await expect(atlas.main).toHaveAttribute('data-date', '1982-05-30');
	await page.keyboard.press('Home');
	await expect(atlas.main).toHaveAttribute('data-date', '1949-04-04');
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
	await page.keyboard.press('End');
	await expect(atlas.main).toHaveAttribute('data-members', '32');
});

test('a click on the strip, a drag and the step buttons choose a day', async ({ atlas, page }) => {
	await atlas.open('/?date=1960-01-15&renderer=static');
	await page.getByRole('button', { name: 'One step forward' }).click();
	await expect(atlas.main).toHaveAttribute('data-date', '1960-02-15');
	await page.getByLabel('Size of a step').selectOption('year');
	await page.getByRole('button', { name: 'One step back' }).click();
	await expect(atlas.main).toHaveAttribute('data-date', '1959-02-15');
	await page.getByRole('button', { name: 'Next change' }).click();
	await expect(atlas.main).toHaveAttribute('data-date', '1960-08-16');

	const box = (await atlas.slider.boundingBox())!;
	await page.mouse.click(box.x + box.width - 1, box.y + 10);
	await expect(atlas.main).toHaveAttribute('data-members', '32');
	await page.mouse.move(box.x + box.width - 1, box.y + 10);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2, box.y + 10, { steps: 4 });
	await page.mouse.move(box.x, box.y + 10, { steps: 4 });
	await page.mouse.up();
	await expect(atlas.main).toHaveAttribute('data-date', '1949-04-04');
});

test('a date that cannot be used is refused with a reason and changes nothing', async ({ atlas, page }) => {
	await atlas.open('/?date=1982-05-30&renderer=static');
	const input = page.getByTestId('date-input');
	await input.fill('1982-02-30');
	await expect(page.getByText('A year, a month or a day between 1949-04-04')).toBeVisible();
	await input.press('Enter');
	await expect(atlas.main).toHaveAttribute('data-date', '1982-05-30');
	await input.fill('1999');
	await input.press('Enter');
	await expect(atlas.main).toHaveAttribute('data-date', '1999-01-01');
	// A month, like a year, is its first day on the timeline.
	for (const [month, day] of [
		['1952-02', '1952-02-01'],
		['1949-04', '1949-04-04']
	] as const) {
		await input.fill(month);
		await input.press('Enter');
		await expect(atlas.main).toHaveAttribute('data-date', day);
	}
});

test('German unification adds East Germany without adding a member', async ({ atlas }) => {
	await atlas.open('/?date=1990-10-02&sel=unit:de-east&renderer=static');
	const panel = atlas.page.getByTestId('selection');
	await expect(panel).toContainText('Not a member on this day');
	await atlas.goTo('1990-10-03');
	await expect(panel).toContainText('6 May 1955');
	await expect(atlas.main).toHaveAttribute('data-members', '16');
	await expect(atlas.page.getByTestId('caption')).toContainText('become part of Germany');
});

test('a reader who prefers reduced motion is not played to', async ({ atlas, page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await atlas.open('/?date=1949-04-04&play=1');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
	await expect(atlas.main).toHaveAttribute('data-date', '1949-04-04');
});

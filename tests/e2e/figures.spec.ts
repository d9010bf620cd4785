import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './atlas';

test('figures of the day, each with its method and a chart whose marker keeps step', async ({
	atlas,
	page
}) => {
	await atlas.open('/?renderer=static&date=1949-04-04');
	await page.getByRole('button', { name: 'Figures' }).click();
	const members = page.locator('[data-figure="members"]');
	const chart = page.getByRole('img', { name: /^Chart of “Members”.* at most 32 / });
	const marker = chart.locator('xpath=..').locator('[data-share]');
	await expect(chart.locator('svg')).toBeVisible();
	const drawn = await chart.locator('svg').elementHandle();
	let left = -Infinity;
	for (const [date, count] of [
		['1949-04-04', '0'],
		['1952-02-18', '14'],
		['1990-10-03', '16'],
		['2024-03-07', '32']
	] as const) {
		await atlas.goTo(date);
		await expect(members).toHaveText(count);
		const { x } = (await marker.boundingBox())!;
		expect(x).toBeGreaterThan(left);
		left = x;
	}
	// It is still the drawing of the beginning.
	expect(await drawn?.evaluate((svg) => svg.isConnected)).toBe(true);

	await page.getByText('Method: Land border with Russia').click();
	await expect(page.getByText('Belarus and limits at sea are not counted.')).toBeVisible();
	for (const scheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme: scheme });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	}

	// A click at the left end of the chart leads back to the first day.
	await chart.click({ position: { x: 10, y: 30 } });
	await expect(atlas.main).toHaveAttribute('data-date', '1949-04-04');
	await expect(page.locator('[data-figure="memberLandKm2"]')).toHaveText('0 km²');
});

for (const prefix of ['/', '/fr/', '/tr/']) {
	test(`the tabs of ${prefix} fit one row of the smallest phone`, async ({ atlas, page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await atlas.open(`${prefix}?renderer=static`);
		const boxes = await page
			.getByRole('group')
			.filter({ has: page.locator('[aria-pressed]') })
			.first()
			.getByRole('button')
			.evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect));
		expect(boxes).toHaveLength(4);
		expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
		expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(320);
	});
}

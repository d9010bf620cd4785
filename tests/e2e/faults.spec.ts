import { expect, test } from './atlas';

test.describe('data that do not arrive', () => {
	test.use({ allowedErrors: [/status of 503/] });

	test('are reported, and a second try mends it', async ({ atlas, page }) => {
		await page.route('**/data/overview.topo.json*', (route) => route.fulfill({ status: 503, body: '' }));
		await page.goto('/');
		await expect(page.getByRole('alert')).toContainText('did not arrive whole');
		await expect(atlas.count).toHaveText('32 members');
		await page.unroute('**/data/overview.topo.json*');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(atlas.main).toHaveAttribute('data-ready', 'true');
	});
});

test('data of another version are not drawn', async ({ page, atlas }) => {
	await page.route('**/data/overview.topo.json*', (route) =>
		route.fulfill({ status: 200, body: '{"type":"Topology"}' })
	);
	await page.goto('/');
	await expect(page.getByRole('alert')).toContainText('did not arrive whole');
	await expect(atlas.main).toHaveAttribute('data-ready', 'false');
});

test('without WebGL the page says so and the timeline still counts', async ({ page, atlas }) => {
	await page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			type: string,
			...rest: unknown[]
		) {
			return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, ...rest]);
		} as typeof original;
	});
	await page.goto('/?date=1999-03-12');
	await expect(page.getByRole('alert')).toContainText('WebGL 2');
	await expect(atlas.main).toHaveAttribute('data-renderer', 'static');
	await expect(atlas.count).toHaveText('19 members');
	await atlas.goTo('2004-03-29');
	await expect(atlas.count).toHaveText('26 members');
});

test('forbidden storage costs nothing but the memory of the colours', async ({ page, atlas }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('forbidden', 'SecurityError');
			}
		});
	});
	await atlas.open('/');
	await page.getByLabel('Colours').selectOption('dark');
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

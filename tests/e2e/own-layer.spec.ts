import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas';

const MARKUP = '<img src=x onerror=alert(1)>';
const TABLE = [
	'name,lat,lon,start,end,note',
	'Always,48,-30,,,a',
	'Broken,north,2,,,b',
	'Fifties,48,-32,1950,1959,c',
	'Backwards,48,2,1960,1950,d',
	'Later,48,-34,1970-05,,e'
].join('\n');
const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Flotte</name>
<TimeSpan><begin>1951</begin><end>1966</end></TimeSpan><Point><coordinates>-30,48,0</coordinates></Point></Placemark></kml>`;
const TOPOLOGY = JSON.stringify({
	type: 'Topology',
	arcs: [
		[
			[-40, 40],
			[-20, 40],
			[-20, 55],
			[-40, 40]
		]
	],
	objects: { area: { type: 'Polygon', arcs: [[0]], properties: { name: 'Triangle' } } }
});

/** A view in which the places of these tests stand in open water, free of panels. */
const VIEW = 'view=-30,48,4&proj=mercator&layers=members';

const entry = (page: Page, name: string) => page.locator(`[data-own-layer="${name}"]`);
const messages = (page: Page) => page.getByTestId('own-messages');

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
	const buffer = typeof content === 'string' ? Buffer.from(content) : content;
	await page.getByTestId('own-file').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

async function drop(page: Page, name: string, content: string): Promise<void> {
	const dataTransfer = await page.evaluateHandle(
		([text, fileName]) => {
			const data = new DataTransfer();
			data.items.add(new File([text!], fileName!));
			return data;
		},
		[content, name]
	);
	await page.locator('body').dispatchEvent('dragenter', { dataTransfer });
	await expect(page.getByTestId('drop-zone')).toBeVisible();
	await page.locator('body').dispatchEvent('drop', { dataTransfer });
	await expect(page.getByTestId('drop-zone')).toHaveCount(0);
}

/** The middle of the map, where the view points. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
	const box = (await page.getByTestId('map').boundingBox())!;
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a dropped table is drawn, and its two bad lines are named', async ({ atlas, page }) => {
	await atlas.open(`/?${VIEW}`);
	await drop(page, 'places.csv', TABLE);
	const layer = entry(page, 'places.csv');
	await expect(layer).toHaveAttribute('data-count', '3');
	await expect(layer).toContainText('3 of 5 drawn; 2 left out');
	await layer.getByText('What was left out, and why').click();
	await expect(layer).toContainText('Line 3, lat – “north” is not a latitude');
	await expect(layer).toContainText('Line 5, end – The end comes before the start: 1960 – 1950');
});

test('the timeline hides and shows what has times', async ({ atlas, page }) => {
	await atlas.open(`/?${VIEW}&date=1959-12-31`);
	await choose(page, 'fifties.csv', 'name,lat,lon,start,end\nFifties,48,-30,1950,1959');
	await expect(entry(page, 'fifties.csv')).toContainText('1 January 1950 – 31 December 1959');
	const point = await middle(page);
	const feature = page.getByTestId('own-feature');
	await expect(async () => {
		await page.mouse.click(point.x, point.y);
		await expect(feature).toBeVisible({ timeout: 1500 });
	}).toPass();
	await expect(page.getByTestId('selection')).toContainText('Fifties');
	await page.getByTestId('selection').getByRole('button', { name: 'Close' }).click();
	const there = await atlas.picture();
	await atlas.goTo('1960-01-01');
	// A click finds what is under it, and that is the sea now.
	await expect(async () => {
		await page.mouse.click(point.x, point.y);
		await expect(page.getByTestId('selection')).toBeVisible({ timeout: 1500 });
	}).toPass();
	await expect(feature).toHaveCount(0);
	await page.getByTestId('selection').getByRole('button', { name: 'Close' }).click();
	expect((await atlas.picture()).equals(there)).toBe(false);
});

test('a reload keeps a layer and its switch, and removing forgets it', async ({ atlas, page }) => {
	await atlas.open();
	await choose(page, 'places.csv', TABLE);
	const layer = entry(page, 'places.csv');
	await expect(layer).toHaveAttribute('data-count', '3');
	// What is decided in the last moment before the page goes is kept too.
	await layer.getByRole('switch').evaluate((node: HTMLInputElement) => {
		node.click();
		location.reload();
	});
	await expect(layer).toHaveAttribute('data-left-out', '2');
	await expect(layer.getByRole('switch')).not.toBeChecked();
	await layer.getByRole('switch').check();
	await layer.getByRole('button', { name: 'Remove places.csv' }).click();
	await expect(layer).toHaveCount(0);
	await atlas.open();
	await expect(page.getByText('Your own layer')).toBeVisible();
	await expect(layer).toHaveCount(0);
});

test('KML and TopoJSON are read', async ({ atlas, page }) => {
	await atlas.open(`/?${VIEW}&date=1960-01-01`);
	await choose(page, 'fleet.kml', KML);
	await expect(entry(page, 'fleet.kml')).toContainText('1 January 1951 – 31 December 1966');
	await choose(page, 'area.json', TOPOLOGY);
	await expect(entry(page, 'area.json')).toHaveAttribute('data-count', '1');
	const point = await middle(page);
	await expect(async () => {
		await page.mouse.click(point.x, point.y);
		await expect(page.getByTestId('own-feature')).toContainText('fleet.kml', { timeout: 1500 });
	}).toPass();
	await entry(page, 'fleet.kml').getByRole('switch').uncheck();
	await expect(async () => {
		await page.mouse.click(point.x + 40, point.y + 40);
		await expect(page.getByTestId('selection')).toContainText('Triangle', { timeout: 1500 });
	}).toPass();
});

test('on the drawn map, too, all parts of a placemark are drawn and answer to a click', async ({
	atlas,
	page
}) => {
	await atlas.open(`/?${VIEW}&renderer=static`);
	const point = (place: string) => `<Point><coordinates>${place}</coordinates></Point>`;
	const parts = `<MultiGeometry>${point('-30,48')}${point('-34,48')}</MultiGeometry>`;
	const placemark = `<Placemark><name>Two</name>${parts}</Placemark>`;
	await choose(
		page,
		'two.kml',
		`<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">${placemark}</kml>`
	);
	await expect(page.locator('[data-own] > path').last()).toHaveAttribute('d', /^M\S+ \S+h0M\S+ \S+h0$/);
	const { x, y } = await middle(page);
	await page.mouse.click(x + 3, y);
	await expect(page.getByTestId('own-feature')).toContainText('two.kml');
});

test('what a file says is text, whatever it looks like', async ({ atlas, page }) => {
	await atlas.open(`/?${VIEW}`);
	const properties = { name: MARKUP, [MARKUP]: '<script>alert(1)</script>' };
	const bad = { type: 'Feature', properties: {}, geometry: { type: MARKUP } };
	const good = { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [-30, 48] } };
	const text = JSON.stringify({ type: 'FeatureCollection', features: [good, bad] });
	await choose(page, `${MARKUP.replace('/', '')}.geojson`, text);
	const layer = page.locator('[data-own-layer]');
	await layer.getByText('What was left out, and why').click();
	await expect(layer).toContainText(`Feature 2, type – “${MARKUP}” is not a kind of geometry`);
	const point = await middle(page);
	await expect(async () => {
		await page.mouse.click(point.x, point.y);
		await expect(page.getByTestId('own-feature')).toBeVisible({ timeout: 1500 });
	}).toPass();
	await expect(page.getByTestId('selection').getByRole('heading', { level: 2 })).toHaveText(MARKUP);
	await expect(page.getByTestId('own-feature')).toContainText('<script>alert(1)</script>');
	await expect(page.locator('main img')).toHaveCount(0);
});

test('a file that cannot be used is refused with the reason and the place', async ({ atlas, page }) => {
	await atlas.open();
	await choose(page, 'broken.geojson', '{\n"type": "Feature",\n}');
	await expect(messages(page)).toContainText('broken.geojson cannot be shown.');
	await expect(messages(page)).toContainText('line 3, column 1');
	await choose(page, 'other.csv', 'a,b\n1,2\n');
	await expect(messages(page)).toContainText('Name them lat and lon');
	await choose(page, 'fleet.kmz', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
	await expect(messages(page)).toContainText('zip archive');
	await messages(page).getByRole('button').first().click();
	await expect(messages(page)).not.toContainText('broken.geojson');
});

test('where storage is forbidden a layer is shown all the same', async ({ atlas, page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', {
			get: () => ({
				open: () => {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				}
			})
		});
	});
	await atlas.open();
	await expect(messages(page)).toContainText('The operation is insecure.');
	await choose(page, 'places.csv', TABLE);
	const layer = entry(page, 'places.csv');
	await expect(layer).toHaveAttribute('data-count', '3');
	await expect(layer).toContainText('Shown until you close this page; it could not be kept');
	await layer.getByRole('button', { name: 'Remove places.csv' }).click();
	await expect(layer).toHaveCount(0);
});

test('a hundred thousand points are read while the page goes on, and nothing leaves it', async ({
	atlas,
	page
}) => {
	test.setTimeout(200_000);
	await atlas.open('/?layers=members');
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET' || request.url().includes('many')) sent.push(request.url());
	});
	const rows = Array.from(
		{ length: 100_000 },
		(_, index) =>
			`P${index},${30 + ((index * 7919) % 4000) / 100},${((index * 104729) % 9000) / 100 - 60},${1949 + (index % 70)},`
	);
	await choose(page, 'many.csv', ['name,lat,lon,start,end', ...rows].join('\n'));
	await expect(page.getByText('Reading many.csv')).toBeVisible();
	await expect(entry(page, 'many.csv')).toHaveAttribute('data-count', '100000', { timeout: 120_000 });
	await atlas.goTo('1960-06-01');
	await expect(entry(page, 'many.csv').getByRole('switch')).toBeChecked();
	expect(sent).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`${colorScheme} theme`, () => {
		test.use({ colorScheme, viewport: { width: 390, height: 844 } });

		test('axe finds nothing on a phone, and nothing is wider than it', async ({ atlas, page }) => {
			await atlas.open();
			await page.getByRole('button', { name: 'Layers' }).click();
			await choose(page, 'a-very-long-name-of-a-file-that-has-no-room-in-one-line.csv', TABLE);
			await choose(page, 'broken.geojson', '{');
			await expect(messages(page)).toContainText('broken.geojson');
			await page.getByText('What was left out, and why').click();
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
			).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		});
	});
}

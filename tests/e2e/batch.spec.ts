import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas';

const HEADER = 'name,lat,lon,date';
const ALGIERS = ['Algiers,36.75,3.06,1962-07-02', 'Algiers,36.75,3.06,1962-07-03'];

/** The page of the batch, once its script runs. */
async function open(page: Page, prefix = ''): Promise<void> {
	await page.goto(`${prefix}/article-6/batch/`);
	await expect(page.locator('textarea')).toBeEnabled();
}

async function paste(page: Page, lines: readonly string[]): Promise<void> {
	await page.locator('textarea').fill(lines.join('\n'));
	await page.getByRole('button', { name: 'Check these rows' }).click();
}

async function upload(page: Page, content: string | Buffer, name = 'places.csv'): Promise<void> {
	const buffer = typeof content === 'string' ? Buffer.from(content) : content;
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const status = (page: Page, value: string) =>
	expect(page.locator('main')).toHaveAttribute('data-status', value, { timeout: 150_000 });
const row = (page: Page, line: number) => page.locator(`tr[data-line="${line}"]`);
const message = (page: Page) => page.getByTestId('batch-message');

/** A table of places all over Europe, on days since 1949. */
function manyRows(count: number): string {
	const lines = Array.from({ length: count }, (_, index) => {
		const [latitude, longitude] = [36 + ((index * 7919) % 2400) / 100, ((index * 104729) % 3000) / 100 - 5];
		return `Place ${index},${latitude},${longitude},${1950 + (index % 70)}-06-15`;
	});
	return [HEADER, ...lines].join('\n');
}

test('rows that are pasted get their verdicts, and a malformed one its reason', async ({ page }) => {
	await open(page);
	await paste(page, [HEADER, ALGIERS[0]!, 'Broken,north,3.06,1962-07-02', ALGIERS[1]!]);
	await status(page, 'finished');
	await expect(page.locator('main')).toHaveAttribute('data-rows', '3');
	await expect(row(page, 2)).toHaveAttribute('data-verdict', 'covered');
	await expect(row(page, 2)).toHaveAttribute('data-clause', '6.1-algeria');
	await expect(row(page, 2)).toContainText('Held by France');
	await expect(row(page, 4)).toHaveAttribute('data-verdict', 'not-covered');
	await expect(row(page, 4)).toHaveAttribute('data-clause', 'none');
	await expect(row(page, 3)).toContainText('“north” is not a latitude');
	await expect(page.getByTestId('batch-problems')).toHaveText(/Line 3 – “north” is not a latitude/);
	await expect(message(page)).toHaveText('Finished. Rows: 3; rows with a problem: 1.');
	await expect(page.getByRole('img', { name: /^Map of the places checked/ })).toHaveAttribute(
		'data-points',
		'2'
	);
	await expect(row(page, 2).getByRole('link')).toHaveAttribute('href', /\?date=1962-07-02&at=36\.75,3\.06$/);
});

test('a file is judged in the language of the page and given back with the verdicts', async ({ page }) => {
	await open(page, '/fr');
	await upload(
		page,
		'Lieu;Note;Coordonnées;Jour\r\nAlger;"a;b";36,75; 3,06;2.7.1962\r\nAlger;"a;b";"36,75; 3,06";2.7.1962\r\n'
	);
	await status(page, 'finished');
	await expect(row(page, 2)).toContainText('Plus de cellules que l’en-tête');
	await expect(row(page, 3)).toHaveAttribute('data-verdict', 'covered');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Télécharger en CSV' }).click();
	const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n');
	expect(lines[0]).toBe(
		'\uFEFFLieu,Note,Coordonnées,Jour,verdict,clause,scope,certainty,territory,holder,reason'
	);
	expect(lines[1]).toMatch(/^Alger,a;b,"36,75"," 3,06",,,,,,,"Plus de cellules/);
	expect(lines[2]).toMatch(
		/^Alger,a;b,"36,75; 3,06",2\.7\.1962,covered,6\.1-algeria,territory,text,.*,France,/
	);
	expect(lines).toHaveLength(4);
});

test('a dropped file is judged', async ({ page }) => {
	await open(page);
	const dropped = await page.evaluateHandle((text) => {
		const data = new DataTransfer();
		data.items.add(new File([text], 'places.csv', { type: 'text/csv' }));
		return data;
	}, `${HEADER}\n${ALGIERS[0]}\n`);
	await page
		.getByRole('region', { name: 'Table of places' })
		.dispatchEvent('drop', { dataTransfer: dropped });
	await status(page, 'finished');
	await expect(row(page, 2)).toHaveAttribute('data-verdict', 'covered');
});

test('a table that cannot be used is refused with the reason, and the next one is taken', async ({
	page
}) => {
	await open(page);
	const refused = async (failure: string, text: string) => {
		await expect(page.locator('main')).toHaveAttribute('data-failure', failure);
		await expect(message(page)).toContainText(text);
	};
	await upload(page, '');
	await refused('empty', 'nothing in this table');
	await upload(page, Buffer.from(`${HEADER}\nOrléans,47.9,1.9,\n`, 'latin1'));
	await refused('encoding', 'UTF-8');
	await upload(page, 'Algiers,36.75,3.06\n');
	await refused('no-header', 'name,lat,lon,date');
	// Larger than a test may hand over: only its size is looked at.
	await page.evaluate(() => {
		const data = new DataTransfer();
		data.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'large.csv'));
		const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
		input.files = data.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await refused('too-large', '50 MB');
	await upload(page, Buffer.from(`\uFEFF${HEADER}\nİzmir,38.42,27.14,1999-01-01\n`, 'utf16le'));
	await status(page, 'finished');
	await expect(row(page, 2)).toContainText('İzmir');
	await expect(page.locator('main')).not.toHaveAttribute('data-failure');
});

test('a hundred thousand rows are done while the page goes on', async ({ page }) => {
	// A machine that does other things besides may need long.
	test.setTimeout(200_000);
	await open(page);
	const table = manyRows(100_000);
	// What the bar shows in each frame that is painted: a page that stands still paints none.
	await page.evaluate(() => {
		const seen = new Set<number>();
		Object.assign(window, { seen });
		const look = () => {
			const bar = document.querySelector('progress');
			if (bar?.hasAttribute('value')) seen.add(bar.value);
			requestAnimationFrame(look);
		};
		look();
	});
	await upload(page, table);
	await status(page, 'finished');
	expect(await page.evaluate(() => (window as unknown as { seen: Set<number> }).seen.size)).toBeGreaterThan(
		10
	);
	await expect(page.locator('main')).toHaveAttribute('data-rows', '100000');
	await expect(page.locator('main')).toHaveAttribute('data-rejected', '0');
	await expect(page.locator('tbody tr')).toHaveCount(100);
	await expect(page.getByText('The map shows 5,000 of 100,000 places')).toBeVisible();
	await page.getByRole('button', { name: 'Next rows' }).click();
	await expect(page.getByText('Rows 101–200 of 100,000')).toBeVisible();
	await expect(row(page, 102)).toContainText('Place 100');
});

test('cancelling keeps the rows that are done, and another table can follow', async ({ page }) => {
	await open(page);
	await upload(page, manyRows(400_000));
	const main = page.locator('main');
	await expect(main).toHaveAttribute('data-rows', /[1-9]/);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await status(page, 'cancelled');
	const done = await main.getAttribute('data-rows');
	expect(Number(done)).toBeLessThan(400_000);
	await expect(message(page)).toContainText('Cancelled.');
	await expect(page.locator('progress')).toHaveCount(0);
	await expect(page.locator('tbody tr')).toHaveCount(100);
	await paste(page, [HEADER, ...ALGIERS]);
	await status(page, 'finished');
	await expect(main).toHaveAttribute('data-rows', '2');
	await expect(page.locator('tbody tr')).toHaveCount(2);
});

test('nothing of the table leaves the page', async ({ page }) => {
	await open(page);
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET' || /Algiers|36\.75/.test(request.url())) sent.push(request.url());
	});
	await paste(page, [HEADER, ...ALGIERS]);
	await status(page, 'finished');
	expect(sent).toEqual([]);
	expect(new URL(page.url()).search).toBe('');
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`${colorScheme} theme`, () => {
		test.use({ colorScheme });

		test('axe finds nothing on the page with its results', async ({ page }) => {
			await open(page);
			await paste(page, [HEADER, ...ALGIERS, 'Broken,north,3.06,', 'Ceuta,35.89,-5.32,', 'Buoy,45,-40,']);
			await status(page, 'finished');
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
			).toEqual([]);
		});
	});
}

import type { Page } from '@playwright/test';
import { expect, test } from './atlas';

const LANGUAGES = ['', '/fr', '/tr'];

/** The sources of one directive in the policy of the page that is open. */
async function policyOf(page: Page): Promise<Map<string, string[]>> {
	const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
	return new Map(
		policy!.split(';').map((directive) => {
			const [name, ...sources] = directive.trim().split(/\s+/);
			return [name!, sources];
		})
	);
}

/** What the browser has refused on the page that is open. */
const violations = (page: Page): Promise<string[]> =>
	page.evaluate(() => (window as unknown as { violations: string[] }).violations);

/** Gives the page of the batch a table of one place, which starts its worker. */
const upload = (page: Page): Promise<void> =>
	page.locator('input[type=file]').setInputFiles({
		name: 'places.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('name,lat,lon,date\nAlgiers,36.75,3.06,1962-07-02')
	});

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { violations: seen });
		document.addEventListener('securitypolicyviolation', (event) =>
			seen.push(`${event.effectiveDirective}: ${event.blockedURI}`)
		);
	});
});

for (const language of LANGUAGES) {
	test.describe(`pages below ${language || '/'}`, () => {
		test('have a strict policy', async ({ page }) => {
			for (const path of ['/', '/members/', '/operations/', '/article-6/', '/about/', '/polities/fr/']) {
				await page.goto(`${language}${path}`, { waitUntil: 'commit' });
				const policy = await policyOf(page);
				expect(policy.get('default-src')).toEqual(["'none'"]);
				expect(policy.get('connect-src')).toEqual(["'self'"]);
				expect(policy.get('worker-src')).toEqual(["'self'"]);
				expect(policy.get('base-uri')).toEqual(["'none'"]);
				// The page's own four scripts and its own styles.
				for (const [directive, count] of [
					['script-src', 4],
					['style-src', 1]
				] as const) {
					const [self, ...hashes] = policy.get(directive)!;
					expect(self, directive).toBe("'self'");
					expect(hashes, directive).toHaveLength(count);
					for (const hash of hashes) expect(hash, directive).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
				}
				expect([...policy.values()].flat().join(' ')).not.toMatch(/unsafe-eval|https?:|\*/);
			}
		});

		// The fixture fails each of these for an error on the console or a request to another origin.
		test('the map draws and opens a record under it', async ({ atlas, page }) => {
			await atlas.open(`${language}/?date=1999-03-12&layers=members,treaty-area,operations&sel=member:es`);
			await expect(page.getByTestId('selection')).toBeVisible();
			await atlas.goTo('2004-03-29');
			expect(await violations(page)).toEqual([]);
		});

		test('the flank draws NATO’s symbols under it', async ({ atlas, page }) => {
			await atlas.open(`${language}/eastern-flank/?symbols=app6`);
			expect(await violations(page)).toEqual([]);
		});

		test('the pages of Article 6 and the worker of the table work under it', async ({ page }) => {
			await page.goto(`${language}/article-6/`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.waitForLoadState('networkidle');
			expect(await violations(page)).toEqual([]);
			await page.goto(`${language}/article-6/batch/`);
			await expect(page.locator('textarea')).toBeEnabled();
			await upload(page);
			await expect(page.locator('tr[data-line="2"]')).toHaveAttribute('data-verdict', 'covered');
			expect(await violations(page)).toEqual([]);
		});

		test.describe('that do not exist', () => {
			test.use({ allowedErrors: [/status of 404|Not found: /] });

			test('have the policy too and work under it', async ({ page }) => {
				const response = await page.goto(`${language}/no/such/page/`);
				expect(response?.status()).toBe(404);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				expect((await policyOf(page)).get('script-src')).toHaveLength(5);
				expect(await violations(page)).toEqual([]);
			});
		});
	});
}

test.describe('the policy refuses', () => {
	test.use({ allowedErrors: [/Content Security Policy|violates the following/] });

	test('scripts that are slipped in', async ({ page }) => {
		await page.goto('/about/');
		const ran = await page.evaluate(async () => {
			const state = window as unknown as { slipped: string[] };
			state.slipped = [];
			const script = document.createElement('script');
			script.textContent = 'window.slipped.push("script")';
			document.body.append(script);
			document.body.insertAdjacentHTML(
				'beforeend',
				'<img src="data:," onerror="window.slipped.push(\'handler\')"><a href="javascript:window.slipped.push(\'link\')">x</a>'
			);
			(document.body.lastElementChild as HTMLElement).click();
			// A string as code, outside the reach of the test's own tools.
			await new Promise((done) => {
				setTimeout(() => {
					try {
						new Function('window.slipped.push("eval")')();
					} catch {
						// Refused, as it should be.
					}
					setTimeout(done, 500);
				});
			});
			return state.slipped;
		});
		expect(ran).toEqual([]);
		expect((await violations(page)).length).toBeGreaterThanOrEqual(4);
	});

	test('requests to another origin, from the page and from a worker', async ({ page, baseURL }) => {
		await page.goto('/about/');
		// Another port is another origin; nobody needs to be there.
		const other = `${baseURL!.replace(/\d+$/, '9')}/`;
		const refused = await page.evaluate(
			(address) =>
				fetch(address, { mode: 'no-cors' }).then(
					() => false,
					() => true
				),
			other
		);
		expect(refused).toBe(true);
		expect(await violations(page)).toEqual([`connect-src: ${other}`]);
		await page.goto('/article-6/batch/');
		await expect(page.locator('textarea')).toBeEnabled();
		const started = page.waitForEvent('worker');
		await upload(page);
		const worker = await started;
		const directive = await worker.evaluate(
			(address) =>
				new Promise((done) => {
					self.addEventListener('securitypolicyviolation', (event) =>
						done((event as SecurityPolicyViolationEvent).effectiveDirective)
					);
					fetch(address, { mode: 'no-cors' }).catch(() =>
						setTimeout(done, 1000, 'not refused by the policy')
					);
				}),
			other
		);
		expect(directive).toBe('connect-src');
	});
});

import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** A part of the map that no panel or button covers, in CSS pixels of the test window. */
const OPEN_MAP = { x: 360, y: 130, width: 800, height: 440 };

/** Words by which MapLibre's scripts can be told from others: their names are hashes. */
export const MAPLIBRE = { map: 'maplibregl', worker: 'registerWorkerSource' } as const;

/** The map page as a reader uses it. */
export class AtlasPage {
	readonly main: Locator;
	readonly slider: Locator;
	readonly count: Locator;
	readonly live: Locator;

	constructor(readonly page: Page) {
		this.main = page.locator('main');
		this.slider = page.getByTestId('slider');
		this.count = page.getByTestId('count');
		this.live = page.getByTestId('live');
	}

	/** Opens an address of the atlas and waits until its map is drawn. */
	async open(path = '/'): Promise<void> {
		await this.page.goto(path);
		await expect(this.main).toHaveAttribute('data-ready', 'true');
	}

	/** Types a date into the timeline. */
	async goTo(date: string): Promise<void> {
		const input = this.page.getByTestId('date-input');
		await input.fill(date);
		await input.press('Enter');
		await expect(this.main).toHaveAttribute('data-date', date);
	}

	/** The switch of a layer. */
	layer(id: string): Locator {
		return this.page.locator(`[data-layer="${id}"]`).getByRole('switch').first();
	}

	/** What the map shows, as a picture: only equal pictures have equal bytes. */
	picture(): Promise<Buffer> {
		return this.page.screenshot({ clip: OPEN_MAP });
	}
}

/** Takes WebGL away from a page that is opened next. */
export async function withoutWebGL(page: Page): Promise<void> {
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
}

/** Shows interest in a map that a page holds back until then, and waits until it is drawn. */
export async function wake(map: Locator): Promise<void> {
	// The page may not be listening yet.
	await expect(async () => {
		await map.hover({ position: { x: 30, y: 60 } });
		await map.hover({ position: { x: 60, y: 90 } });
		await expect(map.locator('[data-wanted="true"]')).toBeAttached({ timeout: 500 });
	}).toPass();
	await expect(map.locator('[data-drawn="true"]')).toBeAttached();
}

/** Collects what a page may not do: errors on its console, requests that leave the origin or fail. */
export function watch(page: Page, baseURL: string | undefined): string[] {
	const problems: string[] = [];
	page.on('console', (message) => {
		// Svelte warns when a page is not what was built, and then builds it anew.
		const rebuilt = message.text().includes('svelte.dev/e/');
		if (message.type() === 'error' || rebuilt) problems.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== baseURL) problems.push(`request: ${request.url()}`);
	});
	page.on('requestfailed', (request) => {
		// Leaving a page cancels what it was still loading.
		const reason = request.failure()?.errorText ?? '';
		if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`);
	});
	return problems;
}

/** Tests with an {@link AtlasPage}; each fails if its page had an error or asked another origin. */
export const test = base.extend<{ atlas: AtlasPage; allowedErrors: RegExp[]; watched: undefined }>({
	allowedErrors: [[], { option: true }],
	watched: [
		async ({ page, allowedErrors, baseURL }, use) => {
			const problems = watch(page, baseURL);
			await use(undefined);
			// What a test has slowed down or replaced may still be on its way when it ends.
			await page.unrouteAll({ behavior: 'ignoreErrors' });
			expect(problems.filter((problem) => !allowedErrors.some((allowed) => allowed.test(problem)))).toEqual(
				[]
			);
		},
		{ auto: true }
	],
	atlas: ({ page }, use) => use(new AtlasPage(page))
});

export { expect };

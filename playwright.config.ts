import { defineConfig } from '@playwright/test';
import { SOFTWARE_RENDERING } from './scripts/browser.mjs';
import { PORT, readerWith } from './tests/e2e/reader';

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	// A second try tells a fault that comes each time from one that comes under load. Such a test is listed as flaky, with a
	// trace: find what it met.
	retries: 1,
	// Without a GPU the first frame of the map takes several seconds, close by and beside another half a minute on a slow machine.
	timeout: 180_000,
	expect: { timeout: 60_000 },
	reporter: [['list']],
	use: {
		baseURL: `http://localhost:${PORT}`,
		viewport: { width: 1280, height: 800 },
		storageState: readerWith('map'),
		// Playwright's own browser unless `npm test` has found another.
		launchOptions: { executablePath: process.env.ATLAS_BROWSER, args: SOFTWARE_RENDERING },
		// Requests that a service worker makes escape page.route; offline.spec.ts allows it.
		serviceWorkers: 'block',
		trace: 'on-first-retry'
	},
	webServer: {
		command: `node scripts/serve.mjs ${PORT}`,
		port: PORT,
		reuseExistingServer: false
	}
});

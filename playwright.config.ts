import { defineConfig } from '@playwright/test';

const PORT = 4187;

/** A system Chromium needs software rendering asked for; Playwright's own browser does it by itself. */
const SYSTEM_BROWSER = {
	executablePath: process.env.ATLAS_BROWSER,
	args: [
		'--no-sandbox',
		'--use-angle=swiftshader',
		'--enable-unsafe-swiftshader',
		'--ignore-gpu-blocklist',
		// Debian's wrapper forces GPU rasterisation, which crawls without a GPU.
		'--disable-gpu-rasterization',
		'--disable-accelerated-2d-canvas',
		'--disable-background-networking'
	]
};

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	// Without a GPU the first frame of the map takes several seconds on a slow machine.
	timeout: 90_000,
	expect: { timeout: 30_000 },
	reporter: [['list']],
	use: {
		baseURL: `http://localhost:${PORT}`,
		viewport: { width: 1280, height: 800 },
		launchOptions: process.env.ATLAS_BROWSER ? SYSTEM_BROWSER : { args: SYSTEM_BROWSER.args.slice(1, 4) },
		trace: 'retain-on-failure'
	},
	webServer: {
		command: `node scripts/serve.mjs ${PORT}`,
		port: PORT,
		reuseExistingServer: false
	}
});

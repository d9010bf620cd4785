import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/**
 * Runs a command with its output shown. Exits with its code when it fails.
 * @param {string} command
 * @param {string[]} parameters
 */
export function run(command, parameters) {
	console.log(`\n> ${command} ${parameters.join(' ')}`);
	const { status, error } = spawnSync(command, parameters, {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	if (error) console.error(error.message);
	if (status !== 0) process.exit(status ?? 1);
}

/** Installs the locked packages unless just these are installed. */
export function installPackages() {
	const stamp = 'node_modules/.package-lock.json';
	const current = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs;
	if (!current) run('npm', ['ci', '--no-audit']);
}

/** Places where a system keeps a browser that Playwright can drive. */
const SYSTEM_BROWSERS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium'
];

/**
 * Finds or installs a browser for the tests: Playwright's own, else the system's, else Debian's when root.
 * @returns {Promise<string | undefined>} path of a system browser; `undefined` = Playwright's own
 */
export async function findBrowser() {
	const { chromium } = await import('playwright');
	if (existsSync(chromium.executablePath())) return undefined;
	const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
	if (system) return system;
	console.log('\n> playwright install chromium');
	const download = spawnSync('npx', ['playwright', 'install', 'chromium'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		timeout: 300_000
	});
	if (download.status === 0 && existsSync(chromium.executablePath())) return undefined;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update']);
		run('apt-get', ['install', '-y', 'chromium']);
		const installed = SYSTEM_BROWSERS.find((path) => existsSync(path));
		if (installed) return installed;
	}
	console.error(
		'\nNo browser for the tests. Install one with `npx playwright install chromium`, or install Chromium or Chrome on this system.'
	);
	process.exit(1);
}

/** Newest change, in milliseconds, of what the production build is made from. */
function newestSource() {
	const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
	const files = (stdout ?? '').split('\n').filter((file) => file && existsSync(file));
	return Math.max(0, ...files.map((file) => statSync(file).mtimeMs));
}

const BUILD_STAMP = 'build/.built-from';

/** Builds the site unless nothing has changed since. */
export function buildSite() {
	const newest = String(newestSource());
	if (existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === newest) return;
	run('npm', ['run', 'build']);
	writeFileSync(BUILD_STAMP, newest);
}

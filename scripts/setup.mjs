import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { SOFTWARE_RENDERING } from './browser.mjs';
import { locateNginx } from './nginx.mjs';

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
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * Finds or installs a browser for the tests: Playwright's own, else the system's, else Debian's when root.
 * @returns {Promise<string | undefined>} path of a system browser; `undefined` = Playwright's own
 */
export async function findBrowser() {
	if (await starts(undefined)) return undefined;
	for (const path of SYSTEM_BROWSERS) if (existsSync(path) && (await starts(path))) return path;
	const root = process.getuid?.() === 0;
	console.log('\n> playwright install chromium');
	spawnSync('npx', ['playwright', 'install', ...(root ? ['--with-deps'] : []), 'chromium'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		timeout: 300_000
	});
	if (await starts(undefined)) return undefined;
	if (root && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update']);
		run('apt-get', ['install', '-y', 'chromium']);
		for (const path of SYSTEM_BROWSERS) if (existsSync(path) && (await starts(path))) return path;
	}
	console.error(
		'\nNo browser for the tests. Install one with `npx playwright install --with-deps chromium`, or install Chromium or Chrome on this system.'
	);
	process.exit(1);
}

/**
 * Whether a browser is there and starts; one that lacks a system library is there but does not.
 * @param {string | undefined} executablePath `undefined` = Playwright's own
 */
async function starts(executablePath) {
	const { chromium } = await import('playwright');
	try {
		const browser = await chromium.launch({ executablePath, args: SOFTWARE_RENDERING });
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

/**
 * Finds or installs nginx with its Brotli module for the tests of serving: the system's, else Debian's when root.
 * @returns {{ binary: string, modules: string[] }}
 */
export function findNginx() {
	const there = locateNginx();
	if (there) return there;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update']);
		installUnstarted(['nginx', 'libnginx-mod-http-brotli-static']);
		const installed = locateNginx();
		if (installed) return installed;
	}
	console.error(
		'\nNo nginx with the Brotli module for the tests. On Debian or Ubuntu: `apt install nginx libnginx-mod-http-brotli-static`.'
	);
	process.exit(1);
}

/**
 * Installs Debian packages without starting the services they bring: the tests start nginx themselves.
 * @param {string[]} packages
 */
function installUnstarted(packages) {
	// Debian asks this file before it starts a service.
	const policy = '/usr/sbin/policy-rc.d';
	const ours = !existsSync(policy);
	const restore = () => {
		if (ours) rmSync(policy, { force: true });
	};
	if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	process.once('exit', restore);
	run('apt-get', ['install', '-y', ...packages]);
	restore();
	process.off('exit', restore);
}

/** Identifies the state of everything the production build is made from; `null` where git cannot tell. */
function sourceState() {
	const { status, stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
		encoding: 'utf8'
	});
	if (status !== 0) return null;
	const files = stdout.split('\n').filter((file) => file && existsSync(file));
	return createHash('sha256')
		.update(files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n'))
		.digest('hex');
}

const BUILD_STAMP = 'build/.built-from';

/** Builds the site unless nothing has changed since. */
export function buildSite() {
	const state = sourceState();
	if (state && existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === state) return;
	run('npm', ['run', 'build']);
	if (state) writeFileSync(BUILD_STAMP, state);
}

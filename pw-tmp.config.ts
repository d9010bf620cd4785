import { defineConfig } from '@playwright/test';
import { SOFTWARE_RENDERING } from './scripts/browser.mjs';
export default defineConfig({ testDir: 'tests/e2e', workers: 1, timeout: 60000, expect: { timeout: 15000 }, reporter: [['list']], outputDir: '/tmp/pw-out',
 use: { baseURL: 'http://localhost:5371', viewport: { width: 1280, height: 800 }, launchOptions: { executablePath: '/usr/bin/chromium', args: SOFTWARE_RENDERING } } });

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError, loadJson, loadRecords } from './load';
import type { DataManifest } from './manifest';

const text = JSON.stringify([{ id: 'fr', name: 'Türkiye’ye' }]);
const sha256 = createHash('sha256').update(text).digest('hex');
const bytes = Buffer.byteLength(text);
const manifest: DataManifest = { files: { 'units.json': { bytes, sha256 } } };

const answer = (body: string | Uint8Array<ArrayBuffer>, status = 200) =>
	vi.fn<typeof globalThis.fetch>(async () => new Response(body, { status }));

beforeEach(() => vi.stubEnv('BASE_URL', '/base/'));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.unstubAllEnvs();
});

describe('loadJson', () => {
	it('gives the parsed file and asks for the version the manifest names', async () => {
		const fetch = answer(text);
		expect(await loadJson('units.json', fetch, manifest)).toEqual([{ id: 'fr', name: 'Türkiye’ye' }]);
		expect(fetch.mock.calls).toEqual([[`/base/data/units.json?v=${sha256.slice(0, 12)}`]]);
	});

	it('does not ask for a file the manifest does not list', async () => {
		const fetch = answer(text);
		await expect(loadJson('secrets.json', fetch, manifest)).rejects.toMatchObject({
			name: 'DataError',
			file: 'secrets.json',
			reason: 'missing'
		});
		expect(fetch).not.toHaveBeenCalled();
	});

	it.each([404, 500])('reports a file that the server answers with %d as missing', async (status) => {
		const error = await loadJson('units.json', answer(text, status), manifest).catch(
			(cause: unknown) => cause
		);
		expect(error).toBeInstanceOf(DataError);
		expect(error).toMatchObject({ reason: 'missing', message: 'units.json: missing' });
		expect((error as DataError).cause).toEqual(new Error(`HTTP ${status}`));
	});

	it('does not ask again for what the server refuses', async () => {
		const fetch = answer('', 404);
		await expect(loadJson('units.json', fetch, manifest)).rejects.toThrow(DataError);
		expect(fetch).toHaveBeenCalledOnce();
	});

	it('reports a lost connection as missing, with its cause, after a second try', async () => {
		const cause = new TypeError('Failed to fetch');
		const fetch = vi.fn<typeof globalThis.fetch>().mockRejectedValue(cause);
		await expect(loadJson('units.json', fetch, manifest)).rejects.toMatchObject({ reason: 'missing', cause });
		expect(fetch).toHaveBeenCalledTimes(2);
	});

	it.each([
		['differed', () => Promise.resolve(new Response(text.slice(0, -1)))],
		['were lost on the way', () => Promise.reject(new TypeError('network error'))]
	])('asks once more, past every cache, when the bytes %s', async (_, first) => {
		const fetch = answer(text);
		fetch.mockImplementationOnce(first);
		expect(await loadJson('units.json', fetch, manifest)).toEqual(JSON.parse(text));
		const address = `/base/data/units.json?v=${sha256.slice(0, 12)}`;
		expect(fetch.mock.calls).toEqual([[address], [address, { cache: 'reload' }]]);
	});

	it('gives up after the second try', async () => {
		const fetch = answer('{}');
		await expect(loadJson('units.json', fetch, manifest)).rejects.toMatchObject({ reason: 'corrupt' });
		expect(fetch).toHaveBeenCalledTimes(2);
	});

	it.each([
		['cut short', text.slice(0, -1)],
		['empty', ''],
		['too long', `${text} `],
		['of the right length but other bytes', text.replace('fr', 'de')],
		['a page instead of data', '<!doctype html>']
	])('reports a file that is %s as corrupt', async (_, body) => {
		await expect(loadJson('units.json', answer(body), manifest)).rejects.toMatchObject({
			file: 'units.json',
			reason: 'corrupt'
		});
	});

	describe('on an origin without hashing', () => {
		it('trusts the length alone', async () => {
			vi.stubGlobal('crypto', {});
			const altered = text.replace('fr', 'de');
			expect(await loadJson('units.json', answer(altered), manifest)).toEqual(JSON.parse(altered));
			await expect(loadJson('units.json', answer(`${text} `), manifest)).rejects.toThrow(DataError);
		});
	});
});

describe('loadRecords', () => {
	it.each(['atlas', 'members', 'operations', 'battlegroups', 'units', 'seas', 'sources'] as const)(
		'loads the shipped %s against the manifest that is compiled in',
		async (kind) => {
			const shipped = readFileSync(`static/data/${kind}.json`);
			const fetch = answer(new Uint8Array(shipped));
			expect(await loadRecords(kind, fetch)).toEqual(JSON.parse(shipped.toString('utf8')));
			expect(fetch.mock.calls[0]?.[0]).toMatch(new RegExp(`^/base/data/${kind}\\.json\\?v=[0-9a-f]{12}$`));
		}
	);
});

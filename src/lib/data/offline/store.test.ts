import { describe, expect, it } from 'vitest';
import { BUSY, listOf, SITE, storeOf } from '../../../../tests/fixtures/small-site';
import { removeAll, saveNext, saveShell } from './save';
import { NotListedError, OfflineStore, openStore } from './store';

const UNITS = '/data/units.json';
const CHUNK = '/_app/immutable/chunks/a.js';

describe('keeping', () => {
	it('keeps what is whole, without the headers of its transfer', async () => {
		const { store } = storeOf();
		const headers = { 'content-encoding': 'br', 'content-length': '5', 'content-type': 'application/json' };
		expect(await store.keep(UNITS, new Response(SITE[UNITS], { headers }))).toBe(true);
		const kept = await store.match(UNITS);
		expect([...(kept?.headers.keys() ?? [])]).toEqual(['content-type']);
		expect(await kept?.text()).toBe(SITE[UNITS]);
	});

	it.each(['[]', SITE[UNITS]!.slice(1), '<!doctype html>'])('does not keep %s as data', async (content) => {
		const { store, cache } = storeOf();
		expect(await store.keep(UNITS, new Response(content))).toBe(false);
		expect(cache.entries.size).toBe(0);
	});

	it('keeps no page without the files it names', async () => {
		const { store, site } = storeOf();
		site[CHUNK] = 'damaged';
		await expect(store.obtain('/')).rejects.toThrow(NotListedError);
		expect(await store.match('/')).toBeUndefined();
		site[CHUNK] = SITE[CHUNK]!;
		await store.obtain('/');
		expect([...(await store.kept())].sort()).toEqual(['/', CHUNK]);
	});

	it('asks a second time, past every cache, and not a third', async () => {
		const { store, asked, site } = storeOf();
		site[UNITS] = 'damaged';
		await expect(store.obtain(UNITS)).rejects.toThrow(NotListedError);
		expect(asked.map((request) => request.split(' ')[1])).toEqual(['default', 'reload']);
	});

	it('asks a server that has no time once, and blames the file for nothing', async () => {
		const { store, asked, site } = storeOf();
		site[UNITS] = BUSY;
		const failure = await store.obtain(UNITS).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(Error);
		expect(failure).not.toBeInstanceOf(NotListedError);
		expect(asked).toHaveLength(1);
		expect(await saveNext(store, 9, [])).toMatchObject({ failed: [], problem: 'network' });
	});

	it('holds nothing while the cache fails, and knows again what it kept when that is over', async () => {
		const { store, cache } = storeOf();
		await store.obtain(UNITS);
		const later = new OfflineStore(store.list, cache as unknown as Cache, '/base', fetch);
		cache.broken = true;
		expect(await later.match(UNITS)).toBeUndefined();
		await expect(later.kept()).rejects.toThrow('damaged');
		cache.broken = false;
		expect([...(await later.kept())]).toEqual([UNITS]);
	});

	it('does not fetch what it has', async () => {
		const { store, asked } = storeOf();
		await store.obtain(UNITS);
		await store.obtain(UNITS);
		expect(asked).toHaveLength(1);
	});

	it('finds what an earlier worker kept', async () => {
		const { store, cache } = storeOf();
		await store.obtain(UNITS);
		const later = new OfflineStore(store.list, cache as unknown as Cache, '/base', fetch);
		expect([...(await later.kept())]).toEqual([UNITS]);
	});
});

describe('saving the whole atlas', () => {
	it('takes code first and pages last, and ends with everything', async () => {
		const { store, asked } = storeOf();
		const first = await saveNext(store, 2, []);
		expect([...(await store.kept())]).toEqual([CHUNK, UNITS]);
		expect(first).toMatchObject({ failed: [], problem: null, state: { saved: { files: 2 } } });
		const { state } = await saveNext(store, 100, []);
		expect(state.saved).toEqual(state.total);
		expect(asked).toHaveLength(Object.keys(SITE).length);
	});

	it('names what is damaged, and goes on without it', async () => {
		const { store, site } = storeOf();
		site[UNITS] = 'damaged';
		const { failed, state } = await saveNext(store, 100, []);
		expect(failed).toEqual([UNITS]);
		expect(state.saved.files).toBe(state.total.files - 1);
		expect((await saveNext(store, 100, failed)).failed).toEqual([]);
	});

	it('says when there is no room, and leaves what it has', async () => {
		const { store, cache } = storeOf();
		await saveNext(store, 2, []);
		cache.full = true;
		expect(await saveNext(store, 100, [])).toMatchObject({
			problem: 'quota',
			state: { saved: { files: 2 } }
		});
		expect(await (await store.match(UNITS))?.text()).toBe(SITE[UNITS]);
	});

	it('stops when it is told to', async () => {
		const { store } = storeOf();
		const controller = new AbortController();
		controller.abort();
		expect(await saveNext(store, 100, [], controller.signal)).toMatchObject({
			problem: null,
			state: { saved: { files: 0 } }
		});
	});

	it('removes everything but the pages that say there is no connection', async () => {
		const { store, asked } = storeOf();
		await saveNext(store, 100, []);
		asked.length = 0;
		await removeAll(store);
		expect(asked).toEqual([]);
		expect([...(await store.kept())].sort()).toEqual(['/fr/offline/', '/offline/', '/tr/offline/']);
	});
});

describe('a new version', () => {
	it('brings along what is the same, and that the reader wants the whole atlas', async () => {
		const { store: older } = storeOf();
		await saveNext(older, 100, []);
		await older.want(true);
		const { store } = storeOf({}, listOf({ ...SITE, '/': 'new' }, '2'));
		await store.carry([CHUNK, UNITS], older);
		expect([...(await store.kept())]).toEqual([CHUNK, UNITS]);
		expect((await store.state()).wanted).toBe(true);
	});

	it('is told apart by its pages', async () => {
		const { store } = storeOf();
		await store.markForeign('page-1');
		expect([await store.isForeign('page-1'), await store.isForeign('page-2')]).toEqual([true, false]);
	});
});

it('a cache that never got its list is no store', async () => {
	const { cache } = storeOf();
	expect(await openStore(cache as unknown as Cache, '/base', fetch)).toBeNull();
	await cache.put('/base/offline.json', new Response(JSON.stringify(listOf(SITE))));
	expect((await openStore(cache as unknown as Cache, '/base', fetch))?.list.version).toBe('1');
});

it('the shell is the offline page of each language', async () => {
	const { store } = storeOf();
	await saveShell(store);
	expect([...(await store.kept())]).toEqual(['/offline/', '/fr/offline/', '/tr/offline/']);
});

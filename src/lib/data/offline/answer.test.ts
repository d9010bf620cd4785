import { afterEach, describe, expect, it, vi } from 'vitest';
import { SITE, storeOf } from '../../../../tests/fixtures/small-site';
import { answer, type Surroundings } from './answer';

const CHUNK = '/_app/immutable/chunks/a.js';

/** Answers once, and waits for what goes on behind the answer. */
async function get(
	kind: Parameters<typeof answer>[0]['kind'],
	path: string,
	{ store }: ReturnType<typeof storeOf>,
	ask: () => Promise<Response>
) {
	const work: Promise<unknown>[] = [];
	const around: Surroundings = {
		client: 'old',
		resultingClient: kind === 'page' ? 'new' : '',
		ask: vi.fn(ask),
		later: (promise) => void work.push(promise),
		onForeign: vi.fn()
	};
	const response = await answer({ kind, path }, store, around);
	const text = response.type === 'error' ? 'error' : await response.text();
	await Promise.all(work);
	return { status: response.status, text, ask: around.ask, onForeign: around.onForeign };
}

const down = () => Promise.reject(new TypeError('Failed to fetch'));
const gives =
	(text: string, status = 200) =>
	() =>
		Promise.resolve(new Response(text, { status }));

afterEach(() => vi.useRealTimers());

describe('a page', () => {
	it('comes from the network and is kept with what it names', async () => {
		const site = storeOf();
		expect((await get('page', '/', site, gives(SITE['/']!))).text).toBe(SITE['/']);
		expect([...(await site.store.kept())].sort()).toEqual(['/', CHUNK]);
	});

	it('comes from this browser without a connection, and while the server fails', async () => {
		const site = storeOf();
		await site.store.obtain('/');
		expect((await get('page', '/', site, down)).text).toBe(SITE['/']);
		expect((await get('page', '/', site, gives('Bad Gateway', 502))).text).toBe(SITE['/']);
	});

	it('comes from this browser when the network takes long', async () => {
		const site = storeOf();
		await site.store.obtain('/');
		vi.useFakeTimers();
		let arrive: (response: Response) => void = () => undefined;
		const slow = () => new Promise<Response>((resolve) => (arrive = resolve));
		const got = get('page', '/', site, slow);
		await vi.advanceTimersByTimeAsync(3000);
		arrive(new Response(SITE['/']));
		expect((await got).text).toBe(SITE['/']);
	});

	it('that is not kept is the offline page, in its language', async () => {
		const site = storeOf();
		await site.store.obtain('/tr/offline/');
		expect((await get('page', '/tr/members/', site, down)).text).toBe('Bağlantı yok');
	});

	it('of a newer version is shown but not kept, and its data are let be', async () => {
		const site = storeOf();
		const { text, onForeign } = await get('page', '/', site, gives('a newer page'));
		expect(text).toBe('a newer page');
		expect(onForeign).toHaveBeenCalledOnce();
		expect(await site.store.match('/')).toBeUndefined();
		expect(await site.store.isForeign('new')).toBe(true);
	});
});

describe('the data of a page', () => {
	it('come from this browser', async () => {
		const site = storeOf();
		await site.store.obtain('/__data.json');
		const { text, ask } = await get('page-data', '/__data.json', site, down);
		expect(text).toBe(SITE['/__data.json']);
		expect(ask).not.toHaveBeenCalled();
	});

	it('of another version are refused', async () => {
		const site = storeOf({ ...SITE, '/__data.json': '{"nodes":"newer"}' });
		const { status, onForeign } = await get('page-data', '/__data.json', site, down);
		expect(status).toBe(503);
		expect(onForeign).toHaveBeenCalledOnce();
	});

	it.each(['full', 'broken'] as const)('arrive all the same where the cache is %s', async (fault) => {
		const site = storeOf();
		site.cache[fault] = true;
		const data = SITE['/__data.json']!;
		expect(await get('page-data', '/__data.json', site, gives(data))).toMatchObject({
			status: 200,
			text: data
		});
	});

	it('go past the store for a page of another version', async () => {
		const site = storeOf();
		await site.store.obtain('/__data.json');
		await site.store.markForeign('old');
		expect((await get('page-data', '/__data.json', site, gives('newer'))).text).toBe('newer');
	});
});

describe('a file with one content', () => {
	it('is fetched once', async () => {
		const site = storeOf();
		await get('fixed', CHUNK, site, gives(SITE[CHUNK]!));
		expect((await get('fixed', CHUNK, site, down)).text).toBe(SITE[CHUNK]);
	});

	it('that is damaged is passed on, for the page to judge, and not kept', async () => {
		const site = storeOf();
		expect((await get('fixed', '/data/units.json', site, gives('[]'))).text).toBe('[]');
		expect(await site.store.match('/data/units.json')).toBeUndefined();
	});

	it('comes from the network where the cache is broken', async () => {
		const site = storeOf();
		site.cache.broken = true;
		for (const kind of ['fixed', 'replace', 'fresh'] as const) {
			expect((await get(kind, CHUNK, site, gives(SITE[CHUNK]!))).text, kind).toBe(SITE[CHUNK]);
		}
	});

	it('is replaced when the page found it wrong', async () => {
		const site = storeOf();
		await site.cache.put('/base/data/units.json', new Response('rotten'));
		await get('replace', '/data/units.json', site, gives(SITE['/data/units.json']!));
		expect(await (await site.store.match('/data/units.json'))?.text()).toBe(SITE['/data/units.json']);
	});
});

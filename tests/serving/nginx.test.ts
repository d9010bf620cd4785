import { get, request, type IncomingHttpHeaders } from 'node:http';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../scripts/headers.mjs';
import { locateNginx, startNginx } from '../../scripts/nginx.mjs';
import { built, builtFiles, dataAddress } from './site';

let port = 0;
let stop: () => Promise<void>;

beforeAll(async () => {
	const nginx = locateNginx();
	if (!nginx)
		throw new Error('These tests need nginx with its Brotli module: see findNginx in scripts/setup.mjs');
	({ port, stop } = await startNginx(nginx));
}, 30_000);
afterAll(() => stop());

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Asks without following redirects and without decoding what comes back. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts)
				})
			);
			response.on('error', reject);
		})
			.on('error', reject)
			.end();
	});
}

const files = builtFiles();
const fileLike = (pattern: RegExp): string => files.find((file) => pattern.test(file))!;
const SCRIPT = fileLike(/^_app\/immutable\/chunks\/.*\.js$/);
const WORKER = fileLike(/^_app\/immutable\/workers\/.*\.js$/);
const STYLE = fileLike(/^_app\/immutable\/assets\/.*\.css$/);
const FONT = fileLike(/\.woff2$/);

/** Addresses of every kind, the file that answers, and the type it has. */
const ADDRESSES: [address: string, file: string, type: string][] = [
	['/', 'index.html', 'text/html; charset=utf-8'],
	['/?date=1982-05-30&sel=member:es', 'index.html', 'text/html; charset=utf-8'],
	['/fr/', 'fr/index.html', 'text/html; charset=utf-8'],
	['/tr/article-6/', 'tr/article-6/index.html', 'text/html; charset=utf-8'],
	['/__data.json', '__data.json', 'application/json'],
	['/_app/version.json', '_app/version.json', 'application/json'],
	[`/${SCRIPT}`, SCRIPT, 'text/javascript; charset=utf-8'],
	[`/${WORKER}`, WORKER, 'text/javascript; charset=utf-8'],
	[`/${STYLE}`, STYLE, 'text/css; charset=utf-8'],
	[`/${FONT}`, FONT, 'font/woff2'],
	['/icon.svg', 'icon.svg', 'image/svg+xml'],
	['/manifest.webmanifest', 'manifest.webmanifest', 'application/manifest+json'],
	['/data/members.json', 'data/members.json', 'application/json'],
	[dataAddress('members.json'), 'data/members.json', 'application/json'],
	[dataAddress('overview.topo.json'), 'data/overview.topo.json', 'application/json'],
	[dataAddress('theatres.geojson'), 'data/theatres.geojson', 'application/geo+json'],
	['/data/units.geojson', 'data/units.geojson', 'application/geo+json']
];

const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };

describe('files', () => {
	test.each(ADDRESSES)('%s comes whole, with its type', async (address, file, type) => {
		const { status, headers, body } = await ask(address);
		expect(status).toBe(200);
		expect(headers['content-type']).toBe(type);
		expect(headers['content-encoding']).toBeUndefined();
		expect(body.equals(built(file))).toBe(true);
	});

	test.each(ADDRESSES.filter(([, file]) => file !== FONT))(
		'%s comes compressed as asked for',
		async (address, file, type) => {
			const encodings = { 'gzip, deflate, br, zstd': 'br', br: 'br', 'gzip, deflate': 'gzip', gzip: 'gzip' };
			for (const [accepted, encoding] of Object.entries(encodings)) {
				const { status, headers, body } = await ask(address, { 'accept-encoding': accepted });
				expect({ status, encoding: headers['content-encoding'], type: headers['content-type'] }).toEqual({
					status: 200,
					encoding,
					type
				});
				expect(headers.vary).toBe('Accept-Encoding');
				const decoded = encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
				expect(decoded.equals(built(file))).toBe(true);
				expect(body.length).toBe(Number(headers['content-length']));
			}
		}
	);

	test('what is compressed in itself is sent as it is', async () => {
		const { headers, body } = await ask(`/${FONT}`, BROWSER);
		expect(headers['content-encoding']).toBeUndefined();
		expect(body.equals(built(FONT))).toBe(true);
	});

	test('a proxy gets compressed files too', async () => {
		for (const encoding of ['br', 'gzip']) {
			const { headers } = await ask('/', { 'accept-encoding': encoding, via: '1.1 cdn' });
			expect(headers['content-encoding']).toBe(encoding);
		}
	});

	test('HEAD has the headers of GET and no body', async () => {
		for (const [address] of ADDRESSES) {
			const whole = await ask(address, BROWSER);
			const head = await ask(address, BROWSER, 'HEAD');
			expect(head.status).toBe(200);
			expect(head.body.length).toBe(0);
			expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
		}
	});

	test('a range of a large file can be asked for', async () => {
		const { status, headers, body } = await ask('/data/units.geojson', { range: 'bytes=1000-1999' });
		expect(status).toBe(206);
		expect(headers['content-range']).toBe(`bytes 1000-1999/${built('data/units.geojson').length}`);
		expect(body.equals(built('data/units.geojson').subarray(1000, 2000))).toBe(true);
	});
});

describe('headers', () => {
	/** Answers of every kind, and what the tests in the browser were given in their place. */
	const KINDS: [kind: string, address: string, status: number, asked: Record<string, string>][] = [
		...ADDRESSES.map(([address]): [string, string, number, Record<string, string>] => [
			'file',
			address,
			200,
			BROWSER
		]),
		['range', '/data/units.geojson', 206, { range: 'bytes=0-9' }],
		['redirect', '/fr', 301, BROWSER],
		['missing page', '/nowhere/', 404, BROWSER],
		['missing script', '/_app/immutable/chunks/gone.js', 404, BROWSER],
		['missing data', '/data/gone.json?v=0123456789ab', 404, BROWSER]
	];

	test.each(KINDS)('of a %s, %s, are those of scripts/serve.mjs', async (_, address, status, asked) => {
		const answer = await ask(address, asked);
		expect(answer.status).toBe(status);
		const { vary, ...expected } = headersOf(address, { found: status !== 404 });
		expect(answer.headers).toMatchObject(expected);
		if (!expected['content-security-policy'])
			expect(answer.headers).not.toHaveProperty('content-security-policy');
		if (address !== `/${FONT}` && status === 200) expect(answer.headers.vary).toBe(vary);
	});

	test('stay with “not modified”', async () => {
		for (const [address] of ADDRESSES) {
			const { headers } = await ask(address, BROWSER);
			const again = await ask(address, { ...BROWSER, 'if-none-match': headers.etag! });
			expect(again.status).toBe(304);
			expect(again.body.length).toBe(0);
			expect(again.headers.etag).toBe(headers.etag);
			const { vary, ...expected } = headersOf(address);
			expect(again.headers).toMatchObject(expected);
			if (headers.vary) expect(again.headers.vary).toBe(vary);
		}
	});

	test('stay with methods that are refused', async () => {
		const { status, headers } = await ask('/', {}, 'POST');
		expect(status).toBe(405);
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	test('do not forbid other pages to embed the atlas, and do not name the version of the server', async () => {
		const { headers } = await ask('/');
		expect(headers).not.toHaveProperty('x-frame-options');
		expect(headers.server).toBe('nginx');
	});

	test('stand in one place: an add_header in a location would drop all others', () => {
		const lines = readFileSync('deploy/nginx/treaty-atlas.conf', 'utf8').split('\n');
		const indents = lines
			.filter((line) => /^\s*add_header\b/.test(line))
			.map((line) => /^\t*/.exec(line)![0].length);
		expect(new Set(indents)).toEqual(new Set([1]));
	});
});

describe('caches', () => {
	const IMMUTABLE = 'public, max-age=31536000, immutable';
	const cacheOf = async (address: string) => (await ask(address, BROWSER)).headers['cache-control'];

	test('keep for good what has a hash in its address', async () => {
		for (const address of [
			`/${SCRIPT}`,
			`/${STYLE}`,
			`/${FONT}`,
			dataAddress('members.json'),
			dataAddress('theatres.geojson')
		])
			expect(await cacheOf(address)).toBe(IMMUTABLE);
	});

	test('ask again for everything else', async () => {
		for (const address of [
			'/',
			'/fr/?v=0123456789ab',
			'/members/',
			'/__data.json',
			'/_app/version.json',
			'/service-worker.js',
			'/manifest.webmanifest',
			'/data/members.json',
			'/data/members.json?v=',
			'/data/members.json?w=0123456789ab',
			'/_app/immutable/gone.js',
			'/data/gone.json?v=0123456789ab'
		])
			expect([address, await cacheOf(address)]).toEqual([address, 'no-cache']);
	});

	test('learn by ETag and by date that nothing has changed, and by encoding apart', async () => {
		const plain = await ask('/');
		const compressed = await ask('/', BROWSER);
		expect(plain.headers.etag).not.toBe(compressed.headers.etag);
		expect((await ask('/', { 'if-none-match': plain.headers.etag! })).status).toBe(304);
		expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
		expect((await ask('/', { 'if-modified-since': plain.headers['last-modified']! })).status).toBe(304);
		expect((await ask('/', { 'if-modified-since': 'Mon, 04 Apr 1949 00:00:00 GMT' })).status).toBe(200);
	});
});

describe('addresses', () => {
	test.each([
		'/nowhere',
		'/fr/nowhere/deep/down/',
		'/tr/members/atlantis/',
		'/data/gone.json',
		'/404.html',
		// Folders without a page, with and without compressed copies asked for.
		'/data/',
		'/_app/immutable/'
	])('%s is missing: the 404 page of the atlas, with the status', async (address) => {
		const plain = await ask(address);
		expect(plain.status).toBe(404);
		expect(plain.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(plain.body.equals(built('404.html'))).toBe(true);
		const compressed = await ask(address, BROWSER);
		expect(compressed.status).toBe(404);
		expect(compressed.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(compressed.body).equals(built('404.html'))).toBe(true);
		expect((await ask(address, {}, 'HEAD')).status).toBe(404);
		// A cache that has the page must not take it for something else.
		expect((await ask(address, { 'if-none-match': plain.headers.etag ?? '*' })).status).toBe(404);
	});

	test.each(['/.built-from', '/.git/config', '/fr/.env', '/index.html.br', '/data/members.json.gz'])(
		'%s is nobody’s business',
		async (address) => {
			expect((await ask(address)).status).toBe(404);
		}
	);

	test.each([
		['/fr', '/fr/'],
		['/members/es?date=1982-05-30&x=%2F', '/members/es/?date=1982-05-30&x=%2F'],
		['//fr', '/fr/']
	])('%s without its slash leads to %s on the same host', async (address, target) => {
		const { status, headers } = await ask(address, { host: 'atlas.example' });
		expect(status).toBe(301);
		expect(headers.location).toBe(target);
	});

	test('the language of the browser changes nothing', async () => {
		for (const [address, file] of [
			['/', 'index.html'],
			['/fr/', 'fr/index.html']
		]) {
			const { status, body, headers } = await ask(address!, {
				'accept-language': 'tr,fr;q=0.9',
				cookie: 'lang=tr'
			});
			expect(status).toBe(200);
			expect(body.equals(built(file!))).toBe(true);
			expect(headers.vary).toBe('Accept-Encoding');
			expect(headers).not.toHaveProperty('set-cookie');
		}
	});

	test('many connections at once are all answered', async () => {
		const statuses = await Promise.all(
			Array.from(
				{ length: 200 },
				() =>
					new Promise<number | undefined>((resolve, reject) =>
						get({ host: '127.0.0.1', port, path: '/fr/', headers: BROWSER, agent: false }, (response) => {
							response.resume().on('end', () => resolve(response.statusCode));
						}).on('error', reject)
					)
			)
		);
		expect(new Set(statuses)).toEqual(new Set([200]));
	});
});

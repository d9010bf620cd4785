import { describe, expect, it } from 'vitest';
import { listOf, SITE } from '../../../../tests/fixtures/small-site';
import { planFor, type Asked } from './plan';

const list = listOf(SITE);
const SCOPE = 'https://atlas.example/base';
const hash = list.files['/data/units.json']![2].slice(0, 12);
const plan = (path: string, asked: Partial<Asked> = {}) =>
	planFor({ url: SCOPE + path, method: 'GET', mode: 'cors', cache: 'default', ...asked }, SCOPE, list);

describe('a page', () => {
	it.each(['/', '/?date=1982-05-30&view=1,2,3', '/members/fr/', '/nowhere/'])(
		'at %s is asked of the network first, whatever its query',
		(path) => {
			const [page] = path.split('?');
			expect(plan(path, { mode: 'navigate' })).toEqual({ kind: 'page', path: page });
		}
	);

	it('is the same without its last slash', () => {
		expect(plan('/members', { mode: 'navigate' })).toEqual({ kind: 'page', path: '/members/' });
	});
});

it.each([
	['/_app/immutable/chunks/a.js', 'fixed'],
	[`/data/units.json?v=${hash}`, 'fixed'],
	['/__data.json?x-sveltekit-invalidated=01', 'page-data'],
	['/data/units.json', 'fresh'],
	['/icon.svg', 'fresh']
])('%s is %s', (path, kind) => {
	expect(plan(path)).toEqual({ kind, path: path.split('?')[0] });
});

it('a file that readers open from a link is no page', () => {
	expect(plan('/data/units.json', { mode: 'navigate' })).toEqual({ kind: 'fresh', path: '/data/units.json' });
});

it('bytes that were wrong are replaced', () => {
	expect(plan(`/data/units.json?v=${hash}`, { cache: 'reload' })?.kind).toBe('replace');
});

describe('left to the browser', () => {
	it.each([
		['what another version asks for', '/data/units.json?v=000000000000', {}],
		['a chunk of another version', '/_app/immutable/chunks/b.js', {}],
		['what is sent', '/', { method: 'POST' }],
		['another origin', '/', { url: 'https://elsewhere.example/base/' }],
		['another site on the origin', '/', { url: 'https://atlas.example/based/' }]
	])('is %s', (_, path, asked) => {
		expect(plan(path, asked)).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import { listOf, SITE } from '../../../../tests/fixtures/small-site';
import { addressOf, carriedOver, filesNamedBy, isListed, offlinePageFor } from './list';

const list = listOf(SITE);
const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('the check of bytes', () => {
	it.each([
		['the listed bytes', '[{"id":"fr"}]', true],
		['a file cut short', '[{"id":"fr"}', false],
		['other bytes of the same length', '[{"id":"de"}]', false],
		['nothing', '', false]
	])('takes %s for what they are', async (_, content, whole) => {
		expect(await isListed(bytes(content), list.files['/data/units.json']!)).toBe(whole);
	});
});

describe('what one version takes over from another', () => {
	it('is what is kept and has not changed', () => {
		const older = listOf({ ...SITE, '/': 'another map', '/gone/': 'gone' }, '0');
		const kept = new Set(['/', '/gone/', '/_app/immutable/chunks/a.js', '/data/units.json']);
		expect(carriedOver(older, kept, list)).toEqual(['/_app/immutable/chunks/a.js', '/data/units.json']);
	});
});

it.each([
	['/', '/offline/'],
	['/members/fr/', '/offline/'],
	['/french/', '/offline/'],
	['/fr/', '/fr/offline/'],
	['/tr/members/tr/', '/tr/offline/']
])('the offline page for %s is %s', (path, page) => {
	expect(offlinePageFor(path)).toBe(page);
});

it('asks for data under the address that the pages use', () => {
	const hash = list.files['/data/units.json']![2];
	expect(addressOf('/data/units.json', list, '/base')).toBe(`/base/data/units.json?v=${hash.slice(0, 12)}`);
	expect(addressOf('/icon.svg', list, '/base')).toBe('/base/icon.svg');
});

it('finds the files that a page names, and those only', () => {
	const html = `${SITE['/']}<a href="/base/data/units.json"></a><i src="/_app/immutable/chunks/unknown.js">`;
	expect(filesNamedBy(html, list)).toEqual(['/_app/immutable/chunks/a.js']);
});

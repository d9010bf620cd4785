import { describe, expect, it } from 'vitest';
import { delocalise, localeOf, localise } from './locale';

describe('addresses in three languages', () => {
	it.each([
		['/', 'en', '/'],
		['/fr/', 'fr', '/'],
		['/fr', 'fr', '/'],
		['/tr/members/?round=1#top', 'tr', '/members/?round=1#top'],
		['/tr?date=1949-04-04', 'tr', '/?date=1949-04-04'],
		['/france/', 'en', '/france/'],
		['/members/fr/', 'en', '/members/fr/']
	])('%s is %s, its route %s', (path, locale, plain) => {
		expect(localeOf(path)).toBe(locale);
		expect(delocalise(path)).toBe(plain);
	});

	it('changes the language of an address', () => {
		expect(localise('/members/?round=1', 'fr')).toBe('/fr/members/?round=1');
		expect(localise('/fr/members/', 'tr')).toBe('/tr/members/');
		expect(localise('/tr/', 'en')).toBe('/');
	});
});

import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from './abbreviations';

describe('abbreviations', () => {
	it.each([
		['us', 'USA', ['USA', 'US', 'ÉU', 'ABD']],
		['gb', 'GBR', ['GBR', 'GB', 'UK', 'RU', 'BK']],
		['no', 'NOR', ['NOR', 'NO']],
		// Names are none, however short their languages have them.
		['cd', 'COD', ['COD', 'CD']],
		// A state that was larger or smaller once has an id of its own.
		['de-frg', 'DEU', ['DEU']],
		['ussr', null, []]
	] as const)('of %s', (id, iso3, expected) => {
		expect(abbreviationsOf({ id, iso3 })).toEqual(expected);
	});
});

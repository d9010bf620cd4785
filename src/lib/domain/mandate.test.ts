import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import { day } from './day';
import { mandateBases } from './mandate';

type Entry = LocalIndex['operations'][number];
const [pastWatch, longGuard] = smallIndex.operations as [Entry, Entry];
const atlas = new Atlas(smallIndex);
const bases = (mandate: Partial<Entry['mandate']>, from = '2001-10-26') =>
	mandateBases(atlas, {
		...longGuard,
		from: day(from),
		mandate: { resolutions: [], article: null, requestedBy: [], ...mandate }
	});

describe('mandateBases', () => {
	it('knows what the small atlas rests on', () => {
		expect(mandateBases(atlas, pastWatch)).toEqual(['united-nations', 'member-request']);
		expect(mandateBases(atlas, longGuard)).toEqual(['article-5']);
	});

	it('names every basis that holds, in one order', () => {
		expect(bases({ article: 5, requestedBy: ['us'], resolutions: [1368] })).toEqual([
			'united-nations',
			'member-request',
			'article-5'
		]);
	});

	it('is none of these for a decision of the Council alone, also after consultations under Article 4', () => {
		expect(bases({})).toEqual(['none']);
		expect(bases({ article: 4 })).toEqual(['none']);
	});

	it.each([
		['tr', '1952-02-17', 'none'],
		['tr', '1952-02-18', 'member-request'],
		// A signatory is not yet a member.
		['fr', '1949-08-23', 'none'],
		['fr', '1949-08-24', 'member-request'],
		['ua', '2022-01-01', 'none'],
		['atlantis', '2022-01-01', 'none']
	])('a request by %s on %s is %s', (polity, from, basis) => {
		expect(bases({ requestedBy: [polity] }, from)).toEqual([basis]);
	});

	it('takes one member among those who asked for a member’s request', () => {
		expect(bases({ requestedBy: ['ua', 'fr'] })).toEqual(['member-request']);
	});
});

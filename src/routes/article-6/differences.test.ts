import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText, Clause } from '$lib/domain/coverage/facts';
import { inLanguage } from '$lib/domain/language';
import { lapsedQuotes, markChanges, type Change } from './differences';

/** A version as text with its changes in brackets. */
const written = (version: readonly { text: string; change: Change | null }[] | undefined) =>
	version?.map(({ text, change }) => (change ? `[${change}: ${text}]` : text)).join('');

describe('markChanges', () => {
	it('marks what a version lost and what it gained', () => {
		const [before, after] = markChanges([
			'on the land of any Party or on the vessels of any Party',
			'on the land of any Party, on the territory of Turkey or on the vessels of any Party'
		]);
		expect(written(before)).toBe('on the land of any Party or on the vessels of any Party');
		expect(written(after)).toBe(
			'on the land of any Party, [added: on the territory of Turkey] or on the vessels of any Party'
		);
	});

	it('takes no notice of capital letters and punctuation', () => {
		expect(markChanges(['Article 5 an attack', 'ARTICLE 5, an attack:']).flat()).toHaveLength(2);
	});

	it('does not leave a single word alone between two that changed', () => {
		const [, after] = markChanges(['a b c', 'a x b y c']);
		expect(written(after)).toBe('a [added: x b y] c');
	});

	it('marks words that are printed without effect', () => {
		const [version] = markChanges(['in Europe, in Algeria or on islands'], [['IN Algeria']]);
		expect(written(version)).toBe('in Europe, [lapsed: in Algeria] or on islands');
	});

	it('never changes a text', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (versions) => {
				expect(markChanges(versions).map((list) => list.map(({ text }) => text).join(''))).toEqual(versions);
			})
		);
	});
});

describe.each(['en', 'fr', 'tr'] as const)('the article in %s', (language) => {
	const read = (kind: string) => JSON.parse(readFileSync(`static/data/${kind}.json`, 'utf8')) as unknown;
	const texts = inLanguage(read('article-texts') as ArticleText[], language);
	const clauses = inLanguage(read('clauses') as Clause[], language);
	const marked = markChanges(
		texts.map(({ article }) => article),
		lapsedQuotes(texts, clauses)
	);
	const changes = (index: number) => new Set(marked[index]?.map(({ change }) => change));

	it('changed its words in 1952 and lost the effect of some in 1962', () => {
		expect(changes(0)).toEqual(new Set([null, 'removed']));
		expect(changes(1)).toEqual(new Set([null, 'added']));
		expect(changes(2)).toEqual(new Set([null, 'lapsed']));
	});

	it('lost the effect of one clause', () => {
		const algeria = clauses.find(({ id }) => id === '6.1-algeria');
		const lapsed = marked[2]?.filter(({ change }) => change === 'lapsed').map(({ text }) => text);
		expect(lapsed).toHaveLength(1);
		expect(lapsed?.[0]?.toLowerCase()).toBe(algeria?.quote.toLowerCase());
	});
});

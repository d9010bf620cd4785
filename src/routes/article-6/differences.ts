import type { Clause, ArticleText } from '$lib/domain/coverage/facts';
import type { InLanguage } from '$lib/domain/language';

/** What became of words: new against the text before, gone from the text after, or printed without effect. */
export type Change = 'added' | 'removed' | 'lapsed';

/** A stretch of a text in which all words share a fate; `null` = unchanged. */
export interface Stretch {
	readonly text: string;
	readonly change: Change | null;
}

/** A word, or what stands between two words. */
interface Token {
	readonly text: string;
	/** What is compared: editions differ in capital letters; `null` between words. */
	readonly word: string | null;
}

/** Unchanged stretches of so few words between two changed ones are no help to a reader. */
const SHORTEST_UNCHANGED_WORDS = 2;

/**
 * The versions of a text in the order of time, each cut into stretches that say which words it has beside the
 * version before and the version after. `lapsed` are quotes that stand in a version but no longer had effect.
 */
export function markChanges(
	versions: readonly string[],
	lapsed: readonly (readonly string[])[] = []
): readonly (readonly Stretch[])[] {
	const tokens = versions.map(tokensOf);
	const fates = tokens.map((list) => list.map((): Change | null => null));
	for (let index = 1; index < tokens.length; index++) {
		const [removed, added] = changedWords(tokens[index - 1] ?? [], tokens[index] ?? []);
		for (const position of removed) fates[index - 1]![position] = 'removed';
		for (const position of added) fates[index]![position] = 'added';
	}
	return tokens.map((list, index) => {
		const fate = fates[index]!;
		for (const quote of lapsed[index] ?? []) markQuote(list, fate, quote);
		return stretchesOf(list, joinStretches(list, fate));
	});
}

/**
 * The quotes of each version that had lost their effect by the day it begins although its words are those of the
 * version before: that is what a new version without new words means.
 */
export function lapsedQuotes(
	texts: readonly InLanguage<ArticleText>[],
	clauses: readonly InLanguage<Clause>[]
): string[][] {
	return texts.map(({ id, from, article }) => {
		const sameWords = texts.filter((other) => other.id !== id && other.article === article);
		return clauses
			.filter(
				({ text, to }) =>
					sameWords.some((other) => other.id === text) && from !== null && to !== null && to <= from
			)
			.map(({ quote }) => quote);
	});
}

/** Words, and what stands between them. Numbers of paragraphs are no words: they vary with the edition. */
function tokensOf(text: string): Token[] {
	const parts = text.match(/\([ivx]+\)|[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*|[^\p{L}\p{N}(]+|\(/gu) ?? [];
	return parts.map((part) => ({
		text: part,
		word: /^[\p{L}\p{N}]/u.test(part) ? part.toLowerCase() : null
	}));
}

/** Positions of the words that only the first and only the second list has, by their longest common subsequence. */
function changedWords(before: readonly Token[], after: readonly Token[]): [number[], number[]] {
	const wordsOf = (tokens: readonly Token[]) =>
		tokens.flatMap(({ word }, position) => (word === null ? [] : [{ word, position }]));
	const [a, b] = [wordsOf(before), wordsOf(after)];
	const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			common[i]![j] =
				a[i]!.word === b[j]!.word
					? common[i + 1]![j + 1]! + 1
					: Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
		}
	}
	const removed: number[] = [];
	const added: number[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i]!.word === b[j]!.word) [i, j] = [i + 1, j + 1];
		else if (j === b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
			removed.push(a[i++]!.position);
		} else added.push(b[j++]!.position);
	}
	return [removed, added];
}

/** Marks the words of a quote where they stand in the text one after the other. */
function markQuote(tokens: readonly Token[], fates: (Change | null)[], quote: string): void {
	const wanted = tokensOf(quote).flatMap(({ word }) => word ?? []);
	const words = tokens.flatMap(({ word }, position) => (word === null ? [] : [{ word, position }]));
	const start = words.findIndex((_, index) =>
		wanted.every((word, offset) => words[index + offset]?.word === word)
	);
	if (start < 0) return;
	for (const { position } of words.slice(start, start + wanted.length)) fates[position] = 'lapsed';
}

/** Gives what stands between two words of one fate the same fate, and drops short unchanged stretches. */
function joinStretches(tokens: readonly Token[], fates: readonly (Change | null)[]): (Change | null)[] {
	const joined = [...fates];
	const changed = fates.flatMap((fate, position) => (fate === null ? [] : position));
	changed.forEach((position, index) => {
		const next = changed[index + 1];
		if (next === undefined || fates[next] !== fates[position]) return;
		const between = tokens.slice(position + 1, next).filter(({ word }) => word !== null).length;
		if (between < SHORTEST_UNCHANGED_WORDS) joined.fill(fates[position] ?? null, position + 1, next);
	});
	return joined;
}

function stretchesOf(tokens: readonly Token[], fates: readonly (Change | null)[]): Stretch[] {
	const stretches: { text: string; change: Change | null }[] = [];
	tokens.forEach(({ text }, position) => {
		const change = fates[position] ?? null;
		const last = stretches.at(-1);
		if (last && last.change === change) last.text += text;
		else stretches.push({ text, change });
	});
	return stretches;
}

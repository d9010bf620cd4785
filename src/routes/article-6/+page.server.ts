import { loadRecords } from '$lib/data/load';
import type { Sourced } from '$lib/domain/facts';
import { inLanguage } from '$lib/domain/language';
import { lastAccession } from '$lib/domain/membership';
import { getLocale } from '$lib/paraglide/runtime';
import { cited } from '$lib/state/records';
import { lapsedQuotes, markChanges } from './differences';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const [texts, clauses, cases, misconceptions, instruments, principles, sources, atlas] = await Promise.all([
		loadRecords('article-texts', fetch),
		loadRecords('clauses', fetch),
		loadRecords('cases', fetch),
		loadRecords('misconceptions', fetch),
		loadRecords('instruments', fetch),
		loadRecords('principles', fetch),
		loadRecords('sources', fetch),
		loadRecords('atlas', fetch)
	]);
	const language = getLocale();
	/** The records in the language of the page, each with the sources it cites. */
	const prepared = <T extends Sourced>(records: readonly T[]) =>
		records.map((record) => ({
			record: inLanguage(record, language),
			sources: cited(record.sources, sources)
		}));
	const byDay = <T extends { readonly day: string }>(a: T, b: T) => (a.day < b.day ? -1 : 1);

	const textsHere = inLanguage(texts, language);
	const stretches = markChanges(
		textsHere.map(({ article }) => article),
		lapsedQuotes(textsHere, inLanguage(clauses, language))
	);
	return {
		versions: prepared(texts).map((text, index) => ({ ...text, stretches: stretches[index] ?? [] })),
		clauses: prepared(clauses),
		cases: prepared(cases.toSorted(byDay)),
		misconceptions: prepared(misconceptions),
		instruments: prepared(instruments.toSorted(byDay)),
		principles: prepared(principles),
		/** The day that the page goes by until a clock tells a later one. */
		latestDay: lastAccession(atlas)
	};
};

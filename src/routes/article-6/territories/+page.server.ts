import { loadRecords } from '$lib/data/load';
import type { AtlasIndex } from '$lib/domain/atlas-index';
import { pack } from '$lib/domain/columns';
import { inLanguage } from '$lib/domain/language';
import { lastAccession } from '$lib/domain/membership';
import { getLocale } from '$lib/paraglide/runtime';
import { cited } from '$lib/state/records';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const [index, territories, clauses, texts, sources] = await Promise.all([
		loadRecords('atlas', fetch),
		loadRecords('territories', fetch),
		loadRecords('clauses', fetch),
		loadRecords('article-texts', fetch),
		loadRecords('sources', fetch)
	]);
	const language = getLocale();
	const named = new Set(territories.flatMap(({ periods }) => periods.map(({ clause }) => clause)));
	return {
		index: pack(inLanguage(onlyTerritories(index), language)),
		territories: inLanguage(territories, language),
		// A row can rest on these clauses; the others speak of the sea.
		clauses: inLanguage(clauses, language)
			.filter(({ id }) => named.has(id))
			.map(({ id, from, to, text, names }) => ({ id, from, to, text, names })),
		texts: inLanguage(texts, language).map(({ id, names }) => ({ id, names })),
		sources: cited(
			territories.flatMap((territory) => territory.sources),
			sources
		),
		// A page rendered at build time shows the day of the last accession, as the map does.
		day: lastAccession(index)
	};
};

/** The index without what no verdict on a territory looks at: a third of the bytes. */
function onlyTerritories(index: AtlasIndex): AtlasIndex {
	const units = new Set(index.territories.flatMap((territory) => territory.units));
	return {
		...index,
		units: index.units.filter(({ id }) => units.has(id)),
		tenures: index.tenures.filter(({ unit }) => units.has(unit)),
		rounds: [],
		seas: [],
		seaAreas: [],
		organisations: [],
		command: [],
		operations: [],
		battlegroups: []
	};
}

import { error } from '@sveltejs/kit';
import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import { cited } from '$lib/state/records';
import { loadTerritoryHistory } from '../../territory-history';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch }) => {
	const [records, index, sources] = await Promise.all([
		loadRecords('polities', fetch),
		loadRecords('atlas', fetch),
		loadRecords('sources', fetch)
	]);
	const record = records.find(({ id }) => id === params.id);
	if (!record) error(404);
	const history = await loadTerritoryHistory(params.id, getLocale(), fetch);
	return {
		polity: inLanguage(record, getLocale()),
		member: index.members.find(({ polity }) => polity === params.id)?.id ?? null,
		history,
		sources: cited([...record.sources, ...history.sources.map(({ id }) => id)], sources)
	};
};

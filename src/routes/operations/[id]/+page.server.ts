import { error } from '@sveltejs/kit';
import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import { cited } from '$lib/state/records';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch }) => {
	const [records, sources] = await Promise.all([
		loadRecords('operations', fetch),
		loadRecords('sources', fetch)
	]);
	const record = records.find(({ id }) => id === params.id);
	if (!record) error(404);
	const language = getLocale();
	const related = records.filter(({ id }) => id === record.predecessor || id === record.successor);
	return {
		operation: inLanguage(record, language),
		related: inLanguage(related, language).map(({ id, names, from, to }) => ({ id, names, from, to })),
		sources: cited([...record.sources, ...record.alternatives.flatMap((other) => other.sources)], sources)
	};
};

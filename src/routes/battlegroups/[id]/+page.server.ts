import { error } from '@sveltejs/kit';
import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import { cited, polityNames } from '$lib/state/records';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch }) => {
	const [records, atlas, sources] = await Promise.all([
		loadRecords('battlegroups', fetch),
		loadRecords('atlas', fetch),
		loadRecords('sources', fetch)
	]);
	const record = records.find(({ id }) => id === params.id);
	if (!record) error(404);
	const parts = [
		record,
		...record.framework,
		...record.contributors,
		...record.strength,
		...record.milestones
	];
	const polities = [
		record.host,
		...record.framework.map(({ polity }) => polity),
		...record.contributors.flatMap((list) => list.polities)
	];
	return {
		battlegroup: inLanguage(record, getLocale()),
		names: polityNames(polities, inLanguage(atlas, getLocale()).polities),
		sources: cited(
			[...parts, ...record.alternatives].flatMap((part) => part.sources),
			sources
		)
	};
};

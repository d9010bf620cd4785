import { error } from '@sveltejs/kit';
import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import { cited } from '$lib/state/records';
import { loadTheatreHistory } from '../../theatre-history';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch }) => {
	const [records, sources] = await Promise.all([
		loadRecords('operations', fetch),
		loadRecords('sources', fetch)
	]);
	const record = records.find(({ id }) => id === params.id);
	if (!record) error(404);
	const language = getLocale();
	const history = await loadTheatreHistory(record.id, language, fetch);
	const linked = (id: string | null) =>
		inLanguage(
			records.filter((other) => other.id === id),
			language
		).map(({ id: other, names, from, to }) => ({ id: other, names, from, to }));
	// A link that only the other record states leads both ways all the same.
	const all = (own: string | null, back: 'predecessor' | 'successor') =>
		[...new Set([own, ...records.filter((other) => other[back] === record.id).map(({ id }) => id)])].flatMap(
			linked
		);
	return {
		...history,
		operation: inLanguage(record, language),
		predecessors: all(record.predecessor, 'successor'),
		successors: all(record.successor, 'predecessor'),
		sources: cited([...record.sources, ...record.alternatives.flatMap((other) => other.sources)], sources)
	};
};

import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const operations = inLanguage(await loadRecords('operations', fetch), getLocale());
	return {
		operations: operations.map(
			({ id, names, domain, from, fromPrecision, to, toPrecision, status, theatre: { description } }) => ({
				id,
				names,
				domain,
				from,
				fromPrecision,
				to,
				toPrecision,
				status,
				theatre: description
			})
		)
	};
};

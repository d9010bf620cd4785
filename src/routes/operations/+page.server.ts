import { loadRecords } from '$lib/data/load';
import { pack } from '$lib/domain/columns';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const [index, records] = await Promise.all([loadRecords('atlas', fetch), loadRecords('operations', fetch)]);
	const language = getLocale();
	return {
		index: pack(inLanguage(index, language)),
		/** What each theatre is called in words, by operation. */
		theatres: Object.fromEntries(
			inLanguage(records, language).map(({ id, theatre }) => [id, theatre.description])
		)
	};
};

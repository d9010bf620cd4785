import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const { polities } = inLanguage(await loadRecords('atlas', fetch), getLocale());
	return { polities };
};

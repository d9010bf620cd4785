import { loadRecords } from '$lib/data/load';
import { pack } from '$lib/domain/columns';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({
	index: pack(inLanguage(await loadRecords('atlas', fetch), getLocale()))
});

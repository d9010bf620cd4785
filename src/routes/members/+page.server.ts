import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const atlas = inLanguage(await loadRecords('atlas', fetch), getLocale());
	return { members: atlas.members, polities: atlas.polities, rounds: atlas.rounds };
};

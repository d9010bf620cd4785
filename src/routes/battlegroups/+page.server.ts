import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import { polityNames } from '$lib/state/records';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const [records, atlas] = await Promise.all([
		loadRecords('battlegroups', fetch),
		loadRecords('atlas', fetch)
	]);
	const battlegroups = inLanguage(records, getLocale());
	const { polities } = inLanguage(atlas, getLocale());
	return {
		battlegroups: battlegroups.map(({ id, names, host, from, fromPrecision, framework, bases }) => ({
			id,
			names,
			host,
			from,
			fromPrecision,
			framework: framework.at(-1)?.polity ?? host,
			base: bases[0]?.name ?? ''
		})),
		names: polityNames(
			battlegroups.flatMap(({ host, framework }) => [host, ...framework.map(({ polity }) => polity)]),
			polities
		)
	};
};

import { loadRecords } from '$lib/data/load';
import { pack } from '$lib/domain/columns';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import { cited, polityNames } from '$lib/state/records';
import type { PageServerLoad } from './$types';

/** Operations that are part of the posture on the flank, in the order of the page. */
const POSTURE = [
	'baltic-air-policing',
	'enhanced-air-policing-southeast',
	'iceland-air-policing',
	'enhanced-vigilance-activities',
	'baltic-sentry',
	'eastern-sentry',
	'arctic-sentry',
	'turkiye-missile-defence-2026',
	'active-fence'
];

export const load: PageServerLoad = async ({ fetch }) => {
	const [index, battlegroups, sites, rotations, published, operations, sources] = await Promise.all([
		loadRecords('atlas', fetch),
		loadRecords('battlegroups', fetch),
		loadRecords('sites', fetch),
		loadRecords('rotations', fetch),
		loadRecords('published-borders', fetch),
		loadRecords('operations', fetch),
		loadRecords('sources', fetch)
	]);
	const language = getLocale();
	const local = inLanguage(index, language);
	const posture = POSTURE.map((id) => {
		const record = operations.find((operation) => operation.id === id);
		if (!record) throw new Error(`The posture on the flank has an unknown operation "${id}"`);
		return record;
	});
	return {
		index: pack(local),
		battlegroups: inLanguage(battlegroups, language).map(
			({
				id,
				names,
				host,
				from,
				fromPrecision,
				to,
				framework,
				bases,
				contributors,
				strength,
				brigade,
				asOf
			}) => ({
				id,
				names,
				host,
				from,
				fromPrecision,
				to,
				framework,
				base: bases[0]?.name ?? '',
				contributors: contributors.at(-1) ?? null,
				strength: strength.at(-1) ?? null,
				brigade,
				asOf
			})
		),
		sites: inLanguage(sites, language),
		rotations: inLanguage(rotations, language),
		published: inLanguage(published, language),
		posture: inLanguage(posture, language).map(
			({ id, names, summary, from, fromPrecision, to, toPrecision, status, asOf, domain }) => ({
				id,
				names,
				summary,
				from,
				fromPrecision,
				to,
				toPrecision,
				status,
				asOf,
				domain
			})
		),
		names: polityNames(
			local.polities.map(({ id }) => id),
			local.polities
		),
		sources: cited(
			[...sites, ...rotations, ...published].flatMap((record) => record.sources),
			sources
		)
	};
};

import { error } from '@sveltejs/kit';
import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import { cited } from '$lib/state/records';
import { loadTerritoryHistory } from '../../territory-history';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch }) => {
	const [records, atlasInAll, sources] = await Promise.all([
		loadRecords('members', fetch),
		loadRecords('atlas', fetch),
		loadRecords('sources', fetch)
	]);
	const record = records.find(({ id }) => id === params.id);
	if (!record) error(404);
	const language = getLocale();
	const atlas = inLanguage(atlasInAll, language);
	const units = new Set(atlas.tenures.filter(({ polity }) => polity === params.id).map(({ unit }) => unit));
	const history = await loadTerritoryHistory(params.id, language, fetch);
	return {
		history,
		member: inLanguage(record, language),
		name: atlas.polities.find(({ id }) => id === params.id)?.names.at(-1)?.name ?? params.id,
		round: atlas.rounds.find(({ round }) => round === record.round)?.names ?? '',
		operations: atlas.operations
			.filter(({ theatre }) => theatre.units.some((unit) => units.has(unit)))
			.map(({ id, names, from, to }) => ({ id, names, from, to })),
		battlegroups: atlas.battlegroups
			.filter(({ host }) => host === params.id)
			.map(({ id, names, from, fromPrecision }) => ({ id, names, from, fromPrecision })),
		sources: cited(
			[
				...record.sources,
				...record.alternatives.flatMap((other) => other.sources),
				...history.sources.map(({ id }) => id)
			],
			sources
		)
	};
};

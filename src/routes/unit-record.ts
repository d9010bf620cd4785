import { loadRecords } from '$lib/data/load';
import { contains, type Day } from '$lib/domain/day';
import type { Language, Source } from '$lib/domain/facts';
import { inLanguage } from '$lib/domain/language';
import { cited } from '$lib/state/records';

/** What is written about a unit and who holds it on a day: remarks and sources. */
export interface UnitRecord {
	readonly notes: readonly string[];
	readonly sources: readonly Source[];
}

/** Fetches what is written about a unit. Throws `DataError`. */
export async function loadUnitRecord(id: string, on: Day, language: Language): Promise<UnitRecord> {
	const [units, tenures, sources] = await Promise.all([
		loadRecords('units', fetch),
		loadRecords('tenures', fetch),
		loadRecords('sources', fetch)
	]);
	const unit = units.find((candidate) => candidate.id === id);
	const tenure = tenures.find((candidate) => candidate.unit === id && contains(candidate, on));
	const notes = [tenure?.note, unit?.approximation].filter((note) => note !== null && note !== undefined);
	return {
		notes: inLanguage(notes, language),
		sources: cited([...(tenure?.sources ?? []), ...(unit?.sources ?? [])], sources)
	};
}

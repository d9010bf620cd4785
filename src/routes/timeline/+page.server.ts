import { loadRecords } from '$lib/data/load';
import { inLanguage } from '$lib/domain/language';
import { polityNameOn } from '$lib/domain/tenure';
import { getLocale } from '$lib/paraglide/runtime';
import { cited, polityNames } from '$lib/state/records';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const [index, records, sources] = await Promise.all([
		loadRecords('atlas', fetch),
		loadRecords('events', fetch),
		loadRecords('sources', fetch)
	]);
	const language = getLocale();
	const polities = inLanguage(index.polities, language);
	const byId = new Map(polities.map((polity) => [polity.id, polity]));
	const events = inLanguage(records, language).map(({ polities: concerned, consultation, ...event }) => {
		// A state bears the name it had on the day.
		const named = (ids: readonly string[]) =>
			ids.flatMap((id) => {
				const polity = byId.get(id);
				return polity ? [{ id, name: polityNameOn(polity, event.from) }] : [];
			});
		return {
			...event,
			states: named(concerned),
			consultation: consultation && { ...consultation, requestedBy: named(consultation.requestedBy) }
		};
	});
	const concerned = events.flatMap(({ states, consultation }) => [
		...states,
		...(consultation?.requestedBy ?? [])
	]);
	return {
		events,
		/** Present-day names of all states concerned, by id. */
		states: polityNames(
			concerned.map(({ id }) => id),
			polities
		),
		sources: cited(
			events.flatMap((event) => [...event.sources, ...event.alternatives.flatMap((other) => other.sources)]),
			sources
		)
	};
};

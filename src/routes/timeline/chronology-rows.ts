import type { ChronologyEntry } from '$lib/components/ChronologyEvent.svelte';
import { KIND_NAMES } from '$lib/components/ChronologyKind.svelte';
import type { Language } from '$lib/domain/facts';
import { formatDay } from '$lib/domain/format';
import { fold } from '$lib/domain/gazetteer';
import { ATLAS_BEGIN } from '$lib/domain/membership';
import { paths } from '$lib/state/navigation';
import type { FilterableEvent } from './chronology-filter';

/** An event as the page lists it, and what a filter finds it by. */
export interface ChronologyRow extends ChronologyEntry, Pick<FilterableEvent, 'concerned' | 'searchable'> {
	/** Address of the map on its day; `null` where the atlas begins later. */
	readonly mapHref: string | null;
}

/** The events with what the page derives from them. `stateNames` are the present-day names, by id. */
export function chronologyRows(
	events: readonly ChronologyEntry[],
	stateNames: Readonly<Record<string, string>>,
	language: Language
): ChronologyRow[] {
	return events.map((event) => {
		const { id, titles, summary, kind, place, from, fromPrecision, consultation } = event;
		const states = [...event.states, ...(consultation?.requestedBy ?? [])];
		const words = [
			...[titles, summary, KIND_NAMES[kind](), place?.name, consultation?.reason],
			// A state is found by its name then and by its name today.
			...states.flatMap((state) => [state.name, stateNames[state.id]]),
			formatDay(from, language, fromPrecision)
		];
		return {
			...event,
			concerned: states.map((state) => state.id),
			searchable: fold(words.filter((word) => word !== undefined).join(' ')),
			mapHref:
				from < ATLAS_BEGIN
					? null
					: paths.map(`date=${from}&layers=members,tropic,battlegroups,events&sel=event:${id}`)
		};
	});
}

import type { LocalIndex } from './atlas-index';
import { addDays, addYears, type Day } from './day';

type EventEntry = LocalIndex['events'][number];

/** The latest of the events in one place. */
export interface EventsOfPlace {
	readonly place: NonNullable<EventEntry['place']>;
	readonly latest: EventEntry;
}

/**
 * Events of the twelve months that end with the day, where they took place: one for each place, the latest. Events come
 * in the order of their days.
 */
export function eventsAround(events: readonly EventEntry[], on: Day): readonly EventsOfPlace[] {
	const since = addYears(on, -1);
	const byPlace = new Map<string, EventsOfPlace>();
	for (const latest of events) {
		const { place, from } = latest;
		if (place === null || from <= since || from > on) continue;
		byPlace.set(`${place.latitude},${place.longitude}`, { place, latest });
	}
	return [...byPlace.values()];
}

/** The day from which {@link eventsAround} leaves an event out. */
export function goneOn({ from }: Pick<EventEntry, 'from'>): Day {
	const anniversary = addYears(from, 1);
	// After a 29 February the year ends a day later.
	return addYears(anniversary, -1) < from ? addDays(anniversary, 1) : anniversary;
}

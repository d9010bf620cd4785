import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import type { LocalIndex } from './atlas-index';
import { addDays, day } from './day';
import { eventsAround, goneOn } from './events';

type Entry = LocalIndex['events'][number];
const talks = smallIndex.events[0]!;
const brussels = talks.place!;
const washington = { latitude: 38.9, longitude: -77, name: 'Washington' };
const event = (id: string, from: string, place: Entry['place']): Entry => ({
	...talks,
	id,
	from: day(from),
	place
});
const ids = (events: readonly Entry[], on: string) =>
	eventsAround(events, day(on)).map(({ latest }) => latest.id);

describe('eventsAround', () => {
	it.each([
		['2001-10-25', 0],
		['2001-10-26', 1],
		['2002-10-25', 1],
		['2002-10-26', 0]
	])('on %s shows %d of an event of 26 October 2001', (on, count) => {
		expect(ids(smallIndex.events, on)).toHaveLength(count);
	});

	it('counts twelve months back from a leap day to the last day of February', () => {
		const events = [event('february', '2023-02-28', brussels), event('march', '2023-03-01', washington)];
		expect(ids(events, '2024-02-29')).toEqual(['march']);
		expect(ids(events, '2024-02-27')).toEqual(['february', 'march']);
	});

	it('shows the latest of each place by then', () => {
		const events = [
			event('one', '2001-01-01', brussels),
			event('two', '2001-02-01', washington),
			event('three', '2001-03-01', { ...brussels, name: 'Evere' })
		];
		expect(ids(events, '2001-02-28')).toEqual(['one', 'two']);
		expect(ids(events, '2001-03-01').sort()).toEqual(['three', 'two']);
		expect(eventsAround(events, day('2001-03-01')).map(({ place }) => place.name)).toContain('Evere');
		expect(ids(events, '2002-02-01')).toEqual(['three']);
	});

	it('leaves out what happened nowhere in particular', () => {
		expect(ids([event('decision', '2001-01-01', null)], '2001-01-01')).toEqual([]);
	});
});

describe('goneOn', () => {
	it.each([
		['2001-10-26', '2002-10-26'],
		['2023-02-28', '2024-02-28'],
		['2024-02-29', '2025-03-01']
	])('an event of %s is gone on %s, and not the day before', (from, gone) => {
		const entry = event('one', from, brussels);
		expect(goneOn(entry)).toBe(gone);
		expect(ids([entry], gone)).toEqual([]);
		expect(ids([entry], addDays(day(gone), -1))).toEqual(['one']);
	});
});

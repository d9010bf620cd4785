import { browser } from '$app/environment';
import { dayOfClock, type Day } from '$lib/domain/day';
import { lastAccession, lastDay } from '$lib/domain/membership';

/**
 * The day that a page takes for today. While it is built that is the day of the last accession: whoever opens it has a
 * later one.
 */
export function todayOf(index: Parameters<typeof lastAccession>[0]): Day {
	return browser ? lastDay(dayOfClock(new Date()), lastAccession(index)) : lastAccession(index);
}

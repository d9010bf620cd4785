import { addDays, contains, type Day, type Span } from './day';

/** Where a dated activity stands on a day. */
export type Activity = 'planned' | 'active' | 'ended';

/** Whether the day lies before, within or after the activity's span. */
export function activityOn(span: Span, on: Day): Activity {
	if (contains(span, on)) return 'active';
	return span.from !== null && on < span.from ? 'planned' : 'ended';
}

/** The last day of a half-open span, for people: one day before its end. `null` while it is open. */
export function lastDayOf(span: Span): Day | null {
	return span.to === null ? null : addDays(span.to, -1);
}

/** The span in which a feature shows, from the texts that a file has for its start and its end. */
import { dayIn } from '../../domain/coverage/batch';
import { addDays, addMonths, addYears, parseDay, type Day, type Span } from '../../domain/day';
import { fault, type Fault } from './problem';

/** No day is later than the end of this year. */
const LAST_YEAR = 9999;

/** A text of the file, and the column or property that it stands in. */
export interface TimeText {
	readonly field: string;
	readonly text: string;
}

/**
 * The half-open span between a start and an end; one that is not given or empty leaves that side open. Files give an end
 * as what is still part of the span – the last day, month or year – so it becomes the first day after it, here and
 * nowhere else.
 */
export function spanBetween(start: TimeText | null, end: TimeText | null): Span | Fault {
	const begin = start && periodOf(start.text);
	if (start && begin === undefined) return fault('bad-time', start.field, start.text.trim());
	const finish = end && periodOf(end.text);
	if (end && finish === undefined) return fault('bad-time', end.field, end.text.trim());
	const span = { from: begin?.first ?? null, to: finish?.after ?? null };
	if (begin && finish && finish.after !== null && finish.after <= begin.first) {
		return fault('end-before-start', end!.field, `${start!.text.trim()} – ${end!.text.trim()}`);
	}
	return span;
}

/** First day of what a text names, and the first day after it: `null` where the calendar ends. */
interface Period {
	readonly first: Day;
	readonly after: Day | null;
}

/**
 * The period that a year, a month (`1952-02`), a day or a timestamp names. A timestamp is taken as the civil day it
 * begins with: its clock and zone are cut off. `null` for an empty text, `undefined` for any other.
 */
function periodOf(raw: string): Period | null | undefined {
	const text = raw.trim();
	if (text === '') return null;
	const [, year, month] = /^(\d{4})(?:[-/](\d{1,2}))?$/.exec(text) ?? [];
	const first = year ? parseDay(`${year}-${(month ?? '1').padStart(2, '0')}-01`) : dayIn(text);
	if (first === null) return undefined;
	const step = year === undefined ? addDays : month === undefined ? addYears : addMonths;
	return { first, after: reachesEnd(first, step) ? null : step(first, 1) };
}

function reachesEnd(first: Day, step: typeof addDays): boolean {
	if (!first.startsWith(String(LAST_YEAR))) return false;
	return step === addYears || (step === addMonths ? first.slice(5, 7) === '12' : first.slice(5) === '12-31');
}

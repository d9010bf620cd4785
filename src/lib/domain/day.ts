/**
 * Civil days. A day is an ISO 8601 string (`1952-02-18`) with no time and no zone, so it is the same
 * day for every reader. Arithmetic goes through the number of days since 1970-01-01 (proleptic Gregorian).
 */
declare const dayBrand: unique symbol;

/** An ISO day that exists in the calendar, `YYYY-MM-DD`, years 0001 to 9999. */
export type Day = string & { readonly [dayBrand]: true };

/** How precisely a date is known. The unused part of a `month` or `year` date is a placeholder. */
export type Precision = 'day' | 'month' | 'year';

/** A half-open span `[from, to)`. `null` leaves that end open. */
export interface Span {
	readonly from: Day | null;
	readonly to: Day | null;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The day named by `text`, or `null` when it is not an existing `YYYY-MM-DD` day. */
export function parseDay(text: string): Day | null {
	const match = ISO_DAY.exec(text);
	if (!match) return null;
	const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
	if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
	return text as Day;
}

/** Same as {@link parseDay}, for literals that must be right. Throws `RangeError` otherwise. */
export function day(text: string): Day {
	const parsed = parseDay(text);
	if (parsed === null) throw new RangeError(`Not a day: "${text}" (expected YYYY-MM-DD)`);
	return parsed;
}

/** Days since 1970-01-01; negative before it. */
export function toEpochDay(value: Day): number {
	const date = new Date(0);
	date.setUTCFullYear(yearOf(value), monthOf(value) - 1, dateOf(value));
	return date.getTime() / MILLISECONDS_PER_DAY;
}

/** The day that lies `epochDay` days after 1970-01-01. Throws `RangeError` outside years 1–9999. */
export function fromEpochDay(epochDay: number): Day {
	return day(new Date(Math.floor(epochDay) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10));
}

/** The day `count` days later (earlier when negative). */
export function addDays(value: Day, count: number): Day {
	return fromEpochDay(toEpochDay(value) + count);
}

/** The same date `count` months later; the 31st becomes the last day of a shorter month. */
export function addMonths(value: Day, count: number): Day {
	const months = yearOf(value) * 12 + monthOf(value) - 1 + count;
	const year = Math.floor(months / 12);
	const month = (months % 12) + 1;
	return compose(year, month, Math.min(dateOf(value), daysInMonth(year, month)));
}

/** The same date `count` years later; 29 February becomes 28 February in a common year. */
export function addYears(value: Day, count: number): Day {
	return addMonths(value, count * 12);
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
	return toEpochDay(b) - toEpochDay(a);
}

/** `value` moved into `[first, last]`, both ends included. */
export function clampDay(value: Day, first: Day, last: Day): Day {
	if (value < first) return first;
	return value > last ? last : value;
}

/** Whether `value` lies in the half-open span: the one test of "then" in the whole atlas. */
export function contains(span: Span, value: Day): boolean {
	return (span.from === null || span.from <= value) && (span.to === null || value < span.to);
}

/** The civil day that a clock shows, in the clock's own time zone. */
export function dayOfClock(clock: Date): Day {
	return compose(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());
}

/** The Gregorian year, e.g. `1952`. */
export function yearOf(value: Day): number {
	return Number(value.slice(0, 4));
}

function monthOf(value: Day): number {
	return Number(value.slice(5, 7));
}

function dateOf(value: Day): number {
	return Number(value.slice(8, 10));
}

function compose(year: number, month: number, date: number): Day {
	const pad = (number: number, width: number) => String(number).padStart(width, '0');
	return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

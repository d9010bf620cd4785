import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import {
	addDays,
	addMonths,
	addYears,
	clampDay,
	contains,
	day,
	dayOfClock,
	daysBetween,
	fromEpochDay,
	parseDay,
	toEpochDay,
	yearOf
} from './day';

describe('parseDay', () => {
	it.each(['0001-01-01', '1949-04-04', '2000-02-29', '2024-02-29', '9999-12-31'])('takes %s', (text) => {
		expect(parseDay(text)).toBe(text);
	});

	it.each([
		'',
		'1900-02-29',
		'2023-02-29',
		'2100-02-29',
		'2024-04-31',
		'2024-00-10',
		'2024-13-01',
		'2024-01-00',
		'2024-01-32',
		'0000-01-01',
		'24-01-01',
		'2024-1-1',
		'20240101',
		'2024-01-01T00:00:00Z',
		' 2024-01-01',
		'2024-01-01\n',
		'٢٠٢٤-٠١-٠١'
	])('refuses "%s"', (text) => {
		expect(parseDay(text)).toBeNull();
	});

	it('takes exactly the days that the calendar of JavaScript has', () => {
		const part = (most: number) => fc.integer({ min: 0, max: most });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9999 }), part(13), part(32), (year, month, date) => {
				const pad = (value: number, width: number) => String(value).padStart(width, '0');
				const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
				const clock = new Date(`${text}T00:00:00Z`);
				const exists = !Number.isNaN(clock.getTime()) && clock.toISOString().startsWith(text);
				expect(parseDay(text)).toBe(exists ? text : null);
			})
		);
	});
});

describe('day', () => {
	it('throws for what is not a day and says what it saw', () => {
		expect(() => day('1955-02-30')).toThrow(new RangeError('Not a day: "1955-02-30" (expected YYYY-MM-DD)'));
	});
});

describe('epoch days', () => {
	it.each([
		['1970-01-01', 0],
		['1969-12-31', -1],
		['1949-04-04', -7577],
		['2000-03-01', 11017],
		['0001-01-01', -719162],
		['9999-12-31', 2932896]
	] as const)('%s is day %d', (text, epochDay) => {
		expect(toEpochDay(day(text))).toBe(epochDay);
		expect(fromEpochDay(epochDay)).toBe(text);
	});

	it('counts a day that has begun as that day', () => {
		expect(fromEpochDay(0.99)).toBe('1970-01-01');
		expect(fromEpochDay(-0.01)).toBe('1969-12-31');
	});

	it.each([-719163, 2932897, 1e12, NaN])('throws outside the years 1 to 9999: %d', (epochDay) => {
		expect(() => fromEpochDay(epochDay)).toThrow(RangeError);
	});

	it('are ordered as their ISO strings are', () => {
		fc.assert(
			fc.property(arbitraryDay(), arbitraryDay(), (a, b) => {
				expect(a < b).toBe(toEpochDay(a) < toEpochDay(b));
				expect(a === b).toBe(toEpochDay(a) === toEpochDay(b));
			})
		);
	});
});

describe('addDays', () => {
	it.each([
		['2024-02-28', 1, '2024-02-29'],
		['2023-02-28', 1, '2023-03-01'],
		['1900-02-28', 1, '1900-03-01'],
		['2000-02-28', 1, '2000-02-29'],
		['1999-12-31', 1, '2000-01-01'],
		['1949-08-24', -142, '1949-04-04'],
		['2024-03-01', -1, '2024-02-29'],
		['1955-05-06', 0, '1955-05-06']
	] as const)('%s %d days on is %s', (from, count, to) => {
		expect(addDays(day(from), count)).toBe(to);
	});

	it('is undone by going back, and is as far as daysBetween says', () => {
		const count = fc.integer({ min: -40_000, max: 40_000 });
		fc.assert(
			fc.property(arbitraryDay('1500-01-01', '2500-12-31'), count, (start, days) => {
				const end = addDays(start, days);
				expect(addDays(end, -days)).toBe(start);
				expect(daysBetween(start, end)).toBe(days);
				expect(daysBetween(end, start)).toBe(0 - days);
			})
		);
	});
});

describe('addMonths', () => {
	it.each([
		['2024-01-31', 1, '2024-02-29'],
		['2023-01-31', 1, '2023-02-28'],
		['2024-03-31', -1, '2024-02-29'],
		['2024-01-31', 3, '2024-04-30'],
		['2024-12-15', 1, '2025-01-15'],
		['2024-01-15', -1, '2023-12-15'],
		['1999-12-31', 2, '2000-02-29'],
		['1949-04-04', 12 * 75, '2024-04-04'],
		['2024-05-31', 0, '2024-05-31']
	] as const)('%s %d months on is %s', (from, count, to) => {
		expect(addMonths(day(from), count)).toBe(to);
	});

	it('lands in the month wanted, on the same date or on the last of a shorter month', () => {
		const count = fc.integer({ min: -3000, max: 3000 });
		fc.assert(
			fc.property(arbitraryDay('1500-01-01', '2500-12-31'), count, (start, months) => {
				const end = addMonths(start, months);
				const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
				expect(index(end) - index(start)).toBe(months);
				const isLastOfMonth = addDays(end, 1).endsWith('-01');
				if (isLastOfMonth) expect(end.slice(8) <= start.slice(8)).toBe(true);
				else expect(end.slice(8)).toBe(start.slice(8));
			})
		);
	});

	it('throws beyond the calendar', () => {
		expect(() => addMonths(day('9999-12-01'), 1)).toThrow(RangeError);
		expect(() => addMonths(day('0001-01-01'), -1)).toThrow(RangeError);
	});
});

describe('addYears', () => {
	it.each([
		['2024-02-29', 1, '2025-02-28'],
		['2024-02-29', 4, '2028-02-29'],
		['2096-02-29', 4, '2100-02-28'],
		['1982-05-30', -30, '1952-05-30']
	] as const)('%s %d years on is %s', (from, count, to) => {
		expect(addYears(day(from), count)).toBe(to);
	});
});

describe('clampDay', () => {
	const [first, last] = [day('1949-04-04'), day('2026-01-01')];

	it.each([
		['1949-04-03', '1949-04-04'],
		['1949-04-04', '1949-04-04'],
		['1990-10-03', '1990-10-03'],
		['2026-01-01', '2026-01-01'],
		['2026-01-02', '2026-01-01']
	] as const)('moves %s to %s', (value, expected) => {
		expect(clampDay(day(value), first, last)).toBe(expected);
	});
});

describe('contains', () => {
	it('takes the first day of a span and leaves out the day it ends on', () => {
		const gdr = { from: day('1949-10-07'), to: day('1990-10-03') };
		expect(contains(gdr, day('1949-10-06'))).toBe(false);
		expect(contains(gdr, day('1949-10-07'))).toBe(true);
		expect(contains(gdr, day('1990-10-02'))).toBe(true);
		expect(contains(gdr, day('1990-10-03'))).toBe(false);
	});

	it('has no limit at an open end', () => {
		expect(contains({ from: null, to: day('1962-07-03') }, day('0001-01-01'))).toBe(true);
		expect(contains({ from: day('1962-07-03'), to: null }, day('9999-12-31'))).toBe(true);
		expect(contains({ from: null, to: null }, day('1949-04-04'))).toBe(true);
	});

	it('puts every day into exactly one of the parts a span is cut into', () => {
		fc.assert(
			fc.property(fc.uniqueArray(arbitraryDay(), { maxLength: 6 }), arbitraryDay(), (cuts, value) => {
				const ends = [null, ...cuts.sort(), null];
				const parts = ends.slice(1).map((to, index) => ({ from: ends[index] ?? null, to }));
				expect(parts.filter((part) => contains(part, value))).toHaveLength(1);
				for (const cut of cuts) expect(contains({ from: cut, to: cut }, cut)).toBe(false);
			})
		);
	});
});

describe('dayOfClock', () => {
	it('is the day on the clock’s own face, late in the evening as early in the morning', () => {
		expect(dayOfClock(new Date(2024, 1, 29, 23, 59, 59))).toBe('2024-02-29');
		expect(dayOfClock(new Date(2024, 2, 1, 0, 0, 0))).toBe('2024-03-01');
	});
});

describe('yearOf', () => {
	it('is a number without leading zeros', () => {
		expect(yearOf(day('1952-02-18'))).toBe(1952);
		expect(yearOf(day('0800-12-25'))).toBe(800);
	});
});

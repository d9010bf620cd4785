import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import { addDays, contains, day } from './day';
import { activityOn, lastDayOf } from './operations';

const alliedForce = { from: day('1999-03-24'), to: day('1999-06-11') };

describe('activityOn', () => {
	it.each([
		['1999-03-23', 'planned'],
		['1999-03-24', 'active'],
		['1999-06-10', 'active'],
		['1999-06-11', 'ended']
	] as const)('on %s a span from 24 March to 10 June 1999 is %s', (on, activity) => {
		expect(activityOn(alliedForce, day(on))).toBe(activity);
	});

	it('never ends what has no end, and never plans what has no beginning', () => {
		fc.assert(
			fc.property(arbitraryDay(), arbitraryDay(), (limit, on) => {
				expect(activityOn({ from: limit, to: null }, on)).not.toBe('ended');
				expect(activityOn({ from: null, to: limit }, on)).not.toBe('planned');
			})
		);
	});
});

describe('lastDayOf', () => {
	it('is the day before the end, also over the end of a month in a leap year', () => {
		expect(lastDayOf(alliedForce)).toBe('1999-06-10');
		expect(lastDayOf({ from: null, to: day('2000-03-01') })).toBe('2000-02-29');
		expect(lastDayOf({ from: day('2001-10-26'), to: null })).toBeNull();
	});

	it('is the last day that the span contains', () => {
		fc.assert(
			fc.property(arbitraryDay('0001-01-02'), (to) => {
				const last = lastDayOf({ from: null, to })!;
				expect(contains({ from: null, to }, last)).toBe(true);
				expect(addDays(last, 1)).toBe(to);
			})
		);
	});
});

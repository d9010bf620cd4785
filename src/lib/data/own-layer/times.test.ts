import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../../tests/fixtures/arbitraries';
import { addDays } from '../../domain/day';
import { spanBetween } from './times';

const between = (start: string | null, end: string | null) =>
	spanBetween(
		start === null ? null : { field: 'start', text: start },
		end === null ? null : { field: 'end', text: end }
	);

describe('spanBetween', () => {
	it.each([
		['1952', '1952', '1952-01-01', '1953-01-01'],
		['1952-02', '1952-02', '1952-02-01', '1952-03-01'],
		['1952-12', '1952-12', '1952-12-01', '1953-01-01'],
		['1952-02-18', '1952-02-18', '1952-02-18', '1952-02-19'],
		['1952-02-18', '1952-02', '1952-02-18', '1952-03-01'],
		['1952-02-29', '1955', '1952-02-29', '1956-01-01'],
		['18.2.1952', '3.3.1952', '1952-02-18', '1952-03-04'],
		['1999-03-24T19:00:00Z', '1999-06-10T23:59:59.999+02:00', '1999-03-24', '1999-06-11'],
		['1999-03-24 19:00', '', '1999-03-24', null],
		[' 1952 ', null, '1952-01-01', null],
		['', '1952', null, '1953-01-01'],
		[null, null, null, null],
		['0001', '9999', '0001-01-01', null],
		['9999-12', '9999-12', '9999-12-01', null],
		['9999-12-31', '9999-12-31', '9999-12-31', null],
		['9998-12-31', '9999-12-30', '9998-12-31', '9999-12-31']
	])('makes the end of %s … %s the first day after it', (start, end, from, to) => {
		expect(between(start, end)).toEqual({ from, to });
	});

	it.each(['0000', '1952-13', '1952-02-30', '52', '2/7/1962', '-1952', 'soon', '19520218', '1952-'])(
		'refuses %s',
		(text) => {
			expect(between(text, null)).toEqual({ kind: 'bad-time', field: 'start', value: text });
			expect(between('1940', text)).toEqual({ kind: 'bad-time', field: 'end', value: text });
		}
	);

	it('names both where the end comes before the start', () => {
		expect(between('1952-02-18', '1952-02-17')).toEqual({
			kind: 'end-before-start',
			field: 'end',
			value: '1952-02-18 – 1952-02-17'
		});
		expect(between('1953', '1952-12-31')).toMatchObject({ kind: 'end-before-start' });
	});

	it('holds the day itself and ends with it, whatever the day', () => {
		fc.assert(
			fc.property(arbitraryDay('0001-01-01', '9999-12-30'), (day) => {
				expect(between(day, day)).toEqual({ from: day, to: addDays(day, 1) });
			})
		);
	});
});

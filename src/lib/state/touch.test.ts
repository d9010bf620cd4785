import { describe, expect, it } from 'vitest';
import { touchedMark } from './touch';

const marks = [
	{ id: 'a', x: 100 },
	{ id: 'b', x: 104 },
	{ id: 'c', x: 104 },
	{ id: 'd', x: 140 }
];

describe('the mark that a finger means', () => {
	it('is the nearest, if it is near at all', () => {
		expect(touchedMark(marks, 99, null)).toBe('a');
		expect(touchedMark(marks, 150, null)).toBe('d');
		expect(touchedMark(marks, 122, null)).toBeNull();
		expect(touchedMark([], 100, null)).toBeNull();
	});

	it('is each of those that lie together, one touch after the other', () => {
		const touches = ['b', 'c', 'a', 'b'];
		let last: string | null = null;
		for (const expected of touches) {
			last = touchedMark(marks, 104, last);
			expect(last).toBe(expected);
		}
	});

	it('stays the same where it is alone, and begins anew elsewhere', () => {
		expect(touchedMark(marks, 141, 'd')).toBe('d');
		expect(touchedMark(marks, 100, 'd')).toBe('a');
	});
});

import { describe, expect, it } from 'vitest';
import { placeLabels, symbolBox, wrap, type Label } from './labels';

const label = (key: string, x: number, changes: Partial<Label> = {}): Label => ({
	key,
	at: [x, 0],
	lines: ['Ten signs.'],
	size: 20,
	anchors: ['center'],
	offset: 10,
	turn: 0,
	...changes
});
const keys = (labels: Label[], taken: Parameters<typeof placeLabels>[1] = []) =>
	placeLabels(labels, taken).map(({ label: { key } }) => key);

describe('placeLabels', () => {
	it('lets the later one give way', () => {
		expect(keys([label('a', 0), label('b', 50), label('c', 400)])).toEqual(['a', 'c']);
	});

	it('tries the other sides first', () => {
		const [, second] = placeLabels([label('a', 0), label('b', 60, { anchors: ['center', 'left'] })], []);
		expect(second?.textAnchor).toBe('start');
		expect(second?.at[0]).toBe(70);
	});

	it('lets one that overlaps stand where it is wanted, and others give way to it', () => {
		const on = symbolBox([0, 0], 16);
		expect(keys([label('a', 0, { overlaps: true }), label('b', 50)], [on])).toEqual(['a']);
	});

	it('does not cover symbols', () => {
		expect(keys([label('a', 0)], [symbolBox([20, 0], 16)])).toEqual([]);
		expect(keys([label('a', 0)], [symbolBox([200, 0], 16)])).toEqual(['a']);
	});
});

describe('wrap', () => {
	it('breaks between words, never within one', () => {
		expect(wrap('United Kingdom', 7)).toEqual(['United', 'Kingdom']);
		expect(wrap('Luxembourg', 3)).toEqual(['Luxembourg']);
	});

	it('keeps the lines that are given', () => {
		expect(wrap('Tapa\nUnited Kingdom', 20)).toEqual(['Tapa', 'United Kingdom']);
	});
});

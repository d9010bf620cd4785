import { describe, expect, it } from 'vitest';
import { dotsAt } from './dots';
import type { Group, Mark } from './marks';

const dot = (cx: number, cy: number) =>
	({ tag: 'circle', attributes: { cx: `${cx}`, cy: `${cy}`, r: '5' } }) as const;

function group(id: string, marks: Group['marks'], hidden = false): Group {
	return { id, attributes: {}, hidden, marks };
}

describe('dotsAt', () => {
	const marks = new Map<string, Mark>([
		['mt', dot(100, 100)],
		['lu', dot(110, 100)],
		['fr', { tag: 'path', attributes: { d: 'M0 0h500v500z' } }]
	]);

	it('finds the dots whose edge is within reach, the nearest first, and no land', () => {
		expect(dotsAt([group('members-dots', marks)], [107, 100], 4)).toEqual([
			{ kind: 'unit', id: 'lu' },
			{ kind: 'unit', id: 'mt' }
		]);
		expect(dotsAt([group('members-dots', marks)], [91, 100], 4).map(({ id }) => id)).toEqual(['mt']);
		expect(dotsAt([group('members-dots', marks)], [90.9, 100], 4)).toEqual([]);
	});

	it('finds nothing in a layer that is switched off or that stands for no land', () => {
		expect(dotsAt([group('members-dots', marks, true)], [100, 100], 4)).toEqual([]);
		expect(dotsAt([group('events-symbol', marks)], [100, 100], 4)).toEqual([]);
	});
});

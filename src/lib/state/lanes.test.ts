import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import { addDays, day } from '../domain/day';
import { neighbourOf, placeBars, shareOf, type Bar, type Lane, type PlacedBar } from './lanes';

const scale = { first: day('1990-01-01'), last: day('2030-01-01'), width: 1000 };
const bar = (id: string, from: string, to: string | null, label = id): Bar => ({
	id,
	label,
	from: day(from),
	to: to === null ? null : day(to)
});

/** From where to where a bar and its name reach, in CSS pixels. */
function footprint({ left, width, labelAt, labelRoom }: PlacedBar, chart: number) {
	return {
		from: left * chart - (labelAt === 'before' ? labelRoom : 0),
		to: (left + width) * chart + (labelAt === 'after' ? labelRoom : 0)
	};
}

const bars = fc
	.array(
		fc.record({
			from: arbitraryDay('1985-01-01', '2029-12-31'),
			length: fc.integer({ min: 1, max: 5000 }),
			open: fc.boolean(),
			label: fc.string({ minLength: 1, maxLength: 30 })
		}),
		{ maxLength: 25 }
	)
	.map((list) =>
		list.map(({ from, length, open, label }, index): Bar => {
			return { id: String(index), label, from, to: open ? null : addDays(from, length) };
		})
	);
const widths = fc.integer({ min: 300, max: 3000 });

describe('shareOf', () => {
	it.each([
		['1990-01-01', 0],
		['2030-01-01', 1],
		['2010-01-01', 0.5],
		['1949-04-04', 0],
		['2100-01-01', 1]
	])('puts %s at %d', (on, share) => {
		expect(shareOf(scale, day(on))).toBeCloseTo(share, 3);
	});
});

describe('placeBars', () => {
	it('places every bar once, whatever the width', () => {
		fc.assert(
			fc.property(bars, widths, (list, width) => {
				const { placed } = placeBars(list, { ...scale, width });
				const ids = placed.map(({ bar: { id } }) => Number(id));
				expect(ids.sort((a, b) => a - b)).toEqual(list.map((_, index) => index));
			})
		);
	});

	it('lets no bar and no name touch another of its row', () => {
		fc.assert(
			fc.property(bars, widths, (list, width) => {
				const { rows, placed } = placeBars(list, { ...scale, width });
				for (let row = 0; row < rows; row++) {
					const taken = placed
						.filter((each) => each.row === row)
						.map((each) => footprint(each, width))
						.sort((a, b) => a.from - b.from);
					expect(taken.length).toBeGreaterThan(0);
					taken.slice(1).forEach((next, index) => expect(next.from).toBeGreaterThan(taken[index]!.to));
				}
			})
		);
	});

	it('keeps bars and names in the chart, wide enough to be hit', () => {
		fc.assert(
			fc.property(bars, widths, (list, width) => {
				for (const placed of placeBars(list, { ...scale, width }).placed) {
					const { from, to } = footprint(placed, width);
					expect(Math.min(from, placed.left)).toBeGreaterThanOrEqual(-1e-9);
					expect(to).toBeLessThanOrEqual(width + 1e-6);
					expect(placed.width * width).toBeGreaterThanOrEqual(5.99);
				}
			})
		);
	});

	it('gives a name the room that its letters need, and cuts only what fits nowhere', () => {
		fc.assert(
			fc.property(bars, widths, (list, width) => {
				for (const { bar: each, left, width: share, labelRoom } of placeBars(list, { ...scale, width })
					.placed) {
					const most = Math.max(left, share, 1 - left - share) * width;
					expect(labelRoom).toBeGreaterThanOrEqual(Math.min(each.label.length * 6, most) - 1e-6);
				}
			})
		);
	});

	it('puts nothing lower than it must: every row above is taken there', () => {
		/** Room between two names, with some to spare. */
		const gap = 20;
		fc.assert(
			fc.property(bars, widths, (list, width) => {
				const { placed } = placeBars(list, { ...scale, width });
				placed.forEach((each, index) => {
					const { from } = footprint(each, width);
					for (let row = 0; row < each.row; row++) {
						const above = placed.slice(0, index).filter((earlier) => earlier.row === row);
						const ends = above.map((earlier) => footprint(earlier, width).to);
						expect(Math.max(...ends) + gap).toBeGreaterThan(from);
					}
				});
			})
		);
	});

	it('needs one row for bars apart, and one for each of those that run side by side', () => {
		const apart = [bar('c', '2020-01-01', '2022-01-01'), bar('a', '1990-01-01', '1992-01-01')];
		expect(placeBars(apart, scale)).toMatchObject({ rows: 1, placed: [{ row: 0 }, { row: 0 }] });
		const together = ['a', 'b', 'c', 'd'].map((id) => bar(id, '2000-01-01', '2010-01-01'));
		expect(placeBars(together, scale).placed.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
		expect(placeBars([], scale)).toEqual({ rows: 0, placed: [] });
	});

	it('gives a handover on the same day a row below, as the name of the first needs its room', () => {
		const handover = [bar('first', '2000-01-01', '2001-01-01'), bar('second', '2001-01-01', '2002-01-01')];
		expect(placeBars(handover, scale).rows).toBe(2);
	});

	it.each([
		// 40 years on 1000 pixels: a year is 25 pixels wide, a letter about 6.6.
		['in its bar', 4, '2000-01-01', '2010-01-01', 'inside'],
		['after a short bar', 9, '2000-01-01', '2001-01-01', 'after'],
		['before a bar at the end of the chart', 9, '2029-01-01', null, 'before'],
		['in a long bar, cut, where it fits nowhere', 200, '1995-01-01', '2025-01-01', 'inside'],
		['after a short bar, cut, where it fits nowhere', 200, '2000-01-01', '2001-01-01', 'after'],
		['before a late bar, cut, where it fits nowhere', 200, '2025-01-01', '2026-01-01', 'before']
	])('writes a name %s', (_, letters, from, to, labelAt) => {
		expect(placeBars([bar('one', from, to, 'x'.repeat(letters))], scale).placed[0]?.labelAt).toBe(labelAt);
	});

	it('draws what is still running to the end, and a few days so that they can be seen', () => {
		const { placed } = placeBars(
			[bar('running', '2010-01-01', null), bar('brief', '2010-01-01', '2010-01-04')],
			scale
		);
		expect(placed[0]!.left + placed[0]!.width).toBeCloseTo(1, 6);
		expect(placed[1]!.width).toBeCloseTo(0.006, 6);
		const [last] = placeBars([bar('today', '2029-12-31', null)], scale).placed;
		expect(last!.left).toBeCloseTo(0.994, 6);
	});
});

describe('neighbourOf', () => {
	const lanes: Lane[] = [
		{
			id: 'air',
			label: 'Air',
			bars: [
				bar('a3', '2010-01-01', null),
				bar('a1', '1990-01-01', '1991-01-01'),
				bar('a2', '2000-01-01', null)
			]
		},
		{ id: 'empty', label: 'Empty', bars: [] },
		{
			id: 'sea',
			label: 'Sea',
			bars: [bar('s1', '1992-01-01', '2020-01-01'), bar('s2', '2004-01-01', '2005-01-01')]
		},
		{ id: 'land', label: 'Land', bars: [bar('l1', '1999-06-12', null)] }
	];

	it.each([
		['a1', 'ArrowRight', 'a2'],
		['a2', 'ArrowRight', 'a3'],
		['a3', 'ArrowRight', null],
		['a3', 'ArrowLeft', 'a2'],
		['a1', 'ArrowLeft', null],
		['a2', 'Home', 'a1'],
		['a2', 'End', 'a3'],
		['a1', 'Home', 'a1'],
		['a1', 'ArrowDown', 's1'],
		['a2', 'ArrowDown', 's2'],
		['a3', 'ArrowDown', 's2'],
		['s1', 'ArrowUp', 'a1'],
		['s2', 'ArrowUp', 'a2'],
		['s1', 'ArrowDown', 'l1'],
		['l1', 'ArrowUp', 's2'],
		['a2', 'ArrowUp', null],
		['l1', 'ArrowDown', null],
		['a2', 'Enter', null],
		['a2', 'a', null],
		['nobody', 'ArrowRight', null],
		['nobody', 'ArrowUp', null],
		['nobody', 'End', null]
	])('from %s by %s leads to %s', (id, key, expected) => {
		expect(neighbourOf(lanes, id, key)).toBe(expected);
	});

	it('to the right and back to the left is where one was, on any lane', () => {
		fc.assert(
			fc.property(bars, fc.nat(), (list, choice) => {
				fc.pre(list.length > 0);
				const one: Lane[] = [{ id: 'one', label: 'One', bars: list }];
				const { id } = list[choice % list.length]!;
				const next = neighbourOf(one, id, 'ArrowRight');
				expect(next === null ? neighbourOf(one, id, 'End') : neighbourOf(one, next, 'ArrowLeft')).toBe(id);
			})
		);
	});
});

import { daysBetween, type Day } from '../domain/day';

/** Something with a beginning and an end, to be drawn as a bar. */
export interface Bar {
	readonly id: string;
	readonly label: string;
	readonly from: Day;
	/** First day after it; `null` = still running. */
	readonly to: Day | null;
}

/** Bars that belong together. */
export interface Lane<B extends Bar = Bar> {
	readonly id: string;
	readonly label: string;
	readonly bars: readonly B[];
}

/** Where a bar goes in its lane. */
export interface PlacedBar<B extends Bar = Bar> {
	readonly bar: B;
	/** Row of the lane, from 0 at the top. */
	readonly row: number;
	/** Left edge and width as shares of the chart's width. */
	readonly left: number;
	readonly width: number;
	/** Where there is most room for its name, and how much of it, in CSS pixels. */
	readonly labelAt: 'inside' | 'after' | 'before';
	readonly labelRoom: number;
}

/** Days on the left and on the right of a chart, and how wide it is in CSS pixels. */
export interface LaneScale {
	readonly first: Day;
	readonly last: Day;
	readonly width: number;
}

/** Mean width of a letter of a bar's name, and the room around it, in CSS pixels. */
const LETTER_PIXELS = 6.6;
const GAP_PIXELS = 10;

/** Narrowest bar: what took a few days must be seen and hit too. */
const NARROWEST_PIXELS = 6;

/** A day's place on a scale: 0 = left edge, 1 = right edge; days outside are put on the edge. */
export function shareOf({ first, last }: Pick<LaneScale, 'first' | 'last'>, on: Day): number {
	const share = daysBetween(first, on) / daysBetween(first, last);
	return Math.min(Math.max(share, 0), 1);
}

/**
 * Puts the bars of a lane into as few rows as their names need, in the order of their beginnings. A name stands in its
 * bar, or after it, or before it where the chart ends; where it fits nowhere, it is cut. No name and no bar touches
 * another.
 */
export function placeBars<B extends Bar>(
	bars: readonly B[],
	scale: LaneScale
): { readonly rows: number; readonly placed: readonly PlacedBar<B>[] } {
	const { width } = scale;
	/** Right end of what each row holds so far, in pixels. */
	const ends: number[] = [];
	const placed = [...bars]
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
		.map((bar): PlacedBar<B> => {
			const start = shareOf(scale, bar.from) * width;
			const stop = (bar.to === null ? 1 : shareOf(scale, bar.to)) * width;
			const barWidth = Math.max(stop - start, NARROWEST_PIXELS);
			// A bar at the very end of the chart grows to the left.
			const left = Math.max(0, Math.min(start, width - barWidth));
			const name = bar.label.length * LETTER_PIXELS + GAP_PIXELS;
			const rooms = { inside: barWidth, after: width - left - barWidth, before: left } as const;
			const sides = ['inside', 'after', 'before'] as const;
			const labelAt =
				sides.find((side) => rooms[side] >= name) ??
				sides.reduce((best, side) => (rooms[side] > rooms[best] ? side : best));
			const labelRoom = Math.min(name, rooms[labelAt]);
			const from = labelAt === 'before' ? left - labelRoom : left;
			const to = left + barWidth + (labelAt === 'after' ? labelRoom : 0);
			const free = ends.findIndex((end) => end <= from);
			const row = free < 0 ? ends.length : free;
			ends[row] = to + GAP_PIXELS;
			return { bar, row, left: left / width, width: barWidth / width, labelAt, labelRoom };
		});
	return { rows: ends.length, placed };
}

/** Where an arrow key leads from a bar. `null` = nowhere. */
export function neighbourOf(lanes: readonly Lane[], id: string, key: string): string | null {
	const lane = lanes.findIndex(({ bars }) => bars.some((bar) => bar.id === id));
	const bars = inOrder(lanes[lane]?.bars ?? []);
	const index = bars.findIndex((bar) => bar.id === id);
	const bar = bars[index];
	if (!bar) return null;
	switch (key) {
		case 'ArrowRight':
			return bars[index + 1]?.id ?? null;
		case 'ArrowLeft':
			return bars[index - 1]?.id ?? null;
		case 'Home':
			return bars[0]?.id ?? null;
		case 'End':
			return bars.at(-1)?.id ?? null;
		case 'ArrowDown':
			return nearest(lanes.slice(lane + 1), bar);
		case 'ArrowUp':
			return nearest(lanes.slice(0, Math.max(lane, 0)).reverse(), bar);
		default:
			return null;
	}
}

/** The bar of the first lane with any that begins closest in time. */
function nearest(lanes: readonly Lane[], { from }: Bar): string | null {
	const lane = lanes.find(({ bars }) => bars.length > 0);
	const distance = (bar: Bar) => Math.abs(daysBetween(from, bar.from));
	const [closest] = [...(lane?.bars ?? [])].sort((a, b) => distance(a) - distance(b));
	return closest?.id ?? null;
}

const inOrder = (bars: readonly Bar[]) =>
	[...bars].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

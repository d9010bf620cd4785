import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import { day, type Day } from '../domain/day';
import { TimelinePlayer, type Pace } from './player';

/** Ten days in two seconds, half of them spent resting on the sixth: a day every 100 milliseconds. */
const pace: Pace = {
	first: day('2000-02-24'),
	last: day('2000-03-05'),
	stops: [day('2000-02-29')],
	runMilliseconds: 2000,
	dwellMilliseconds: 1000
};

const whole: Omit<Pace, 'stops'> = {
	first: day('1949-04-04'),
	last: day('2026-01-01'),
	runMilliseconds: 25_000,
	dwellMilliseconds: 700
};
const arbitraryStops = fc
	.uniqueArray(arbitraryDay('1949-04-05', '2025-12-31'), { maxLength: 30 })
	.map((days) => days.sort());

/** Plays to the end with frames of the given lengths, over and over; the days seen and the time it took. */
function run(player: TimelinePlayer, frames: readonly number[]) {
	const seen: Day[] = [player.day];
	let elapsed = 0;
	let lastFrame = 0;
	for (let index = 0; !player.ended && index < 1_000_000; index++) {
		lastFrame = frames[index % frames.length]!;
		elapsed += lastFrame;
		seen.push(player.advance(lastFrame));
	}
	return { seen, elapsed, lastFrame };
}

describe('TimelinePlayer', () => {
	it('moves, rests on a stop and moves on, at the pace given', () => {
		const player = new TimelinePlayer(pace, pace.first);
		expect(player.day).toBe('2000-02-24');
		expect(player.advance(100)).toBe('2000-02-25');
		expect(player.advance(250)).toBe('2000-02-27');
		// The stop is reached after 500 ms; the other 10 belong to the rest.
		expect(player.advance(160)).toBe('2000-02-29');
		expect(player.advance(989)).toBe('2000-02-29');
		expect(player.advance(102)).toBe('2000-03-01');
		expect(player.ended).toBe(false);
		expect(player.advance(400)).toBe('2000-03-05');
		expect(player.ended).toBe(true);
	});

	it('stands still while no time passes', () => {
		const player = new TimelinePlayer(pace, day('2000-02-26'));
		expect([player.advance(0), player.advance(0)]).toEqual(['2000-02-26', '2000-02-26']);
	});

	it('stays on the last day, however long it goes on', () => {
		const player = new TimelinePlayer({ ...pace, stops: [] }, day('2000-03-04'));
		expect(player.advance(1e9)).toBe('2000-03-05');
		expect(player.advance(1e9)).toBe('2000-03-05');
		expect(player.ended).toBe(true);
	});

	it('rests for at least half of its time on a stop that a long pause reached late', () => {
		const player = new TimelinePlayer(pace, pace.first);
		expect(player.advance(60_000)).toBe('2000-02-29');
		expect(player.advance(500)).toBe('2000-02-29');
		expect(player.advance(100)).toBe('2000-03-01');
	});

	it.each(['2000-03-05', '2000-03-06'] as const)('starts over when started on %s', (from) => {
		const player = new TimelinePlayer(pace, day(from));
		expect(player.day).toBe('2000-02-24');
		expect(player.ended).toBe(false);
	});

	it('starts on the day given, and moves on at once when that is a stop', () => {
		const player = new TimelinePlayer(pace, day('2000-02-29'));
		expect(player.day).toBe('2000-02-29');
		expect(player.advance(110)).toBe('2000-03-01');
	});

	it('does not count the ends and days outside among its stops', () => {
		const stops = ['1999-01-01', '2000-02-24', '2000-03-05', '2001-01-01'].map(day);
		const player = new TimelinePlayer({ ...pace, stops }, pace.first);
		// Without a stop all 2000 ms are for moving: a day every 200.
		expect(player.advance(1000)).toBe('2000-02-29');
		expect(player.advance(1000)).toBe('2000-03-05');
	});

	it('refuses a pace whose stops take all the time', () => {
		expect(() => new TimelinePlayer({ ...pace, runMilliseconds: 1000 }, pace.first)).toThrow(RangeError);
	});

	it('shows every stop and ends exactly on the last day, whatever the frames; it never goes back', () => {
		const frames = fc.array(fc.double({ min: 1, max: 20_000, noNaN: true }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(arbitraryStops, frames, (stops, lengths) => {
				const player = new TimelinePlayer({ ...whole, stops }, whole.first);
				const { seen } = run(player, lengths);
				expect(stops.filter((stop) => !seen.includes(stop))).toEqual([]);
				expect(seen.at(-1)).toBe(whole.last);
				expect(seen).toEqual([...seen].sort());
			}),
			{ numRuns: 60 }
		);
	});

	it('takes the time of its pace, to within the last frame', () => {
		const frames = fc.array(fc.double({ min: 5, max: 350, noNaN: true }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(arbitraryStops, frames, (stops, lengths) => {
				const player = new TimelinePlayer({ ...whole, stops }, whole.first);
				const { elapsed, lastFrame } = run(player, lengths);
				const late = elapsed - whole.runMilliseconds;
				expect(late).toBeGreaterThan(-0.001);
				expect(late).toBeLessThan(lastFrame + 0.001);
			}),
			{ numRuns: 60 }
		);
	});
});

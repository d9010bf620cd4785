import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import { day, type Day } from '../domain/day';
import { RUN_MILLISECONDS, TimelinePlayer, type Course, type Playback } from './player';

/**
 * Ten days with an event in the middle. By events: five days in 6250 milliseconds, a rest of 12,500, and five days in
 * 6250. By time: a day in 2500.
 */
const course: Course = {
	first: day('2000-02-24'),
	last: day('2000-03-05'),
	events: [day('2000-02-29')]
};
const playback: Playback = { pace: 'events', speed: 1, loop: false };
const start = (changes: Partial<Playback> = {}, from: Day = course.first) =>
	new TimelinePlayer(course, { ...playback, ...changes }, from);

const whole = { first: day('1949-04-04'), last: day('2026-01-01') };
const arbitraryEvents = fc
	.uniqueArray(arbitraryDay('1949-04-05', '2025-12-31'), { maxLength: 30 })
	.map((days) => days.sort());
const frames = (min: number, max: number) =>
	fc.array(fc.double({ min, max, noNaN: true }), { minLength: 1, maxLength: 20 });

/** Plays to the end with frames of the given lengths, over and over; the days seen and the time it took. */
function run(player: TimelinePlayer, lengths: readonly number[]) {
	const seen: Day[] = [player.day];
	let elapsed = 0;
	let lastFrame = 0;
	for (let index = 0; !player.ended && index < 1_000_000; index++) {
		lastFrame = lengths[index % lengths.length]!;
		elapsed += lastFrame;
		seen.push(player.advance(lastFrame));
	}
	return { seen, elapsed, lastFrame };
}

describe('paced by events', () => {
	it('moves, rests on an event and moves on', () => {
		const player = start();
		expect(player.day).toBe('2000-02-24');
		expect(player.advance(1250)).toBe('2000-02-25');
		expect(player.advance(2600)).toBe('2000-02-27');
		// The event is reached after 6250 ms; the other 50 belong to the rest.
		expect(player.advance(2450)).toBe('2000-02-29');
		expect(player.advance(12_400)).toBe('2000-02-29');
		expect(player.advance(1350)).toBe('2000-03-01');
		expect(player.ended).toBe(false);
		expect(player.advance(5000)).toBe('2000-03-05');
		expect(player.ended).toBe(true);
	});

	it('gives two events the same time, however far apart', () => {
		const events = [day('1950-01-01'), day('1950-01-02'), day('2020-01-01')];
		const player = new TimelinePlayer({ ...whole, events }, playback, whole.first);
		const frames = new Map<Day, number>();
		while (!player.ended) {
			const on = player.advance(10);
			frames.set(on, (frames.get(on) ?? 0) + 1);
		}
		// A slot is 25,000 / (3 + 1/3) = 7500 ms, two thirds of it a rest. A day may be stood on while moving, too.
		const rests = events.map((event) => frames.get(event)! * 10);
		for (const rest of rests) expect(Math.abs(rest - 5000)).toBeLessThan(2600);
		expect(rests[2]).toBeLessThan(5100);
	});

	it('rests for at least half of its time on an event that a long pause reached late', () => {
		const player = start();
		expect(player.advance(60_000)).toBe('2000-02-29');
		expect(player.advance(6200)).toBe('2000-02-29');
		expect(player.advance(1400)).toBe('2000-03-01');
	});

	it('moves on at once from an event that it starts on', () => {
		const player = start({}, day('2000-02-29'));
		expect(player.day).toBe('2000-02-29');
		expect(player.advance(1300)).toBe('2000-03-01');
	});

	it('does not count the ends and days outside among the events', () => {
		const events = ['1999-01-01', '2000-02-24', '2000-03-05', '2001-01-01'].map(day);
		const player = new TimelinePlayer({ ...course, events }, playback, course.first);
		// Nothing to rest on: ten days in 25 seconds.
		expect(player.advance(12_500)).toBe('2000-02-29');
		expect(player.advance(12_500)).toBe('2000-03-05');
	});

	it('shows every event and ends exactly on the last day, whatever the frames; it never goes back', () => {
		fc.assert(
			fc.property(arbitraryEvents, frames(1, 20_000), (events, lengths) => {
				const { seen } = run(new TimelinePlayer({ ...whole, events }, playback, whole.first), lengths);
				expect(events.filter((event) => !seen.includes(event))).toEqual([]);
				expect(seen.at(-1)).toBe(whole.last);
				expect(seen).toEqual([...seen].sort());
			}),
			{ numRuns: 60 }
		);
	});

	it('takes 25 seconds, to within the last frame', () => {
		fc.assert(
			fc.property(arbitraryEvents, frames(5, 250), (events, lengths) => {
				const player = new TimelinePlayer({ ...whole, events }, playback, whole.first);
				const { elapsed, lastFrame } = run(player, lengths);
				const late = elapsed - RUN_MILLISECONDS;
				expect(late).toBeGreaterThan(-0.001);
				expect(late).toBeLessThan(lastFrame + 0.001);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('paced by time', () => {
	it('gives every day the same and rests nowhere', () => {
		const player = start({ pace: 'time' });
		const days = Array.from({ length: 10 }, () => player.advance(2500));
		expect(days).toEqual([
			'2000-02-25',
			'2000-02-26',
			'2000-02-27',
			'2000-02-28',
			'2000-02-29',
			'2000-03-01',
			'2000-03-02',
			'2000-03-03',
			'2000-03-04',
			'2000-03-05'
		]);
		expect(player.ended).toBe(true);
	});

	it.each([
		[0.5, '2000-02-26'],
		[1, '2000-02-28'],
		[2, '2000-03-03'],
		[4, '2000-03-05']
	] as const)('at speed %d ten seconds lead to %s', (speed, reached) => {
		expect(start({ pace: 'time', speed }).advance(10_000)).toBe(reached);
	});
});

describe('looping', () => {
	it('starts over from the first day after a rest, and never ends', () => {
		const player = start({ pace: 'time', loop: true });
		expect(player.advance(25_000)).toBe('2000-03-05');
		expect(player.ended).toBe(false);
		expect(player.advance(700)).toBe('2000-03-05');
		expect(player.advance(200)).toBe('2000-02-24');
		expect(player.advance(2500)).toBe('2000-02-25');
	});

	const range = { from: day('2000-02-26'), to: day('2000-03-01') };

	it('goes from marker to marker', () => {
		const player = start({ pace: 'time', loop: range });
		expect(player.day).toBe('2000-02-26');
		expect(player.advance(10_000)).toBe('2000-03-01');
		expect(player.advance(900)).toBe('2000-02-26');
		expect(player.advance(100)).toBe('2000-02-26');
	});

	it('keeps the pace that a stretch between events has as a whole', () => {
		const player = start({ loop: range });
		// Three days to the event, of five in 6250 ms.
		expect(player.advance(3700)).toBe('2000-02-28');
		expect(player.advance(100)).toBe('2000-02-29');
	});

	it.each(['2000-02-24', '2000-03-01', '2000-03-04'] as const)(
		'starts at the first marker when started outside, on %s',
		(from) => {
			expect(start({ loop: range }, day(from)).day).toBe('2000-02-26');
		}
	);

	it('stays between the markers, whatever the frames', () => {
		fc.assert(
			fc.property(frames(1, 20_000), fc.constantFrom('events', 'time'), (lengths, pace) => {
				const player = start({ pace, loop: range });
				for (let index = 0; index < 200; index++) {
					const on = player.advance(lengths[index % lengths.length]!);
					expect(on >= range.from && on <= range.to).toBe(true);
				}
			})
		);
	});
});

describe('seek', () => {
	it('goes on from there, and forgets a rest', () => {
		const player = start();
		player.advance(6300);
		player.seek(day('2000-03-02'));
		expect(player.day).toBe('2000-03-02');
		expect(player.advance(1300)).toBe('2000-03-03');
	});

	it('may leave the markers behind: a loop then starts over', () => {
		const player = start({ pace: 'time', loop: { from: day('2000-02-26'), to: day('2000-03-01') } });
		player.seek(day('2000-03-03'));
		expect(player.day).toBe('2000-03-03');
		expect(player.advance(10)).toBe('2000-02-26');
		player.seek(day('2000-02-24'));
		expect(player.advance(2600)).toBe('2000-02-25');
	});

	it('ends a run that does not loop when it reaches the last day', () => {
		const player = start();
		player.seek(course.last);
		expect(player.ended).toBe(true);
		expect(player.advance(1000)).toBe('2000-03-05');
	});
});

it('stands still while no time passes', () => {
	const player = start({}, day('2000-02-26'));
	expect([player.advance(0), player.advance(0)]).toEqual(['2000-02-26', '2000-02-26']);
});

it('stays on the last day, however long it goes on', () => {
	const player = start({ pace: 'time' }, day('2000-03-04'));
	expect(player.advance(1e9)).toBe('2000-03-05');
	expect(player.advance(1e9)).toBe('2000-03-05');
	expect(player.ended).toBe(true);
});

it.each(['2000-03-05', '2000-03-06'] as const)('starts over when started on %s', (from) => {
	const player = start({}, day(from));
	expect(player.day).toBe('2000-02-24');
	expect(player.ended).toBe(false);
});

import { fromEpochDay, toEpochDay, type Day } from '../domain/day';

/**
 * How time passes while playing: `events` gives every event the same time, however many years lie between; `time`
 * gives every day the same.
 */
export const PACES = ['events', 'time'] as const;
export type Pace = (typeof PACES)[number];

/** How many times as fast as normal. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Two days, both included; `from` is the earlier. */
export interface DayRange {
	readonly from: Day;
	readonly to: Day;
}

/** How a reader wants to be played to. */
export interface Playback {
	readonly pace: Pace;
	readonly speed: Speed;
	/** Starts over at the end: `true` from the first day, a range from one marker to the other. */
	readonly loop: boolean | DayRange;
}

/** What there is to play. */
export interface Course {
	readonly first: Day;
	readonly last: Day;
	/** Days on which something happens, ascending. */
	readonly events: readonly Day[];
}

/** How long a whole run takes at normal speed. */
export const RUN_MILLISECONDS = 25_000;
/** Part of an event's time that the way to it takes; the rest is for looking at it. */
const TRAVEL_SHARE = 1 / 3;
/** Rest before a loop starts over, at least. */
const LOOP_REST_MILLISECONDS = 800;

/**
 * Runs through the days of a course. Headless: it is told how much time has passed and says which day it is. Paced by
 * events it shows every one of them, however late it is called.
 */
export class TimelinePlayer {
	/** All days are counted from 1970. */
	readonly #first: number;
	readonly #last: number;
	readonly #start: number;
	readonly #end: number;
	/** Events strictly inside the course. */
	readonly #events: readonly number[];
	readonly #pace: Pace;
	readonly #speed: Speed;
	readonly #loops: boolean;
	readonly #travelMilliseconds: number;
	readonly #dwellMilliseconds: number;
	/** With fractions of a day. */
	#position: number;
	/** Milliseconds still to rest, at normal speed. */
	#rest = 0;

	/** Starts on the day given, or over from the beginning if that is outside what is played. */
	constructor(course: Course, { pace, speed, loop }: Playback, from: Day) {
		this.#first = toEpochDay(course.first);
		this.#last = toEpochDay(course.last);
		this.#start = typeof loop === 'object' ? toEpochDay(loop.from) : this.#first;
		this.#end = typeof loop === 'object' ? toEpochDay(loop.to) : this.#last;
		this.#events = course.events.map(toEpochDay).filter((event) => event > this.#first && event < this.#last);
		this.#pace = pace;
		this.#speed = speed;
		this.#loops = loop !== false;
		// The last stretch, to the end, has no event to look at.
		const slot = RUN_MILLISECONDS / (this.#events.length + TRAVEL_SHARE);
		this.#travelMilliseconds = pace === 'events' ? slot * TRAVEL_SHARE : RUN_MILLISECONDS;
		this.#dwellMilliseconds = pace === 'events' ? slot - this.#travelMilliseconds : 0;
		const wanted = toEpochDay(from);
		this.#position = wanted >= this.#start && wanted < this.#end ? wanted : this.#start;
	}

	/** The day reached. */
	get day(): Day {
		return fromEpochDay(this.#position);
	}

	/** Whether the last day is reached, for good. */
	get ended(): boolean {
		return !this.#loops && this.#position >= this.#end;
	}

	/** Goes on from another day. */
	seek(to: Day): void {
		this.#position = toEpochDay(to);
		this.#rest = 0;
	}

	/** Lets time pass and returns the day reached. Takes one step at most: to the next event or to the end. */
	advance(milliseconds: number): Day {
		const passed = milliseconds * this.#speed;
		const resting = Math.min(this.#rest, passed);
		this.#rest -= resting;
		const moving = passed - resting;
		if (this.#rest > 0 || moving === 0) return this.day;
		if (this.#position >= this.#end) {
			if (this.#loops) this.#position = this.#start;
			return this.day;
		}
		const [from, to] = this.#stretch();
		const daysPerMillisecond = (to - from) / this.#travelMilliseconds;
		// Where a marker stands, the way ends before the event that lies beyond.
		const stop = Math.min(to, this.#end);
		const needed = (stop - this.#position) / daysPerMillisecond;
		if (moving < needed) {
			this.#position += moving * daysPerMillisecond;
			return this.day;
		}
		this.#position = stop;
		const dwell =
			stop === this.#end
				? Math.max(this.#dwellMilliseconds, LOOP_REST_MILLISECONDS)
				: this.#dwellMilliseconds;
		// What passed since belongs to the rest; but however late the call, the event must be seen.
		this.#rest = Math.max(dwell - (moving - needed), dwell / 2);
		return this.day;
	}

	/** The days between which the pace is even: the whole course, or from one event to the next. */
	#stretch(): readonly [from: number, to: number] {
		if (this.#pace === 'time') return [this.#first, this.#last];
		const from = this.#events.findLast((event) => event <= this.#position) ?? this.#first;
		return [from, this.#events.find((event) => event > this.#position) ?? this.#last];
	}
}

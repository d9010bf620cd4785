import { fromEpochDay, toEpochDay, type Day } from '../domain/day';

/** How a run through the years is paced. */
export interface Pace {
	/** First and last day of the run. */
	readonly first: Day;
	readonly last: Day;
	/** Days to dwell on, ascending. */
	readonly stops: readonly Day[];
	/** Milliseconds a whole run takes, dwelling included, at speed 1. */
	readonly runMilliseconds: number;
	/** Milliseconds of rest on each stop. */
	readonly dwellMilliseconds: number;
}

/**
 * Runs through the days at true pace and rests on each stop, so that an accession can be seen. Headless:
 * it is told how much time has passed and says which day it is.
 */
export class TimelinePlayer {
	readonly #last: number;
	readonly #stops: readonly number[];
	readonly #daysPerMillisecond: number;
	readonly #dwellMilliseconds: number;
	#position: number;
	#rest = 0;

	/** Starts at `from`; at or after the last day it starts over. */
	constructor(pace: Pace, from: Day) {
		const first = toEpochDay(pace.first);
		this.#last = toEpochDay(pace.last);
		this.#stops = pace.stops.map(toEpochDay).filter((stop) => stop > first && stop < this.#last);
		const moving = pace.runMilliseconds - this.#stops.length * pace.dwellMilliseconds;
		if (moving <= 0) throw new RangeError('The stops leave no time to move');
		this.#daysPerMillisecond = (this.#last - first) / moving;
		this.#dwellMilliseconds = pace.dwellMilliseconds;
		this.#position = from >= pace.last ? first : toEpochDay(from);
	}

	/** The day reached. */
	get day(): Day {
		return fromEpochDay(this.#position);
	}

	/** Whether the last day is reached. */
	get ended(): boolean {
		return this.#position >= this.#last;
	}

	/**
	 * Lets time pass and returns the day reached. A long pause between calls never skips a stop. Calls no
	 * further apart than half a rest keep the run as long as its pace says.
	 */
	advance(milliseconds: number): Day {
		const resting = Math.min(this.#rest, milliseconds);
		this.#rest -= resting;
		const target = Math.min(this.#position + (milliseconds - resting) * this.#daysPerMillisecond, this.#last);
		const stop = this.#stops.find((candidate) => candidate > this.#position && candidate <= target);
		if (stop !== undefined) {
			// What passed since the stop belongs to the rest; but however late the call, the stop must be seen.
			const late = milliseconds - resting - (stop - this.#position) / this.#daysPerMillisecond;
			this.#rest = Math.max(this.#dwellMilliseconds - late, this.#dwellMilliseconds / 2);
		}
		this.#position = stop ?? target;
		return this.day;
	}
}

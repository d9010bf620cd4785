/** What a trace must hold for {@link Trace}. */
export const CATEGORIES = [
	'-*',
	'blink.user_timing',
	'disabled-by-default-devtools.timeline',
	'disabled-by-default-devtools.timeline.frame'
];

/**
 * @typedef {object} TraceEvent times in microseconds; `tdur` is what the thread itself has worked
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts
 * @property {number} [dur]
 * @property {number} [tdur]
 * @property {{ local?: string }} [id2]
 * @property {any} [args]
 */

/** A trace of Chromium, asked about the page that made a mark. Answers in milliseconds. */
export class Trace {
	/** @type {TraceEvent[]} */
	#events;
	/** @type {TraceEvent} */
	#origin;
	/** When frames were on screen, by their number. @type {Map<number, number>} */
	#presented = new Map();

	/**
	 * @param {Buffer} recorded
	 * @param {string} mark a mark that the page made
	 */
	constructor(recorded, mark) {
		/** @type {TraceEvent[]} */
		const all = JSON.parse(recorded.toString()).traceEvents;
		const origin = all.find(({ name }) => name === mark);
		if (!origin) throw new Error(`No mark "${mark}" in the trace`);
		this.#origin = origin;
		this.#events = all.filter(({ pid }) => pid === origin.pid).sort((a, b) => a.ts - b.ts);
		this.#readFrames();
	}

	/**
	 * When marks of a name were made.
	 * @param {string} mark
	 */
	marks(mark) {
		return this.#main(mark).map(({ ts }) => ts / 1000);
	}

	/** When the page was asked for, by its own clock: a page may get a process of its own, which is traced too late. */
	get navigation() {
		return this.#origin.ts / 1000 - this.#origin.args.data.startTime;
	}

	/** What the main thread has worked on tasks that ran in a span of time. @param {number} from @param {number} to */
	work(from, to) {
		const tasks = this.#main('RunTask').filter(
			({ ts, dur = 0 }) => (ts + dur) / 1000 > from && ts / 1000 < to
		);
		return tasks.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
	}

	/**
	 * The frames that the main thread handed over in a span of time and that came on screen, and when.
	 * @param {number} from
	 * @param {number} to
	 */
	shown(from, to) {
		return this.#main('Commit').flatMap(({ ts, args }) => {
			const at = this.#presented.get(args?.frameSeqId);
			return at !== undefined && ts / 1000 > from && ts / 1000 < to
				? [{ handedOver: ts / 1000, onScreen: at / 1000 }]
				: [];
		});
	}

	/** Times between the frames of the main thread. */
	get frameLengths() {
		const starts = this.#main('BeginMainThreadFrame').map(({ ts }) => ts / 1000);
		return starts.slice(1).map((start, index) => start - /** @type {number} */ (starts[index]));
	}

	/** @param {string} name */
	#main(name) {
		return this.#events.filter((event) => event.name === name && event.tid === this.#origin.tid);
	}

	/** A report of Chromium's frame pipeline begins with the frame and ends when that is on screen. */
	#readFrames() {
		/** @type {Map<string | undefined, any[]>} */
		const open = new Map();
		for (const { name, ph, id2, args, ts } of this.#events) {
			if (name !== 'PipelineReporter') continue;
			const key = id2?.local;
			if (ph === 'b') open.set(key, [...(open.get(key) ?? []), args.frame_reporter]);
			else {
				const frame = open.get(key)?.pop();
				if (frame?.state === 'STATE_PRESENTED_ALL') this.#presented.set(frame.frame_sequence, ts);
			}
		}
	}
}

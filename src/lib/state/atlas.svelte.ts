import { Atlas } from '../domain/atlas';
import { LIMBS, type Limb } from '../domain/coverage/facts';
import { changeDays, principalChangeDays } from '../domain/changes';
import { addDays, addMonths, addYears, clampDay, type Day } from '../domain/day';
import type { LocalIndex } from '../domain/atlas-index';
import { ATLAS_BEGIN } from '../domain/membership';
import { DEFAULT_LAYERS, LAYER_IDS, type LayerId, type SymbolStyle } from './layers';
import type { Command, Step } from './commands';
import { SPEEDS, TimelinePlayer, type Course, type Pace, type Playback } from './player';
import { DEFAULT_STATE, type Position, type Selection, type UrlState, type View } from './url';

/** A way through the years other than by enlargement. */
export interface OwnCourse extends Omit<Course, 'last'> {
	/** How it is played unless the reader asks for another pace. */
	readonly pace: Pace;
}

/** Everything a reader has chosen, and what follows from it. The map and the panels only read it. */
export class AtlasState {
	readonly atlas: Atlas;
	readonly today: Day;
	/** Days on which something changes for the alliance, ascending. */
	readonly changeDays: readonly Day[];
	/** Those of them that concern membership or the treaty area: where playing rests. */
	readonly principalDays: readonly Day[];
	date = $state.raw<Day>(ATLAS_BEGIN);
	layers = $state.raw<readonly LayerId[]>(DEFAULT_LAYERS);
	/** Parts of Article 6 that the treaty area shows. */
	limbs = $state.raw<readonly Limb[]>(LIMBS);
	projection = $state.raw<UrlState['projection']>('globe');
	selection = $state.raw<Selection | null>(null);
	/** Round that the legend highlights; `null` = all. */
	highlight = $state.raw<number | null>(null);
	at = $state.raw<Position | null>(null);
	view = $state.raw<View | null>(null);
	playing = $state.raw(false);
	symbols = $state.raw<SymbolStyle>('atlas');
	/** Whether what changed is written on the map. */
	caption = $state.raw(true);
	/** Day that the chosen one is compared with. */
	compare = $state.raw<Day | null>(null);
	/** How time passes while playing. */
	playback = $state.raw<Playback>({ pace: 'events', speed: 1, loop: false });
	/** What the address wants the map drawn with. */
	renderer = $state.raw<UrlState['renderer']>(null);
	#player: TimelinePlayer | null = null;
	/** The reader holds the timeline: no time passes. */
	#held = false;

	readonly members = $derived.by(() => this.atlas.membersOn(this.date));
	readonly signatories = $derived.by(() => this.atlas.signatoriesOn(this.date));
	/** The chosen day itself, if something changed on it; otherwise the latest principal day before it. */
	readonly latestChange = $derived.by(() =>
		!this.playing && this.changeDays.includes(this.date)
			? this.date
			: this.principalDays.findLast((day) => day <= this.date)
	);
	readonly url: UrlState = $derived.by(() => ({
		date: this.date === this.today ? null : this.date,
		layers: sameLayers(this.layers, DEFAULT_LAYERS) ? null : this.layers,
		limbs: this.limbs.length === LIMBS.length ? null : this.limbs,
		view: this.view,
		projection: this.projection,
		selection: this.selection,
		at: this.at,
		compare: this.compare,
		play: this.playing,
		pace: this.playback.pace === this.#defaultPace ? null : this.playback.pace,
		speed: this.playback.speed,
		loop: this.playback.loop,
		caption: this.caption,
		renderer: this.renderer,
		symbols: this.symbols
	}));

	/** First day of the timeline. */
	readonly first: Day;
	/** What is played, and where a step by `event` goes. */
	readonly course: Course;
	readonly #defaultPace: Pace;

	/** `today` is the last day of the timeline. The course is that of enlargement unless another is given. */
	constructor(index: LocalIndex, today: Day, course?: OwnCourse) {
		this.atlas = new Atlas(index);
		this.today = today;
		this.first = course?.first ?? ATLAS_BEGIN;
		this.changeDays = changeDays(this.atlas);
		this.principalDays = course ? [] : principalChangeDays(this.atlas, this.changeDays);
		this.course = { first: this.first, last: today, events: course?.events ?? this.principalDays };
		this.#defaultPace = course?.pace ?? 'events';
		this.restore(DEFAULT_STATE);
	}

	/** Takes over what a link says. Playing is started by the caller, once the map can show it. */
	restore(url: UrlState): void {
		this.pause();
		this.date = clampDay(url.date ?? this.today, this.first, this.today);
		this.layers = url.layers ?? DEFAULT_LAYERS;
		this.limbs = url.limbs ?? LIMBS;
		this.projection = url.projection;
		this.selection = url.selection;
		this.at = url.at;
		this.view = url.view;
		this.compare = url.compare;
		this.caption = url.caption;
		this.playback = {
			pace: url.pace ?? this.#defaultPace,
			speed: url.speed,
			loop: this.#loopWithin(url.loop)
		};
		this.renderer = url.renderer;
		this.symbols = url.symbols;
	}

	/** Does what the reader asks of the timeline. `help` is not for here. */
	run(command: Command): void {
		if (command.do === 'play') this.#toggle();
		else if (command.do === 'go') this.seek(this.#dayOf(command.to));
		else if (command.do === 'step') this.step(command.unit, command.count);
		else if (command.do === 'caption') this.caption = !this.caption;
		else this.adjust(this.#adjusted(command));
	}

	/** Goes to a day, kept within the timeline; stops playing. */
	goTo(day: Day): void {
		this.pause();
		this.date = this.#within(day);
	}

	/** Goes to a day, kept within the timeline; playing goes on from there. */
	seek(day: Day): void {
		this.date = this.#within(day);
		this.#player?.seek(this.date);
	}

	/** Follows the reader's hand along the timeline; `null` lets go, and playing goes on from there. */
	scrub(day: Day | null): void {
		this.#held = day !== null;
		if (day) this.seek(day);
	}

	/** Moves by a number of steps (negative = back). */
	step(unit: Step, count: number): void {
		if (unit === 'day') this.seek(addDays(this.date, count));
		else if (unit === 'month') this.seek(addMonths(this.date, count));
		else if (unit === 'year') this.seek(addYears(this.date, count));
		else this.seek(this.#event(count));
	}

	/** Plays in another way from now on. */
	adjust(playback: Partial<Playback>): void {
		this.playback = { ...this.playback, ...playback };
		if (this.#player) this.#player = new TimelinePlayer(this.course, this.playback, this.date);
	}

	toggleLayer(id: LayerId): void {
		const { layers } = this;
		this.layers = LAYER_IDS.filter((layer) => layers.includes(layer) !== (layer === id));
	}

	/** Shows or hides what one part of Article 6 adds to the treaty area. */
	toggleLimb(limb: Limb): void {
		const { limbs } = this;
		this.limbs = LIMBS.filter((each) => limbs.includes(each) !== (each === limb));
	}

	/** Starts playing from the chosen day, or from the beginning when that is the end. */
	play(): void {
		this.#player = new TimelinePlayer(this.course, this.playback, this.date);
		this.date = this.#player.day;
		this.playing = true;
	}

	pause(): void {
		this.playing = false;
		this.#player = null;
		this.#held = false;
	}

	/** Lets playing time pass; stops at the end. */
	tick(milliseconds: number): void {
		if (!this.#player || this.#held) return;
		this.date = this.#player.advance(milliseconds);
		if (this.#player.ended) this.pause();
	}

	#toggle(): void {
		if (this.playing) this.pause();
		else this.play();
	}

	#adjusted(command: Command): Partial<Playback> {
		const { pace, speed, loop } = this.playback;
		if (command.do === 'pace') return { pace: pace === 'events' ? 'time' : 'events' };
		if (command.do === 'loop') return { loop: loop === false };
		if (command.do === 'speed') return { speed: SPEEDS[SPEEDS.indexOf(speed) + command.by] ?? speed };
		if (command.do !== 'marker') return {};
		const whole = { from: this.first, to: this.today };
		const range = { ...(typeof loop === 'object' ? loop : whole), [command.edge]: this.date };
		if (range.from < range.to) return { loop: range };
		// A marker beyond the other one starts a new range.
		const fresh = { ...whole, [command.edge]: this.date };
		return fresh.from < fresh.to ? { loop: fresh } : {};
	}

	#dayOf(to: Day | 'first' | 'last'): Day {
		if (to === 'first') return this.first;
		return to === 'last' ? this.today : to;
	}

	#within(day: Day): Day {
		return clampDay(day, this.first, this.today);
	}

	/** What of a range lies within the timeline; nothing is repeated where none of it does. */
	#loopWithin(loop: Playback['loop']): Playback['loop'] {
		if (typeof loop !== 'object') return loop;
		const range = { from: this.#within(loop.from), to: this.#within(loop.to) };
		return range.from < range.to && range;
	}

	#event(count: number): Day {
		const { events } = this.course;
		if (count > 0) return events.filter((day) => day > this.date)[count - 1] ?? this.today;
		return events.filter((day) => day < this.date).at(count) ?? this.first;
	}
}

const sameLayers = (a: readonly LayerId[], b: readonly LayerId[]) => a.join() === b.join();

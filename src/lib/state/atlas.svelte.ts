import { Atlas } from '../domain/atlas';
import { LIMBS, type Limb } from '../domain/coverage/facts';
import { changeDays, principalChangeDays } from '../domain/changes';
import { addDays, addMonths, addYears, clampDay, type Day } from '../domain/day';
import type { LocalIndex } from '../domain/atlas-index';
import { ATLAS_BEGIN } from '../domain/membership';
import { DEFAULT_LAYERS, LAYER_IDS, type LayerId, type SymbolStyle } from './layers';
import { TimelinePlayer } from './player';
import { DEFAULT_STATE, type Position, type Selection, type UrlState, type View } from './url';

/** A step the timeline can take. */
export type Step = 'day' | 'month' | 'year' | 'round';

/** Time to move through the years, and rest on each principal day: about 25 seconds in all. */
const MOVING_MILLISECONDS = 9_000;
const DWELL_MILLISECONDS = 800;

/** A way through the years other than by enlargement. */
export interface Course {
	/** First day of the timeline. */
	readonly first: Day;
	/** Days that a step goes to, ascending. Playing passes over them at an even pace. */
	readonly milestones: readonly Day[];
	/** Time a whole run takes. */
	readonly runMilliseconds: number;
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
	#compare = $state.raw<Day | null>(null);
	#renderer = $state.raw<UrlState['renderer']>(null);
	#player: TimelinePlayer | null = null;

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
		compare: this.#compare,
		play: this.playing,
		renderer: this.#renderer,
		symbols: this.symbols
	}));

	/** First day of the timeline. */
	readonly first: Day;
	/** Days that a step by `round` goes to, ascending. */
	readonly #milestones: readonly Day[];
	readonly #movingMilliseconds: number;

	/** `today` is the last day of the timeline. The course is that of enlargement unless another is given. */
	constructor(index: LocalIndex, today: Day, course?: Course) {
		this.atlas = new Atlas(index);
		this.today = today;
		this.first = course?.first ?? ATLAS_BEGIN;
		this.#milestones = course?.milestones ?? this.atlas.milestones;
		this.#movingMilliseconds = course?.runMilliseconds ?? MOVING_MILLISECONDS;
		this.changeDays = changeDays(this.atlas);
		this.principalDays = course ? [] : principalChangeDays(this.atlas, this.changeDays);
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
		this.#compare = url.compare;
		this.#renderer = url.renderer;
		this.symbols = url.symbols;
	}

	/** Goes to a day, kept within the timeline; stops playing. */
	goTo(day: Day): void {
		this.pause();
		this.date = clampDay(day, this.first, this.today);
	}

	/** Moves by a number of steps (negative = back). */
	step(unit: Step, count: number): void {
		if (unit === 'day') this.goTo(addDays(this.date, count));
		else if (unit === 'month') this.goTo(addMonths(this.date, count));
		else if (unit === 'year') this.goTo(addYears(this.date, count));
		else this.goTo(this.#milestone(count));
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

	/** Starts playing from the chosen day, or from the beginning when that is today. */
	play(): void {
		this.#player = new TimelinePlayer(
			{
				first: this.first,
				last: this.today,
				stops: this.principalDays,
				runMilliseconds: this.#movingMilliseconds + this.principalDays.length * DWELL_MILLISECONDS,
				dwellMilliseconds: DWELL_MILLISECONDS
			},
			this.date
		);
		this.date = this.#player.day;
		this.playing = true;
	}

	pause(): void {
		this.playing = false;
		this.#player = null;
	}

	/** Lets playing time pass; stops at the end. */
	tick(milliseconds: number): void {
		if (!this.#player) return;
		this.date = this.#player.advance(milliseconds);
		if (this.#player.ended) this.pause();
	}

	#milestone(count: number): Day {
		const days = this.#milestones;
		if (count > 0) return days.filter((day) => day > this.date)[count - 1] ?? this.today;
		return days.filter((day) => day < this.date).at(count) ?? this.first;
	}
}

const sameLayers = (a: readonly LayerId[], b: readonly LayerId[]) => a.join() === b.join();

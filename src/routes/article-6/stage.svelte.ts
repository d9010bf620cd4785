import type { Atlas } from '$lib/domain/atlas';
import type { Case, Clause, Misconception } from '$lib/domain/coverage/facts';
import { TREATY_IN_FORCE } from '$lib/domain/coverage/ruling';
import { clampDay, contains, type Day } from '$lib/domain/day';
import type { InLanguage } from '$lib/domain/language';
import {
	caseAnchor,
	caseScene,
	clauseScene,
	misconceptionAnchor,
	misconceptionScene,
	type Scene
} from './scenes';

/** The passages that the map can show. */
export interface Passages {
	readonly clauses: readonly InLanguage<Clause>[];
	readonly cases: readonly InLanguage<Case>[];
	readonly misconceptions: readonly InLanguage<Misconception>[];
}

/** What the map beside the article shows: what the reader chose, or only points at. */
export class Stage {
	/** The day of the reader’s choice; a clause out of force that day is looked at on another. */
	day: Day = $state.raw(TREATY_IN_FORCE);
	today: Day = $state.raw(TREATY_IN_FORCE);
	chosen: Scene | null = $state.raw(null);
	#previewed: Scene | null = $state.raw(null);
	#atlas: Atlas | null = $state.raw(null);
	readonly #passages: Passages;

	constructor(passages: Passages, today: Day) {
		this.#passages = passages;
		this.setToday(today);
	}

	/** The scene on the map; `null` = the whole article. */
	get shown(): Scene | null {
		return this.#previewed ?? this.chosen;
	}

	/** The day on the map. */
	get date(): Day {
		return this.#previewed?.day ?? this.day;
	}

	/** The atlas says on which days a clause covers anything; until it is there, its time in force has to do. */
	get atlas(): Atlas | null {
		return this.#atlas;
	}

	set atlas(atlas: Atlas | null) {
		this.#atlas = atlas;
		if (this.chosen?.limbs) this.choose(this.chosen.anchor);
	}

	/** Moves to the day that a clock shows. */
	setToday(today: Day): void {
		this.today = today;
		this.day = today;
	}

	/** Shows a passage, and goes to its day. Returns whether there is such a passage. */
	choose(anchor: string): boolean {
		const scene = this.#sceneOf(anchor);
		if (!scene) return false;
		this.chosen = scene;
		this.#previewed = null;
		this.day = scene.day;
		return true;
	}

	/** Shows the whole article again, on the same day. */
	clear(): void {
		this.chosen = null;
		this.#previewed = null;
	}

	/** Shows a clause for as long as the reader points at it; `null` ends that. */
	preview(anchor: string | null): void {
		const scene = anchor === null ? null : this.#sceneOf(anchor);
		// The map comes near only for what is chosen: it must not fly about under a passing pointer.
		this.#previewed = scene && { ...scene, view: null };
	}

	/** Goes to a day; a clause that was not in force then gives way to the whole article. */
	goTo(target: Day): void {
		this.day = clampDay(target, TREATY_IN_FORCE, this.today);
		const clause = this.#passages.clauses.find(({ id }) => id === this.chosen?.anchor);
		if (clause && !contains(clause, this.day)) this.clear();
	}

	#sceneOf(anchor: string): Scene | null {
		const { clauses, cases, misconceptions } = this.#passages;
		const clause = clauses.find(({ id }) => id === anchor);
		if (clause) return clauseScene(clause, this.day, this.today, this.#atlas);
		const known = cases.find(({ id }) => caseAnchor(id) === anchor);
		if (known) return caseScene(known, this.today);
		const claim = misconceptions.find(({ id }) => misconceptionAnchor(id) === anchor);
		return claim ? misconceptionScene(claim, this.today) : null;
	}
}

import { ALWAYS_BEFORE, NEVER_AFTER } from '../../../data/own-layer/pack';

/**
 * Which features of a layer that a reader brings show on a day, said only where that changes.
 *
 * Every feature is looked at each time, in two arrays of numbers: for a hundred thousand that takes a fraction of a
 * millisecond. Lists sorted by day would spare that, but would have
 * to be kept right when the reader jumps to another day before the last jump is finished.
 */
export class Visibility {
	readonly #shown: Uint8Array;

	/** Days since 1970-01-01: the first on which each feature shows, and the first on which it does not any more. */
	constructor(
		readonly from: Int32Array,
		readonly to: Int32Array
	) {
		this.#shown = Uint8Array.from(from, (first, index) =>
			first === ALWAYS_BEFORE && to[index] === NEVER_AFTER ? 1 : 0
		);
	}

	/**
	 * Hands over the number (from 0) of features that come or go by a day, as compared with what was handed over
	 * before; at first only what has no times shows. At most `most` at a time: returns whether that was all.
	 */
	update(day: number, most: number, onChange: (index: number, shown: boolean) => void): boolean {
		const shown = this.#shown;
		const { from, to } = this;
		let room = most;
		for (let index = 0; index < shown.length; index++) {
			const wanted = from[index]! <= day && day < to[index]! ? 1 : 0;
			if (wanted === shown[index]) continue;
			if (room-- === 0) return false;
			shown[index] = wanted;
			onChange(index, wanted === 1);
		}
		return true;
	}
}

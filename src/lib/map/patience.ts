/** How long frames may wait for data, in milliseconds: a worker that takes longer is not waited for. */
export const PATIENCE_MILLISECONDS = 250;

/** What the next frame of a map waits for: new data of sources, and the tiles that are made of them. */
export class Patience {
	readonly #hasTiles: (source: string) => boolean;
	readonly #onEnd: () => void;
	/** The sources, and whether their data have come: before that, their tiles are those of the data they had. */
	readonly #awaited = new Map<string, boolean>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param hasTiles Whether a source that has its data has all tiles of them.
	 * @param onEnd Called when there may be nothing left to wait for: when data have come, and when it has taken too long.
	 */
	constructor(hasTiles: (source: string) => boolean, onEnd: () => void) {
		this.#hasTiles = hasTiles;
		this.#onEnd = onEnd;
	}

	/**
	 * Waits for a source whose data are on their way. Where the data before these are still waited for, steps come faster than
	 * data: then the next frame waits for neither.
	 */
	wait(source: string, arrival: Promise<unknown>): void {
		if (this.#awaited.has(source)) {
			this.end();
			this.#onEnd();
			return;
		}
		this.#awaited.set(source, false);
		this.#timer ??= setTimeout(() => {
			this.end();
			this.#onEnd();
		}, PATIENCE_MILLISECONDS);
		void arrival.then(() => {
			if (!this.#awaited.has(source)) return;
			this.#awaited.set(source, true);
			this.#onEnd();
		});
	}

	/** Whether a frame would come too early. */
	get isWaiting(): boolean {
		return [...this.#awaited].some(([source, hasCome]) => !hasCome || !this.#hasTiles(source));
	}

	/** Waits no longer. */
	end(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#awaited.clear();
	}
}

import { APP6_IDS, app6Drawing, app6DrawingNow, type App6Drawing, type App6Id } from '../app6';

/** Where symbols are drawn. */
interface Canvas {
	addApp6(id: App6Id, drawing: App6Drawing): void;
}

/** The symbols of APP-6 that a drawing has: none until the first mark wants one, for their library is large. */
export class App6Symbols {
	readonly #canvas: Canvas;
	readonly #there = new Set<App6Id>();
	readonly #awaited = new Set<App6Id>();

	constructor(canvas: Canvas) {
		this.#canvas = canvas;
		// Where the live map has loaded the library, what is printed from it is complete at once.
		for (const id of APP6_IDS) this.#add(id, app6DrawingNow(id));
	}

	/** Those that can be drawn. */
	get there(): ReadonlySet<App6Id> {
		return this.#there;
	}

	/** Loads symbols; says whether any has come that was not on its way. Rejects when the library does not arrive. */
	async fetch(ids: Iterable<App6Id>): Promise<boolean> {
		const wanted = [...ids].filter((id) => !this.#awaited.has(id));
		for (const id of wanted) this.#awaited.add(id);
		try {
			for (const id of wanted) this.#add(id, await app6Drawing(id));
		} finally {
			for (const id of wanted) this.#awaited.delete(id);
		}
		return wanted.length > 0;
	}

	#add(id: App6Id, drawing: App6Drawing | null): void {
		if (!drawing || this.#there.has(id)) return;
		this.#there.add(id);
		this.#canvas.addApp6(id, drawing);
	}
}

import { loadRecords } from '$lib/data/load';
import { loadGeometry } from '$lib/data/topology';
import { buildGazetteer, type NamedPlace } from '$lib/domain/gazetteer';

/** The gazetteer in all languages, fetched when a reader begins to search; empty until then. */
export class Gazetteer {
	places = $state.raw<readonly NamedPlace[]>([]);
	failed = $state(false);
	#wanted = false;

	/** Fetches it once; a failure is tried again the next time. */
	async load(): Promise<void> {
		if (this.#wanted) return;
		this.#wanted = true;
		this.failed = false;
		try {
			const [index, { seas }] = await Promise.all([
				loadRecords('atlas', fetch),
				loadGeometry('overview', fetch)
			]);
			const points = Object.fromEntries(
				seas.features.map(({ properties }) => [properties.id, properties.label])
			);
			this.places = buildGazetteer(index, points);
		} catch {
			this.#wanted = false;
			this.failed = true;
		}
	}
}

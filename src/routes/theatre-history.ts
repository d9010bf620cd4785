import { loadRecords } from '$lib/data/load';
import { loadGeometry, loadTheatres } from '$lib/data/topology';
import { Atlas } from '$lib/domain/atlas';
import type { Language } from '$lib/domain/facts';
import { inLanguage } from '$lib/domain/language';
import { reachOn } from '$lib/domain/theatre';
import { paths } from '$lib/state/navigation';
import { drawTheatre } from '$lib/static-map/theatre-maps';

/**
 * What every page needs, read once for the whole build: pages are made by the hundred. Only the build calls this
 * module.
 */
let shipped: ReturnType<typeof loadShipped> | undefined;
const atlases = new Map<Language, Atlas>();

async function loadShipped(fetch: typeof globalThis.fetch) {
	const [index, shapes, theatres] = await Promise.all([
		loadRecords('atlas', fetch),
		loadGeometry('overview', fetch),
		loadTheatres(fetch)
	]);
	return { index, geometry: { ...shapes, theatres } };
}

/** Small maps of where an operation took place, and how that stands to the treaty area. For the build. */
export async function loadTheatreHistory(id: string, language: Language, fetch: typeof globalThis.fetch) {
	shipped ??= loadShipped(fetch);
	const { index, geometry } = await shipped;
	const atlas = atlases.get(language) ?? new Atlas(inLanguage(index, language));
	atlases.set(language, atlas);
	const operation = atlas.index.operations.find((candidate) => candidate.id === id);
	if (!operation) throw new RangeError(`Unknown operation "${id}"`);
	const drawing = drawTheatre(geometry, operation, atlas.index.theatreAreas);
	const theatre = drawing && {
		...drawing,
		steps: drawing.steps.map((step) => ({
			...step,
			href: paths.operations(`date=${step.day}&sel=operation:${id}`)
		}))
	};
	return { theatre, reach: reachOn(atlas, operation, operation.from) };
}

import { loadRecords } from '$lib/data/load';
import { loadGeometry } from '$lib/data/topology';
import { Atlas } from '$lib/domain/atlas';
import type { Day } from '$lib/domain/day';
import type { Language } from '$lib/domain/facts';
import { principalSteps, territorySteps } from '$lib/domain/history';
import { inLanguage } from '$lib/domain/language';
import { ATLAS_BEGIN } from '$lib/domain/membership';
import { paths } from '$lib/state/navigation';
import { cited } from '$lib/state/records';
import { drawTerritory, type TerritoryMaps } from '$lib/static-map/territory-maps';

/** As many small maps as can be compared at a glance. */
const MOST_MAPS = 8;

/** Held in this quality, land is not part of the state. */
const DEPENDENT: ReadonlySet<string> = new Set(['dependency', 'protectorate', 'trust']);

/**
 * What every page needs, read once for the whole build: pages are made by the hundred. Only the build calls this
 * module.
 */
let shipped: ReturnType<typeof loadShipped> | undefined;
const drawings = new Map<string, TerritoryMaps>();
const atlases = new Map<Language, Atlas>();

async function loadShipped(fetch: typeof globalThis.fetch) {
	const [index, tenures, sources, geometry] = await Promise.all([
		loadRecords('atlas', fetch),
		loadRecords('tenures', fetch),
		loadRecords('sources', fetch),
		loadGeometry('overview', fetch)
	]);
	return { index, tenures, sources, geometry };
}

/** What a page shows of a polity's territory since 1949: small maps, a table, sources. For the build. */
export async function loadTerritoryHistory(
	polity: string,
	language: Language,
	fetch: typeof globalThis.fetch
) {
	shipped ??= loadShipped(fetch);
	const { index, tenures, sources, geometry } = await shipped;
	const atlas = atlases.get(language) ?? new Atlas(inLanguage(index, language));
	atlases.set(language, atlas);
	const steps = principalSteps(territorySteps(atlas, polity), MOST_MAPS, (unit) => atlas.unit(unit).area);
	const drawing =
		drawings.get(polity) ?? drawTerritory(geometry.units, steps, (unit) => atlas.unit(unit).label);
	drawings.set(polity, drawing);
	const own = inLanguage(
		tenures.filter(({ polity: holder, to }) => holder === polity && (to === null || to > ATLAS_BEGIN)),
		language
	);
	return {
		...drawing,
		round: atlas.memberOf(polity)?.round ?? null,
		steps: steps.map(({ day, tenures: held }) => ({
			day,
			href: paths.map(`date=${day}`),
			held: held.map(({ unit, status }) => ({ unit, dependent: DEPENDENT.has(status) }))
		})),
		// What ended comes first, in order; what is held today stands at the end.
		rows: [...own].sort(byEnd).map(({ unit, name, from, to, status, note }) => ({
			unit,
			name: name ?? atlas.unit(unit).names,
			from,
			to,
			status,
			note,
			next: to === null ? null : atlas.nameOf(atlas.territory.ownerOf(unit, to), to)
		})),
		sources: cited(
			own.flatMap((tenure) => tenure.sources),
			sources
		)
	};
}

type Ending = { readonly to: Day | null };
const byEnd = (a: Ending, b: Ending) => (a.to ?? '9999').localeCompare(b.to ?? '9999');

import { loadRecords } from '$lib/data/load';
import { loadGeometry } from '$lib/data/topology';
import { toCsv } from '$lib/domain/csv';
import { inLanguage } from '$lib/domain/language';
import { getLocale } from '$lib/paraglide/runtime';
import { drawWorld } from '$lib/static-map/world-map';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const [cases, clauses, { units }] = await Promise.all([
		loadRecords('cases', fetch),
		loadRecords('clauses', fetch),
		loadGeometry('overview', fetch)
	]);
	const language = getLocale();
	const rows = inLanguage(cases, language).flatMap(({ names, at, day }) =>
		at ? [[names, String(at.latitude), String(at.longitude), day]] : []
	);
	return {
		world: drawWorld(units),
		clauses: inLanguage(clauses, language).map(({ id, names }) => ({ id, names })),
		// The famous cases of the article, as a table that can be tried out.
		example: toCsv(['name', 'lat', 'lon', 'date'], rows)
			.replace(/^\uFEFF/, '')
			.replaceAll('\r\n', '\n')
	};
};

import { readFileSync } from 'node:fs';
import { decode, type Geometry } from '$lib/data/topology';
import { Atlas } from '$lib/domain/atlas';
import type { AtlasIndex } from '$lib/domain/atlas-index';
import { inLanguage } from '$lib/domain/language';
import { lastAccession } from '$lib/domain/membership';
import type { Home } from '$lib/map/home';
import type { Frame } from '$lib/map/layer';
import { drawFrame } from '$lib/map/svg/markup';
import { homeSheet } from '$lib/map/svg/sheet';
import { thinTopology } from '$lib/map/svg/thin';
import { getLocale } from '$lib/paraglide/runtime';
import type { LayerId } from '$lib/state/layers';

/** Points that lie nearer together are one, in half pixels of the sheet. */
const NEAREST_POINTS = 3;

const read = (file: string): unknown => JSON.parse(readFileSync(`static/data/${file}`, 'utf8'));

/**
 * The map of a page on the day of the last accession as SVG, for the time before its scripts run. Only while the site is
 * built: it reads the shipped data from the disk, as what a page fetches is written into it.
 */
export function drawSheet(home: Home, layers: readonly LayerId[], label: string): string {
	const index = inLanguage(read('atlas.json') as AtlasIndex, getLocale());
	const sheet = homeSheet(home);
	const topology = read('overview.topo.json') as Parameters<typeof decode>[0];
	const thinned = thinTopology(topology, (point) => sheet.projection(point), NEAREST_POINTS);
	const geometry = { ...decode(thinned), theatres: read('theatres.geojson') as Geometry['theatres'] };
	const frame: Frame = {
		date: lastAccession(index),
		layers: new Set(layers),
		selection: null,
		compare: null,
		highlight: null,
		limbs: null,
		operations: null,
		symbols: 'atlas'
	};
	return drawFrame(new Atlas(index), geometry, sheet, frame, label);
}

/**
 * Builds everything under `static/data`: `npm run geodata`. No clock and no network: the same inputs give
 * the same bytes.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cuts } from './recipes';
import { cutAntimeridian } from './steps/antimeridian';
import { cleanUnits } from './steps/clean';
import { cutUnits, type Units } from './steps/cut';
import { encodeTopology } from './steps/encode';
import { compileFacts, readFacts } from './steps/facts';
import { describeSeas, describeUnits } from './steps/label';
import { measureBorders } from './steps/lengths';
import { readInput } from './steps/read';
import { cutSeas, type SeaLimit } from './steps/seas';
import { simplify, type Level, type Seas } from './steps/simplify';
import { split } from './steps/split';
import { drawTheatres, type TheatreLimit } from './steps/theatres';
import { addNorthernParts, type DividedSea } from './steps/tropic';
import { addManifest, writeFiles } from './steps/write';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The shipped levels: one for a view of the world or a continent, one for looking closer. */
const levels: Readonly<Record<string, Level>> = {
	'detail.topo.json': { intervalMetres: 300, smallestIslandSquareKilometres: 0, gridStep: 1 },
	'overview.topo.json': {
		intervalMetres: 12000,
		intervalElsewhereMetres: 26000,
		smallestIslandSquareKilometres: 500,
		gridStep: 20
	}
};

/** Every shipped file by its name under `static/data`. */
export async function buildGeodata(): Promise<Map<string, Uint8Array>> {
	const polygons = await cutAntimeridian(split(readInput('countries')));
	const units = await cleanUnits(await cutUnits(polygons, cuts, readInput));
	const seas = await addNorthernParts((await cutSeas(units, readSeaLimits())) as Seas, dividedSeas());
	const shapes = await describeUnits(units);
	const files = await buildTopologies(units, seas);
	const facts = readFacts(here('facts'));
	const theatres = await drawTheatres(
		facts['theatre-areas'],
		readTheatreLimits(),
		{ units, seas },
		readInput
	);
	const borders = measureBorders(files.get('detail.topo.json') as Uint8Array);
	const texts = { ...compileFacts(facts, shapes, borders), 'theatres.geojson': JSON.stringify(theatres) };
	for (const [name, text] of Object.entries(texts)) files.set(name, new TextEncoder().encode(text));
	return addManifest(files);
}

async function buildTopologies(units: Units, seas: Seas): Promise<Map<string, Uint8Array>> {
	// What is known of units is in the index, which every map has.
	const properties = { units: new Map<string, object>(), seas: await describeSeas(seas) };
	const files = new Map<string, Uint8Array>();
	for (const [name, level] of Object.entries(levels)) {
		files.set(
			name,
			encodeTopology(await simplify(units, seas, level), properties, {
				gridStep: level.gridStep,
				smallestPartSquareKilometres: level.smallestIslandSquareKilometres / 10
			})
		);
	}
	return files;
}

function readSeaLimits(): SeaLimit[] {
	return JSON.parse(readFileSync(here('facts/sea-limits.json'), 'utf8')) as SeaLimit[];
}

function readTheatreLimits(): TheatreLimit[] {
	return JSON.parse(readFileSync(here('facts/theatre-limits.json'), 'utf8')) as TheatreLimit[];
}

function dividedSeas(): DividedSea[] {
	return readFacts(here('facts')).seas.flatMap(({ id, parent, northOfTropic }) =>
		northOfTropic && parent !== null ? [{ parent, north: id }] : []
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFiles(here('../static/data'), await buildGeodata());
}

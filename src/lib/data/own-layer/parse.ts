import type { Span } from '../../domain/day';
import { Collection, type OwnFeature } from './collection';
import { readCsv } from './csv';
import { formatOf } from './format';
import { readGeoJson } from './geojson';
import { jsonFault } from './json-fault';
import { failure, type Failure, type Problem } from './problem';
import { readTopoJson } from './topojson';

/** Longest KML that is read, in characters: a document of XML takes some twenty times its length in memory. */
const LONGEST_KML = 50 * 1024 * 1024;

/** What a file holds. */
export interface ParsedLayer {
	readonly features: readonly OwnFeature[];
	/** The first features that are left out; {@link leftOut} counts all. */
	readonly problems: readonly Problem[];
	readonly leftOut: number;
	/** From the first day on which a feature with times shows to the first after the last; `null` where none has times. */
	readonly span: Span | null;
}

/**
 * Reads a GeoJSON, TopoJSON, CSV or KML file. Any text has a result: features and problems, or why there are none.
 * `onProgress` hears which part (0 to 1) is done. Never throws and never rejects.
 */
export async function parseLayer(
	text: string,
	fileName: string,
	onProgress?: (done: number) => void
): Promise<ParsedLayer | Failure> {
	const found = new Collection(onProgress);
	const failed = await read(text, fileName, found);
	if (failed) return failed;
	const { features, problems, leftOut } = found;
	if (features.length + leftOut === 0) return failure('no-features');
	return { features, problems, leftOut, span: spanOf(features) };
}

async function read(text: string, fileName: string, into: Collection): Promise<Failure | null> {
	if (text.trim() === '') return failure('empty');
	const format = formatOf(text, fileName);
	if (format === 'csv') return readCsv(text, into);
	if (format === 'json') return readJson(text, into);
	if (text.length > LONGEST_KML) return failure('kml-too-large');
	const { readKml } = await import('./kml');
	return readKml(text, into);
}

function readJson(text: string, into: Collection): Failure | null {
	let root: unknown;
	try {
		root = JSON.parse(text);
	} catch {
		return failure('broken-json', jsonFault(text) ?? undefined);
	}
	return readTopoJson(root, into) || readGeoJson(root, into) ? null : failure('no-features');
}

function spanOf(features: readonly OwnFeature[]): Span | null {
	const timed = features.filter(({ from, to }) => from !== null || to !== null);
	if (timed.length === 0) return null;
	return timed.reduce<Span>(
		(span, { from, to }) => ({
			from: span.from === null || from === null ? null : from < span.from ? from : span.from,
			to: span.to === null || to === null ? null : to > span.to ? to : span.to
		}),
		timed[0]!
	);
}

/** Reads references made by others: maps and lists of states, and the names they use for our polities. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Day } from '../../src/lib/domain/day';
import type { Polity } from '../../src/lib/domain/facts';

/** Properties of a feature, or a line of a list. */
export type Row = Readonly<Record<string, unknown>>;

/** The features of GeoJSON, or of the units or the only layer of TopoJSON. */
export function readFeatures(path: string): FeatureCollection<Geometry | null, Row | null>['features'] {
	const json = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection | Topology;
	if (json.type !== 'Topology') return json.features;
	const layer = json.objects.units ?? Object.values(json.objects)[0]!;
	return (feature(json, layer) as FeatureCollection<Geometry | null, Row | null>).features;
}

/** The lines of a CSV file without quotes, by the names in its header. */
export function readStates(path: string): Row[] {
	const [header = [], ...lines] = readFileSync(path, 'utf8')
		.trim()
		.split(/\r?\n/)
		.map((line) => line.split(','));
	return lines.map((line) => Object.fromEntries(header.map((key, i) => [key, line[i]])));
}

/** Whether a record counts on a day. Its `end`, unlike ours, is the last day; without dates it always counts. */
export function isOn(row: Row | null, date: Day): boolean {
	return !row?.start || (text(row.start) <= date && date <= text(row.end));
}

/** Ids of the polities a name may mean, from the table or else by id, ISO code or English name; often one. */
export function recognise(
	polities: readonly Pick<Polity, 'id' | 'iso3' | 'names'>[],
	table: Readonly<Record<string, readonly string[]>>
): (name: string) => readonly string[] {
	const ids = new Map<string, string[]>();
	for (const { id, iso3, names } of polities) {
		for (const name of new Set([id, iso3 ?? id, ...names.map((period) => period.name.en)].map(plain))) {
			ids.set(name, [...(ids.get(name) ?? []), id]);
		}
	}
	return (name) => table[name] ?? ids.get(plain(name)) ?? [];
}

export function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function plain(name: string): string {
	return name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z]/g, '');
}

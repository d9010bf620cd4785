/** Runs mapshaper on GeoJSON held in memory. */
import type { FeatureCollection } from 'geojson';
import mapshaper from 'mapshaper';

/**
 * @param layers feature collections by layer name; commands read them as `<name>.json`
 * @param commands a mapshaper command line; `-quiet` is added
 * @returns the text of each file that the commands wrote, by file name
 */
export async function runMapshaper(
	layers: Record<string, FeatureCollection>,
	commands: string
): Promise<Record<string, string>> {
	const input = Object.fromEntries(
		Object.entries(layers).map(([name, features]) => [`${name}.json`, JSON.stringify(features)])
	);
	const output = await mapshaper.applyCommands(`${commands} -quiet`, input);
	return Object.fromEntries(Object.entries(output).map(([name, file]) => [name, toText(file)]));
}

/** The single feature collection that `commands` write as `out.json`. */
export async function transform(
	layers: Record<string, FeatureCollection>,
	commands: string
): Promise<FeatureCollection> {
	const output = await runMapshaper(
		layers,
		`${commands} -o out.json format=geojson geojson-type=FeatureCollection`
	);
	const text = output['out.json'];
	if (text === undefined) throw new Error(`mapshaper wrote nothing for: ${commands}`);
	return JSON.parse(text) as FeatureCollection;
}

function toText(file: string | Uint8Array): string {
	return typeof file === 'string' ? file : new TextDecoder().decode(file);
}

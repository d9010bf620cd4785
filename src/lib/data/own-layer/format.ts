/** How a file is to be read. GeoJSON and TopoJSON are told apart when they are parsed. */
export type Format = 'json' | 'kml' | 'csv';

/** The format of a file, from how its text begins; where that says nothing, from the end of its name. */
export function formatOf(text: string, fileName: string): Format {
	const [first] = /[^\s\uFEFF]/.exec(text) ?? [];
	if (first === '<') return 'kml';
	if (first === '{') return 'json';
	const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
	if (extension === 'json' || extension === 'geojson' || extension === 'topojson') return 'json';
	if (extension === 'kml') return 'kml';
	// A list is JSON, but a table may have columns in brackets.
	return first === '[' && extension !== 'csv' && extension !== 'tsv' && extension !== 'txt' ? 'json' : 'csv';
}

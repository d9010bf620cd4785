import { describe, expect, it } from 'vitest';
import type { OwnFeature } from './collection';
import { parseLayer, type ParsedLayer } from './parse';
import type { Problem } from './problem';

/** What a file holds that must be usable. */
async function parsed(text: string, name = ''): Promise<ParsedLayer> {
	const result = await parseLayer(text, name);
	if ('failed' in result) throw new Error(result.failed);
	return result;
}

const featuresOf = async (text: string, name = '') => (await parsed(text, name)).features;
const problemsOf = async (text: string, name = '') => (await parsed(text, name)).problems;
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties });
const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
const BRUSSELS = point(4.35, 50.85);
const SQUARE = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
	[0, 0]
];

describe('CSV', () => {
	it('reads places with their times, whatever the language of the columns', async () => {
		const expected: Partial<OwnFeature>[] = [
			{
				name: 'Brüksel',
				geometry: { type: 'Point', coordinates: [4.35, 50.85] },
				from: '1967-10-16' as never,
				to: null,
				place: { line: 2 }
			},
			{ name: 'Paris', from: '1952-01-01' as never, to: '1967-01-01' as never, place: { line: 3 } }
		];
		for (const [header, separator] of [
			['name,lat,lon,start,end', ','],
			['ad;enlem;boylam;başlangıç;bitiş', ';'],
			['Nom\tLatitude\tLongitude\tDébut\tFin', '\t'],
			['title,y,x,begin,to', ','],
			['label,lat (deg),lng,From,until', ',']
		] as const) {
			const rows = [
				['Brüksel', '50.85', '4.35', '1967-10-16', ''],
				['Paris', '48.87', '2.27', '1952', '1966']
			];
			const text = [header, ...rows.map((row) => row.join(separator))].join('\r\n');
			expect(await featuresOf(text), header).toMatchObject(expected);
		}
	});

	it('reads decimal commas and keeps every cell as it is', async () => {
		const [first] = await featuresOf('\uFEFFyer;enlem;boylam;not\n İzmir ;38,42;27,14;=1+1\n');
		expect(first).toMatchObject({
			name: 'İzmir',
			geometry: { type: 'Point', coordinates: [27.14, 38.42] },
			from: null,
			to: null,
			facts: [
				['yer', ' İzmir '],
				['enlem', '38,42'],
				['boylam', '27,14'],
				['not', '=1+1']
			]
		});
	});

	it('names line and column of what it leaves out, and keeps the others', async () => {
		const { features, problems, leftOut, span } = await parsed(
			[
				'name,lat,lon,start,end',
				'A,1,2,1950,1951',
				'B,north,2,,',
				'C,91,2,,',
				'D,1,,,',
				'"E',
				'more",1,181,,',
				'F,1,2,1950-13,',
				'G,1,2,1950,1949',
				'H,1,2,,,extra',
				'I,NaN,2,,',
				'J,1,2,1960,'
			].join('\n')
		);
		expect(features.map(({ name }) => name)).toEqual(['A', 'J']);
		expect(leftOut).toBe(8);
		expect(problems).toEqual<Problem[]>([
			{ kind: 'bad-latitude', field: 'lat', value: 'north', place: { line: 3 } },
			{ kind: 'bad-latitude', field: 'lat', value: '91', place: { line: 4 } },
			{ kind: 'no-longitude', field: 'lon', value: '', place: { line: 5 } },
			{ kind: 'bad-longitude', field: 'lon', value: '181', place: { line: 6 } },
			{ kind: 'bad-time', field: 'start', value: '1950-13', place: { line: 8 } },
			{ kind: 'end-before-start', field: 'end', value: '1950 – 1949', place: { line: 9 } },
			{ kind: 'too-many-cells', field: '', value: 'extra', place: { line: 10 } },
			{ kind: 'bad-latitude', field: 'lat', value: 'NaN', place: { line: 11 } }
		]);
		expect(span).toEqual({ from: '1950-01-01', to: null });
	});

	it('says what is missing', async () => {
		expect(await parseLayer('name,place\nA,B\n', 'a.csv')).toMatchObject({ failed: 'no-header' });
		expect(await parseLayer(' \n', 'a.csv')).toMatchObject({ failed: 'empty' });
		expect(await parseLayer('lat,lon\n', 'a.csv')).toMatchObject({ failed: 'no-features' });
	});

	it('lists a hundred problems and counts the rest', async () => {
		const rows = Array.from({ length: 250 }, (_, index) => (index % 2 ? '1,2' : 'x,2'));
		const { features, problems, leftOut } = await parsed(['lat,lon', ...rows].join('\n'));
		expect([features.length, problems.length, leftOut]).toEqual([125, 100, 125]);
	});

	it('reads a hundred thousand points and says how far it is', async () => {
		const rows = Array.from({ length: 100_000 }, (_, index) => `P${index},${index % 90},${index % 180},1950`);
		const reports: number[] = [];
		const text = ['name,lat,lon,start', ...rows].join('\n');
		const result = await parseLayer(text, 'many.csv', (done) => reports.push(done));
		expect('features' in result && result.features.length).toBe(100_000);
		expect(reports.length).toBe(100);
		expect(reports).toEqual([...reports].sort((a, b) => a - b));
		expect(reports.at(-1)).toBeLessThanOrEqual(1);
	});
});

describe('GeoJSON', () => {
	it('reads a collection, a feature and a bare geometry', async () => {
		const [first] = await featuresOf(
			collection(feature(BRUSSELS, { title: 'HQ', from: 1967, to: '1990-10-02T12:00:00Z', size: 3, x: null }))
		);
		expect(first).toEqual({
			geometry: BRUSSELS,
			name: 'HQ',
			from: '1967-01-01',
			to: '1990-10-03',
			facts: [
				['title', 'HQ'],
				['from', '1967'],
				['to', '1990-10-02T12:00:00Z'],
				['size', '3']
			],
			place: { feature: 1 }
		});
		expect(await featuresOf(JSON.stringify(feature(BRUSSELS, null)))).toMatchObject([
			{ name: '', from: null, to: null, facts: [] }
		]);
		const bare = {
			type: 'GeometryCollection',
			geometries: [BRUSSELS, { type: 'Polygon', coordinates: [SQUARE] }]
		};
		expect(await featuresOf(JSON.stringify(bare))).toMatchObject([{ geometry: bare }]);
	});

	it('leaves heights out', async () => {
		expect(await featuresOf(collection(point(4.35, 50.85, 120)))).toMatchObject([{ geometry: BRUSSELS }]);
	});

	it('writes nested properties out as text', async () => {
		const [first] = await featuresOf(collection(feature(BRUSSELS, { name: 'A', tags: { a: [1, true] } })));
		expect(first?.facts).toContainEqual(['tags', '{"a":[1,true]}']);
	});

	it('names the feature and the field of what it leaves out', async () => {
		const geometries = [
			null,
			point(200, 10),
			point(10, -90.5),
			point('4.35', 50.85),
			point(4.35),
			{ type: 'Circle', coordinates: [1, 2] },
			{ type: 'LineString', coordinates: [[1, 2]] },
			{ type: 'Polygon', coordinates: [SQUARE.slice(0, 4)] },
			{
				type: 'Polygon',
				coordinates: [
					[
						[0, 0],
						[1, 1],
						[0, 0]
					]
				]
			},
			{ type: 'MultiPolygon', coordinates: [] },
			{ type: 'LineString', coordinates: 'everywhere' }
		];
		const text = collection(feature(BRUSSELS), ...geometries.map((geometry) => feature(geometry)), 7);
		const { features, problems } = await parsed(text);
		expect(features).toHaveLength(1);
		expect(problems.map(({ kind, value }) => `${kind} ${value}`.trim())).toEqual([
			'no-geometry',
			'bad-longitude 200',
			'bad-latitude -90.5',
			'bad-longitude 4.35',
			'bad-coordinates [4.35]',
			'unknown-geometry Circle',
			'short-line [[1,2]]',
			'open-ring [0,0] … [0,1]',
			'short-ring [[0,0],[1,1],[0,0]]',
			'empty-geometry',
			'bad-coordinates everywhere',
			'not-a-feature'
		]);
		expect(problems.map(({ place }) => place)).toEqual(problems.map((_, index) => ({ feature: index + 2 })));
	});

	it('refuses numbers beyond all bounds, and times that end before they begin', async () => {
		const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1e999,1]}}]}`;
		expect(await problemsOf(text)).toMatchObject([{ kind: 'bad-longitude', value: 'Infinity' }]);
		const late = collection(feature(BRUSSELS, { start: '1960', end: '1959-12' }));
		expect(await problemsOf(late)).toMatchObject([{ kind: 'end-before-start', field: 'end' }]);
	});

	it('says where JSON is broken, and when it is of another kind', async () => {
		expect(await parseLayer('{\n "type": "Feature",\n}', 'a.geojson')).toEqual({
			failed: 'broken-json',
			line: 3,
			column: 1
		});
		expect(await parseLayer('not json', 'a.geojson')).toMatchObject({ failed: 'broken-json', line: 1 });
		for (const text of [
			'{}',
			'[]',
			'{"type":"FeatureCollection"}',
			'{"type":"FeatureCollection","features":[]}'
		]) {
			expect(await parseLayer(text, 'a.json'), text).toMatchObject({ failed: 'no-features' });
		}
	});

	it('is not tired by depth', async () => {
		const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
		const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":${deep}},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":${deep}}}]}`;
		const { features, problems } = await parsed(text);
		expect(features).toMatchObject([{ facts: [['a', '…']] }]);
		expect(problems).toHaveLength(1);
	});
});

describe('TopoJSON', () => {
	const topology = {
		type: 'Topology',
		transform: { scale: [0.5, 0.5], translate: [0, 0] },
		arcs: [
			[
				[0, 0],
				[2, 0],
				[0, 2],
				[-2, 0],
				[0, -2]
			]
		],
		objects: {
			land: {
				type: 'GeometryCollection',
				geometries: [
					{ type: 'Polygon', arcs: [[0]], properties: { name: 'Square', end: '1960' } },
					{ type: 'Polygon', arcs: [[9]], properties: { name: 'Nowhere' } },
					{ type: null }
				]
			},
			town: { type: 'Point', coordinates: [8, 100], properties: { nom: 'Ville' } },
			pole: { type: 'Point', coordinates: [8, 400] }
		}
	};

	it('decodes all its objects, whatever the name of the file', async () => {
		for (const name of ['a.topojson', 'a.json', 'a.geojson', '']) {
			const { features, problems } = await parsed(JSON.stringify(topology), name);
			expect(features).toMatchObject([
				{ name: 'Square', geometry: { type: 'Polygon', coordinates: [SQUARE] }, to: '1961-01-01' },
				{ name: 'Ville', geometry: { type: 'Point', coordinates: [4, 50] } }
			]);
			expect(problems).toMatchObject([
				{ kind: 'bad-arcs', place: { feature: 2 } },
				{ kind: 'no-geometry', place: { feature: 3 } },
				{ kind: 'bad-latitude', value: '200', place: { feature: 5 } }
			]);
		}
	});

	it('is not made to unfold what no device can hold', async () => {
		const arcs = [Array.from({ length: 10_000 }, (_, index) => [index % 2, 0])];
		const lines = { type: 'MultiLineString', arcs: Array.from({ length: 10_000 }, () => [0]) };
		const text = JSON.stringify({ type: 'Topology', arcs, objects: { lines } });
		expect(await problemsOf(text)).toMatchObject([{ kind: 'too-detailed' }]);
		// What comes after it is not to blame.
		const objects = { lines, point: { type: 'Point', coordinates: [4, 50] } };
		expect(await featuresOf(JSON.stringify({ type: 'Topology', arcs, objects }))).toMatchObject([
			{ geometry: { type: 'Point' } }
		]);
	});
});

describe('KML', () => {
	const kml = (...placemarks: string[]) =>
		`<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>${placemarks
			.map((content) => `<Placemark>${content}</Placemark>`)
			.join('')}</Folder></Document></kml>`;
	const at = (coordinates: string) => `<Point><coordinates>${coordinates}</coordinates></Point>`;

	it('reads placemarks with time spans and time stamps', async () => {
		const features = await featuresOf(
			kml(
				`<name>Flotte &amp; Co</name><TimeSpan><begin>1951-08</begin><end>1967-03-31T00:00:00Z</end></TimeSpan>${at('2.1,48.8,0')}`,
				`<name>Day</name><TimeStamp><when>1999-03-24</when></TimeStamp>${at(' 20.5 , 44.8 ')}`,
				`<name>Area</name><ExtendedData><Data name="kind"><value>test</value></Data></ExtendedData>
				<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon>`
			)
		);
		expect(features).toMatchObject([
			{ name: 'Flotte & Co', from: '1951-08-01', to: '1967-04-01', geometry: point(2.1, 48.8) },
			{ name: 'Day', from: '1999-03-24', to: '1999-03-25' },
			{ name: 'Area', from: null, to: null, geometry: { type: 'Polygon', coordinates: [SQUARE] } }
		]);
		expect(features[2]?.facts).toEqual([
			['name', 'Area'],
			['kind', 'test']
		]);
	});

	it('names the feature of what it leaves out', async () => {
		const text = kml('<name>None</name>', at('2,here'), at('2,95'), at('2,48'));
		const { features, problems } = await parsed(text);
		expect(features).toMatchObject([{ place: { feature: 4 } }]);
		expect(problems).toMatchObject([
			{ kind: 'no-geometry', place: { feature: 1 } },
			{ kind: 'bad-coordinates', value: 'here', place: { feature: 2 } },
			{ kind: 'bad-latitude', value: '95', place: { feature: 3 } }
		]);
	});

	it('says where XML is broken, and when it is of another kind', async () => {
		const broken = await parseLayer('<kml>\n<Placemark></kml>', 'a.kml');
		expect(broken).toMatchObject({ failed: 'broken-xml', line: 2 });
		expect(await parseLayer('no markup', 'a.kml')).toMatchObject({ failed: 'broken-xml' });
		expect(await parseLayer('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.kml')).toMatchObject({
			failed: 'no-features'
		});
	});

	it('neither fetches nor unfolds entities', async () => {
		const bomb = `<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
		const text = `${bomb}<kml><Placemark><name>&b;&c;</name>${at('2,48')}</Placemark></kml>`;
		const result = await parseLayer(text, 'a.kml');
		expect(JSON.stringify(result)).not.toContain('aaaaaaaaaa');
		expect(JSON.stringify(result)).not.toContain('root:');
	});
});

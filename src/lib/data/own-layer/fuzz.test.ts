import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../../tests/fixtures/arbitraries';
import { toCsv } from '../../domain/csv';
import { addDays, type Day } from '../../domain/day';
import { parseLayer } from './parse';

/** Texts that a careless page would run or render. */
const MARKUP = [
	'<img src=x onerror=alert(1)>',
	'</script><script>alert(1)</script>',
	'&lt;b&gt;',
	'{@html x}',
	'javascript:alert(1)',
	'${1}'
];
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...MARKUP));

/** JSON that begins like GeoJSON or TopoJSON and goes on at random. */
const nearGeoJson = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 2 },
		fc.jsonValue(),
		fc.record(
			{
				type: fc.constantFrom(
					'FeatureCollection',
					'Feature',
					'Topology',
					'GeometryCollection',
					'Point',
					'LineString',
					'Polygon',
					'MultiPolygon'
				),
				features: fc.array(tie('value'), { maxLength: 3 }),
				geometry: tie('value'),
				geometries: fc.array(tie('value'), { maxLength: 3 }),
				objects: fc.dictionary(fc.string(), tie('value'), { maxKeys: 2 }),
				arcs: fc.oneof(fc.array(fc.array(fc.array(fc.double()))), fc.array(fc.integer()), tie('value')),
				coordinates: fc.oneof(fc.array(fc.double()), fc.array(fc.array(fc.double())), tie('value')),
				transform: tie('value'),
				properties: fc.dictionary(fc.constantFrom('name', 'start', 'end', '__proto__'), fc.jsonValue())
			},
			{ requiredKeys: ['type'] }
		)
	)
})).value;

const kmlToken = fc.constantFrom(
	'<kml>',
	'</kml>',
	'<Placemark>',
	'</Placemark>',
	'<Point><coordinates>1,2</coordinates></Point>',
	'<coordinates>',
	'</coordinates>',
	'<TimeSpan><begin>',
	'</begin></TimeSpan>',
	'<![CDATA[',
	']]>',
	'&amp;',
	'&x;',
	'<!DOCTYPE',
	'1,2 3,4',
	'<MultiGeometry>',
	'</MultiGeometry>'
);

describe('any text', () => {
	it.each([
		['no name', ''],
		['a table', 'a.csv'],
		['GeoJSON', 'a.geojson'],
		['KML', 'a.kml']
	])('has a result as %s', async (_, name) => {
		const texts = fc.oneof(
			anyText,
			anyText.map((text) => `lat,lon,start,end\n${text}`),
			fc.json(),
			nearGeoJson.map((value) => JSON.stringify(value)),
			fc.array(fc.oneof(kmlToken, fc.string())).map((tokens) => `<kml>${tokens.join('')}</kml>`),
			fc.array(kmlToken).map((tokens) => tokens.join(''))
		);
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				const result = await parseLayer(text, name);
				if ('failed' in result) {
					expect(result.failed).toBeTypeOf('string');
					return;
				}
				expect(result.features.length + result.leftOut).toBeGreaterThan(0);
				for (const { name, facts, from, to } of result.features) {
					expect([name, ...facts.flat()].every((value) => typeof value === 'string')).toBe(true);
					expect(from !== null && to !== null && to <= from).toBe(false);
				}
			}),
			{ numRuns: 100 }
		);
	});
});

/** A place with a name and a span as one of our readers could have it. */
interface Entry {
	readonly name: string;
	readonly longitude: number;
	readonly latitude: number;
	readonly first: Day | null;
	readonly last: Day | null;
}

const degrees = (limit: number) =>
	fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5 + 0);
const entry: fc.Arbitrary<Entry> = fc
	.record({
		// Tables trim names and guard against formulas; what is left comes back letter for letter.
		name: anyText.map((text) => `n${text.replace(/[\0\r\s]+/g, ' ')}n`),
		longitude: degrees(180),
		latitude: degrees(90),
		days: fc.tuple(
			arbitraryDay('0001-01-01', '9999-12-30'),
			arbitraryDay('0001-01-01', '9999-12-30'),
			fc.boolean(),
			fc.boolean()
		)
	})
	.map(({ days: [a, b, opens, closes], ...rest }) => ({
		...rest,
		first: opens ? (a < b ? a : b) : null,
		last: closes ? (a < b ? b : a) : null
	}));

const expected = (entries: readonly Entry[]) =>
	entries.map(({ name, longitude, latitude, first, last }) => ({
		name,
		geometry: { type: 'Point', coordinates: [longitude, latitude] },
		from: first,
		to: last && addDays(last, 1)
	}));

describe('what is written comes back the same', () => {
	const entries = fc.array(entry, { minLength: 1, maxLength: 20 });

	it('as CSV', async () => {
		await fc.assert(
			fc.asyncProperty(entries, async (list) => {
				const rows = list.map(({ name, longitude, latitude, first, last }) => [
					name,
					latitude.toFixed(5),
					longitude.toFixed(5),
					first ?? '',
					last ?? ''
				]);
				const result = await parseLayer(toCsv(['name', 'lat', 'lon', 'start', 'end'], rows), 'a.csv');
				expect(result).toMatchObject({ features: expected(list), leftOut: 0 });
			})
		);
	});

	it('as GeoJSON', async () => {
		await fc.assert(
			fc.asyncProperty(entries, async (list) => {
				const features = list.map(({ name, longitude, latitude, first, last }) => ({
					type: 'Feature',
					properties: { name, start: first, end: last },
					geometry: { type: 'Point', coordinates: [longitude, latitude] }
				}));
				const text = JSON.stringify({ type: 'FeatureCollection', features });
				expect(await parseLayer(text, 'a.json')).toMatchObject({ features: expected(list), leftOut: 0 });
			})
		);
	});

	it('as KML, markup and all', async () => {
		const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
		for (const name of MARKUP) {
			const text = `<kml><Placemark><name>${escape(name)}</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`;
			expect(await parseLayer(text, 'a.kml')).toMatchObject({ features: [{ name }] });
			const data = `<kml><Placemark><description><![CDATA[${name}]]></description><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`;
			expect(await parseLayer(data, 'a.kml')).toMatchObject({
				features: [{ facts: [['description', name]] }]
			});
		}
	});
});

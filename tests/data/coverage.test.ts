/** The rules of Article 6 against what the literature says of places: territories, seas, cases. */
import { describe, expect, it } from 'vitest';
import { Locator } from '../../src/lib/data/locator';
import { decode } from '../../src/lib/data/topology';
import { Atlas } from '../../src/lib/domain/atlas';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import { coverageAt, coverageSpans } from '../../src/lib/domain/coverage/coverage';
import type { ArticleTerritory, Case, SeaArea } from '../../src/lib/domain/coverage/facts';
import { TREATY_IN_FORCE } from '../../src/lib/domain/coverage/ruling';
import { addDays, day, type Day } from '../../src/lib/domain/day';
import { inLanguage } from '../../src/lib/domain/language';
import { readJson, readTopology } from './shipped';

const atlas = new Atlas(inLanguage(readJson<AtlasIndex>('static/data/atlas.json'), 'en'));
const territories = readJson<ArticleTerritory[]>('geodata/facts/territories.json');
const seaAreas = readJson<SeaArea[]>('geodata/facts/sea-areas.json');
const cases = readJson<Case[]>('geodata/facts/cases.json');
const locator = new Locator(decode(readTopology('detail') as never));
const TODAY = day('2026-11-24');

/** The first and the last day of a period, and one in between. */
function daysOf(from: Day | null, to: Day | null): Day[] {
	const first = from ?? TREATY_IN_FORCE;
	const last = to === null ? TODAY : addDays(to, -1);
	const middle = addDays(first, Math.floor((Date.parse(last) - Date.parse(first)) / 2 / 86_400_000));
	return [first, middle, last];
}

describe('each territory of the table', () => {
	const rows = territories.flatMap(({ id, units, periods }) =>
		periods.flatMap(({ from, to, verdict, scope, clause }) =>
			units.map((unit) => ({ id, unit, from, to, verdict, scope, clause }))
		)
	);

	it.each(rows)('$id ($unit) from $from is $verdict', ({ unit, from, to, verdict, scope, clause }) => {
		const { label } = atlas.unit(unit);
		for (const on of daysOf(from, to)) {
			const coverage = coverageAt(atlas, { latitude: label[1], unit, seas: [] }, on);
			expect(`${on} ${coverage.verdict}`).toBe(`${on} ${verdict}`);
			if (verdict === 'covered') expect([coverage.clause, coverage.scope]).toEqual([clause, scope]);
		}
	});
});

describe('each sea area', () => {
	it.each(seaAreas.flatMap(({ id, at, periods }) => periods.map((period) => ({ id, at, ...period }))))(
		'$id from $from is $verdict',
		({ at, from, to, verdict, clause }) => {
			const place = locator.locate(at);
			expect(place.unit).toBeNull();
			for (const on of daysOf(from, to)) {
				const coverage = coverageAt(atlas, place, on);
				expect(`${on} ${coverage.verdict}`).toBe(`${on} ${verdict}`);
				if (verdict === 'covered') expect(coverage.clause).toBe(clause);
			}
		}
	);
});

describe('known places', () => {
	it.each([
		['Algiers', 36.75, 3.05, '1962-07-02', 'covered', '6.1-algeria'],
		['Algiers', 36.75, 3.05, '1962-07-03', 'not-covered', null],
		['Istanbul', 41.01, 28.95, '1952-02-18', 'covered', '6.1-turkey'],
		['Istanbul', 41.01, 28.95, '1952-02-17', 'not-covered', null],
		['Stanley', -51.7, -57.9, '1982-05-01', 'not-covered', null],
		['Honolulu', 21.33, -157.8, '1965-01-01', 'not-covered', null],
		['Midway', 28.21, -177.37, '2000-01-01', 'not-covered', null],
		['Ceuta', 35.885, -5.32, '2022-06-30', 'unsettled', '6.1-europe'],
		['West Berlin', 52.5, 13.25, '1961-08-13', 'covered', '6.2-occupation'],
		['East Berlin', 52.52, 13.45, '1961-08-13', 'not-covered', null],
		['Berlin', 52.52, 13.45, '1990-10-03', 'covered', '6.1-europe'],
		['Gibraltar', 36.14, -5.35, '2000-01-01', 'covered', '6.1-europe'],
		['Valletta', 35.88, 14.45, '1964-09-20', 'covered', '6.1-europe'],
		['Valletta', 35.88, 14.45, '1964-09-21', 'not-covered', null],
		['Akrotiri', 34.59, 32.98, '2026-03-02', 'unsettled', '6.1-islands'],
		['Hamilton, Bermuda', 32.3, -64.78, '2000-01-01', 'covered', '6.1-islands'],
		['Nassau', 25.02, -77.45, '1973-07-09', 'covered', '6.1-islands'],
		['Nassau', 25.02, -77.45, '1973-07-10', 'not-covered', null],
		['Matthew Town', 20.97, -73.65, '1960-01-01', 'not-covered', null],
		['Goa', 15.4, 74.1, '1961-12-18', 'not-covered', null],
		['Kyiv', 50.4, 30.5, '2022-02-24', 'not-covered', null],
		['Helsinki', 60.25, 24.9, '2023-04-04', 'covered', '6.1-europe'],
		['the Adriatic', 43, 15, '1994-02-28', 'covered', '6.2-mediterranean'],
		['the Mediterranean', 36, 18, '1952-02-17', 'not-covered', null],
		['the Atlantic just north of the Tropic', 23.5, -40, '2000-01-01', 'covered', '6.2-north-atlantic'],
		['the Atlantic just south of the Tropic', 23.4, -40, '2000-01-01', 'not-covered', null],
		['the Gulf of Mexico, north', 26, -90, '2000-01-01', 'unsettled', '6.2-north-atlantic'],
		['the Gulf of Mexico, south', 21, -94, '2000-01-01', 'not-covered', null],
		['the North Pole', 90, 0, '2000-01-01', 'unsettled', '6.2-north-atlantic'],
		['the South Pole', -90, 0, '2000-01-01', 'not-covered', null],
		['the antimeridian', 0, 180, '2000-01-01', 'not-covered', null],
		['Paris before the treaty was in force', 48.85, 2.35, '1949-08-23', 'not-covered', null],
		['Paris', 48.85, 2.35, '1949-08-24', 'covered', '1949-europe-america']
	] as const)('%s (%d, %d) on %s is %s by %s', (_, latitude, longitude, on, verdict, clause) => {
		const coverage = coverageAt(atlas, locator.locate({ latitude, longitude }), day(on));
		expect([coverage.verdict, coverage.clause]).toEqual([verdict, clause]);
	});
});

it('every point on earth has an answer on every turn of its history', () => {
	for (let latitude = -90; latitude <= 90; latitude += 10) {
		for (let longitude = -180; longitude <= 180; longitude += 10) {
			const place = locator.locate({ latitude, longitude });
			const spans = coverageSpans(atlas, place, TODAY);
			expect(spans[0]?.from, `${latitude}, ${longitude}`).toBe(TREATY_IN_FORCE);
			expect(spans.at(-1)?.to).toBeNull();
			for (const { coverage } of spans) {
				expect(coverage.verdict === 'not-covered').toBe(coverage.clause === null);
				expect(coverage.certainty === 'unsettled').toBe(coverage.verdict === 'unsettled');
			}
		}
	}
});

it('each member’s capital lies in its land', () => {
	for (const { polity, capital } of atlas.index.members) {
		const { unit } = locator.locate(capital);
		expect(unit === null ? null : atlas.territory.ownerOf(unit, TODAY), capital.names).toBe(polity);
	}
});

it('each case can be looked at', () => {
	for (const { id, at, territories: rows } of cases) {
		if (at) expect(locator.locate(at).unit !== null || locator.locate(at).seas.length > 0, id).toBe(true);
		for (const row of rows)
			expect(
				territories.some((territory) => territory.id === row),
				id
			).toBe(true);
	}
});

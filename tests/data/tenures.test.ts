/** Who holds what: one holder for every unit on every day, and the holders of known days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import { addDays, contains, day, fromEpochDay, toEpochDay, type Day } from '../../src/lib/domain/day';
import type { Polity, Tenure, Unit } from '../../src/lib/domain/facts';
import { Territory } from '../../src/lib/domain/tenure';
import { readJson } from './shipped';

const units = readJson<Unit[]>('geodata/facts/units.json');
const tenures = readJson<Tenure[]>('geodata/facts/tenures.json');
const polities = new Map(
	readJson<Polity[]>('geodata/facts/polities.json').map((polity) => [polity.id, polity])
);

const tenuresOn = (unit: string, on: Day) =>
	tenures.filter((tenure) => tenure.unit === unit && contains(tenure, on));

/** The first day of the atlas, the eve and the day of every change, and today's world. */
const days = [
	day('1949-04-04'),
	...new Set(tenures.flatMap(({ from, to }) => [from, to].filter((on) => on !== null))),
	day('1990-10-02'),
	day('2026-01-01')
];

it.each(days)('on %s every unit has one holder that exists', (on) => {
	for (const { id } of units) {
		const holders = tenuresOn(id, on);
		expect(
			holders.map(({ polity }) => polity),
			id
		).toHaveLength(1);
		for (const { polity, controller } of holders) {
			for (const holder of [polity, controller].filter((name) => name !== null)) {
				const state = polities.get(holder);
				expect(state !== undefined && contains(state, on), `${holder} holds ${id}`).toBe(true);
			}
		}
	}
});

describe('known holders', () => {
	it.each([
		['de-east', '1949-10-06', 'de-occupied', 'occupied', 'ussr'],
		['de-east', '1955-05-06', 'gdr', 'integral', null],
		['de-east', '1990-10-02', 'gdr', 'integral', null],
		['de-east', '1990-10-03', 'de-frg', 'integral', null],
		['de-saar', '1956-12-31', 'saar', 'protectorate', 'fr'],
		['de-saar', '1957-01-01', 'de-frg', 'integral', null],
		['de-west-berlin', '1990-10-02', 'berlin-four-power', 'occupied', 'western-powers'],
		['ua-crimea', '2014-02-26', 'ua', 'integral', null],
		['ua-crimea', '2014-02-27', 'ua', 'occupied', 'ru'],
		['cy-north', '1974-07-19', 'cy', 'integral', null],
		['cy-north', '1974-07-20', 'cy', 'occupied', 'tr'],
		['us-hawaii', '1959-08-20', 'us', 'dependency', null],
		['us-hawaii', '1959-08-21', 'us', 'integral', null],
		['dz-north', '1962-07-02', 'fr', 'integral', null],
		['dz-north', '1962-07-03', 'dz', 'integral', null],
		['dz-sahara', '1957-08-06', 'fr', 'dependency', null],
		['dz-sahara', '1957-08-07', 'fr', 'integral', null],
		['tn', '1956-03-19', 'fr', 'protectorate', null],
		['tn', '1956-03-20', 'tn', 'integral', null],
		['mt', '1964-09-20', 'gb', 'dependency', null],
		['mt', '1964-09-21', 'mt', 'integral', null],
		['bs-north', '1973-07-09', 'gb', 'dependency', null],
		['bs-north', '1973-07-10', 'bs', 'integral', null],
		['cd', '1960-06-29', 'be', 'dependency', null],
		['cd', '1960-06-30', 'cd', 'integral', null],
		['rw', '1962-06-30', 'be', 'trust', null],
		['rw', '1962-07-01', 'rw', 'integral', null],
		['ao', '1975-11-10', 'pt', 'dependency', null],
		['ao', '1975-11-11', 'ao', 'integral', null],
		['sr', '1975-11-24', 'nl', 'dependency', null],
		['sr', '1975-11-25', 'sr', 'integral', null],
		['id-papua', '1962-09-30', 'nl', 'dependency', null],
		['id-papua', '1962-10-01', 'nl', 'administered', null],
		['id-papua', '1963-05-01', 'id', 'integral', null],
		['at-west', '1955-10-25', 'at', 'occupied', 'western-powers'],
		['at-west', '1955-10-26', 'at', 'integral', null],
		['it-trieste', '1954-10-25', 'ftt', 'occupied', 'western-powers'],
		['it-trieste', '1954-10-26', 'it', 'integral', null],
		['ca-newfoundland', '1949-04-04', 'ca', 'integral', null],
		['gr-dodecanese', '1949-04-04', 'gr', 'integral', null],
		['pa-canal-zone', '1979-09-30', 'pa', 'administered', 'us'],
		['jp-ryukyu', '1972-05-14', 'jp', 'administered', 'us'],
		['jp-ryukyu', '1972-05-15', 'jp', 'integral', null],
		['me', '2006-06-02', 'rs', 'integral', null],
		['me', '2006-06-03', 'me', 'integral', null]
	] as const)('%s on %s', (unit, on, polity, status, controller) => {
		expect(tenuresOn(unit, day(on))).toMatchObject([{ polity, status, controller }]);
	});
});

it('gives every polity a name on every day of its life', () => {
	for (const { id, from, to, names } of polities.values()) {
		expect([names[0]?.from, names.at(-1)?.to], id).toEqual([from, to]);
		names.slice(1).forEach((name, index) => expect(name.from, id).toBe(names[index]?.to));
	}
});

describe('on any day since 1949', () => {
	const territory = new Territory(readJson<AtlasIndex>('static/data/atlas.json').tenures as never);
	const listed = new Set(territory.changeDays);
	const anyDay = fc
		.integer({ min: toEpochDay(day('1949-04-05')), max: toEpochDay(day('2026-12-31')) })
		.map(fromEpochDay);

	it('each unit has one holder, and land passes on only on the listed days', () => {
		fc.assert(
			fc.property(anyDay, fc.constantFrom(...units.map(({ id }) => id)), (on, unit) => {
				expect(tenuresOn(unit, on)).toHaveLength(1);
				expect(territory.territoryOf(territory.ownerOf(unit, on), on)).toContain(unit);
				const before = territory.tenureOf(unit, addDays(on, -1));
				if (before !== territory.tenureOf(unit, on)) expect(listed.has(on)).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});
});

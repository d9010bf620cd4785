import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { day } from './day';
import { polityNameOn, Territory } from './tenure';

const territory = new Territory(smallIndex.tenures);
const polityOf = (id: string) => smallIndex.polities.find((polity) => polity.id === id)!;

describe('Territory', () => {
	it.each([
		['dz-north', '1949-04-04', 'fr'],
		['dz-north', '1962-07-02', 'fr'],
		['dz-north', '1962-07-03', 'dz'],
		['de-east', '1949-10-06', 'de-occupied'],
		['de-east', '1949-10-07', 'gdr'],
		['de-east', '1990-10-02', 'gdr'],
		['de-east', '1990-10-03', 'de-frg'],
		['ua-crimea', '2014-02-27', 'ua']
	] as const)('%s is held on %s by %s', (unit, on, polity) => {
		expect(territory.ownerOf(unit, day(on))).toBe(polity);
	});

	it('names an occupier beside the lawful holder, from the day of the occupation', () => {
		expect(territory.tenureOf('ua-crimea', day('2014-02-26'))).toMatchObject({ controller: null });
		expect(territory.tenureOf('ua-crimea', day('2014-02-27'))).toMatchObject({
			polity: 'ua',
			status: 'occupied',
			controller: 'ru'
		});
	});

	it('lists what a polity holds on a day', () => {
		expect(territory.territoryOf('fr', day('1962-07-02'))).toEqual(['fr', 'fr-corsica', 'dz-north']);
		expect(territory.territoryOf('fr', day('1962-07-03'))).toEqual(['fr', 'fr-corsica']);
		expect(territory.territoryOf('de-frg', day('1990-10-03'))).toEqual(['de-west', 'de-east']);
		expect(territory.territoryOf('gdr', day('1990-10-03'))).toEqual([]);
	});

	it('lists every unit once', () => {
		expect(territory.units).toEqual(smallIndex.units.map(({ id }) => id));
	});

	it('lists each day on which a tenure begins once, in order', () => {
		expect(territory.changeDays).toEqual([
			'1949-05-23',
			'1949-10-07',
			'1959-08-21',
			'1962-07-03',
			'1990-10-03',
			'2014-02-27'
		]);
	});

	it('finds the units of which a tenure begins between two days, whichever comes first', () => {
		expect(territory.changedBetween(day('1990-10-02'), day('1990-10-03'))).toEqual(['de-east']);
		expect(territory.changedBetween(day('1962-07-03'), day('1962-07-02'))).toEqual(['dz-north']);
		expect(territory.changedBetween(day('1990-10-03'), day('1990-10-04'))).toEqual([]);
		fc.assert(
			fc.property(
				arbitraryDay('1940-01-01', '2030-01-01'),
				arbitraryDay('1940-01-01', '2030-01-01'),
				(one, other) => {
					const changed = territory.changedBetween(one, other);
					for (const unit of territory.units) {
						if (changed.includes(unit)) continue;
						expect(territory.tenureOf(unit, one)).toBe(territory.tenureOf(unit, other));
					}
				}
			)
		);
	});

	it('gives every unit to exactly one polity on any day', () => {
		fc.assert(
			fc.property(arbitraryDay(), (on) => {
				const held = smallIndex.polities.flatMap(({ id }) => territory.territoryOf(id, on));
				expect(held.sort()).toEqual([...territory.units].sort());
			})
		);
	});

	it('throws for a unit it does not know, and for a day that no tenure covers', () => {
		expect(() => territory.ownerOf('atlantis', day('1990-10-03'))).toThrow(
			new RangeError('No tenure of unit "atlantis" on 1990-10-03')
		);
		const short = new Territory([{ ...smallIndex.tenures[0]!, to: day('1950-01-01') }]);
		expect(() => short.ownerOf('fr', day('1950-01-01'))).toThrow(RangeError);
	});
});

describe('polityNameOn', () => {
	it.each([
		['1949-05-23', 'West Germany'],
		['1990-10-02', 'West Germany'],
		['1990-10-03', 'Germany'],
		['1949-04-04', 'West Germany']
	] as const)('calls the Federal Republic on %s %s', (on, name) => {
		expect(polityNameOn(polityOf('de-frg'), day(on))).toBe(name);
	});

	it('keeps the last name of a polity that no longer exists', () => {
		expect(polityNameOn(polityOf('gdr'), day('2026-01-01'))).toBe('East Germany');
	});

	it('throws for a polity without a name', () => {
		expect(() => polityNameOn({ ...polityOf('fr'), names: [] }, day('1990-10-03'))).toThrow(
			new RangeError('Polity "fr" has no name')
		);
	});
});

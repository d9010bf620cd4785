import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from './atlas';
import { day } from './day';

const atlas = new Atlas(smallIndex);

describe('namesOfLand', () => {
	it('are those of all who ever held it', () => {
		const names = [...atlas.namesOfLand('dz-north')];
		for (const { polity } of atlas.index.tenures.filter(({ unit }) => unit === 'dz-north')) {
			expect(names).toContain(atlas.nameOf(polity, day('1970-01-01')));
		}
		expect(names.length).toBeGreaterThan(1);
		expect([...atlas.namesOfLand('atlantis')]).toEqual([]);
	});
});

describe('knownNames', () => {
	it('are those of all times, and short ones', () => {
		expect(atlas.knownNames('de-frg')).toEqual(['West Germany', 'Germany', 'DEU']);
		expect(atlas.knownNames('us')).toEqual(expect.arrayContaining(['United States', 'USA']));
		expect(atlas.knownNames('atlantis')).toEqual([]);
	});
});

describe('unitState', () => {
	it.each([
		['fr', '1949-04-03', 'fr', 'none', null],
		['fr', '1949-04-04', 'fr', 'signatory', 0],
		['fr', '1949-08-24', 'fr', 'member', 0],
		['dz-north', '1949-08-24', 'fr', 'member', 0],
		['dz-north', '1962-07-02', 'fr', 'member', 0],
		['dz-north', '1962-07-03', 'dz', 'none', null],
		['de-west', '1955-05-05', 'de-frg', 'none', null],
		['de-west', '1955-05-06', 'de-frg', 'member', 2],
		['de-east', '1990-10-02', 'gdr', 'none', null],
		['de-east', '1990-10-03', 'de-frg', 'member', 2]
	] as const)('%s on %s: held by %s, %s, round %s', (unit, on, polity, standing, round) => {
		expect(atlas.unitState(unit, day(on))).toMatchObject({ polity, standing, round });
	});

	it('tells occupation and status apart from the holder', () => {
		expect(atlas.unitState('ua-crimea', day('2014-02-27'))).toEqual({
			polity: 'ua',
			standing: 'none',
			round: null,
			controller: 'ru',
			status: 'occupied'
		});
		expect(atlas.unitState('us-hawaii', day('1959-08-20')).status).toBe('dependency');
		expect(atlas.unitState('us-hawaii', day('1959-08-21')).status).toBe('integral');
	});

	it('throws for an unknown unit', () => {
		expect(() => atlas.unitState('atlantis', day('1990-10-03'))).toThrow(RangeError);
	});
});

describe('look-ups', () => {
	it('finds members and signatories of a day', () => {
		expect(atlas.membersOn(day('1952-02-18')).map(({ id }) => id)).toEqual(['fr', 'us', 'tr']);
		expect(atlas.signatoriesOn(day('1949-08-23')).map(({ id }) => id)).toEqual(['fr', 'us']);
	});

	it('finds the membership of a polity, if it has one', () => {
		expect(atlas.memberOf('tr')?.round).toBe(1);
		expect(atlas.memberOf('gdr')).toBeUndefined();
	});

	it('names a polity as of a day and throws for one it does not know', () => {
		expect(atlas.nameOf('de-frg', day('1990-10-02'))).toBe('West Germany');
		expect(atlas.nameOf('de-frg', day('1990-10-03'))).toBe('Germany');
		expect(() => atlas.nameOf('atlantis', day('1990-10-03'))).toThrow(
			new RangeError('Unknown polity "atlantis"')
		);
	});

	it('stops at signature, entry into force and every round', () => {
		expect(atlas.milestones).toEqual(['1949-04-04', '1949-08-24', '1952-02-18', '1955-05-06']);
	});
});

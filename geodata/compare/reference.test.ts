import { describe, expect, it } from 'vitest';
import { day } from '../../src/lib/domain/day';
import { isOn, recognise } from './reference';

const named = (id: string, iso3: string | null, ...names: string[]) => ({
	id,
	iso3,
	names: names.map((en) => ({ from: null, to: null, name: { en, fr: en, tr: en } }))
});

describe('reading a reference', () => {
	it('knows a polity by its id, its code, any of its names, and the table before all', () => {
		const polities = [
			named('ci', 'CIV', 'Ivory Coast', 'Côte d’Ivoire'),
			named('ussr', null, 'Soviet Union')
		];
		const idsOf = recognise(polities, { '365': ['ussr', 'ru'], ci: ['other'] });
		expect(idsOf('CIV')).toEqual(['ci']);
		expect(idsOf("Cote d'Ivoire")).toEqual(['ci']);
		expect(idsOf('ci')).toEqual(['other']);
		expect(idsOf('365')).toEqual(['ussr', 'ru']);
		expect(idsOf('Atlantis')).toEqual([]);
	});

	it('counts the last day of a record, which other lists name, to the record', () => {
		const record = { start: '1960-08-16', end: '2019-12-31' };
		expect(isOn(record, day('1960-08-15'))).toBe(false);
		expect(isOn(record, day('2019-12-31'))).toBe(true);
		expect(isOn({}, day('1949-04-04'))).toBe(true);
	});
});

import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from '../domain/atlas';
import { day } from '../domain/day';
import { compareDays } from './comparison';

const atlas = new Atlas(smallIndex);
const compare = (one: string, other: string) => compareDays(atlas, day(one), day(other), 'en');
const area = (...units: string[]) => units.reduce((sum, unit) => sum + atlas.unit(unit).area, 0);

describe('compareDays', () => {
	it('lists who joined and what land changed hands, with its area', () => {
		const { counts, changes, gained, lost } = compare('1952-02-17', '1990-10-03');
		expect(counts).toEqual(['2 members', '4 members']);
		expect(changes.map(({ text }) => text)).toEqual([
			'Türkiye and Germany join.',
			'Eastern Germany becomes part of Germany.',
			'Leaves a member’s territory (France): French Algeria.'
		]);
		expect(gained).toBe(area('tr', 'de-west', 'de-east'));
		expect(lost).toBe(area('dz-north'));
	});

	it('is the same the other way round', () => {
		expect(compare('1990-10-03', '1952-02-17')).toEqual(compare('1952-02-17', '1990-10-03'));
	});

	it('finds nothing between two days of the same year without events', () => {
		expect(compare('1970-01-01', '1970-06-01')).toMatchObject({ changes: [], gained: 0, lost: 0 });
	});
});

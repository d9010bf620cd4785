import { describe, expect, it } from 'vitest';
import { smallGeometry } from '../../../tests/fixtures/small-atlas';
import { Locator } from './locator';

const locator = new Locator(smallGeometry);

describe('Locator', () => {
	it('finds the unit a place lies in', () => {
		expect(locator.locate({ latitude: 50.5, longitude: 8.5 })).toEqual({
			latitude: 50.5,
			unit: 'de-west',
			seas: []
		});
	});

	it('finds the seas where there is no land, and nothing where there is neither', () => {
		expect(locator.locate({ latitude: 55.5, longitude: 3.5 })).toMatchObject({
			unit: null,
			seas: ['north-sea']
		});
		expect(locator.locate({ latitude: -80, longitude: 100 })).toMatchObject({ unit: null, seas: [] });
	});

	it('takes longitudes beyond the antimeridian, and the poles', () => {
		expect(locator.locate({ latitude: 50.5, longitude: 368.5 }).unit).toBe('de-west');
		expect(locator.locate({ latitude: 90, longitude: 0 }).unit).toBeNull();
	});
});

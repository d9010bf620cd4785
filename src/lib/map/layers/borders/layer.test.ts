import { describe, expect, it } from 'vitest';
import { frameOn, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { borders } from './layer';

describe('borders', () => {
	it('are valid MapLibre style', () => {
		expect(styleErrors(borders)).toEqual([]);
	});

	it.each([
		['1949-05-22', { agreed: 1, contested: 0 }, { agreed: 0, contested: 1 }],
		['1949-05-23', { agreed: 1, contested: 0 }, { agreed: 1, contested: 0 }],
		['1990-10-02', { agreed: 1, contested: 0 }, { agreed: 1, contested: 0 }],
		['1990-10-03', { agreed: 1, contested: 0 }, { agreed: 0, contested: 0 }]
	])('on %s: between France and Germany %j, across Germany %j', (date, outer, inner) => {
		const states = statesOf(borders, frameOn(date));
		expect(states['borders de-west|fr']).toEqual(outer);
		expect(states['borders de-east|de-west']).toEqual(inner);
	});

	it('are drawn whatever layers are on', () => {
		expect(borders.isDrawn).toBeUndefined();
	});
});

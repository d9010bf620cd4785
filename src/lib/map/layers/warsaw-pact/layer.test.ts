import { describe, expect, it } from 'vitest';
import { frameOn, setting, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import type { LayerId } from '../../../state/layers';
import { warsawPact } from './layer';

const shown = new Set<LayerId>(['warsaw-pact']);

describe('Warsaw Pact', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(warsawPact, ['units'])).toEqual([]);
	});

	it.each([
		['1955-05-13', 0],
		['1955-05-14', 1],
		['1990-09-23', 1],
		['1990-09-24', 0]
	])('on %s East Germany is in it: %d', (date, pact) => {
		expect(statesOf(warsawPact, frameOn(date, { layers: shown }))).toEqual({ 'units de-east': { pact } });
	});

	it('is drawn on request only, with an entry in the legend', () => {
		expect(warsawPact.isDrawn!(frameOn('1960-01-01'))).toBe(false);
		expect(warsawPact.isDrawn!(frameOn('1960-01-01', { layers: shown }))).toBe(true);
		expect(warsawPact.legend!(setting)).toHaveLength(1);
	});
});

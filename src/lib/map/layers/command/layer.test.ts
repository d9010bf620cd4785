import { describe, expect, it } from 'vitest';
import { frameOn, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import type { LayerId } from '../../../state/layers';
import { command } from './layer';

const shown = new Set<LayerId>(['command']);

describe('integrated command', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(command, ['units'])).toEqual([]);
	});

	it.each([
		['1966-06-30', 0],
		['1966-07-01', 1],
		['2009-04-03', 1],
		['2009-04-04', 0]
	])('on %s France stands outside it: %d', (date, outsideCommand) => {
		// Corsica goes with the mainland; Algeria is not in Europe.
		expect(statesOf(command, frameOn(date, { layers: shown }))).toEqual({
			'units fr': { outsideCommand },
			'units fr-corsica': { outsideCommand }
		});
	});

	it('is drawn on request only', () => {
		expect(command.isDrawn!(frameOn('1970-01-01'))).toBe(false);
		expect(command.isDrawn!(frameOn('1970-01-01', { layers: shown }))).toBe(true);
	});
});

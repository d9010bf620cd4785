import { describe, expect, it } from 'vitest';
import { frameOn, setting, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../../domain/atlas';
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

	it('takes in land that a member holds and claims, but not land that it merely occupies', () => {
		const { index } = setting.atlas;
		const held = (claimants: string[]) => {
			const tenures = [
				...index.tenures.filter(({ unit }) => unit !== 'tr'),
				{
					...index.tenures.find(({ unit }) => unit === 'tr')!,
					status: 'occupied' as const,
					controller: 'gdr',
					claimants
				}
			];
			const atlas = new Atlas({ ...index, tenures });
			const states = [...warsawPact.states!(frameOn('1960-01-01'), { ...setting, atlas }, smallGeometry)];
			return states.find(({ id }) => id === 'tr')?.state;
		};
		expect(held(['gdr'])).toEqual({ pact: 1 });
		expect(held([])).toEqual({ pact: 0 });
	});

	it('is drawn on request only, with an entry in the legend', () => {
		expect(warsawPact.isDrawn!(frameOn('1960-01-01'))).toBe(false);
		expect(warsawPact.isDrawn!(frameOn('1960-01-01', { layers: shown }))).toBe(true);
		expect(warsawPact.legend!(setting)).toHaveLength(1);
	});
});

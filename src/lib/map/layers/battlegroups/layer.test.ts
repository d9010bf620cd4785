import { describe, expect, it } from 'vitest';
import { frameOn, setting, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry, smallIndex } from '../../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../../domain/atlas';
import { battlegroups } from './layer';

const stateOn = (date: string, changes = {}) =>
	statesOf(battlegroups, frameOn(date, changes))['battlegroups elbe'];

describe('battlegroups', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(battlegroups)).toEqual([]);
	});

	it('puts each at its main base only, longitude first', () => {
		expect(battlegroups.sources!(smallGeometry, setting).battlegroups?.features).toEqual([
			{
				type: 'Feature',
				properties: { id: 'elbe', record: 'elbe', name: 'Camp' },
				geometry: { type: 'Point', coordinates: [11, 53] }
			}
		]);
	});

	it('draws none whose base is not known', () => {
		const index = { ...smallIndex, battlegroups: [{ ...smallIndex.battlegroups[0]!, bases: [] }] };
		const sources = battlegroups.sources!(smallGeometry, { ...setting, atlas: new Atlas(index) });
		expect(sources.battlegroups?.features).toEqual([]);
	});

	it.each([
		['2017-04-19', 0],
		['2017-04-20', 1],
		['2019-12-31', 1],
		['2020-01-01', 0]
	])('on %s shows %d', (date, shown) => {
		expect(stateOn(date)).toEqual({ shown, selected: 0 });
	});

	it('hides them while it is switched off, save the one selected', () => {
		const layers = new Set();
		expect(stateOn('2018-01-01', { layers })).toEqual({ shown: 0, selected: 0 });
		const selection = { kind: 'battlegroup', id: 'elbe' };
		expect(stateOn('2018-01-01', { layers, selection })).toEqual({ shown: 1, selected: 1 });
		expect(stateOn('1949-04-04', { selection })).toEqual({ shown: 1, selected: 1 });
		expect(stateOn('1949-04-04', { selection: { kind: 'operation', id: 'elbe' } })).toEqual({
			shown: 0,
			selected: 0
		});
	});
});

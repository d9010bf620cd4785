import { describe, expect, it } from 'vitest';
import { frameOn, setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry, smallIndex } from '../../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../../domain/atlas';
import type { LayerId } from '../../../state/layers';
import { battlegroups } from './layer';

const featuresOn = (date: string, layers: LayerId[] = ['battlegroups'], selected?: string) =>
	battlegroups.overlays![0]!.data(
		frameOn(date, {
			layers: new Set(layers),
			selection: selected === undefined ? null : { kind: 'battlegroup', id: selected }
		}),
		setting,
		smallGeometry
	).features;

describe('battlegroups', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(battlegroups, ['battlegroups'])).toEqual([]);
	});

	it('stand at their main base, longitude first, with its name and the framework nation', () => {
		expect(featuresOn('2018-01-01')).toEqual([
			{
				type: 'Feature',
				properties: {
					id: 'elbe',
					record: 'elbe',
					icon: 'battlegroup',
					label: 'Camp\nFrance',
					strength: 1,
					selected: false
				},
				geometry: { type: 'Point', coordinates: [11, 53] }
			}
		]);
	});

	it.each([
		['2017-04-19', 0],
		['2017-04-20', 1],
		['2019-12-31', 1],
		['2020-01-01', 0]
	])('on %s there are %d', (date, count) => {
		expect(featuresOn(date)).toHaveLength(count);
	});

	it('are hidden while the layer is switched off, save the one selected, whatever the day', () => {
		expect(featuresOn('2018-01-01', [])).toEqual([]);
		expect(
			featuresOn('1949-04-04', [], 'elbe').map(({ properties }) => properties?.selected as boolean)
		).toEqual([true]);
		expect(featuresOn('1949-04-04', ['battlegroups'], 'rhine')).toEqual([]);
	});

	it('wear the symbol that the reader prefers', () => {
		const frame = frameOn('2018-01-01', { symbols: 'app6' });
		const [feature] = battlegroups.overlays![0]!.data(frame, setting, smallGeometry).features;
		expect(feature?.properties?.icon).toBe('app6-battlegroup');
	});

	it('name the base alone on a day without a known framework nation', () => {
		const [elbe] = smallIndex.battlegroups;
		const index = { ...smallIndex, battlegroups: [{ ...elbe!, framework: [] }] };
		const { data } = battlegroups.overlays![0]!;
		const [feature] = data(
			frameOn('2018-01-01'),
			{ ...setting, atlas: new Atlas(index) },
			smallGeometry
		).features;
		expect(feature?.properties?.label).toBe('Camp');
	});

	it('are left out while no base is known', () => {
		const index = { ...smallIndex, battlegroups: [{ ...smallIndex.battlegroups[0]!, bases: [] }] };
		const { data } = battlegroups.overlays![0]!;
		expect(
			data(frameOn('2018-01-01'), { ...setting, atlas: new Atlas(index) }, smallGeometry).features
		).toEqual([]);
	});

	it('answer to clicks on a style layer they have', () => {
		const ids = battlegroups.specs(setting).map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(Object.keys(battlegroups.hits!)));
	});
});

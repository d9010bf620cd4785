import { describe, expect, it } from 'vitest';
import { frameOn, setting, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import type { Limb } from '../../../domain/coverage/facts';
import type { LayerId } from '../../../state/layers';
import { treatyArea } from './layer';

const shown = new Set<LayerId>(['treaty-area']);
const coveredOn = (date: string, layers: ReadonlySet<LayerId> = shown) =>
	Object.entries(statesOf(treatyArea, frameOn(date, { layers })))
		.filter(([, { covered }]) => covered === 1)
		.map(([key]) => key.replace('units ', ''));

describe('treaty area', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(treatyArea, ['units', 'seas'])).toEqual([]);
	});

	it.each([
		['1949-08-23', []],
		['1949-08-24', ['fr', 'fr-corsica', 'dz-north', 'us']],
		['1952-02-17', ['fr', 'fr-corsica', 'dz-north', 'us']],
		['1952-02-18', ['fr', 'fr-corsica', 'dz-north', 'us', 'tr']],
		['1955-05-06', ['fr', 'fr-corsica', 'dz-north', 'us', 'tr', 'de-west']],
		['1962-07-02', ['fr', 'fr-corsica', 'dz-north', 'us', 'tr', 'de-west']],
		['1962-07-03', ['fr', 'fr-corsica', 'us', 'tr', 'de-west']],
		['1990-10-02', ['fr', 'fr-corsica', 'us', 'tr', 'de-west']],
		['1990-10-03', ['fr', 'fr-corsica', 'us', 'tr', 'de-west', 'de-east']]
	])('covers on %s: %j', (date, units) => {
		expect(coveredOn(date)).toEqual(units);
	});

	it('is not drawn while it is switched off', () => {
		expect(treatyArea.isDrawn!(frameOn('2026-01-01', { layers: new Set() }))).toBe(false);
		expect(treatyArea.isDrawn!(frameOn('2026-01-01', { layers: shown }))).toBe(true);
	});

	it('has a state for every unit, so that a switch reaches all of them', () => {
		const ids = smallGeometry.units.features.map(({ properties }) => `units ${properties.id}`);
		expect(Object.keys(statesOf(treatyArea, frameOn('2026-01-01')))).toEqual([
			...ids,
			'seas north-atlantic-ocean',
			'treaty-limit limit'
		]);
	});

	it('has its own colour in the legend', () => {
		expect(treatyArea.legend!(setting)).toMatchObject(
			['fill', 'hatch', 'dots'].map((swatch) => ({ swatch, colour: setting.palette.treatyArea }))
		);
	});

	it('shows what the chosen clauses add, and no more', () => {
		const only = (...limbs: Limb[]) =>
			Object.entries(statesOf(treatyArea, frameOn('1960-01-01', { layers: shown, limbs: new Set(limbs) })))
				.filter(([, { covered }]) => covered === 1)
				.map(([key]) => key);
		expect(only('algeria')).toEqual(['units dz-north']);
		expect(only('turkey', 'north-america')).toEqual(['units us', 'units tr']);
		expect(only()).toEqual([]);
	});

	it('draws its southern limit while the treaty is in force and the North Atlantic is shown', () => {
		const drawn = (date: string, limbs: Limb[] | null = null) =>
			statesOf(treatyArea, frameOn(date, { layers: shown, limbs: limbs && new Set(limbs) }))[
				'treaty-limit limit'
			]?.drawn;
		expect(drawn('1949-08-23')).toBe(0);
		expect(drawn('1949-08-24')).toBe(1);
		expect(drawn('1960-01-01', ['europe'])).toBe(0);
		expect(drawn('1960-01-01', ['north-atlantic'])).toBe(1);
	});
});

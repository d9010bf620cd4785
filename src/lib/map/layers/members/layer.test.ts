import { describe, expect, it } from 'vitest';
import { frameOn, setting, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import { mix } from '../../../state/palette';
import { members } from './layer';

const { land, rounds } = setting.palette;
const fillOn = (date: string, unit: string, changes = {}) =>
	statesOf(members, frameOn(date, changes))[`units ${unit}`]?.fill;

describe('members', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(members, ['units'])).toEqual([]);
	});

	it('gives a dot to units under 3000 km², at their label, and to no others', () => {
		expect(members.sources!(smallGeometry, setting).dots?.features).toEqual([
			{
				type: 'Feature',
				properties: { id: 'fr-corsica' },
				geometry: { type: 'Point', coordinates: [9.5, 42.5] }
			}
		]);
	});

	it('answers to a click on land or on a dot with the unit', () => {
		expect(members.hits).toEqual({ 'members-dots': 'unit', 'members-fill': 'unit' });
		const ids = members.specs(setting).map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(Object.keys(members.hits!)));
	});
});

describe('colours', () => {
	it.each([
		['1949-04-03', 'fr', land],
		['1949-08-24', 'fr', rounds[0]],
		['1949-08-24', 'dz-north', rounds[0]],
		['1962-07-02', 'dz-north', rounds[0]],
		['1962-07-03', 'dz-north', land],
		['1952-02-17', 'tr', land],
		['1952-02-18', 'tr', rounds[1]],
		['1955-05-05', 'de-west', land],
		['1955-05-06', 'de-west', rounds[2]],
		['1990-10-02', 'de-east', land],
		['1990-10-03', 'de-east', rounds[2]]
	])('on %s %s has %s', (date, unit, colour) => {
		expect(fillOn(date, unit)).toBe(colour);
	});

	it('are paler for signatories than for members, and are not those of other land', () => {
		const signed = fillOn('1949-08-23', 'fr');
		expect(signed).toBe(mix(rounds[0]!, land, 0.55));
		expect([land, rounds[0]]).not.toContain(signed);
	});

	it('sink into the land for all rounds but the highlighted one', () => {
		const frame = { highlight: 1 };
		expect(fillOn('1960-01-01', 'tr', frame)).toBe(rounds[1]);
		expect(fillOn('1960-01-01', 'fr', frame)).toBe(mix(rounds[0]!, land, 0.78));
		expect(fillOn('1960-01-01', 'de-east', frame)).toBe(land);
	});

	it('are all those of land while the layer is switched off', () => {
		const states = statesOf(members, frameOn('2026-01-01', { layers: new Set() }));
		const fills = Object.values(states).flatMap(({ fill }) => (fill === undefined ? [] : [fill]));
		expect(fills).toHaveLength(10);
		expect(new Set(fills)).toEqual(new Set([land]));
	});

	it('are the same for a unit and its dot', () => {
		const states = statesOf(members, frameOn('2026-01-01'));
		expect(states['dots fr-corsica']).toEqual({ fill: rounds[0] });
		expect(states['dots fr']).toBeUndefined();
	});
});

describe('hatching', () => {
	const hatchedOn = (date: string, changes = {}) =>
		Object.entries(statesOf(members, frameOn(date, changes)))
			.filter(([, { hatched }]) => hatched === 1)
			.map(([key]) => key);

	it('marks what is occupied, from the day it is', () => {
		expect(hatchedOn('1949-10-06')).toEqual(['units de-east']);
		expect(hatchedOn('1949-10-07')).toEqual([]);
		expect(hatchedOn('2014-02-26')).toEqual([]);
		expect(hatchedOn('2014-02-27')).toEqual(['units ua-crimea']);
	});

	it('goes with the layer', () => {
		expect(hatchedOn('2014-02-27', { layers: new Set() })).toEqual([]);
	});
});

describe('land outside the treaty area', () => {
	const outsideOn = (date: string, changes = {}) =>
		Object.entries(statesOf(members, frameOn(date, changes)))
			.filter(([, { outside }]) => outside === 1)
			.map(([key]) => key);

	it('is marked while a member holds it, and only there', () => {
		expect(outsideOn('1949-04-03')).toEqual([]);
		expect(outsideOn('1949-04-04')).toEqual(['units us-hawaii']);
		expect(outsideOn('2026-01-01')).toEqual(['units us-hawaii']);
	});

	it('goes with the layer', () => {
		expect(outsideOn('2026-01-01', { layers: new Set() })).toEqual([]);
	});
});

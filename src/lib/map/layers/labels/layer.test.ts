import { describe, expect, it } from 'vitest';
import { setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry, smallIndex } from '../../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../../domain/atlas';
import { day } from '../../../domain/day';
import { labels, stateNames } from './layer';

const namesOn = (date: string) => stateNames(smallGeometry, setting, day(date)).features;
const named = (date: string, name: string) =>
	namesOn(date).find(({ properties }) => properties?.name === name);
const namesSeen = (date: string) => namesOn(date).map(({ properties }) => properties?.name as string);

describe('labels', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(labels, ['state-names'])).toEqual([]);
	});

	it('names whole seas only, at their label and with the area that its filter asks for', () => {
		const features = labels.sources!(smallGeometry, setting)['sea-names']?.features;
		expect(features).toMatchObject([
			{
				properties: { id: 'north-atlantic-ocean', name: 'North Atlantic' },
				geometry: { type: 'Point', coordinates: [-39.5, 0.5] }
			}
		]);
		// A square of one degree at the Equator: 111.2 km each way on the sphere.
		const squareKilometres = features?.[0]?.properties?.area as number;
		expect(squareKilometres).toBeGreaterThan(12_200);
		expect(squareKilometres).toBeLessThan(12_450);
	});
});

describe('stateNames', () => {
	it.each([
		['1949-04-04', ['Occupied Germany'], ['West Germany', 'East Germany', 'Germany']],
		['1949-10-07', ['West Germany', 'East Germany'], ['Occupied Germany', 'Germany']],
		['1990-10-02', ['West Germany', 'East Germany'], ['Occupied Germany', 'Germany']],
		['1990-10-03', ['Germany'], ['Occupied Germany', 'West Germany', 'East Germany']]
	])('on %s has %j and not %j', (date, present, absent) => {
		expect(namesSeen(date)).toEqual(expect.arrayContaining(present));
		for (const name of absent) expect(namesSeen(date)).not.toContain(name);
	});

	it('puts the name of a state on its largest unit, found by its polity', () => {
		expect(named('1990-10-03', 'Germany')).toMatchObject({
			properties: { id: 'de-frg', member: true },
			geometry: { type: 'Point', coordinates: [8.5, 50.5] }
		});
	});

	it('prefers the homeland, which bears the id of the state, to a larger possession', () => {
		const units = smallIndex.units.map((unit) => (unit.id === 'dz-north' ? { ...unit, area: 2e6 } : unit));
		const atlas = new Atlas({ ...smallIndex, units });
		const names = stateNames(smallGeometry, { ...setting, atlas }, day('1962-07-02')).features;
		const france = names.find(({ properties }) => properties?.name === 'France');
		expect(france?.geometry.coordinates).toEqual([7.5, 50.5]);
		expect(names.map(({ properties }) => properties?.name as string)).toContain('French Algeria');
	});

	it('has every property that the style asks for', () => {
		const text = JSON.stringify(labels.specs(setting).filter((spec) => spec.id !== 'labels-seas'));
		const wanted = [...text.matchAll(/\["get","(\w+)"\]/g)].map(([, name]) => name!);
		expect(wanted.length).toBeGreaterThan(0);
		for (const { properties } of namesOn('1990-10-03')) {
			for (const name of wanted) expect(properties, name).toHaveProperty(name);
		}
	});

	it('gives a member room before another state of the same size', () => {
		const room = (date: string) => named(date, 'Türkiye')?.properties?.room as number;
		expect(room('1952-02-17')).toBe(780_000);
		expect(room('1952-02-18')).toBeGreaterThan(780_000);
	});

	it('names islands and distant possessions after themselves', () => {
		expect(named('1960-01-01', 'Corsica')?.properties).toMatchObject({ id: 'unit fr-corsica' });
		expect(named('1960-01-01', 'Hawaii')?.properties).toMatchObject({ id: 'unit us-hawaii' });
		expect(named('1962-07-02', 'French Algeria')?.properties).toMatchObject({ id: 'unit dz-north' });
		expect(named('1962-07-03', 'Algeria')?.properties).toMatchObject({ id: 'dz', member: false });
	});

	it('treats signatories as members', () => {
		expect(named('1949-04-03', 'France')?.properties?.member).toBe(false);
		expect(named('1949-04-04', 'France')?.properties?.member).toBe(true);
	});

	it('ranks members before others and large before small', () => {
		const rank = (name: string) => named('1960-01-01', name)?.properties?.rank as number;
		expect(rank('United States')).toBeLessThan(rank('France'));
		expect(rank('France')).toBeLessThan(rank('East Germany'));
		expect(rank('East Germany')).toBeLessThan(rank('Ukraine'));
		expect(rank('Türkiye')).toBeLessThan(rank('Corsica'));
	});

	it('gives every name an id of its own', () => {
		const ids = namesOn('1960-01-01').map(({ properties }) => properties?.id as string);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

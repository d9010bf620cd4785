import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from './atlas';
import { principalSteps, territorySteps } from './history';

const atlas = new Atlas(smallIndex);
const stepsOf = (polity: string) =>
	territorySteps(atlas, polity).map(({ day, tenures }) => [day, tenures.map(({ unit }) => unit)]);

describe('territorySteps', () => {
	it('begins with the atlas, or with the polity, and follows each gain and loss', () => {
		expect(stepsOf('fr')).toEqual([
			['1949-04-04', ['fr', 'fr-corsica', 'dz-north']],
			['1962-07-03', ['fr', 'fr-corsica']]
		]);
		expect(stepsOf('de-frg')).toEqual([
			['1949-05-23', ['de-west']],
			['1990-10-03', ['de-west', 'de-east']]
		]);
	});

	it('ends with nothing when a polity loses its last land', () => {
		expect(stepsOf('gdr')).toEqual([
			['1949-10-07', ['de-east']],
			['1990-10-03', []]
		]);
	});

	it('takes a change of status for no step', () => {
		expect(stepsOf('us')).toEqual([['1949-04-04', ['us', 'us-hawaii']]]);
		expect(stepsOf('ua')).toEqual([['1949-04-04', ['ua-crimea']]]);
	});
});

describe('principalSteps', () => {
	const step = (day: string, ...units: string[]) =>
		({ day, tenures: units.map((unit) => ({ unit })) }) as unknown as ReturnType<
			typeof territorySteps
		>[number];
	const steps = [
		step('1950', 'a', 'b', 'c', 'd'),
		step('1951', 'a', 'b', 'c'),
		step('1952', 'a', 'b'),
		step('1953', 'a')
	];
	const areas: Record<string, number> = { a: 9, b: 1, c: 5, d: 2 };

	it('keeps first and last and what changes most between them, in order', () => {
		expect(principalSteps(steps, 3, (unit) => areas[unit] ?? 0).map(({ day }) => day)).toEqual([
			'1950',
			'1952',
			'1953'
		]);
	});

	it('keeps all where there is room', () => {
		expect(principalSteps(steps, 9, () => 1)).toEqual(steps);
	});
});

/** The figures of the shipped atlas, against what was published. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Atlas } from '../../src/lib/domain/atlas';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import { addDays, day } from '../../src/lib/domain/day';
import type { PublishedArea, PublishedBorder } from '../../src/lib/domain/facts';
import { FIGURES, figureSeries, figuresIn, figuresOn, type FigureId } from '../../src/lib/domain/figures';
import { inLanguage } from '../../src/lib/domain/language';
import { ATLAS_BEGIN } from '../../src/lib/domain/membership';
import { arbitraryDay } from '../fixtures/arbitraries';
import { readJson } from './shipped';

const atlas = new Atlas(inLanguage(readJson<AtlasIndex>('static/data/atlas.json'), 'en'));
const TODAY = day('2026-11-24');
const series = figureSeries(atlas, ATLAS_BEGIN, TODAY);
const steps = FIGURES.flatMap((id) => series[id]);
/** By how much a figure grows on a day. */
const growth = (id: FigureId, on: string) =>
	figuresOn(atlas, day(on))[id] - figuresOn(atlas, addDays(day(on), -1))[id];
const share = (value: number, published: number) => Math.abs(value / published - 1);

describe('the series', () => {
	it('says of each day what the figures of the day are', { timeout: 60_000 }, () => {
		const nearStep = fc
			.tuple(fc.constantFrom(...steps.slice(1)), fc.constantFrom(-1, 0, 1))
			.map(([step, count]) => addDays(step.day, count))
			.filter((on) => on >= ATLAS_BEGIN);
		const check = fc.property(fc.oneof(arbitraryDay(ATLAS_BEGIN, TODAY), nearStep), (on) => {
			expect(figuresIn(series, on)).toEqual(figuresOn(atlas, on));
		});
		fc.assert(check, { numRuns: 200 });
	});

	it('begins with nothing and is never negative', () => {
		expect(figuresIn(series, day('1949-08-23'))).toEqual(figuresIn(series, ATLAS_BEGIN));
		expect(Object.values(figuresIn(series, ATLAS_BEGIN))).toEqual(FIGURES.map(() => 0));
		expect(Math.min(...steps.map(({ value }) => value))).toBe(0);
	});

	it('keeps the treaty area within the land of members', () => {
		for (const on of new Set(steps.map((step) => step.day))) {
			const { treatyLandKm2, memberLandKm2 } = figuresIn(series, on);
			expect(treatyLandKm2, on).toBeLessThanOrEqual(memberLandKm2);
		}
	});
});

describe('members', () => {
	it.each([
		['1949-04-04', 0],
		['1949-08-24', 12],
		['1952-02-18', 14],
		['1990-10-03', 16],
		['2004-03-29', 26],
		['2024-03-07', 32]
	])('on %s are %d', (on, count) => {
		expect(figuresOn(atlas, day(on)).members).toBe(count);
	});
});

describe('land', () => {
	const areas = readJson<PublishedArea[]>('static/data/areas.json');
	const published = (id: string) => areas.find((area) => area.id === id)!.squareKilometres;

	it('grows on 3 October 1990 by the published area of East Germany', () => {
		expect(share(growth('memberLandKm2', '1990-10-03'), published('gdr-1989'))).toBeLessThan(0.02);
		expect(growth('treatyLandKm2', '1990-10-03')).toBe(growth('memberLandKm2', '1990-10-03'));
	});

	it('loses Algeria whole, the treaty area only its northern departments', () => {
		const algeria = atlas.index.units.filter(({ id }) => id.startsWith('dz-'));
		const whole = algeria.reduce((sum, { area }) => sum + area, 0);
		expect(-growth('memberLandKm2', '1962-07-03')).toBeCloseTo(whole, 0);
		expect(-growth('treatyLandKm2', '1962-07-03')).toBeCloseTo(atlas.unit('dz-north').area, 0);
	});

	it('changes with the independence of a colony, the treaty area does not', () => {
		// The Belgian Congo.
		expect(growth('memberLandKm2', '1960-06-30')).toBeLessThan(-2_000_000);
		expect(growth('treatyLandKm2', '1960-06-30')).toBe(0);
	});
});

describe('borders', () => {
	it('with Russia grow with Finland by the published length, give or take a fifth', () => {
		const { kilometres } = readJson<PublishedBorder[]>('static/data/published-borders.json').find(
			({ id }) => id === 'fi-ru'
		)!;
		expect(share(growth('russiaBorderKm', '2023-04-04'), kilometres)).toBeLessThan(0.2);
	});

	it('with Russia change with the neighbour and the members, and with nothing else', () => {
		expect(series.russiaBorderKm.map((step) => step.day)).toEqual([
			'1949-04-04',
			'1949-08-24',
			'1952-02-18',
			'1991-12-26',
			'1999-03-12',
			'2004-03-29',
			'2023-04-04'
		]);
	});

	it('with the Warsaw Pact last as long as it, and hold those with the Soviet Union', () => {
		const on = (date: string) => figuresOn(atlas, day(date));
		expect(on('1955-05-13').warsawPactBorderKm).toBe(0);
		expect(on('1955-05-14').warsawPactBorderKm).toBeGreaterThan(on('1955-05-14').russiaBorderKm);
		expect(on('1991-06-30').warsawPactBorderKm).toBeGreaterThan(on('1991-06-30').russiaBorderKm);
		expect(on('1991-07-01').warsawPactBorderKm).toBe(0);
		// Albania had left: its border with Greece.
		expect(growth('warsawPactBorderKm', '1968-09-13')).toBeCloseTo(-221.2, 6);
	});
});

describe('operations', () => {
	it.each([
		['1990-08-09', 0],
		['1996-12-20', 2],
		['1999-06-10', 4]
	])('on %s are %d', (on, count) => {
		expect(figuresOn(atlas, day(on)).operations).toBe(count);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import { day } from './day';
import { FIGURES, figureSeries, figuresIn, figuresOn, type Figures } from './figures';

type Tenure = LocalIndex['tenures'][number];

const atlas = new Atlas(smallIndex);
const FIRST = day('1949-04-04');
const LAST = day('2026-01-01');

/** The small atlas with other tenures of a unit. */
function withTenures(unit: string, ...others: Pick<Tenure, 'polity' | 'from' | 'to' | 'status'>[]): Atlas {
	const rest = smallIndex.tenures.filter((tenure) => tenure.unit !== unit);
	const pattern = smallIndex.tenures[0]!;
	return new Atlas({
		...smallIndex,
		tenures: [...rest, ...others.map((own) => ({ ...pattern, unit, ...own }))]
	});
}

/** The small atlas with Crimea as the Soviet Union's until 1991, then Russia's. */
const soviet = withTenures(
	'ua-crimea',
	{ polity: 'ussr', from: null, to: day('1991-12-26'), status: 'integral' },
	{ polity: 'ru', from: day('1991-12-26'), to: null, status: 'integral' }
);

describe('figuresOn', () => {
	const figures = (on: string) => FIGURES.map((id) => figuresOn(atlas, day(on))[id]);

	it.each([
		['before it is in force the treaty has signatories but no members', '1949-08-23', [0, 0, 0, 0, 0, 0]],
		// France 540,000, Corsica 2,900, Algeria 300,000, the United States 8,000,000; Hawaii's 17,000 are not covered.
		['founders with what they hold overseas', '1949-08-24', [2, 8_859_900, 8_842_900, 0, 0, 0]],
		['Türkiye with 780,000', '1952-02-18', [3, 9_639_900, 9_622_900, 0, 0, 0]],
		['West Germany with 248,000; there is no Pact yet', '1955-05-06', [4, 9_887_900, 9_870_900, 0, 0, 0]],
		['1,400 km face the Pact', '1955-05-14', [4, 9_887_900, 9_870_900, 0, 1400, 0]],
		['Algeria leaves with its 300,000', '1962-07-03', [4, 9_587_900, 9_570_900, 0, 1400, 0]],
		['the neighbour leaves the Pact before it ends', '1990-09-24', [4, 9_587_900, 9_570_900, 0, 0, 0]],
		['Germany with 108,000 more', '1990-10-03', [4, 9_695_900, 9_678_900, 0, 0, 0]],
		['an operation', '1995-12-31', [4, 9_695_900, 9_678_900, 0, 0, 1]],
		['its end', '1996-01-01', [4, 9_695_900, 9_678_900, 0, 0, 0]],
		['another', '2001-10-26', [4, 9_695_900, 9_678_900, 0, 0, 1]],
		['an occupier gets no border', '2014-02-27', [4, 9_695_900, 9_678_900, 0, 0, 1]]
	])('%s: %s', (_, on, expected) => {
		expect(figures(on)).toEqual(expected);
	});

	it.each([
		['1952-02-17', 0],
		['1952-02-18', 10.5],
		['1991-12-25', 10.5],
		['1991-12-26', 10.5]
	])('on %s counts %d km with Russia, before it the Soviet Union', (on, kilometres) => {
		expect(figuresOn(soviet, day(on)).russiaBorderKm).toBe(kilometres);
	});

	it.each(['protectorate', 'trust'] as const)('a %s is not the land of a member', (status) => {
		const held = withTenures('us-hawaii', { polity: 'us', from: null, to: null, status });
		expect(figuresOn(held, day('1949-08-24')).memberLandKm2).toBe(8_842_900);
	});

	it('land of which the article leaves open whether it is covered is not in the treaty area', () => {
		const span = { from: day('1960-01-01'), to: day('1970-01-01') };
		const open = {
			id: 'corsica',
			...span,
			units: ['fr-corsica'],
			limb: 'europe',
			scope: 'territory'
		} as const;
		const unsettled = new Atlas({ ...smallIndex, readings: [open] });
		for (const [on, covered] of [
			['1959-12-31', 9_870_900],
			['1960-01-01', 9_868_000],
			['1970-01-01', 9_570_900]
		] as const) {
			expect(figuresOn(unsettled, day(on)).treatyLandKm2).toBe(covered);
			expect(figuresIn(figureSeries(unsettled, FIRST, LAST), day(on)).treatyLandKm2).toBe(covered);
		}
	});
});

describe('figureSeries', () => {
	const series = figureSeries(atlas, FIRST, LAST);

	it('has a step on the first day, and then only where the figure changes', () => {
		expect(series.members).toEqual([
			{ day: '1949-04-04', value: 0 },
			{ day: '1949-08-24', value: 2 },
			{ day: '1952-02-18', value: 3 },
			{ day: '1955-05-06', value: 4 }
		]);
		expect(series.russiaBorderKm).toEqual([{ day: '1949-04-04', value: 0 }]);
		expect(series.warsawPactBorderKm.map(({ day }) => day)).toEqual([
			'1949-04-04',
			'1955-05-14',
			'1990-09-24'
		]);
		expect(series.operations.map(({ value }) => value)).toEqual([0, 1, 0, 1]);
	});

	it('keeps to its days', () => {
		expect(figureSeries(atlas, day('1952-02-18'), day('1955-05-05')).members).toEqual([
			{ day: '1952-02-18', value: 3 }
		]);
		expect(
			figureSeries(atlas, day('1950-01-01'), day('1955-05-06')).members.map(({ value }) => value)
		).toEqual([2, 3, 4]);
	});

	it('says of each day what the figures of the day are', () => {
		const days = arbitraryDay(FIRST, LAST);
		const others = figureSeries(soviet, FIRST, LAST);
		fc.assert(
			fc.property(days, (on) => {
				expect(figuresIn(series, on)).toEqual(figuresOn(atlas, on));
				expect(figuresIn(others, on)).toEqual(figuresOn(soviet, on));
			})
		);
	});

	it('knows nothing of a day before it', () => {
		expect(() => figuresIn(series, day('1949-04-03'))).toThrow(RangeError);
		expect(figuresIn(series, FIRST)).toEqual(
			Object.fromEntries(FIGURES.map((id) => [id, 0])) as unknown as Figures
		);
	});
});

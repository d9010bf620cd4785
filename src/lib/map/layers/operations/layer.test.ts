import { describe, expect, it } from 'vitest';
import { frameOn, setting, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry, smallIndex } from '../../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../../domain/atlas';
import type { LayerId } from '../../../state/layers';
import type { Frame } from '../../layer';
import { endedOperations, operationPlaces, operations } from './layer';

const running: LayerId[] = ['operations'];
const ended: LayerId[] = ['ended-operations'];
const both: LayerId[] = ['operations', 'ended-operations'];

interface Choice {
	readonly selected?: string;
	readonly kind?: NonNullable<Frame['selection']>['kind'];
	readonly only?: string[];
}
function frame(date: string, layers: LayerId[], { selected, kind = 'operation', only }: Choice = {}): Frame {
	return frameOn(date, {
		layers: new Set(layers),
		selection: selected === undefined ? null : { kind, id: selected },
		operations: only ? new Set(only) : null
	});
}

/** How strongly each part of a theatre shows. */
function areas(of: Frame) {
	const states = statesOf(operations, of);
	return {
		tr: states['units tr']?.theatre,
		us: states['units us']?.theatre,
		sea: states['seas north-sea']?.theatre,
		anatolia: states['theatres anatolia']?.theatre
	};
}

const features = (of: Frame) => operationPlaces.overlays![0]!.data(of, setting, smallGeometry).features;
const points = (of: Frame) => features(of).map(({ properties }) => properties?.id as string);

describe('operations', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(operations, ['units', 'seas'])).toEqual([]);
		expect(styleErrors(operationPlaces)).toEqual([]);
		expect(endedOperations.specs(setting)).toEqual([]);
	});

	it('adds the areas of theatres to the map', () => {
		expect(operations.sources!(smallGeometry, setting)).toEqual({ theatres: smallGeometry.theatres });
	});

	it.each<[string, LayerId[], [tr: number, us: number, sea: number, anatolia: number]]>([
		// Past Watch in 1995: in the North Sea; from June to August also in Türkiye, which holds Anatolia.
		['1994-12-31', both, [0, 0, 0, 0]],
		['1995-01-01', running, [0, 0, 1, 0]],
		['1995-05-31', running, [0, 0, 1, 0]],
		['1995-06-01', running, [1, 0, 1, 0]],
		['1995-08-31', running, [1, 0, 1, 0]],
		['1995-09-01', running, [0, 0, 1, 0]],
		['1995-12-31', running, [0, 0, 1, 0]],
		['1995-12-31', ended, [0, 0, 0, 0]],
		// Once it is over, the whole of its theatre, faintly.
		['1996-01-01', running, [0, 0, 0, 0]],
		['1996-01-01', both, [0.35, 0, 0.35, 0]],
		// Long Guard since 26 October 2001: in the United States and the North Sea.
		['2001-10-25', running, [0, 0, 0, 0]],
		['2001-10-26', running, [0, 1, 1, 0]],
		['2001-10-26', both, [0.35, 1, 1, 0]],
		['2001-10-26', ended, [0.35, 0, 0.35, 0]],
		['2001-10-26', [], [0, 0, 0, 0]]
	])('on %s with %j shows tr, us, sea, anatolia %j', (date, layers, [tr, us, sea, anatolia]) => {
		expect(areas(frame(date, layers))).toEqual({ tr, us, sea, anatolia });
		expect(statesOf(operations, frame(date, layers))['units fr']).toBeUndefined();
	});

	it('shows an area where the land or sea that holds it is not all part of the theatre', () => {
		const [pastWatch, ...others] = smallIndex.operations;
		const { phases } = pastWatch!;
		const inAnatolia = { units: [], seas: [], areas: ['anatolia'], lasting: false };
		const atlas = new Atlas({
			...smallIndex,
			operations: [{ ...pastWatch!, phases: [{ ...phases[1]!, theatre: inAnatolia }] }, ...others]
		});
		const states = [
			...operations.states!(frame('1995-06-01', running), { ...setting, atlas }, smallGeometry)
		];
		const shown = states
			.filter(({ state }) => state.theatre === 1)
			.map(({ source, id }) => `${source} ${id}`);
		expect(shown).toEqual(['theatres anatolia']);
	});

	it.each([
		['1994-12-31', []],
		['1995-01-01', ['past-watch#0']],
		['1995-06-01', ['past-watch#0', 'past-watch#1']],
		['1995-08-31', ['past-watch#0', 'past-watch#1']],
		['1995-09-01', ['past-watch#0']],
		// What has ended is shown by its area alone.
		['1996-01-01', []],
		['2001-10-26', ['long-guard#0']]
	])('on %s has the points %j', (date, expected) => {
		expect(points(frame(date, both))).toEqual(expected);
	});

	it('has no points of operations under way while their layer is off', () => {
		expect(points(frame('1995-06-01', ended))).toEqual([]);
		expect(points(frame('1995-06-01', []))).toEqual([]);
	});

	it('puts a point where its place is, longitude first, with the sign of the task', () => {
		const strength = 1;
		expect(features(frame('1995-06-01', running))).toEqual([
			{
				type: 'Feature',
				properties: {
					id: 'past-watch#0',
					record: 'past-watch',
					icon: 'domain-maritime',
					label: 'Harbour',
					precision: 'site',
					strength
				},
				geometry: { type: 'Point', coordinates: [3, 51] }
			},
			{
				type: 'Feature',
				properties: {
					id: 'past-watch#1',
					record: 'past-watch',
					icon: 'domain-maritime',
					label: 'Roads',
					precision: 'area',
					strength
				},
				geometry: { type: 'Point', coordinates: [4, 52] }
			}
		]);
	});

	it('shows a selected operation in full, whatever the layers: whole before and after, else as it stands', () => {
		const selected = 'past-watch';
		const whole = { tr: 1, us: 0, sea: 1, anatolia: 0 };
		for (const date of ['1960-01-01', '2020-01-01']) {
			expect(areas(frame(date, [], { selected }))).toEqual(whole);
			expect(points(frame(date, [], { selected }))).toEqual(['past-watch#0', 'past-watch#1']);
		}
		expect(areas(frame('1995-01-01', [], { selected }))).toEqual({ ...whole, tr: 0 });
		expect(points(frame('1995-01-01', [], { selected }))).toEqual(['past-watch#0']);
	});

	it('shows nothing when a record of another kind bears the same id', () => {
		const other = frame('1960-01-01', running, { selected: 'past-watch', kind: 'battlegroup' });
		expect(areas(other)).toEqual({ tr: 0, us: 0, sea: 0, anatolia: 0 });
		expect(points(other)).toEqual([]);
	});

	it('leaves out what a filter does not let through, but the selected one never', () => {
		const date = '2010-01-01';
		expect(points(frame(date, both, { only: ['long-guard'] }))).toEqual(['long-guard#0']);
		expect(areas(frame(date, both, { only: ['long-guard'] }))).toMatchObject({ tr: 0, us: 1 });
		expect(areas(frame(date, both, { only: ['past-watch'] }))).toMatchObject({ tr: 0.35, us: 0 });
		expect(areas(frame(date, both, { only: [] }))).toEqual({ tr: 0, us: 0, sea: 0, anatolia: 0 });
		expect(points(frame(date, both, { only: [], selected: 'long-guard' }))).toEqual(['long-guard#0']);
	});

	it('answers to clicks on style layers it has, on one symbol or on several that stand together', () => {
		const ids = operationPlaces.specs(setting).map(({ id }) => id);
		const { hits = {}, clusters = {} } = operationPlaces;
		expect(Object.keys(hits).length).toBeGreaterThan(0);
		expect(ids).toEqual(expect.arrayContaining([...Object.keys(hits), ...Object.keys(clusters)]));
	});
});

import { describe, expect, it } from 'vitest';
import { frameOn, setting, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import type { LayerId } from '../../../state/layers';
import { endedOperations, operations } from './layer';

const running: LayerId[] = ['operations'];
const both: LayerId[] = ['operations', 'ended-operations'];
const statesOn = (date: string, layers: LayerId[], selected?: string) =>
	statesOf(
		operations,
		frameOn(date, {
			layers: new Set(layers),
			selection: selected === undefined ? null : { kind: 'operation', id: selected }
		})
	);

describe('operations', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(operations, ['units', 'seas'])).toEqual([]);
		expect(endedOperations.specs(setting)).toEqual([]);
	});

	it('has a point for each place, longitude first, that leads to its operation', () => {
		const points = operations.sources!(smallGeometry, setting)['operation-points']?.features;
		expect(points?.map(({ properties, geometry }) => [properties, geometry])).toEqual([
			[
				{ id: 'past-watch#0', record: 'past-watch' },
				{ type: 'Point', coordinates: [3, 51] }
			],
			[
				{ id: 'past-watch#1', record: 'past-watch' },
				{ type: 'Point', coordinates: [4, 52] }
			],
			[
				{ id: 'long-guard#0', record: 'long-guard' },
				{ type: 'Point', coordinates: [-70, 40] }
			]
		]);
	});

	it.each([
		// Past Watch: tr and North Sea, 1995. Long Guard: us and North Sea, since 26 October 2001.
		['1994-12-31', both, { tr: 0, us: 0, sea: 0, past: 0, long: 0 }],
		['1995-01-01', running, { tr: 1, us: 0, sea: 1, past: 1, long: 0 }],
		['1995-12-31', running, { tr: 1, us: 0, sea: 1, past: 1, long: 0 }],
		['1996-01-01', running, { tr: 0, us: 0, sea: 0, past: 0, long: 0 }],
		['1996-01-01', both, { tr: 0.35, us: 0, sea: 0.35, past: 0.35, long: 0 }],
		['2001-10-26', running, { tr: 0, us: 1, sea: 1, past: 0, long: 1 }],
		['2001-10-26', both, { tr: 0.35, us: 1, sea: 1, past: 0.35, long: 1 }],
		['2001-10-26', ['ended-operations'], { tr: 0.35, us: 0, sea: 0.35, past: 0.35, long: 0 }],
		['2001-10-26', [], { tr: 0, us: 0, sea: 0, past: 0, long: 0 }]
	] as [string, LayerId[], Record<'tr' | 'us' | 'sea' | 'past' | 'long', number>][])(
		'on %s with %j shows %j',
		(date, layers, expected) => {
			const states = statesOn(date, layers);
			expect({
				tr: states['units tr']?.theatre,
				us: states['units us']?.theatre,
				sea: states['seas north-sea']?.theatre,
				past: states['operation-points past-watch#1']?.strength,
				long: states['operation-points long-guard#0']?.strength
			}).toEqual(expected);
			expect(states['units fr']).toBeUndefined();
		}
	);

	it('shows a selected operation in full, whatever the day and the layers', () => {
		const states = statesOn('1960-01-01', [], 'past-watch');
		expect(states['units tr']).toEqual({ theatre: 1 });
		expect(states['seas north-sea']).toEqual({ theatre: 1 });
		expect(states['operation-points past-watch#0']).toEqual({ strength: 1 });
		expect(states['units us']).toEqual({ theatre: 0 });
		expect(states['operation-points long-guard#0']).toEqual({ strength: 0 });
	});

	it('shows nothing when a record of another kind bears the same id', () => {
		const frame = frameOn('1960-01-01', { selection: { kind: 'battlegroup', id: 'past-watch' } });
		expect(statesOf(operations, frame)['units tr']).toEqual({ theatre: 0 });
	});

	it('answers to clicks on style layers it has', () => {
		const ids = operations.specs(setting).map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(Object.keys(operations.hits!)));
	});
});

import { describe, expect, it } from 'vitest';
import { frameOn, setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import type { Selection } from '../../../state/url';
import { selection as layer } from './layer';

const outlined = (date: string, selection: Selection | null) =>
	layer
		.overlays![0]!.data(frameOn(date, { selection }), setting, smallGeometry)
		.features.map(({ properties }) => properties?.id as string);

describe('selection', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(layer, ['selection'])).toEqual([]);
	});

	it('of a member outlines all it holds on the day', () => {
		const germany = { kind: 'member', id: 'de-frg' } as const;
		expect(outlined('1990-10-02', germany)).toEqual(['de-west']);
		expect(outlined('1990-10-03', germany)).toEqual(['de-west', 'de-east']);
	});

	it('of a unit outlines that unit alone', () => {
		expect(outlined('1960-01-01', { kind: 'unit', id: 'fr' })).toEqual(['fr']);
	});

	it('of an operation outlines its theatre, land and sea, whatever the day', () => {
		expect(outlined('1960-01-01', { kind: 'operation', id: 'past-watch' })).toEqual(['tr', 'north-sea']);
	});

	it('of a battlegroup, of an unknown operation or of nothing outlines nothing', () => {
		expect(outlined('1960-01-01', { kind: 'battlegroup', id: 'past-watch' })).toEqual([]);
		expect(outlined('1960-01-01', { kind: 'operation', id: 'fr' })).toEqual([]);
		expect(outlined('1960-01-01', null)).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { frameOn, setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry, smallIndex } from '../../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../../domain/atlas';
import { day } from '../../../domain/day';
import type { LayerId } from '../../../state/layers';
import { visibilityOf } from '../../layer';
import { events } from './layer';

const [talks] = smallIndex.events;
const washington = { latitude: 38.9, longitude: -77, name: 'Washington' };
const more = {
	...setting,
	atlas: new Atlas({
		...smallIndex,
		events: [
			{ ...talks!, id: 'signed', kind: 'treaty', from: day('2001-10-01'), place: washington },
			{ ...talks!, id: 'decided', from: day('2001-10-05'), place: null },
			talks!,
			{ ...talks!, id: 'more-talks', kind: 'crisis', from: day('2001-12-01') }
		]
	})
};
const shown = (date: string, layers: LayerId[] = ['events'], selected?: string) => {
	const selection = selected === undefined ? null : { kind: 'event' as const, id: selected };
	const frame = frameOn(date, { layers: new Set(layers), selection });
	return events.overlays![0]!.data(frame, more, smallGeometry).features;
};
const strengths = (...frame: Parameters<typeof shown>) =>
	Object.fromEntries(
		shown(...frame).map(({ properties }) => [properties?.id as string, properties?.strength as number])
	);

describe('events', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(events)).toEqual([]);
	});

	it('stand where they took place, longitude first, with their symbol and title', () => {
		const frame = frameOn('2001-10-26', { layers: new Set(['events']) });
		expect(events.overlays![0]!.data(frame, setting, smallGeometry).features).toEqual([
			{
				type: 'Feature',
				properties: {
					id: 'talks',
					record: 'talks',
					icon: 'event-article4',
					label: 'Talks',
					strength: 1,
					selected: false
				},
				geometry: { type: 'Point', coordinates: [4.4, 50.9] }
			}
		]);
	});

	it.each([
		['2001-09-30', {}],
		['2001-10-01', { signed: 1 }],
		// What happened nowhere in particular is not on the map.
		['2001-10-05', { signed: 0.85 }],
		['2001-10-26', { signed: 0.85, talks: 1 }],
		['2001-11-30', { signed: 0.85, talks: 0.85 }],
		// The latest takes the place of the one before it.
		['2001-12-01', { signed: 0.85, 'more-talks': 1 }],
		['2002-09-30', { signed: 0.85, 'more-talks': 0.85 }],
		['2002-10-01', { 'more-talks': 0.85 }],
		['2002-12-01', {}]
	])('on %s are %j: strong on their day, faint in the year after', (date, expected) => {
		expect(strengths(date)).toEqual(expected);
	});

	it('are hidden while the layer is off, save the one selected, whatever the day', () => {
		expect(strengths('2001-10-26', [])).toEqual({});
		expect(strengths('1960-01-01', [], 'talks')).toEqual({ talks: 1 });
		expect(strengths('1960-01-01', [], 'decided')).toEqual({});
		expect(strengths('1960-01-01', [], 'nobody')).toEqual({});
	});

	it('let the selected one stand for its place', () => {
		expect(strengths('2001-12-24', ['events'], 'talks')).toEqual({ signed: 0.85, talks: 1 });
		const selected = shown('2001-12-24', ['events'], 'talks').filter(
			({ properties }) => properties?.selected === true
		);
		expect(selected.map(({ properties }) => properties?.id as string)).toEqual(['talks']);
	});

	it('are drawn where they are asked for, or one is selected', () => {
		expect(visibilityOf(events, frameOn('2001-10-26'))).toBe('none');
		expect(visibilityOf(events, frameOn('2001-10-26', { layers: new Set(['events']) }))).toBe('visible');
		const selection = { kind: 'event' as const, id: 'talks' };
		expect(visibilityOf(events, frameOn('2001-10-26', { selection }))).toBe('visible');
	});

	it('answer to clicks on style layers they have', () => {
		const ids = events.specs(setting).map(({ id }) => id);
		expect(ids).toEqual(
			expect.arrayContaining([...Object.keys(events.hits!), ...Object.keys(events.clusters!)])
		);
	});
});

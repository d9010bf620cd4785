import { describe, expect, it } from 'vitest';
import { frameOn, setting, statesOf, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallIndex } from '../../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../../domain/atlas';
import { visibilityOf } from '../../layer';
import { flank } from './layer';

/** The small atlas in which the GDR is the Soviet Union's: the inner German border is the flank until 1990. */
const polity = (id: string) => (id === 'gdr' ? 'ussr' : id);
const soviet = {
	...setting,
	atlas: new Atlas({
		...smallIndex,
		tenures: smallIndex.tenures.map((tenure) => ({ ...tenure, polity: polity(tenure.polity) }))
	})
};
const flankOn = (date: string) => statesOf({ ...flank, states: inSoviet }, frameOn(date));
const inSoviet: typeof flank.states = (frame, _, geometry) => flank.states!(frame, soviet, geometry);

describe('flank', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(flank, ['borders'])).toEqual([]);
	});

	it.each([
		['1955-05-05', 0],
		['1955-05-06', 1],
		['1990-10-02', 1],
		['1990-10-03', 0]
	])('on %s marks the border that faces the Soviet Union with %d, and no other', (date, shown) => {
		expect(flankOn(date)).toEqual({
			'borders de-east|de-west': { flank: shown },
			'borders de-west|fr': { flank: 0 }
		});
	});

	it('marks nothing in an atlas where no member faces these neighbours', () => {
		const states = Object.values(statesOf(flank, frameOn('1960-01-01')));
		expect(states).toEqual([{ flank: 0 }, { flank: 0 }]);
	});

	it('is drawn only where it is asked for', () => {
		expect(visibilityOf(flank, frameOn('2026-01-01'))).toBe('none');
		expect(visibilityOf(flank, frameOn('2026-01-01', { layers: new Set(['flank']) }))).toBe('visible');
	});
});

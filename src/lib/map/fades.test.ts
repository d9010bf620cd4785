import { describe, expect, it } from 'vitest';
import { fadeAt, type Fade } from './fades';

const fade: Fade = {
	change: { source: 'units', id: 'tr', state: { fill: '#64c800' } },
	from: '#000000',
	to: '#64c800',
	startedAt: 10_000,
	joins: false
};
const joining: Fade = { ...fade, joins: true };

describe('fadeAt', () => {
	it('goes from one colour to the other in half a second', () => {
		expect(fadeAt(fade, 10_000)).toEqual({ state: { fill: '#000000', flash: 0 }, over: false });
		expect(fadeAt(fade, 10_250)).toEqual({ state: { fill: '#326400', flash: 0 }, over: false });
		expect(fadeAt(fade, 10_499).over).toBe(false);
		expect(fadeAt(fade, 10_500)).toEqual({ state: { fill: '#64c800', flash: 0 }, over: true });
	});

	it('stays at its end, however late the frame', () => {
		expect(fadeAt(fade, 1e9)).toEqual({ state: { fill: '#64c800', flash: 0 }, over: true });
		expect(fadeAt(joining, 1e9)).toEqual({ state: { fill: '#64c800', flash: 0 }, over: true });
	});

	it('lets the outline of land that joins die away over 1.8 seconds, and is over only then', () => {
		expect(fadeAt(joining, 10_000).state.flash).toBe(1);
		expect(fadeAt(joining, 10_450).state.flash).toBe(0.75);
		expect(fadeAt(joining, 10_900)).toEqual({ state: { fill: '#64c800', flash: 0.5 }, over: false });
		expect(fadeAt(joining, 11_799).over).toBe(false);
		expect(fadeAt(joining, 11_800)).toEqual({ state: { fill: '#64c800', flash: 0 }, over: true });
	});

	it('takes a frame from before its start as its start', () => {
		// The time of an animation frame can lie a little before the clock was read.
		expect(fadeAt(joining, 9_996)).toEqual({ state: { fill: '#000000', flash: 1 }, over: false });
	});
});

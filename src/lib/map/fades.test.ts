import { describe, expect, it } from 'vitest';
import { fadeAt, flashAt, type Fade } from './fades';

const fade: Fade = { source: 'units', id: 'tr', from: '#000000', to: '#64c800', startedAt: 10_000 };

describe('fadeAt', () => {
	it('goes from one colour to the other in half a second', () => {
		expect(fadeAt(fade, 10_000)).toEqual({ fill: '#000000', over: false });
		expect(fadeAt(fade, 10_250)).toEqual({ fill: '#326400', over: false });
		expect(fadeAt(fade, 10_499).over).toBe(false);
		expect(fadeAt(fade, 10_500)).toEqual({ fill: '#64c800', over: true });
	});

	it('stays at its end, however late the frame', () => {
		expect(fadeAt(fade, 1e9)).toEqual({ fill: '#64c800', over: true });
	});

	it('takes a frame from before its start as its start', () => {
		// The time of an animation frame can lie a little before the clock was read.
		expect(fadeAt(fade, 9_996)).toEqual({ fill: '#000000', over: false });
	});
});

describe('flashAt', () => {
	it('holds for 1.2 seconds and dies away by 2', () => {
		expect(flashAt(10_000, 9_996)).toBe(1);
		expect(flashAt(10_000, 11_200)).toBe(1);
		expect(flashAt(10_000, 11_600)).toBeCloseTo(0.5, 10);
		expect(flashAt(10_000, 12_000)).toBe(0);
		expect(flashAt(10_000, 1e9)).toBe(0);
	});
});

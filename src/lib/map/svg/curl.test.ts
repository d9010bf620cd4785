import { geoAzimuthalEqualArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { curled, curlOf } from './curl';

const curl = curlOf(500, 800);
const onSheet = (degrees: number) => {
	const [x = 0] = geoAzimuthalEqualArea().scale(500).translate([0, 0])([degrees, 0]) ?? [];
	return x;
};

describe('curled', () => {
	it('leaves the sheet as it is at the beginning', () => {
		expect(curled(300, curl, 0)).toBe(300);
	});

	it('leaves the middle where it is, and its scale', () => {
		expect(curled(0, curl, 1)).toBe(0);
		expect(curled(0.1, curl, 1)).toBeCloseTo(0.1, 5);
	});

	it('puts places where a camera sees them', () => {
		// Camera 1200 above a globe of 500: 45° away a place is 500 sin 45° off the axis, and 1700 − 500 cos 45° below.
		const seen = (500 * Math.SQRT1_2 * 1200) / (1700 - 500 * Math.SQRT1_2);
		expect(curled(onSheet(45), curl, 1)).toBeCloseTo(seen, 6);
	});

	it('keeps what lies beyond the horizon on the edge of the globe', () => {
		expect(curled(onSheet(100), curl, 1)).toBeCloseTo(curled(onSheet(140), curl, 1), 6);
		expect(curled(onSheet(100), curl, 1)).toBeLessThan(500);
	});
});

import { describe, expect, it } from 'vitest';
import { frameOn, setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import { day } from '../../../domain/day';
import { difference } from './layer';

function drawn(date: string, compare: string | null) {
	const frame = frameOn(date, { compare: compare === null ? null : day(compare) });
	const [overlay] = difference.overlays!;
	const { features } = overlay!.data(frame, setting, smallGeometry);
	return {
		isDrawn: difference.isDrawn!(frame),
		land: Object.fromEntries(
			features.map(({ properties }) => [properties!.change, properties!.land as string])
		)
	};
}

describe('difference', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(difference)).toEqual([]);
	});

	it('draws nothing while nothing is compared', () => {
		expect(drawn('1990-10-03', null)).toEqual({ isDrawn: false, land: {} });
	});

	it('draws what became a member’s land, and what ceased to be, whichever day is the chosen one', () => {
		const land = { gained: 'tr' };
		expect(drawn('1952-02-18', '1952-02-17')).toEqual({ isDrawn: true, land });
		expect(drawn('1952-02-17', '1952-02-18')).toEqual({ isDrawn: true, land });
		expect(drawn('1962-07-03', '1962-07-02').land).toEqual({ lost: 'dz-north' });
		expect(drawn('1990-10-03', '1990-10-02').land).toEqual({ gained: 'de-east' });
	});

	it('draws the line around all that land together, and the same object as long as the land is the same', () => {
		const outlineOn = (date: string) => {
			const frame = frameOn(date, { compare: day('1952-02-17') });
			return difference
				.overlays![0]!.data(frame, setting, smallGeometry)
				.features.map(({ geometry }) => geometry);
		};
		const [land] = outlineOn('1952-02-18');
		expect(land).toEqual(smallGeometry.outline(new Set(['tr'])));
		expect(outlineOn('1953-01-01')[0]).toBe(land);
		expect(outlineOn('1990-10-03')[0]).not.toBe(land);
	});
});

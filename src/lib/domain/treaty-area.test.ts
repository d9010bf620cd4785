import { describe, expect, it } from 'vitest';
import { day } from './day';
import { isInTreatyAreaPreview, TROPIC_OF_CANCER } from './treaty-area';

const mainland = (continent: Parameters<typeof isInTreatyAreaPreview>[0]['continent']) => ({
	continent,
	island: false
});
const islands = (continent: Parameters<typeof isInTreatyAreaPreview>[0]['continent']) => ({
	continent,
	island: true
});
const today = day('2026-01-01');

describe('isInTreatyAreaPreview', () => {
	it.each([
		['France', mainland('europe'), [2.5, 46.6], true],
		['Svalbard', islands('europe'), [16, 78.6], true],
		['Canada', mainland('north-america'), [-100, 60], true],
		['Alaska, west of the North Atlantic', mainland('north-america'), [-152, 64], true],
		['Greenland', islands('north-america'), [-42, 72], true],
		['Bermuda', islands('north-america'), [-64.78, 32.3], true],
		['the Canaries', islands('africa'), [-15.7, 28.3], true],
		['Madeira', islands('africa'), [-17, 32.75], true],
		['Puerto Rico, south of the Tropic', islands('north-america'), [-66.4, 18.2], false],
		['Martinique, south of the Tropic', islands('north-america'), [-61, 14.6], false],
		['Hawaii', islands('oceania'), [-155.5, 19.6], false],
		['Midway, north of the Tropic but in the Pacific', islands('oceania'), [-177.4, 28.2], false],
		['French Guiana', mainland('south-america'), [-53, 4], false],
		['Réunion', islands('africa'), [55.5, -21.1], false],
		['the Falklands', islands('south-america'), [-59, -51.7], false],
		['an island off Africa beyond the Strait of Gibraltar', islands('africa'), [-3.9, 35.2], false],
		['Ceuta, which is no island', mainland('africa'), [-5.3, 35.9], false]
	] as const)('%s', (_, unit, label, covered) => {
		expect(isInTreatyAreaPreview(unit, label, true, today)).toBe(covered);
	});

	it('covers no land that a member does not hold', () => {
		expect(isInTreatyAreaPreview(mainland('europe'), [8, 47], false, today)).toBe(false);
		expect(isInTreatyAreaPreview(mainland('turkey'), [33, 39], false, today)).toBe(false);
	});

	it('covers Türkiye from the day the protocol of 1951 was in force', () => {
		const turkey = mainland('turkey');
		expect(isInTreatyAreaPreview(turkey, [33, 39], true, day('1952-02-17'))).toBe(false);
		expect(isInTreatyAreaPreview(turkey, [33, 39], true, day('1952-02-18'))).toBe(true);
	});

	it('leaves out an island on the Tropic itself: the treaty says north of it', () => {
		const just = (latitude: number) => isInTreatyAreaPreview(islands('africa'), [-20, latitude], true, today);
		expect(TROPIC_OF_CANCER).toBe(23.436);
		expect(just(23.436)).toBe(false);
		expect(just(23.437)).toBe(true);
	});
});

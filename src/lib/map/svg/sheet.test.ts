import { describe, expect, it } from 'vitest';
import { radiusPixels, zoomOfRadius } from '../globe';
import { homeView } from '../home';
import { createSheet, homeSheet, placeOn, pointOn, UNITS_PER_PIXEL, viewAt, viewOfBounds } from './sheet';

const SIZE = { width: 1000, height: 800 };
const atlantic = { longitude: -24, latitude: 52, zoom: 2 };

describe('createSheet', () => {
	it('is Lambert’s azimuthal projection: 90° from the middle lie √2 radii away', () => {
		const sheet = createSheet({ longitude: 0, latitude: 0, zoom: 0 }, { width: 4000, height: 4000 });
		const [x = 0, y = 0] = pointOn(sheet, [90, 0]) ?? [];
		expect(x / UNITS_PER_PIXEL).toBeCloseTo(radiusPixels({ latitude: 0, zoom: 0 }) * Math.SQRT2, 6);
		expect(y).toBeCloseTo(0, 6);
	});

	it('has the scale of MapLibre’s globe in the middle: 512 px round the equator at zoom 0', () => {
		expect(radiusPixels({ latitude: 0, zoom: 0 })).toBeCloseTo(512 / (2 * Math.PI), 9);
		expect(radiusPixels({ latitude: 60, zoom: 1 })).toBeCloseTo((4 * 512) / (2 * Math.PI), 9);
	});

	it.each(['globe', 'mercator'] as const)('finds the place of a point again (%s)', (kind) => {
		const sheet = createSheet(atlantic, SIZE, kind);
		for (const place of [
			[-24, 52],
			[2.35, 48.86],
			[-60, 45]
		] as const) {
			const [longitude = NaN, latitude = NaN] = placeOn(sheet, pointOn(sheet, place) ?? [NaN, NaN]) ?? [];
			expect(longitude).toBeCloseTo(place[0], 6);
			expect(latitude).toBeCloseTo(place[1], 6);
		}
	});

	it('does not hold what lies beyond its edges or on the other side of the earth', () => {
		expect(pointOn(createSheet({ ...atlantic, zoom: 6 }, SIZE), [2.35, 48.86])).toBeNull();
		expect(pointOn(createSheet({ ...atlantic, zoom: 0 }, SIZE), [156, -52])).toBeNull();
	});
});

describe('home', () => {
	it('is as large as the window lets it be, and its sheet has the same place in the middle', () => {
		const home = { longitude: -24, latitude: 52 };
		expect(radiusPixels(homeView(home, { width: 2000, height: 500 }))).toBeCloseTo(400, 6);
		expect(radiusPixels(homeView(home, { width: 390, height: 600 }))).toBeCloseTo(234, 6);
		expect(pointOn(homeSheet(home), [-24, 52])?.map(Math.round).map(Math.abs)).toEqual([0, 0]);
	});

	it('survives a window without any room', () => {
		expect(Number.isFinite(homeView({ longitude: 0, latitude: 0 }, { width: 0, height: 0 }).zoom)).toBe(true);
	});
});

describe('viewAt', () => {
	it('keeps the size of the globe on the way north, where the same zoom would be larger', () => {
		const north = viewAt(atlantic, { longitude: -10, latitude: 75 }, 'globe');
		expect(radiusPixels(north)).toBeCloseTo(radiusPixels(atlantic), 6);
		// cos 60° is half of cos 0°: one level less.
		const onEquator = { longitude: 0, latitude: 0, zoom: 3 };
		expect(viewAt(onEquator, { longitude: 0, latitude: 60 }, 'globe').zoom).toBeCloseTo(2, 9);
		expect(viewAt(onEquator, { longitude: 0, latitude: 60 }, 'mercator').zoom).toBe(3);
	});

	it.each(['globe', 'mercator'] as const)('magnifies (%s)', (kind) => {
		expect(viewAt(atlantic, atlantic, kind, 4).zoom).toBeCloseTo(4, 9);
		expect(viewAt(atlantic, atlantic, kind, 0.5).zoom).toBeCloseTo(1, 9);
	});

	it('shows no less than the earth at zoom 0, and no more than there is to see', () => {
		const small = viewAt({ ...atlantic, zoom: 0.5 }, { longitude: 0, latitude: 60 }, 'globe', 0.1);
		expect(radiusPixels(small)).toBeCloseTo(512 / (2 * Math.PI), 6);
		expect(viewAt(atlantic, atlantic, 'mercator', 0.01).zoom).toBe(0);
		expect(viewAt(atlantic, atlantic, 'globe', 10_000).zoom).toBe(9);
		expect(viewAt(atlantic, { longitude: 0, latitude: 90 }, 'globe').zoom).toBe(-6);
	});
});

describe('viewOfBounds', () => {
	const none = { top: 0, right: 0, bottom: 0, left: 0 };

	it('shows the whole box, no closer than wanted', () => {
		const view = viewOfBounds([-10, 36, 4, 44], SIZE, none, 4.5);
		const sheet = createSheet(view, SIZE);
		for (const corner of [
			[-10, 36],
			[4, 36],
			[-10, 44],
			[4, 44]
		] as const) {
			expect(pointOn(sheet, corner), String(corner)).not.toBeNull();
		}
		expect(viewOfBounds([24.9, 60.1, 25, 60.2], SIZE, none, 4.5).zoom).toBeCloseTo(4.5, 1);
	});

	it('moves the box out from under what lies over the map', () => {
		const view = viewOfBounds([24, 59, 26, 60], SIZE, { ...none, right: 500 }, 4);
		const [x = 0] = pointOn(createSheet(view, SIZE), [25, 59.5]) ?? [];
		expect(x / UNITS_PER_PIXEL).toBeCloseTo(-250, -1);
	});
});

describe('zoomOfRadius', () => {
	it('is the inverse of radiusPixels', () => {
		expect(zoomOfRadius(radiusPixels({ latitude: 41, zoom: 3.3 }), 41)).toBeCloseTo(3.3, 9);
	});
});

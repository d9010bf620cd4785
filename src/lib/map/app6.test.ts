import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { APP6_IDS, APP6_PIXELS, app6Drawing, app6DrawingNow, isApp6 } from './app6';

const SAFE = new Set(['svg', 'g', 'path', 'text']);

describe('APP-6 symbols as drawings', () => {
	it('are there at once when their library is', async () => {
		expect(app6DrawingNow('app6-corps')).toBeNull();
		const drawing = await app6Drawing('app6-corps');
		expect(app6DrawingNow('app6-corps')).toEqual(drawing);
	});

	it.each(APP6_IDS)('%s is a picture of shapes alone, with nothing that could run', async (id) => {
		const { href } = await app6Drawing(id);
		expect(href).toMatch(/^data:image\/svg\+xml,[\w%.~!*'()-]+$/);
		const picture = new DOMParser().parseFromString(decodeURIComponent(href.split(',')[1]!), 'image/svg+xml');
		const elements = [...picture.getElementsByTagName('*')];
		expect(elements.filter(({ tagName }) => !SAFE.has(tagName))).toEqual([]);
		expect(elements.flatMap((one) => [...one.attributes].map(({ name }) => name))).not.toContain('style');
	});

	it.each(APP6_IDS)('%s has the middle of its frame in the middle of its square, and fits in', async (id) => {
		const { href, x, y, width, height } = await app6Drawing(id);
		// The frame goes from 25 to 175 and from 50 to 150 in milsymbol's units: its middle is (100, 100).
		const box = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(decodeURIComponent(href))!.slice(1).map(Number);
		const [left, top, across, down] = box as [number, number, number, number];
		expect(x + ((100 - left) / across) * width).toBeCloseTo(APP6_PIXELS / 2, 6);
		expect(y + ((100 - top) / down) * height).toBeCloseTo(APP6_PIXELS / 2, 6);
		// 26 px for the frame with its line, 150 + 4 units.
		expect((154 / across) * width).toBeCloseTo(26, 6);
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
		expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(APP6_PIXELS);
	});
});

describe('isApp6', () => {
	it('knows the symbols that there are, and no others', () => {
		expect(['app6-corps', 'corps', 'app6-fleet', ''].map(isApp6)).toEqual([true, false, false, false]);
	});
});

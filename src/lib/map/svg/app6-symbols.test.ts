import { beforeEach, describe, expect, it, vi } from 'vitest';
import { app6Drawing, app6DrawingNow, type App6Drawing } from '../app6';
import { App6Symbols } from './app6-symbols';

vi.mock('../app6', async (original) => ({
	...(await original<typeof import('../app6')>()),
	app6Drawing: vi.fn(),
	app6DrawingNow: vi.fn()
}));

const drawing: App6Drawing = { href: 'data:,', x: 0, y: 0, width: 36, height: 36 };
const canvas = { addApp6: vi.fn() };

beforeEach(() => {
	vi.mocked(app6Drawing).mockReset().mockResolvedValue(drawing);
	vi.mocked(app6DrawingNow).mockReset().mockReturnValue(null);
	canvas.addApp6.mockReset();
});

describe('App6Symbols', () => {
	it('loads nothing until something is asked for', async () => {
		const symbols = new App6Symbols(canvas);
		expect(app6Drawing).not.toHaveBeenCalled();
		expect(await symbols.fetch(['app6-corps', 'app6-division'])).toBe(true);
		expect([...symbols.there]).toEqual(['app6-corps', 'app6-division']);
		expect(canvas.addApp6.mock.calls).toEqual([
			['app6-corps', drawing],
			['app6-division', drawing]
		]);
	});

	it('asks once for what is on its way', async () => {
		const symbols = new App6Symbols(canvas);
		const [first, second] = [symbols.fetch(['app6-corps']), symbols.fetch(['app6-corps'])];
		expect([await first, await second]).toEqual([true, false]);
		expect(app6Drawing).toHaveBeenCalledOnce();
	});

	it('says when the library does not arrive, and tries again when asked again', async () => {
		const symbols = new App6Symbols(canvas);
		vi.mocked(app6Drawing).mockRejectedValueOnce(new Error('offline'));
		await expect(symbols.fetch(['app6-corps'])).rejects.toThrow('offline');
		expect([...symbols.there]).toEqual([]);
		expect(await symbols.fetch(['app6-corps'])).toBe(true);
		expect([...symbols.there]).toEqual(['app6-corps']);
	});

	it('has all of them at once where the live map has loaded the library', () => {
		vi.mocked(app6DrawingNow).mockReturnValue(drawing);
		expect(new App6Symbols(canvas).there.size).toBe(4);
		expect(canvas.addApp6).toHaveBeenCalledTimes(4);
	});
});

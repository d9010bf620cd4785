import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Patience, PATIENCE_MILLISECONDS } from './patience';

/** Something that waits, the sources that have their tiles, and how often it said that it may be over. */
function start() {
	const loaded = new Set<string>();
	const onEnd = vi.fn();
	return { patience: new Patience((source) => loaded.has(source), onEnd), loaded, onEnd };
}

/** A promise that is kept when it is told to be. */
function arrival() {
	let arrive = () => {};
	const promise = new Promise<void>((resolve) => (arrive = resolve));
	return { promise, arrive };
}

describe('patience', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('waits for nothing before it is told to', () => {
		expect(start().patience.isWaiting).toBe(false);
	});

	it('does not take the tiles of the old data for those of the new', async () => {
		const { patience, loaded } = start();
		const { promise, arrive } = arrival();
		loaded.add('names');
		patience.wait('names', promise);
		expect(patience.isWaiting).toBe(true);
		arrive();
		await promise;
		expect(patience.isWaiting).toBe(false);
	});

	it('waits for the tiles once the data have come', async () => {
		const { patience, loaded, onEnd } = start();
		patience.wait('names', Promise.resolve());
		await Promise.resolve();
		expect(onEnd).toHaveBeenCalledTimes(1);
		expect(patience.isWaiting).toBe(true);
		loaded.add('names');
		expect(patience.isWaiting).toBe(false);
	});

	it('waits for the last of several', async () => {
		const { patience, loaded } = start();
		patience.wait('names', Promise.resolve());
		patience.wait('events', Promise.resolve());
		await Promise.resolve();
		loaded.add('names');
		expect(patience.isWaiting).toBe(true);
		loaded.add('events');
		expect(patience.isWaiting).toBe(false);
	});

	it('loses itself when data do not come', () => {
		const { patience, onEnd } = start();
		patience.wait('names', arrival().promise);
		vi.advanceTimersByTime(PATIENCE_MILLISECONDS - 1);
		expect(patience.isWaiting).toBe(true);
		vi.advanceTimersByTime(1);
		expect(patience.isWaiting).toBe(false);
		expect(onEnd).toHaveBeenCalledTimes(1);
	});

	it('is not lengthened by what is asked for in the meantime', () => {
		const { patience } = start();
		patience.wait('names', arrival().promise);
		vi.advanceTimersByTime(PATIENCE_MILLISECONDS / 2);
		patience.wait('events', arrival().promise);
		vi.advanceTimersByTime(PATIENCE_MILLISECONDS / 2);
		expect(patience.isWaiting).toBe(false);
	});

	it('ends where data come faster than they are drawn, and begins anew after that', () => {
		const { patience, onEnd } = start();
		patience.wait('names', arrival().promise);
		patience.wait('names', arrival().promise);
		expect(patience.isWaiting).toBe(false);
		expect(onEnd).toHaveBeenCalledTimes(1);
		patience.wait('names', arrival().promise);
		expect(patience.isWaiting).toBe(true);
	});

	it('ends when it is told to, and says nothing afterwards', async () => {
		const { patience, onEnd } = start();
		const { promise, arrive } = arrival();
		patience.wait('names', promise);
		patience.end();
		expect(patience.isWaiting).toBe(false);
		arrive();
		await promise;
		vi.advanceTimersByTime(PATIENCE_MILLISECONDS);
		expect(onEnd).not.toHaveBeenCalled();
	});
});

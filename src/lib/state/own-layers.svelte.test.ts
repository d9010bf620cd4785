import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packLayer } from '../data/own-layer/pack';
import { parseLayer } from '../data/own-layer/parse';
import * as storage from '../data/own-layer/storage';
import type { LayerAnswer } from '../data/own-layer/worker';
import { OwnLayers } from './own-layers.svelte';

/** Workers that were started, the latest last; they do nothing by themselves. */
const workers: FakeWorker[] = [];

class FakeWorker {
	onmessage: ((event: { data: LayerAnswer }) => void) | null = null;
	onerror: (() => void) | null = null;
	asked: File[] = [];
	stopped = false;

	constructor() {
		workers.push(this);
	}

	postMessage(file: File) {
		this.asked.push(file);
	}

	terminate() {
		this.stopped = true;
	}

	answer(data: LayerAnswer) {
		this.onmessage?.({ data });
	}
}

vi.mock('../data/own-layer/worker?worker', () => ({
	default: function () {
		return new FakeWorker();
	}
}));
vi.mock('../data/own-layer/storage');

const file = (name: string) => new File([''], name);
const latest = () => workers.at(-1)!;

async function layerAnswer(): Promise<LayerAnswer> {
	const parsed = await parseLayer('name,lat,lon,start\nA,1,2,1950\nB,x,2,', 'a.csv');
	if ('failed' in parsed) throw new Error(parsed.failed);
	const { features, leftOut, problems, span } = parsed;
	const report = { count: features.length, leftOut, problems, span };
	return { kind: 'layer', layer: packLayer(features), report };
}

beforeEach(() => {
	vi.mocked(storage.keepLayer).mockResolvedValue();
	vi.mocked(storage.keepCard).mockResolvedValue();
	vi.mocked(storage.forgetLayer).mockResolvedValue();
	vi.mocked(storage.loadLayers).mockResolvedValue([]);
});
afterEach(() => {
	workers.length = 0;
	vi.resetAllMocks();
});

describe('OwnLayers', () => {
	it('reads one file after another, and gives each layer a colour of its own', async () => {
		const own = new OwnLayers();
		own.add(file('a.csv'));
		own.add(file('b.csv'));
		expect([workers.length, own.reading]).toEqual([1, { name: 'a.csv', done: null }]);
		latest().answer({ kind: 'progress', done: 0.5 });
		expect(own.reading?.done).toBe(0.5);
		latest().answer(await layerAnswer());
		expect([workers.length, own.reading?.name]).toEqual([2, 'b.csv']);
		latest().answer(await layerAnswer());
		expect(own.reading).toBeNull();
		expect(own.layers.map(({ name, colour }) => [name, colour])).toEqual([
			['a.csv', 0],
			['b.csv', 1]
		]);
		expect(storage.keepLayer).toHaveBeenCalledTimes(2);
		expect(workers.every(({ stopped }) => stopped)).toBe(true);
	});

	it('stops when it is told to, and takes no late answer', async () => {
		const own = new OwnLayers();
		own.add(file('a.csv'));
		own.add(file('b.csv'));
		const worker = latest();
		own.cancel();
		expect([worker.stopped, own.reading]).toEqual([true, null]);
		worker.answer(await layerAnswer());
		expect(own.layers).toEqual([]);
	});

	it('says which file failed, and goes on with the next', () => {
		const own = new OwnLayers();
		own.add(file('a.csv'));
		own.add(file('b.csv'));
		latest().answer({ kind: 'failed', failure: { failed: 'empty', line: null, column: null } });
		latest().onerror?.();
		expect(own.failed).toMatchObject([
			{ name: 'a.csv', failed: 'empty' },
			{ name: 'b.csv', failed: 'worker' }
		]);
		own.dismiss('a.csv');
		expect(own.failed).toHaveLength(1);
	});

	it('shows a layer that cannot be kept, and says why', async () => {
		vi.mocked(storage.keepLayer).mockRejectedValue(new DOMException('Full.', 'QuotaExceededError'));
		const own = new OwnLayers();
		own.add(file('a.csv'));
		latest().answer(await layerAnswer());
		await vi.waitFor(() => expect(own.layers).toMatchObject([{ shown: true, notKept: 'Full.' }]));
		const { id } = own.layers[0]!;
		own.toggle(id);
		expect(own.layers).toMatchObject([{ shown: false, notKept: 'Full.' }]);
		expect(storage.keepCard).not.toHaveBeenCalled();
		expect(await own.record(`${id}/1`)).toMatchObject({ name: 'A', layerName: 'a.csv', from: '1950-01-01' });
		expect(await own.record(`${id}/2`)).toBeNull();
		expect(await own.record('other/1')).toBeNull();
	});

	it('restores what was kept, and survives a browser that forbids it', async () => {
		const answer = await layerAnswer();
		if (answer.kind !== 'layer') throw new Error();
		const card = { ...answer.report, id: 'k', name: 'kept.csv', colour: 3, shown: false, added: 1 };
		vi.mocked(storage.loadLayers).mockResolvedValueOnce([{ card, layer: answer.layer }]);
		const own = new OwnLayers();
		await own.restore();
		expect(own.layers).toMatchObject([{ id: 'k', name: 'kept.csv', shown: false, notKept: null }]);
		own.toggle('k');
		expect(storage.keepCard).toHaveBeenCalledWith({ ...card, shown: true });
		own.remove('k');
		expect(storage.forgetLayer).toHaveBeenCalledWith('k');
		vi.mocked(storage.loadLayers).mockRejectedValueOnce(new DOMException('Insecure.', 'SecurityError'));
		await own.restore();
		expect(own.notRestored).toBe('Insecure.');
	});
});

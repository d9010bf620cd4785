import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameOn, setting } from '../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../tests/fixtures/small-atlas';
import { loadGeometry, loadTheatres } from '../data/topology';
import type { View } from '../state/url';
import type { MapEvents } from './drawing';
import { homeView } from './home';
import { Stage, type StageProps } from './stage.svelte';

vi.mock('../data/topology');
vi.mock('./renderer', () => ({
	MapRenderer: function (...[, , , , options, events]: Made) {
		if (fails) throw new Error('no WebGL');
		return drawing('map', options, events);
	}
}));
const readShapes = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('./svg/renderer', () => ({
	readShapes,
	SvgRenderer: function (...[, , , , options, events]: Made) {
		return drawing('static', options, events);
	}
}));

interface Options {
	view: View;
	drawn?: unknown;
}
type Made = [unknown, unknown, unknown, unknown, Options, MapEvents];

/** Drawings that were made, oldest first. */
let made: ReturnType<typeof newDrawing>[] = [];
let fails = false;

function newDrawing(kind: 'map' | 'static', { view, drawn }: Options, events: MapEvents) {
	const told = { destroy: vi.fn(), restyle: vi.fn(), refine: vi.fn() };
	return { kind, view, drawn, events, ...told, follow: vi.fn(), pin: vi.fn(), showOwn: vi.fn() };
}

function drawing(...[kind, options, events]: Parameters<typeof newDrawing>) {
	const one = newDrawing(kind, options, events);
	made.push(one);
	return one;
}

const HOME = { longitude: -24, latitude: 52 };
const SIZE = { clientWidth: 1000, clientHeight: 500 };
const elsewhere: View = { longitude: 25, latitude: 59, zoom: 5 };

function stageWith(changes: Partial<StageProps> = {}) {
	const told: string[] = [];
	const props = {
		setting,
		frame: frameOn('2018-01-01', { layers: new Set() }),
		asBuilt: true,
		renderer: null,
		projection: 'globe',
		home: HOME,
		view: null,
		texts: { label: '', attribution: '', pin: '', twoFingers: '' },
		at: null,
		still: true,
		onReady: (renderer) => told.push(`ready ${renderer}`),
		onMoved: () => told.push('moved'),
		onPicked: () => told.push('picked'),
		onFailed: () => told.push('failed'),
		onSymbolsFailed: () => told.push('symbols failed'),
		...changes
	} satisfies StageProps;
	const stage = new Stage(props);
	const canvas = { focus: vi.fn() };
	const sheetHolder = { ...holder('sheet'), querySelector: () => ({}), focus: vi.fn() };
	const canvasHolder = { ...holder('canvas'), querySelector: () => canvas };
	const leave = stage.mount({ stage: SIZE, canvasHolder, sheetHolder } as never);
	return { stage, told, leave, canvas, sheetHolder };
}

/** What holds a drawing, and the focus when that is there. */
const holder = (name: string) => ({ contains: (focused: unknown) => focused === name });
let focused: string | null = null;

const kinds = () => made.map(({ kind }) => kind);
const printing = (event: 'beforeprint' | 'afterprint') => listeners.dispatchEvent(new Event(event));
let listeners = new EventTarget();

beforeEach(() => {
	made = [];
	fails = false;
	listeners = new EventTarget();
	vi.useFakeTimers();
	vi.stubGlobal('addEventListener', listeners.addEventListener.bind(listeners));
	vi.stubGlobal('removeEventListener', listeners.removeEventListener.bind(listeners));
	focused = null;
	vi.stubGlobal('document', {
		createElement: () => ({ getContext: () => null }),
		get activeElement() {
			return focused;
		}
	});
	const { units, seas, borders } = smallGeometry;
	vi.mocked(loadGeometry)
		.mockReset()
		.mockResolvedValue({ units, seas, borders } as never);
	vi.mocked(loadTheatres).mockReset().mockResolvedValue(smallGeometry.theatres);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('a stage', () => {
	it('leaves the drawing of the page alone until the map takes its place', async () => {
		const { stage, told } = stageWith();
		stage.start();
		await vi.waitFor(() => expect(kinds()).toEqual(['map']));
		expect([stage.shown, stage.drawing]).toEqual(['static', null]);
		made[0]!.events.ready();
		expect([stage.shown, stage.drawing]).toEqual(['map', made[0]]);
		expect(told).toEqual(['ready map']);
	});

	it('lets the drawing say first what the page was not built with, at the same view', async () => {
		const { stage } = stageWith({ asBuilt: false, view: elsewhere });
		stage.start();
		await vi.waitFor(() => expect(kinds()).toEqual(['static', 'map']));
		expect(stage.drawing).toBe(made[0]);
		expect(made.map(({ view }) => view)).toEqual([elsewhere, elsewhere]);
		made[1]!.events.ready();
		expect(made[0]!.destroy).toHaveBeenCalledOnce();
		expect(stage.drawing).toBe(made[1]);
	});

	it('has the map go on where the reader has moved the drawing in the meantime', async () => {
		const { stage } = stageWith({ asBuilt: false, view: elsewhere });
		stage.start();
		await vi.waitFor(() => expect(kinds()).toEqual(['static', 'map']));
		const [paper, live] = made;
		paper!.view = { ...elsewhere, longitude: 3 };
		live!.events.ready();
		expect(live!.follow).toHaveBeenCalledExactlyOnceWith({ ...elsewhere, longitude: 3 });
	});

	it('gives the focus of the drawing to the map that takes its place, and back', async () => {
		const { stage, canvas, sheetHolder } = stageWith({ asBuilt: false });
		stage.start();
		await vi.waitFor(() => expect(kinds()).toEqual(['static', 'map']));
		focused = 'sheet';
		made[1]!.events.ready();
		await vi.waitFor(() => expect(canvas.focus).toHaveBeenCalledOnce());
		expect(made[1]!.follow).not.toHaveBeenCalled();
		focused = 'canvas';
		made[1]!.events.contextLost(true);
		await vi.waitFor(() => expect(sheetHolder.focus).toHaveBeenCalledOnce());
		focused = 'a field';
		made[1]!.events.contextLost(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(canvas.focus).toHaveBeenCalledOnce();
	});

	it('goes on with the drawing of the page where it shows the same part of the earth', async () => {
		const atHome = stageWith({ renderer: 'static' });
		atHome.stage.start();
		await vi.waitFor(() => expect(atHome.told).toEqual(['ready static']));
		expect(made[0]).toMatchObject({
			view: homeView(HOME, { width: 1000, height: 500 }),
			drawn: HOME
		});
		const away = stageWith({ renderer: 'static', view: elsewhere });
		away.stage.start();
		await vi.waitFor(() => expect(made.length).toBe(2));
		expect(made[1]!.drawn).toBeNull();
	});

	it('keeps to the drawing where there is no WebGL', async () => {
		fails = true;
		const { stage, told } = stageWith();
		stage.start();
		await vi.waitFor(() => expect(told).toEqual(['ready static']));
		expect(kinds()).toEqual(['static']);
		expect(stage.drawing).toBe(made[0]);
	});

	it('starts once, and again after the data did not arrive', async () => {
		vi.mocked(loadGeometry).mockRejectedValueOnce(new Error('503'));
		const { stage, told } = stageWith();
		stage.start();
		stage.start();
		await vi.waitFor(() => expect(told).toEqual(['failed']));
		expect(loadGeometry).toHaveBeenCalledOnce();
		stage.start();
		await vi.waitFor(() => expect(kinds()).toEqual(['map']));
	});

	it('makes nothing for a page that has been left in the meantime', async () => {
		const { stage, leave, told } = stageWith({ asBuilt: false });
		stage.start();
		leave();
		await vi.advanceTimersByTimeAsync(1000);
		expect([kinds(), told]).toEqual([[], []]);
	});

	it('shows the drawing, where the map was, while the graphics context is lost', async () => {
		const { stage, told } = stageWith({ view: elsewhere });
		stage.start();
		await vi.waitFor(() => expect(kinds()).toEqual(['map']));
		const [live] = made;
		live!.events.ready();
		live!.view = { ...elsewhere, zoom: 7 };
		live!.events.contextLost(true);
		await vi.waitFor(() => expect(stage.shown).toBe('static'));
		expect(made[1]!.view).toEqual({ ...elsewhere, zoom: 7 });
		live!.events.contextLost(false);
		expect(stage.drawing).toBe(live);
		expect(made[1]!.destroy).toHaveBeenCalledOnce();
		expect(told).toEqual(['ready map', 'ready static', 'ready map']);
	});

	it('has a drawing for paper with all that the map shows, which is gone afterwards', async () => {
		const at = { latitude: 35, longitude: 33 };
		const layer = { geojson: new Blob(['{}']) };
		const huge = { geojson: { size: 50_000_000 } };
		const own = [
			{ id: 'a', shown: true, layer },
			{ id: 'b', shown: true, layer: huge }
		] as unknown as NonNullable<StageProps['own']>;
		const { stage } = stageWith({ at, own });
		stage.start();
		await vi.waitFor(() => expect(kinds()).toEqual(['map']));
		made[0]!.events.ready();
		await vi.advanceTimersByTimeAsync(5000);
		await vi.dynamicImportSettled();
		printing('beforeprint');
		expect(kinds()).toEqual(['map', 'static']);
		expect(made[1]!.pin).toHaveBeenCalledWith(at);
		expect(made[1]!.showOwn).toHaveBeenCalledWith(own);
		// A printer does not wait until a file is read; a page does not wait for a large one.
		expect(readShapes.mock.calls).toEqual([[layer]]);
		expect(stage.drawing).toBe(made[0]);
		printing('afterprint');
		expect(made[1]!.destroy).toHaveBeenCalledOnce();
	});

	it('loads areas of theatres when a frame shows them, and tries again on the next', async () => {
		const { stage } = stageWith({ renderer: 'static' });
		stage.start();
		await vi.waitFor(() => expect(stage.drawing).not.toBeNull());
		expect(loadTheatres).not.toHaveBeenCalled();
		vi.mocked(loadTheatres).mockRejectedValueOnce(new Error('503'));
		const frame = frameOn('2018-01-01', { layers: new Set(['operations']) });
		stage.prepare(frame);
		await vi.advanceTimersByTimeAsync(0);
		expect(made[0]!.refine).not.toHaveBeenCalled();
		stage.prepare(frame);
		await vi.advanceTimersByTimeAsync(0);
		expect(made[0]!.refine).toHaveBeenCalledWith({ theatres: smallGeometry.theatres });
		stage.prepare(frame);
		expect(loadTheatres).toHaveBeenCalledTimes(2);
	});

	it('loads the detailed coasts once, and gives a new theme to what is drawn', async () => {
		const { stage } = stageWith({ renderer: 'static' });
		stage.start();
		await vi.waitFor(() => expect(stage.drawing).not.toBeNull());
		stage.restyle(setting);
		made[0]!.events.detailWanted();
		made[0]!.events.detailWanted();
		await vi.advanceTimersByTimeAsync(0);
		expect(vi.mocked(loadGeometry).mock.calls.map(([level]) => level)).toEqual(['overview', 'detail']);
		expect(made[0]!.refine).toHaveBeenCalledOnce();
		expect(made[0]!.restyle).not.toHaveBeenCalled();
		const other = { ...setting };
		stage.restyle(other);
		expect(made[0]!.restyle).toHaveBeenCalledWith(other);
	});
});

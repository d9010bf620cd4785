import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallIndex } from '../../tests/fixtures/small-atlas';
import { day } from '$lib/domain/day';
import type { Hit } from '$lib/map/layer';
import { AtlasState } from '$lib/state/atlas.svelte';
import { OwnMap } from './own-map.svelte';
import { Pointing } from './pointing.svelte';

const PARIS = { latitude: 48.85, longitude: 2.35 };
const FRANCE: Hit = { kind: 'unit', id: 'fr' };
const ALGERIA: Hit = { kind: 'unit', id: 'dz-north' };

function open({ small = false } = {}) {
	const atlasState = new AtlasState(smallIndex, day('2026-01-01'));
	const own = new OwnMap();
	const map = { focus: vi.fn(), flyTo: vi.fn(), uncover: vi.fn(), areasAt: vi.fn(() => [FRANCE]) };
	return { atlasState, own, map, pointing: new Pointing({ atlasState, own, map, small }) };
}

describe('Pointing', () => {
	let page: ReturnType<typeof open>;
	beforeEach(() => (page = open()));
	afterEach(() => vi.unstubAllGlobals());

	it('selects the state whose land is pointed at, where it is in sight already', () => {
		page.pointing.pick(PARIS, [FRANCE]);
		expect(page.atlasState.selection).toEqual({ kind: 'member', id: 'fr' });
		expect(page.map.focus).not.toHaveBeenCalled();
		expect(page.pointing.takesFocus).toBe(false);
	});

	it('takes a symbol before the land under it', () => {
		page.pointing.pick(PARIS, [{ kind: 'site', id: 'somewhere' }, FRANCE]);
		expect(page.atlasState.selection).toEqual({ kind: 'site', id: 'somewhere' });
	});

	it('asks about a place at sea, to a thousandth of a degree', () => {
		page.pointing.pick({ latitude: 45.12345, longitude: -30.98765 }, [{ kind: 'sea', id: 'north-atlantic' }]);
		expect(page.atlasState.selection).toBeNull();
		expect(page.atlasState.at).toEqual({ latitude: 45.123, longitude: -30.988 });
		expect(page.pointing.areas).toEqual([{ kind: 'sea', id: 'north-atlantic' }]);
	});

	it('asks about land too while the probe is open, and shows the treaty area with it', () => {
		page.pointing.openPanel('probe');
		expect(page.atlasState.layers).toContain('treaty-area');
		page.pointing.pick(PARIS, [ALGERIA]);
		expect(page.atlasState.at).toEqual({ latitude: 48.85, longitude: 2.35 });
		expect(page.pointing.areas).toEqual([ALGERIA]);
		page.pointing.openPanel('layers');
		page.pointing.pick(PARIS, [FRANCE]);
		expect(page.atlasState.selection).toEqual({ kind: 'member', id: 'fr' });
		expect(page.atlasState.at).toBeNull();
	});

	it('asks the map for the land under what the reader has brought, while the probe is open', () => {
		page.pointing.openPanel('probe');
		page.pointing.pick(PARIS, [{ kind: 'own', id: 'layer/1' }]);
		expect(page.pointing.areas).toEqual([FRANCE]);
	});

	it('brings what comes from a list into sight, beside the panels', () => {
		page.atlasState.view = { longitude: 0, latitude: 0, zoom: 2 };
		page.pointing.select({ kind: 'member', id: 'fr' }, true);
		expect(page.map.focus).toHaveBeenCalledExactlyOnceWith(
			{ kind: 'member', id: 'fr' },
			expect.objectContaining({ right: 420 })
		);
		expect(page.atlasState.view).toBeNull();
		expect(page.pointing.takesFocus).toBe(true);
		expect(page.pointing.panel).toBe('layers');
	});

	it('goes to a place that was looked up', () => {
		page.pointing.probeFound(PARIS);
		expect(page.map.flyTo).toHaveBeenCalledExactlyOnceWith(
			expect.objectContaining({ latitude: 48.85, zoom: 4.5 }),
			undefined
		);
		expect(page.atlasState.at).toEqual(PARIS);
	});

	it('shows a place that was looked up above the sheet of a small screen', () => {
		vi.stubGlobal('innerWidth', 390);
		vi.stubGlobal('innerHeight', 800);
		const phone = open({ small: true });
		phone.pointing.probeFound(PARIS);
		expect(phone.map.flyTo).toHaveBeenCalledExactlyOnceWith(
			expect.objectContaining({ latitude: 48.85 }),
			expect.objectContaining({ bottom: 360 })
		);
	});

	it('goes to the day of an event; what is no event changes nothing', () => {
		const { id, from } = smallIndex.events[0]!;
		page.pointing.showEvent('nothing');
		expect(page.atlasState.selection).toBeNull();
		page.pointing.showEvent(id);
		expect(page.atlasState.selection).toEqual({ kind: 'event', id });
		expect(page.atlasState.date).toBe(from);
	});

	it('keeps what was pointed at out from under the sheet of a small screen', () => {
		vi.stubGlobal('innerWidth', 390);
		vi.stubGlobal('innerHeight', 800);
		const phone = open({ small: true });
		phone.pointing.pick(PARIS, [FRANCE]);
		expect(phone.map.uncover).toHaveBeenCalledWith(PARIS, { top: 50, right: 20, bottom: 360, left: 20 });
		vi.stubGlobal('innerWidth', 800);
		vi.stubGlobal('innerHeight', 390);
		phone.pointing.pick(PARIS, []);
		expect(phone.map.uncover).toHaveBeenLastCalledWith(PARIS, { top: 50, right: 384, bottom: 20, left: 20 });
		page.pointing.pick(PARIS, [FRANCE]);
		expect(page.map.uncover).not.toHaveBeenCalled();
	});

	it('closes the panel on a small screen only, where it would cover the answer', () => {
		vi.stubGlobal('innerWidth', 390);
		vi.stubGlobal('innerHeight', 800);
		const phone = open({ small: true });
		phone.pointing.openPanel('probe');
		phone.pointing.pick(PARIS, [FRANCE]);
		expect(phone.pointing.panel).toBeNull();
		expect(phone.pointing.probing).toBe(true);
		page.pointing.pick(PARIS, [FRANCE]);
		expect(page.pointing.panel).toBe('layers');
	});
});

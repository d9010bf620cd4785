import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallIndex } from '../../tests/fixtures/small-atlas';
import { day } from '../lib/domain/day';
import { AtlasState } from '../lib/state/atlas.svelte';
import { RendererChoice } from './renderer-choice.svelte';

let stored = new Map<string, string>();

beforeEach(() => {
	stored = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value)
	});
});
afterEach(() => vi.unstubAllGlobals());

function create() {
	const atlasState = new AtlasState(smallIndex, day('2026-01-01'));
	const choice = new RendererChoice(atlasState);
	return { atlasState, choice };
}
const play = (choice: RendererChoice, ...frames: number[]) => frames.forEach((frame) => choice.timed(frame));
const times = (count: number, milliseconds: number) => Array.from({ length: count }, () => milliseconds);

describe('the offer of the drawn map', () => {
	it('comes when the middle one of fifteen frames is slow', () => {
		const { choice } = create();
		play(choice, ...times(7, 300), ...times(8, 20));
		expect(choice.offered).toBe(false);
		play(choice, ...times(8, 300), ...times(6, 20));
		expect(choice.offered).toBe(false);
		play(choice, 20);
		expect(choice.offered).toBe(true);
	});

	it('is taken with one tap, remembered, and can be taken back', () => {
		const { choice } = create();
		choice.offer();
		choice.choose('static');
		expect([choice.current, choice.offered, choice.accepted]).toEqual(['static', false, true]);
		expect(create().choice.current).toBe('static');
		choice.choose('map');
		expect([choice.current, choice.accepted, choice.switches]).toEqual(['map', false, 2]);
		expect(create().choice.current).toBe('map');
	});

	it('does not come again to who has declined it', () => {
		create().choice.choose('map');
		const { choice } = create();
		choice.offer();
		play(choice, ...times(40, 500));
		expect(choice.offered).toBe(false);
	});
});

describe('the address', () => {
	it('decides over what is remembered, until the reader chooses', () => {
		create().choice.choose('static');
		const { atlasState, choice } = create();
		atlasState.renderer = 'map';
		expect(choice.current).toBe('map');
		choice.choose('static');
		expect([choice.current, atlasState.renderer]).toEqual(['static', null]);
	});
});

it('takes nothing for a choice that is none', () => {
	stored.set('treaty-atlas:renderer', 'crayon');
	expect(create().choice.current).toBeNull();
});

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AtlasIndex } from '$lib/domain/atlas-index';
import { day } from '$lib/domain/day';
import { inLanguage } from '$lib/domain/language';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { Explorer } from './explorer.svelte';
import { DEFAULT_VIEW } from './operation-query';

const today = day('2026-06-01');
const create = () => new Explorer(smallIndex, today);
const shown = (explorer: Explorer) => explorer.shown.map(({ operation }) => operation.id);
const countsOf = (explorer: Explorer, facet: keyof Explorer['counts']) =>
	Object.fromEntries(explorer.counts[facet].map(({ value, count }) => [value, count]));

const offline = vi.fn(() => Promise.reject(new TypeError('No connection')));
/** Serves the shipped files. */
const online = vi.fn((address: string) => {
	const [path = ''] = address.split('?');
	return Promise.resolve(new Response(readFileSync(`static${path}`)));
});

beforeEach(() => vi.stubGlobal('fetch', offline));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

describe('a new page of operations', () => {
	it('shows all of them today, with an empty address', () => {
		const explorer = create();
		expect(shown(explorer)).toEqual(['past-watch', 'long-guard']);
		expect(explorer.atlasState.date).toBe('2026-06-01');
		expect([explorer.query, explorer.filtered]).toEqual(['', false]);
	});

	it('begins with the year of the first operation and stops where one starts or is over', () => {
		const { atlasState } = create();
		expect(atlasState.first).toBe('1995-01-01');
		const days = [1, 2, 3].map((count) => {
			atlasState.goTo(day('1995-01-01'));
			atlasState.step('event', count);
			return atlasState.date;
		});
		expect(days).toEqual(['1996-01-01', '2001-10-26', '2026-06-01']);
	});

	it('knows no turn after today, and no operation without one', () => {
		const early = new Explorer(smallIndex, day('1995-07-01'));
		early.atlasState.goTo(day('1995-02-01'));
		early.atlasState.step('event', 1);
		expect(early.atlasState.date).toBe('1995-07-01');
		const none = new Explorer({ ...smallIndex, operations: [] }, today);
		expect([none.atlasState.first, none.shown, none.polities]).toEqual(['2026-01-01', [], []]);
	});

	it('offers the states that asked or took part', () => {
		expect(create().polities).toEqual(['tr', 'fr']);
	});
});

describe('filters', () => {
	it('narrow what is shown, follow the day, and are taken back', () => {
		const explorer = create();
		explorer.toggle('domain', 'multi');
		expect([shown(explorer), explorer.filtered]).toEqual([['long-guard'], true]);
		explorer.toggle('domain', 'maritime');
		expect(shown(explorer)).toEqual(['past-watch', 'long-guard']);
		explorer.change({ activeOnly: true });
		expect(shown(explorer)).toEqual(['long-guard']);
		explorer.atlasState.goTo(day('1995-12-31'));
		expect(shown(explorer)).toEqual(['past-watch']);
		explorer.atlasState.goTo(day('1996-01-01'));
		expect(shown(explorer)).toEqual([]);
		explorer.reset();
		expect([shown(explorer).length, explorer.filtered]).toEqual([2, false]);
	});

	it('are no filters as long as only table and order differ, which a reset keeps', () => {
		const explorer = create();
		explorer.view = { ...DEFAULT_VIEW, table: true, sort: { key: 'name', descending: true } };
		expect(explorer.filtered).toBe(false);
		explorer.change({ polity: 'fr' });
		expect(explorer.filtered).toBe(true);
		explorer.reset();
		expect(explorer.view).toMatchObject({ table: true, sort: { key: 'name', descending: true } });
	});

	it('search names and places at once', () => {
		const explorer = create();
		const search = (text: string) => {
			explorer.change({ text });
			return shown(explorer);
		};
		expect(search('WATCH')).toEqual(['past-watch']);
		expect(search('buoy')).toEqual(['long-guard']);
		expect(search('harbour long')).toEqual([]);
	});
});

describe('counts', () => {
	it('have the values that any operation has, and no other', () => {
		const explorer = create();
		expect(countsOf(explorer, 'domain')).toEqual({ maritime: 1, multi: 1 });
		expect(countsOf(explorer, 'region')).toEqual({ 'north-america': 1, north: 1, turkiye: 1 });
		expect(countsOf(explorer, 'size')).toEqual({ some: 1, unknown: 1 });
	});

	it('follow the other filters down to nought', () => {
		const explorer = create();
		explorer.toggle('domain', 'multi');
		expect(countsOf(explorer, 'domain')).toEqual({ maritime: 1, multi: 1 });
		expect(countsOf(explorer, 'region')).toEqual({ 'north-america': 1, north: 0, turkiye: 0 });
		expect(countsOf(explorer, 'mandate')).toEqual({
			'united-nations': 0,
			'member-request': 0,
			'article-5': 1
		});
	});
});

describe('the address', () => {
	it('restores the page', () => {
		const first = create();
		first.atlasState.goTo(day('1995-07-01'));
		first.atlasState.selection = { kind: 'operation', id: 'past-watch' };
		first.atlasState.projection = 'mercator';
		first.toggle('region', 'north');
		first.change({
			activeOnly: true,
			span: { from: day('1995-01-01'), to: day('1995-12-31') },
			polity: 'fr'
		});
		first.view = { ...first.view, table: true };
		expect(first.query).toBe(
			'date=1995-07-01&proj=mercator&sel=operation:past-watch' +
				'&when=day&theatre=north&state=fr&span=1995-01-01,1995-12-31&show=table'
		);

		const second = create();
		expect(second.restore(`?${first.query}`)).toEqual([]);
		expect(second.view).toEqual(first.view);
		expect(second.atlasState.selection).toEqual(first.atlasState.selection);
		expect([second.query, shown(second)]).toEqual([first.query, ['past-watch']]);
		expect(second.restore('')).toEqual([]);
		expect([second.query, shown(second).length]).toEqual(['', 2]);
	});

	it.each(['operation:atlantis', 'member:fr', 'battlegroup:elbe', 'nonsense'])(
		'selects no %s and says so',
		(selection) => {
			const explorer = create();
			expect(explorer.restore(`?sel=${selection}&domain=multi`)).toEqual(['sel']);
			expect(explorer.atlasState.selection).toBeNull();
			expect(explorer.query).toBe('domain=multi');
		}
	);

	it('names what it could not use, its own and the shared', () => {
		const explorer = create();
		const rejected = explorer.restore('?date=1995-02-30&state=us&span=1994-12-31,1995-01-01&q=');
		expect([...rejected].sort()).toEqual(['date', 'span', 'state']);
		expect(explorer.query).toBe('');
	});

	it('keeps a day before the first operation within the timeline', () => {
		const explorer = create();
		expect(explorer.restore('?date=1960-01-01')).toEqual([]);
		expect(explorer.query).toBe('date=1995-01-01');
	});
});

describe('texts in all languages', () => {
	const index = inLanguage(
		JSON.parse(readFileSync('static/data/atlas.json', 'utf8')) as AtlasIndex,
		'en'
	) as ConstructorParameters<typeof Explorer>[0];

	it('are fetched once and searched from then on', async () => {
		vi.stubGlobal('fetch', online);
		const explorer = new Explorer(index, today);
		explorer.change({ text: 'guerre libye' });
		const before = shown(explorer);
		await vi.waitFor(() => expect(shown(explorer)).toContain('unified-protector'));
		await Promise.all([explorer.loadTexts(), explorer.loadTexts()]);
		await explorer.loadTexts();
		expect(online).toHaveBeenCalledTimes(1);
		expect(before).toEqual([]);
		explorer.change({ text: 'BİRLEŞİK KORUYUCU' });
		expect(shown(explorer)).toEqual(['unified-protector']);
		explorer.change({ text: '1973 libye' });
		expect(shown(explorer)).toContain('unified-protector');
	});

	it('are asked for by a link that searches, and by no other', () => {
		const explorer = create();
		explorer.restore('?domain=multi');
		expect(offline).not.toHaveBeenCalled();
		explorer.restore('?q=guard');
		expect(offline).toHaveBeenCalledTimes(1);
	});

	it('can fail to arrive: names are still searched, and the next search tries again', async () => {
		const explorer = create();
		explorer.change({ text: 'guard' });
		expect(shown(explorer)).toEqual(['long-guard']);
		const once = offline.mock.calls.length;
		await vi.waitFor(async () => {
			await explorer.loadTexts();
			expect(offline.mock.calls.length).toBeGreaterThan(once);
		});
		expect(shown(explorer)).toEqual(['long-guard']);
	});
});

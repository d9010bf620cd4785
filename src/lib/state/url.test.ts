import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay } from '../../../tests/fixtures/arbitraries';
import { LIMBS } from '../domain/coverage/facts';
import { day } from '../domain/day';
import { LAYER_IDS } from './layers';
import { DEFAULT_STATE, parseUrlState, roundView, serialiseUrlState, type UrlState } from './url';

const today = day('2026-01-01');
const parse = (search: string) => parseUrlState(search, today);

/** A number of degrees or a zoom that a link can carry: up to ten decimals. */
function decimal(least: number, most: number): fc.Arbitrary<number> {
	const at = (places: number) =>
		fc
			.integer({ min: Math.ceil(least * 10 ** places), max: Math.floor(most * 10 ** places) })
			.map((value) => value / 10 ** places);
	return fc.oneof(at(0), at(3), at(10), fc.constantFrom(1e-7, 1e-10));
}

const date = arbitraryDay('1949-04-04', today);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const validState: fc.Arbitrary<UrlState> = fc.record({
	date: orNull(date),
	layers: orNull(fc.subarray([...LAYER_IDS])),
	limbs: orNull(fc.subarray([...LIMBS])),
	view: orNull(
		fc.record({ longitude: decimal(-180, 180), latitude: decimal(-90, 90), zoom: decimal(-6, 9) })
	),
	projection: fc.constantFrom('globe', 'mercator'),
	selection: orNull(
		fc.record({
			kind: fc.constantFrom('member', 'operation', 'battlegroup', 'site', 'event', 'unit'),
			id: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'))
		})
	),
	at: orNull(fc.record({ latitude: decimal(-90, 90), longitude: decimal(-180, 180) })),
	compare: orNull(date),
	play: fc.boolean(),
	pace: fc.constantFrom('events', 'time', null),
	speed: fc.constantFrom(0.5, 1, 2, 4),
	loop: fc.oneof(
		fc.boolean(),
		fc
			.uniqueArray(date, { minLength: 2, maxLength: 2 })
			.map((days) => days.sort())
			.map(([from, to]) => ({ from: from!, to: to! }))
	),
	caption: fc.boolean(),
	renderer: fc.constantFrom('static', 'map', null),
	symbols: fc.constantFrom('atlas', 'app6')
});

/** Each parameter with the field that it sets. */
const FIELDS = {
	date: 'date',
	layers: 'layers',
	view: 'view',
	proj: 'projection',
	sel: 'selection',
	at: 'at',
	cmp: 'compare',
	play: 'play',
	pace: 'pace',
	speed: 'speed',
	loop: 'loop',
	caption: 'caption',
	renderer: 'renderer',
	symbols: 'symbols'
} as const satisfies Record<string, keyof UrlState>;
const parameterNames = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

describe('serialiseUrlState', () => {
	it('writes nothing for the defaults', () => {
		expect(serialiseUrlState(DEFAULT_STATE)).toBe('');
	});

	it('writes a readable link, only what differs from the defaults, in one order', () => {
		const state: UrlState = {
			date: day('1982-05-30'),
			layers: ['members', 'operations'],
			limbs: ['europe', 'islands'],
			view: { longitude: -30.5, latitude: 45, zoom: 2.25 },
			projection: 'mercator',
			selection: { kind: 'operation', id: 'isaf' },
			at: { latitude: 36.14, longitude: -5.35 },
			compare: day('1949-08-24'),
			play: true,
			pace: 'time',
			speed: 0.5,
			loop: { from: day('1949-08-24'), to: day('1999-03-12') },
			caption: false,
			renderer: 'map',
			symbols: 'app6'
		};
		expect(serialiseUrlState(state)).toBe(
			'date=1982-05-30&layers=members,operations&clauses=europe,islands&view=-30.5,45,2.25&proj=mercator' +
				'&sel=operation:isaf&at=36.14,-5.35&cmp=1949-08-24&play=1&pace=time&speed=0.5' +
				'&loop=1949-08-24,1999-03-12&caption=0&renderer=map&symbols=app6'
		);
		expect(serialiseUrlState({ ...DEFAULT_STATE, layers: [] })).toBe('layers=');
	});

	it('is undone by parseUrlState for every valid state', () => {
		fc.assert(
			fc.property(validState, (state) => {
				expect(parse(serialiseUrlState(state))).toEqual({ state, rejected: [] });
			}),
			{ numRuns: 500 }
		);
	});

	it('needs no escaping in an address', () => {
		fc.assert(
			fc.property(validState, (state) => {
				const query = serialiseUrlState(state);
				expect(new URL(`https://example.org/?${query}`).search.slice(1)).toBe(query);
			})
		);
	});
});

describe('parseUrlState', () => {
	it('takes an empty query as the defaults, with or without a question mark', () => {
		expect(parse('')).toEqual({ state: DEFAULT_STATE, rejected: [] });
		expect(parse('?')).toEqual({ state: DEFAULT_STATE, rejected: [] });
		expect(parse('?date=1952-02-18').state.date).toBe('1952-02-18');
	});

	it('reads escaped commas and colons too', () => {
		const { state, rejected } = parse('sel=operation%3Aocean-shield&at=36.14%2C-5.35');
		expect(state.selection).toEqual({ kind: 'operation', id: 'ocean-shield' });
		expect(state.at).toEqual({ latitude: 36.14, longitude: -5.35 });
		expect(rejected).toEqual([]);
	});

	it('brings layers into one order without repeats', () => {
		expect(parse('layers=battlegroups,members,battlegroups').state.layers).toEqual([
			'members',
			'battlegroups'
		]);
	});

	it('takes the first and the last day of the timeline', () => {
		expect(parse('date=1949-04-04&cmp=2026-01-01').rejected).toEqual([]);
	});

	it('leaves parameters of others alone', () => {
		expect(parse('utm_source=x&embed=1')).toEqual({ state: DEFAULT_STATE, rejected: [] });
	});

	it.each([
		['date', '1949-04-03'],
		['date', '2026-01-02'],
		['date', '2023-02-29'],
		['date', '1982'],
		['date', ''],
		['cmp', '1900-01-01'],
		['layers', 'members,roads'],
		['layers', 'Members'],
		['layers', ','],
		['view', '0,0'],
		['view', '0,0,1,2'],
		['view', '181,0,1'],
		['view', '0,90.001,1'],
		['view', '0,0,-6.1'],
		['view', '0,0,9.5'],
		['view', '0,0,1e1'],
		['view', '0,,1'],
		['view', 'NaN,0,1'],
		['pace', 'slow'],
		['speed', '3'],
		['speed', '1.0'],
		['loop', '0'],
		['loop', '1999-03-12'],
		['loop', '1999-03-12,1999-03-12'],
		['loop', '1999-03-12,1990-01-01'],
		['loop', '1990-01-01,1999-03-12,2000-01-01'],
		['loop', '1940-01-01,1999-03-12'],
		['caption', 'no'],
		['proj', 'flat'],
		['sel', 'operation'],
		['sel', 'operation:'],
		['sel', 'country:fr'],
		['sel', 'operation:ISAF'],
		['sel', 'operation:isaf-'],
		['sel', 'operation:../secret'],
		['at', '36.14'],
		['at', '91,0'],
		['at', '0,-180.5'],
		['at', ' 1,2'],
		['at', 'Infinity,0'],
		['play', 'yes'],
		['play', ''],
		['renderer', 'webgl'],
		['symbols', 'nato']
	])('rejects %s=%s, says so and keeps the rest', (name, value) => {
		const other = name === 'proj' ? 'play=1' : 'proj=mercator';
		const { state, rejected } = parse(`${other}&${name}=${encodeURIComponent(value)}`);
		expect(rejected).toEqual([name]);
		expect(state).toEqual(parse(other).state);
	});

	it('turns any string into a state, and that state into a link that gives it back', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (search) => {
				const { state } = parse(search);
				expect(parse(serialiseUrlState(state))).toEqual({ state, rejected: [] });
			})
		);
	});

	it('sets a field or rejects its parameter, whatever the value', () => {
		const numbers = fc
			.array(fc.oneof(fc.double(), fc.integer()), { maxLength: 4 })
			.map((list) => list.join());
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string(),
			numbers,
			fc.constantFrom(...LAYER_IDS)
		);
		fc.assert(
			fc.property(fc.constantFrom(...parameterNames), value, (name, text) => {
				// Lone surrogates cannot be part of an address.
				const { state, rejected } = parse(String(new URLSearchParams([[name, text]])));
				if (rejected.length > 0)
					expect({ state, rejected }).toEqual({ state: DEFAULT_STATE, rejected: [name] });
				expect(parse(serialiseUrlState(state))).toEqual({ state, rejected: [] });
				const field = FIELDS[name];
				expect({ ...state, [field]: DEFAULT_STATE[field] }).toEqual(DEFAULT_STATE);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('roundView', () => {
	it('keeps three decimals of a degree and two of the zoom', () => {
		expect(roundView({ longitude: -30.123456, latitude: 45.9996, zoom: 2.345 })).toEqual({
			longitude: -30.123,
			latitude: 46,
			zoom: 2.35
		});
	});

	it('has no negative zero, which a link could not tell from zero', () => {
		const view = roundView({ longitude: -0.0001, latitude: -0.0004, zoom: 0 });
		expect(Object.values(view).every((value) => Object.is(value, 0))).toBe(true);
	});

	it('survives a link', () => {
		const view = fc.record({
			longitude: fc.double({ min: -180, max: 180, noNaN: true }),
			latitude: fc.double({ min: -90, max: 90, noNaN: true }),
			zoom: fc.double({ min: -6, max: 9, noNaN: true })
		});
		fc.assert(
			fc.property(view.map(roundView), (rounded) => {
				expect(parse(serialiseUrlState({ ...DEFAULT_STATE, view: rounded })).state.view).toEqual(rounded);
			})
		);
	});
});

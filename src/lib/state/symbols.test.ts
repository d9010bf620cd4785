import { differenceCiede2000, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import type { EventKind, OperationDomain, SiteKind } from '../domain/facts';
import { palettes, type Theme } from './palette';
import {
	domainSymbol,
	eventSymbol,
	GLYPH_STROKE,
	siteSymbol,
	SYMBOL_GRID,
	SYMBOL_IDS,
	symbolColour,
	SYMBOLS
} from './symbols';

// As records, so that the compiler asks for a kind that is added to the facts.
const DOMAINS: Record<OperationDomain, true> = {
	air: true,
	maritime: true,
	land: true,
	training: true,
	relief: true,
	'airspace-defence': true,
	logistics: true,
	multi: true
};
const SITES: Record<SiteKind, true> = {
	corps: true,
	division: true,
	'integration-unit': true,
	'air-base': true,
	'missile-defence': true
};
const EVENTS: Record<EventKind, true> = {
	treaty: true,
	summit: true,
	organisation: true,
	enlargement: true,
	'accession-step': true,
	operation: true,
	article4: true,
	article5: true,
	crisis: true,
	context: true,
	hq: true,
	partnership: true,
	aspirant: true
};
const keys = <Key extends string>(record: Record<Key, true>) => Object.keys(record) as Key[];

/** Least and greatest coordinate of a path of absolute commands whose arcs are quarters of circles. */
function extent(path: string): [least: number, greatest: number] {
	const seen: number[] = [];
	let at = [0, 0];
	for (const [, command, rest] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
		const numbers = (rest!.match(/-?[\d.]+/g) ?? []).map(Number);
		if (command === 'H') at = [numbers[0]!, at[1]!];
		else if (command === 'V') at = [at[0]!, numbers[0]!];
		else if (command === 'A') {
			const [rx, ry, , , , x, y] = numbers;
			expect([Math.abs(x! - at[0]!), Math.abs(y! - at[1]!)], path).toEqual([rx, ry]);
			at = [x!, y!];
		} else if (command === 'M' || command === 'L' || command === 'Q') {
			// A curve stays within its control points.
			expect(numbers.length, path).toBe(command === 'Q' ? 4 : 2);
			seen.push(...numbers);
			at = numbers.slice(-2);
		} else expect(command, path).toBe('Z');
		seen.push(...at);
	}
	return [Math.min(...seen), Math.max(...seen)];
}

describe('symbols', () => {
	it('has one for every kind of the facts, and none that nothing asks for', () => {
		const asked = [
			...keys(DOMAINS).map(domainSymbol),
			...keys(SITES).map(siteSymbol),
			...keys(EVENTS).map(eventSymbol),
			'battlegroup'
		];
		expect(new Set(asked)).toEqual(new Set(SYMBOL_IDS));
		expect(Object.keys(SYMBOLS)).toEqual([...SYMBOL_IDS]);
	});

	it('shows a step of accession as enlargement, and what has no symbol of its own as other', () => {
		expect(eventSymbol('accession-step')).toBe('event-enlargement');
		expect(eventSymbol('article5')).toBe('event-article5');
		expect(eventSymbol('crisis')).toBe('event-other');
	});

	it.each(SYMBOL_IDS)('%s stays within its grid', (id) => {
		const { plate, glyph, glyphPaint } = SYMBOLS[id];
		const margin = glyphPaint === 'stroke' ? GLYPH_STROKE / 2 : 0;
		for (const [path, space] of [
			[plate, 0],
			[glyph, margin]
		] as const) {
			const [least, greatest] = extent(path);
			expect(least).toBeGreaterThanOrEqual(space);
			expect(greatest).toBeLessThanOrEqual(SYMBOL_GRID - space);
		}
	});

	it('has no two that look the same', () => {
		const looks = SYMBOL_IDS.map((id) => `${SYMBOLS[id].plate} ${SYMBOLS[id].glyph}`);
		expect(new Set(looks).size).toBe(SYMBOL_IDS.length);
	});

	it('tells families apart by their outlines', () => {
		const families = new Map<string, Set<string>>();
		for (const { plate, family } of Object.values(SYMBOLS)) {
			families.set(plate, (families.get(plate) ?? new Set()).add(family));
		}
		for (const [plate, sharing] of families) expect(sharing.size, plate).toBe(1);
	});
});

describe.each(Object.keys(palettes) as Theme[])('%s colours of symbols', (theme) => {
	const palette = palettes[theme];
	const colours = new Set(SYMBOL_IDS.map((id) => symbolColour(palette, id)));

	it('stand out from land and sea, and their glyphs from them', () => {
		for (const colour of colours) {
			for (const ground of [palette.land, palette.sea, palette.halo]) {
				expect(wcagContrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
			}
		}
	});

	it('differ between operations, posts and events', () => {
		const [operation, post, event] = colours;
		const difference = differenceCiede2000();
		expect(colours.size).toBe(3);
		expect(difference(operation!, event!)).toBeGreaterThan(20);
		expect(difference(post!, event!)).toBeGreaterThan(20);
	});
});

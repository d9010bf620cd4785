import { describe, expect, it } from 'vitest';
import { arcsByPair, unitsByArc } from './arcs';

/**
 * Two neighbours on the mainland, an enclave and an island:
 * `b` runs along the common arc 1 backwards, and the enclave fills the hole of `b` whose ring is arc 4.
 */
const users = unitsByArc([
	{ id: 'b', rings: [[2, ~1], [4]] },
	{ id: 'a', rings: [[0, 1]] },
	{ id: 'enclave', rings: [[~4]] },
	{ id: 'island', rings: [[5], [6]] }
]);

describe('unitsByArc', () => {
	it('has one unit along a coast and two along a border, whichever way they run', () => {
		expect(Object.fromEntries(users)).toEqual({
			0: ['a'],
			1: ['b', 'a'],
			2: ['b'],
			4: ['b', 'enclave'],
			5: ['island'],
			6: ['island']
		});
	});

	it('takes arc 0 backwards for arc 0', () => {
		const both = unitsByArc([
			{ id: 'a', rings: [[0]] },
			{ id: 'b', rings: [[-1]] }
		]);
		expect([...both]).toEqual([[0, ['a', 'b']]]);
	});
});

describe('arcsByPair', () => {
	it('names neighbours in alphabetical order, and no coasts', () => {
		expect(Object.fromEntries(arcsByPair(users))).toEqual({ 'a|b': [1], 'b|enclave': [4] });
	});

	it('gathers all arcs of a border that is interrupted', () => {
		const pairs = arcsByPair(
			unitsByArc([
				{ id: 'a', rings: [[0, 1, 2, 3]] },
				{ id: 'b', rings: [[~1], [~3]] }
			])
		);
		expect([...pairs]).toEqual([['a|b', [1, 3]]]);
	});

	it('makes no border of a unit with itself', () => {
		expect(arcsByPair(unitsByArc([{ id: 'a', rings: [[0, 1, ~0, 2]] }])).size).toBe(0);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault';

const isJson = (text: string) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

describe('jsonFault', () => {
	it.each([
		['{"a": 1,\n "b": }', 2, 7],
		['{"a": 1\n "b": 2}', 2, 2],
		['[1, 2', 1, 6],
		['[1, 2,]', 1, 7],
		['{"a": "x\ny"}', 1, 9],
		['{"a": "\\q"}', 1, 8],
		['{} {}', 1, 4],
		['{a: 1}', 1, 2],
		['[01]', 1, 3],
		['', 1, 1]
	])('finds the place in %j', (text, line, column) => {
		expect(jsonFault(text)).toEqual({ line, column });
	});

	it('finds none in JSON', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 6 }), (text) => {
				expect(jsonFault(text)).toBeNull();
			})
		);
	});

	it('agrees with the browser on any text, and on JSON with a part missing', () => {
		const token = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', 'null', ' ', '\n', '\\');
		const texts = fc.oneof(
			fc.string(),
			fc.array(token).map((tokens) => tokens.join('')),
			fc.tuple(fc.json(), fc.nat()).map(([text, cut]) => text.slice(0, cut % (text.length + 1)))
		);
		fc.assert(
			fc.property(texts, (text) => {
				expect(jsonFault(text) === null).toBe(isJson(text));
			}),
			{ numRuns: 1000 }
		);
	});

	it('is not tired by depth', () => {
		expect(jsonFault('['.repeat(50_000))).toEqual({ line: 1, column: 50_001 });
	});
});

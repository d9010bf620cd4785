/** A place in a text; both count from 1. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
}

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may come next: a value, a key, or what follows either. */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * Where a text ceases to be JSON; `null` where it is JSON. Browsers differ in what they say of a fault, and one of them
 * says nothing of its place.
 */
export function jsonFault(text: string): TextPlace | null {
	const open: ('{' | '[')[] = [];
	let expected: Expected = 'value';
	let at = 0;
	const afterValue = (): Expected => (open.length > 0 ? 'comma or end' : 'nothing');
	for (;;) {
		at = skipSpace(text, at);
		if (at === text.length) return expected === 'nothing' ? null : placeAt(text, at);
		const next = text[at]!;
		const inObject = open.at(-1) === '{';
		const mayEnd = expected.endsWith('or end');
		if (mayEnd && next === (inObject ? '}' : ']')) {
			open.pop();
			expected = afterValue();
			at++;
		} else if (expected === 'comma or end' && next === ',') {
			expected = inObject ? 'key' : 'value';
			at++;
		} else if (expected === 'colon' && next === ':') {
			expected = 'value';
			at++;
		} else if (expected.startsWith('value') && (next === '{' || next === '[')) {
			open.push(next);
			expected = next === '{' ? 'key or end' : 'value or end';
			at++;
		} else if (expected.startsWith('key') && next === '"') {
			const end = stringEnd(text, at);
			if (end < 0) return placeAt(text, ~end);
			expected = 'colon';
			at = end;
		} else if (expected.startsWith('value')) {
			const end = next === '"' ? stringEnd(text, at) : literalEnd(text, at);
			if (end < 0) return placeAt(text, ~end);
			expected = afterValue();
			at = end;
		} else return placeAt(text, at);
	}
}

/** Where a position of a text is, as editors count. */
function placeAt(text: string, position: number): TextPlace {
	let line = 1;
	let start = 0;
	for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) {
		line++;
		start = at + 1;
	}
	return { line, column: position - start + 1 };
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
	return at;
}

/** Where a string ends; the complement of where it is broken. */
function stringEnd(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x22) return at + 1;
		if (code < 0x20) return ~at;
		if (code !== 0x5c) continue;
		ESCAPE.lastIndex = at;
		if (!ESCAPE.test(text)) return ~at;
		at = ESCAPE.lastIndex - 1;
	}
	return ~text.length;
}

/** Where a number, a truth value or `null` ends; the complement of where it is broken. */
function literalEnd(text: string, from: number): number {
	LITERAL.lastIndex = from;
	return LITERAL.test(text) ? LITERAL.lastIndex : ~from;
}

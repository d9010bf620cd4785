import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, readRecords, readTable, type TableRecord } from './batch-file';

const bytes = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	[...text].forEach((_, index) => view.setUint16(index * 2, text.charCodeAt(index), order === 'le'));
	return new Uint8Array(view.buffer);
}

/** The records of a text that must be a table. */
function recordsOf(text: string): TableRecord[] {
	const table = readTable(text);
	if (typeof table === 'string') throw new Error(table);
	const records: TableRecord[] = [];
	readRecords(table, (record) => records.push(record));
	return records;
}

describe('decodeText', () => {
	const text = 'yer,enlem,boylam\nİzmir,38.42,27.14\n';

	it.each([
		['UTF-8', bytes(text)],
		['UTF-8 with a mark', bytes(`\uFEFF${text}`)],
		['little-endian UTF-16', utf16(text, 'le')],
		['little-endian UTF-16 with a mark', utf16(`\uFEFF${text}`, 'le')],
		['big-endian UTF-16', utf16(text, 'be')],
		['big-endian UTF-16 with a mark', utf16(`\uFEFF${text}`, 'be')],
		['nothing', bytes('')]
	])('reads %s', (name, content) => {
		expect(decodeText(content)).toBe(name === 'nothing' ? '' : text);
	});

	it('refuses an old code page, and what is no text', () => {
		// "é" in Windows-1252.
		expect(decodeText(Uint8Array.from([...bytes('nom,lat\nOrl'), 0xe9, ...bytes('ans,47.9')]))).toBeNull();
		expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]))).toBeNull();
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (content) => void decodeText(content)));
	});
});

describe('readTable', () => {
	it.each([
		['commas', 'name,lat,lon\n', ','],
		['semicolons', 'name;lat;lon\n', ';'],
		['tabs', 'name\tlat\tlon\n', '\t'],
		['semicolons, with commas in the names', 'name;lat, degrees;lon, degrees\n', ';'],
		['a word from Excel', 'sep=;\nname;lat;lon\n', ';'],
		['a single column', 'coordinates\n"36.14, -5.35"\n', '\t']
	])('sees %s', (_, text, delimiter) => {
		expect(readTable(text)).toMatchObject({ delimiter });
	});

	it('says what is missing', () => {
		expect(readTable('')).toBe('empty');
		expect(readTable(' \r\n\n')).toBe('empty');
		expect(readTable('Algiers,36.75,3.06\n')).toBe('no-header');
		expect(readTable('"name,lat,lon\n')).toBe('no-header');
	});
});

describe('readRecords', () => {
	it('counts lines as an editor does, whatever ends them', () => {
		for (const end of ['\n', '\r\n', '\r']) {
			const text = ['', 'name,lat,lon', 'a,1,2', '', '"b', 'c",3,4', ',,', 'd,5,6'].join(end);
			expect(recordsOf(text).map(({ line, cells }) => [line, ...cells])).toEqual([
				[3, 'a', '1', '2'],
				[5, 'b\nc', '3', '4'],
				[8, 'd', '5', '6']
			]);
		}
	});

	it('counts the line with the word from Excel', () => {
		expect(recordsOf('sep=;\nname;lat;lon\na;1;2')).toMatchObject([{ line: 3, cells: ['a', '1', '2'] }]);
	});

	it.each([
		['a quote that is never closed', '"b,3,4'],
		['text after a quote', '"b"x,3,4']
	])('loses one line to %s', (_, broken) => {
		const records = recordsOf(`name,lat,lon\n"a",1,2\n${broken}\n"c",5,6\nd,7,8\n`);
		expect(records.filter(({ wellFormed }) => wellFormed).map(({ cells }) => cells[0])).toEqual([
			'a',
			'c',
			'd'
		]);
		expect(records.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
	});

	it('ends at the end of the text, and never throws', () => {
		const pieces = fc.constantFrom('"', ',', ';', '\n', '\r\n', 'a', '1', ' ', '""', '\t');
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 60 }), (rest) => {
				const records = recordsOf(`name,lat,lon\n${rest.join('')}`);
				for (const [index, { line }] of records.entries()) {
					expect(line).toBeGreaterThan(records[index - 1]?.line ?? 1);
				}
			}),
			{ numRuns: 1000 }
		);
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readTable(text)));
	});
});

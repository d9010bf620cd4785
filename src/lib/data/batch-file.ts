/** Reads a table of places from the bytes or the text that a reader brings. */
import Papa from 'papaparse';
import { findColumns, type Columns } from '../domain/coverage/batch';

/** Largest file that is read, in bytes: 50 MB. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;

/** Why a file cannot be used at all. */
export type FileProblem = 'empty' | 'too-large' | 'encoding' | 'no-header';

/** One record of a table, and the line it starts on. */
export interface TableRecord {
	/** Counted from 1, as editors do; a record in quotes can run over several. */
	readonly line: number;
	readonly cells: readonly string[];
	/** Whether its quotes make sense. */
	readonly wellFormed: boolean;
	/** Characters of the text up to its end. */
	readonly end: number;
}

/** A table with a header that says where the places are. */
export interface PlaceTable {
	readonly header: readonly string[];
	readonly columns: Columns;
	readonly text: string;
	readonly delimiter: string;
	/** Where the rows begin: characters of the text, and the line. */
	readonly start: number;
	readonly startLine: number;
}

/** No header is longer than this, in characters. */
const LONGEST_HEADER = 100_000;

/** Preferred where a header can be read with several: a comma may be part of a text or a number. */
const DELIMITERS = ['\t', ';', ','] as const;

/**
 * The text of a file: UTF-8, or UTF-16 in either order, with or without a byte order mark. `null` where it is
 * neither, such as a workbook or a table in an old code page, whose letters would come out wrong.
 */
export function decodeText(bytes: Uint8Array): string | null {
	try {
		// A byte order mark is not part of the text.
		const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
		return text.includes('\0') ? null : text;
	} catch {
		return null;
	}
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	// The delimiters and digits of a table have one byte of two empty.
	const sample = bytes.subarray(0, 2000);
	const zeros = [0, 0];
	sample.forEach((byte, index) => {
		if (byte === 0) zeros[index % 2]!++;
	});
	const [even = 0, odd = 0] = zeros;
	if (odd > sample.length / 8 && even < odd / 4) return 'utf-16le';
	if (even > sample.length / 8 && odd < even / 4) return 'utf-16be';
	return 'utf-8';
}

/** Finds the header of a table and what separates its cells. */
export function readTable(raw: string): PlaceTable | FileProblem {
	const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const first = text.search(/\S/);
	if (first === -1) return 'empty';
	let start = text.lastIndexOf('\n', first) + 1;
	// A first line with which Excel is told the delimiter.
	const told = /^sep=([,;\t])\n/.exec(text.slice(start, start + 6))?.[1];
	if (told !== undefined) start += 6;

	const candidates = (told === undefined ? DELIMITERS : [told]).flatMap((delimiter) => {
		const [header] = [...firstRecord(text, delimiter, start)];
		const columns = header ? findColumns(header.cells) : null;
		return header && columns ? [{ delimiter, header, columns }] : [];
	});
	const best = candidates.sort((a, b) => b.columns.width - a.columns.width)[0];
	if (!best) return 'no-header';
	const { delimiter, header, columns } = best;
	return {
		header: header.cells.map((cell) => cell.trim()),
		columns,
		text,
		delimiter,
		start: header.end,
		startLine: linesIn(text, 0, header.end) + 1
	};
}

/** Hands over the records of a table one by one; lines without any content are passed over. */
export function readRecords(
	{ text, delimiter, start, startLine }: PlaceTable,
	onRecord: (record: TableRecord) => void
): void {
	let from = { start, line: startLine };
	while (from.start < text.length) {
		const broken = parseFrom(text, delimiter, from, (record) => {
			if (record.cells.some((cell) => cell.trim() !== '')) onRecord(record);
		});
		if (!broken) return;
		// A quote that is never closed would swallow the rest of the file: its line alone is lost.
		const end = text.indexOf('\n', broken.start) + 1 || text.length;
		onRecord({ line: broken.line, cells: [text.slice(broken.start, end).trim()], wellFormed: false, end });
		from = { start: end, line: broken.line + 1 };
	}
}

function firstRecord(text: string, delimiter: string, start: number): TableRecord[] {
	const records: TableRecord[] = [];
	parseFrom(text.slice(0, start + LONGEST_HEADER), delimiter, { start, line: 1 }, (record, stop) => {
		records.push(record);
		stop();
	});
	return records;
}

/** Parses from a place on; the place of the first record whose quotes make no sense ends it and is returned. */
function parseFrom(
	text: string,
	delimiter: string,
	from: { readonly start: number; readonly line: number },
	onRecord: (record: TableRecord, stop: () => void) => void
): { start: number; line: number } | null {
	let { start, line } = from;
	let broken: { start: number; line: number } | null = null;
	Papa.parse<string[]>(text.slice(from.start), {
		delimiter,
		newline: '\n',
		step: ({ data: cells, errors, meta }, parser) => {
			if (errors.some(({ type }) => type === 'Quotes')) {
				broken = { start, line };
				parser.abort();
				return;
			}
			const end = from.start + meta.cursor;
			onRecord({ line, cells, wellFormed: true, end }, () => parser.abort());
			line += linesIn(text, start, end);
			start = end;
		}
	});
	return broken;
}

/** Line ends in a stretch of a text. */
function linesIn(text: string, start: number, end: number): number {
	let count = 0;
	for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
	return count;
}

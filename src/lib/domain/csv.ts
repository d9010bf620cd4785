/** Spreadsheets read a file as UTF-8 when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A number stays a number, whatever its sign. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * The text of a CSV file: RFC 4180, preceded by a byte order mark. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it, unless it is a plain number such as `-5.35`.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
	return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
	const safe = /^\s*[=+\-@]|^[\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

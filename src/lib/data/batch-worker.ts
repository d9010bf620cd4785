/**
 * A web worker that judges the places of a table. It is asked once for each table and answers with a header, with
 * rows in portions, and with an end; it is stopped by ending it. What it reads goes nowhere else.
 */
import { Atlas } from '../domain/atlas';
import { judgeRow, type Judge, type JudgedRow, type RejectedRow } from '../domain/coverage/batch';
import type { Day } from '../domain/day';
import type { Language } from '../domain/facts';
import { inLanguage } from '../domain/language';
import { decodeText, LARGEST_FILE_BYTES, readRecords, readTable, type FileProblem } from './batch-file';
import { DataError, loadRecords } from './load';
import { Locator } from './locator';
import { loadGeometry } from './topology';

/** A table to be judged, and in which language its places are named. */
export interface BatchRequest {
	readonly table: File | string;
	readonly language: Language;
	readonly today: Day;
}

/** One row of the table with its verdict. */
export interface BatchRow {
	readonly line: number;
	readonly cells: readonly string[];
	readonly outcome: JudgedRow | RejectedRow;
}

/** What the worker says. `done` is the part of the table that is judged, from 0 to 1. */
export type BatchAnswer =
	| { readonly kind: 'header'; readonly header: readonly string[] }
	| { readonly kind: 'rows'; readonly rows: readonly BatchRow[]; readonly done: number }
	| { readonly kind: 'end' }
	| { readonly kind: 'failed'; readonly reason: FileProblem | 'unreadable' | 'data' | 'worker' };

/** Enough to be worth a message, and few enough for a page to take in between two frames. */
const ROWS_PER_ANSWER = 500;

type Places = Omit<Judge, 'today'>;
let places: Promise<Places> | undefined;

self.onmessage = async ({ data }: MessageEvent<BatchRequest>) => {
	try {
		await answer(data);
	} catch (cause) {
		fail(cause instanceof DataError ? 'data' : 'worker');
		if (!(cause instanceof DataError)) throw cause;
	}
};

async function answer({ table: source, language, today }: BatchRequest): Promise<void> {
	const size = typeof source === 'string' ? source.length : source.size;
	if (size > LARGEST_FILE_BYTES) return fail('too-large');
	// A file can have been moved since it was chosen, or be a folder.
	const bytes = typeof source === 'string' ? null : await source.arrayBuffer().catch(() => undefined);
	if (bytes === undefined) return fail('unreadable');
	const text = typeof source === 'string' ? source : decodeText(new Uint8Array(bytes!));
	if (text === null) return fail('encoding');
	const table = readTable(text);
	if (typeof table === 'string') return fail(table);
	say({ kind: 'header', header: table.header });

	places ??= loadPlaces(language);
	places.catch(() => (places = undefined));
	const judge: Judge = { ...(await places), today };
	let rows: BatchRow[] = [];
	let end = table.start;
	const flush = () => {
		say({ kind: 'rows', rows, done: end / table.text.length });
		rows = [];
	};
	readRecords(table, ({ line, cells, wellFormed, end: recordEnd }) => {
		const outcome = wellFormed
			? judgeRow(cells, table.columns, judge)
			: { name: '', problem: 'quotes' as const, value: cells[0] ?? '' };
		rows.push({ line, cells, outcome });
		end = recordEnd;
		if (rows.length === ROWS_PER_ANSWER) flush();
	});
	flush();
	say({ kind: 'end' });
}

async function loadPlaces(language: Language): Promise<Places> {
	const [geometry, index] = await Promise.all([loadGeometry('detail', fetch), loadRecords('atlas', fetch)]);
	const locator = new Locator(geometry);
	return { atlas: new Atlas(inLanguage(index, language)), locate: (place) => locator.locate(place) };
}

const fail = (reason: (BatchAnswer & { kind: 'failed' })['reason']) => say({ kind: 'failed', reason });
const say = (message: BatchAnswer) => self.postMessage(message);

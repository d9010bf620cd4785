import type { Mark } from '$lib/components/BatchMark.svelte';
import type { BatchAnswer, BatchRequest, BatchRow } from '$lib/data/batch-worker';
import BatchWorker from '$lib/data/batch-worker?worker';
import { toCsv } from '$lib/domain/csv';
import type { JudgedRow, RejectedRow } from '$lib/domain/coverage/batch';
import type { Coverage } from '$lib/domain/coverage/coverage';

/** A row as it is kept: its own cells are in the file that can be downloaded. */
export interface KeptRow {
	readonly line: number;
	readonly outcome: JudgedRow | RejectedRow;
}

/** Why a table could not be checked. */
export type Failure = (BatchAnswer & { kind: 'failed' })['reason'];

/** Texts of a row in the file that can be downloaded. */
export interface RowTexts {
	readonly reasonOf: (coverage: Coverage) => string;
	readonly problemOf: (row: RejectedRow) => string;
}

/** Columns that are put after those of the table; their values are the ids that the data use. */
const VERDICT_COLUMNS = ['verdict', 'clause', 'scope', 'certainty', 'territory', 'holder', 'reason'] as const;

/** Rejected rows that are listed by themselves. */
const LISTED_PROBLEMS = 20;

/** Judges one table after another in a web worker, and keeps what it says of the last one. */
export class BatchRun {
	status = $state<'idle' | 'working' | 'finished' | 'cancelled' | 'failed'>('idle');
	failure = $state<Failure | null>(null);
	/** Part of the table that is judged, 0 to 1; `null` until the first rows. */
	done = $state<number | null>(null);
	/** Rows that are judged or rejected. */
	count = $state(0);
	rejected = $state(0);
	problems = $state.raw<readonly (KeptRow & { readonly outcome: RejectedRow })[]>([]);
	tally = $state.raw<Readonly<Record<Mark, number>>>(noMarks());
	#rows: KeptRow[] = [];
	#file: string[] = [];
	#header: readonly string[] = [];
	#worker: Worker | null = null;

	constructor(readonly texts: RowTexts) {}

	/** Begins with a table; what is known of another is forgotten. */
	start(request: BatchRequest): void {
		// A worker that is at work cannot be asked to stop.
		if (this.status === 'working') this.#stopWorker();
		this.status = 'working';
		this.failure = null;
		this.done = null;
		this.count = 0;
		this.rejected = 0;
		this.problems = [];
		this.tally = noMarks();
		this.#rows = [];
		this.#file = [];
		this.#worker ??= this.#startWorker();
		this.#worker.postMessage(request);
	}

	/** Stops at once; the rows that are judged stay. */
	cancel(): void {
		if (this.status !== 'working') return;
		this.#stopWorker();
		this.status = 'cancelled';
	}

	/** Ends for good. */
	destroy(): void {
		this.#stopWorker();
	}

	/** Some of the rows, in the order of the table. */
	rows(from: number, to: number): readonly KeptRow[] {
		// Rows are only ever added: their number says whether there is anything new.
		return this.count >= 0 ? this.#rows.slice(from, to) : [];
	}

	/** Every `n`th judged row, so that at most `limit` are given and all parts of the table are among them. */
	sample(limit: number): readonly JudgedRow[] {
		const judged = this.count - this.rejected;
		const step = Math.max(1, Math.ceil(judged / limit));
		let index = 0;
		return this.#rows.flatMap(({ outcome }) =>
			'coverage' in outcome && index++ % step === 0 ? [outcome] : []
		);
	}

	/** The table with the verdicts, as a CSV file. */
	file(): Blob {
		return new Blob(this.#file, { type: 'text/csv;charset=utf-8' });
	}

	#startWorker(): Worker {
		const worker = new BatchWorker();
		worker.onmessage = ({ data }: MessageEvent<BatchAnswer>) => {
			// What a stopped worker said last may still be on its way.
			if (worker === this.#worker) this.#take(data);
		};
		worker.onerror = () => {
			if (this.status === 'working') this.#fail('worker');
			this.#stopWorker();
		};
		return worker;
	}

	#stopWorker(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	#take(answer: BatchAnswer): void {
		if (answer.kind === 'failed') this.#fail(answer.reason);
		else if (answer.kind === 'end') this.status = 'finished';
		else if (answer.kind === 'header') this.#begin(answer.header);
		else this.#add(answer.rows, answer.done);
	}

	#fail(reason: Failure): void {
		this.failure = reason;
		this.status = 'failed';
	}

	#begin(header: readonly string[]): void {
		this.#header = header;
		this.#file = [toCsv([...header, ...VERDICT_COLUMNS], [])];
	}

	#add(rows: readonly BatchRow[], done: number): void {
		const tally = { ...this.tally };
		const rejected: { line: number; outcome: RejectedRow }[] = [];
		for (const { line, outcome } of rows) {
			this.#rows.push({ line, outcome });
			if ('coverage' in outcome) tally[markOf(outcome.coverage)]++;
			else rejected.push({ line, outcome });
		}
		// Without the mark and the header with which every file begins.
		const lines = toCsv(
			[],
			rows.map((row) => this.#line(row))
		);
		this.#file.push(lines.slice(toCsv([], []).length));
		this.tally = tally;
		this.rejected += rejected.length;
		this.problems = [...this.problems, ...rejected].slice(0, LISTED_PROBLEMS);
		this.done = done;
		this.count += rows.length;
	}

	#line({ cells, outcome }: BatchRow): string[] {
		const own = this.#header.map((_, index) => cells[index] ?? '');
		if (!('coverage' in outcome)) return [...own, '', '', '', '', '', '', this.texts.problemOf(outcome)];
		const { coverage, territory, holder } = outcome;
		const { verdict, clause, scope, certainty } = coverage;
		return [
			...own,
			verdict,
			clause ?? '',
			scope,
			certainty,
			territory,
			holder,
			this.texts.reasonOf(coverage)
		];
	}
}

/** How a verdict is marked in the table and on the map. */
export function markOf({ verdict, scope }: Pick<Coverage, 'verdict' | 'scope'>): Mark {
	return verdict === 'covered' && scope === 'forces' ? 'forces' : verdict;
}

function noMarks(): Record<Mark, number> {
	return { covered: 0, forces: 0, unsettled: 0, 'not-covered': 0 };
}

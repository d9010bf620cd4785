/**
 * A web worker that reads the file of a reader. It is asked once, answers with its progress and with the layer or a
 * failure, and is stopped by ending it. What it reads goes nowhere else.
 */
import type { Span } from '../../domain/day';
import { decodeText } from '../batch-file';
import { packLayer, type PackedLayer } from './pack';
import { parseLayer } from './parse';
import { failure, type Failure, type Problem } from './problem';

/** Largest file that is read, in bytes: 100 MB. */
const LARGEST_FILE_BYTES = 100 * 1024 * 1024;

/** What is known of a layer besides what it draws. */
export interface LayerReport {
	/** Features that are drawn. */
	readonly count: number;
	readonly leftOut: number;
	/** The first of the features that are left out. */
	readonly problems: readonly Problem[];
	readonly span: Span | null;
}

/** What the worker says. `done` is the part of the work that is done, from 0 to 1. */
export type LayerAnswer =
	| { readonly kind: 'progress'; readonly done: number }
	| { readonly kind: 'layer'; readonly layer: PackedLayer; readonly report: LayerReport }
	| { readonly kind: 'failed'; readonly failure: Failure };

/** Part of the work that is done when the features are known. */
const PARSED = 0.6;

/** Progress is said in steps of this size. */
const PROGRESS_STEP = 0.01;

/** How a zip archive begins, and with it KMZ and workbooks: "PK". */
const ARCHIVE = [0x50, 0x4b];

let said = 0;

self.onmessage = async ({ data }: MessageEvent<File>) => {
	try {
		const [message, transfer] = await answer(data);
		self.postMessage(message, { transfer });
	} catch (cause) {
		// Most likely the device is out of memory.
		say({ kind: 'failed', failure: failure('worker') });
		throw cause;
	}
};

async function answer(file: File): Promise<[LayerAnswer, Transferable[]]> {
	const failed = (why: Failure): [LayerAnswer, Transferable[]] => [{ kind: 'failed', failure: why }, []];
	if (file.size > LARGEST_FILE_BYTES) return failed(failure('too-large'));
	// A file can have been moved since it was chosen, or be a folder.
	const bytes = await file.arrayBuffer().catch(() => null);
	if (bytes === null) return failed(failure('unreadable'));
	const text = decode(new Uint8Array(bytes));
	if (typeof text !== 'string') return failed(text);
	const parsed = await parseLayer(text, file.name, (done) => progress(done * PARSED));
	if ('failed' in parsed) return failed(parsed);
	const { features, leftOut, problems, span } = parsed;
	const layer = packLayer(features, (done) => progress(PARSED + done * (1 - PARSED)));
	const report = { count: features.length, leftOut, problems, span };
	return [{ kind: 'layer', layer, report }, [layer.from.buffer, layer.to.buffer, layer.blocks.buffer]];
}

function decode(bytes: Uint8Array): string | Failure {
	if (ARCHIVE.every((byte, index) => bytes[index] === byte)) return failure('archive');
	return decodeText(bytes) ?? failure('encoding');
}

function progress(done: number): void {
	if (done < said + PROGRESS_STEP) return;
	said = done;
	say({ kind: 'progress', done });
}

const say = (message: LayerAnswer) => self.postMessage(message);

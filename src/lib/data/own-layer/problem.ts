/** What can be wrong with a file that a reader brings, and with single features of it. */
import type { RowProblem } from '../../domain/coverage/batch';

/** Where in the file: a line of a table, else the number of the feature; both count from 1. */
export type Place = { readonly line: number } | { readonly feature: number };

/** Why a feature is left out. */
export type ProblemKind =
	| Exclude<RowProblem, 'bad-date' | 'date-ahead'>
	| 'not-a-feature'
	| 'no-geometry'
	| 'unknown-geometry'
	| 'empty-geometry'
	| 'short-line'
	| 'short-ring'
	| 'open-ring'
	| 'bad-arcs'
	| 'too-detailed'
	| 'bad-time'
	| 'end-before-start';

/** One feature that is left out. `field` is a column, a property or a part of the geometry; texts are as in the file. */
export interface Problem {
	readonly kind: ProblemKind;
	readonly place: Place;
	readonly field: string;
	readonly value: string;
}

/** What is wrong, before it is known of which feature. */
export type Fault = Omit<Problem, 'place'>;

/** Why a file cannot be used at all. */
export type FailureKind =
	| 'empty'
	| 'too-large'
	| 'kml-too-large'
	| 'encoding'
	| 'archive'
	| 'unreadable'
	| 'no-header'
	| 'no-features'
	| 'broken-json'
	| 'broken-xml'
	| 'worker';

/** A file that cannot be used. Line and column count from 1; `null` where there is no one place to blame. */
export interface Failure {
	readonly failed: FailureKind;
	readonly line: number | null;
	readonly column: number | null;
}

/** Problems that are listed by themselves; the others are counted. */
export const LISTED_PROBLEMS = 100;

/** Longer texts of the file are cut where they are quoted to the reader. */
const LONGEST_VALUE = 80;

/** A failure, at a place if there is one. */
export function failure(
	failed: FailureKind,
	at?: { readonly line: number; readonly column: number }
): Failure {
	return { failed, line: at?.line ?? null, column: at?.column ?? null };
}

/** A fault that quotes the file, cut to what is worth repeating. */
export function fault(kind: ProblemKind, field: string, value = ''): Fault {
	return { kind, field: shorten(field), value: shorten(value) };
}

const shorten = (text: string) => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text);

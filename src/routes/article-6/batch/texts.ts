import type { RejectedRow } from '$lib/domain/coverage/batch';
import * as m from '$lib/paraglide/messages';
import { ROW_PROBLEMS } from '$lib/state/row-problems';
import type { Failure } from './batch-run.svelte';

const FAILURES: Readonly<Record<Failure, () => string>> = {
	empty: m.batch_failed_empty,
	'too-large': m.batch_failed_too_large,
	encoding: m.batch_failed_encoding,
	'no-header': m.batch_failed_no_header,
	unreadable: m.batch_failed_unreadable,
	data: m.batch_failed_data,
	worker: m.batch_failed_worker
};

/** Why a table could not be checked. */
export function failureText(failure: Failure): string {
	return FAILURES[failure]();
}

/** Why there is no verdict on a row. */
export function problemText({ problem, value }: RejectedRow): string {
	return ROW_PROBLEMS[problem]({ value });
}

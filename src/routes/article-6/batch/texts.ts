import type { RejectedRow, RowProblem } from '$lib/domain/coverage/batch';
import * as m from '$lib/paraglide/messages';
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

const PROBLEMS: Readonly<Record<RowProblem, (values: { value: string }) => string>> = {
	quotes: m.batch_problem_quotes,
	'too-many-cells': m.batch_problem_too_many_cells,
	'no-latitude': m.batch_problem_no_latitude,
	'no-longitude': m.batch_problem_no_longitude,
	'no-coordinates': m.batch_problem_no_coordinates,
	'bad-latitude': m.batch_problem_bad_latitude,
	'bad-longitude': m.batch_problem_bad_longitude,
	'bad-coordinates': m.batch_problem_bad_coordinates,
	'bad-date': m.batch_problem_bad_date,
	'date-ahead': m.batch_problem_date_ahead
};

/** Why a table could not be checked. */
export function failureText(failure: Failure): string {
	return FAILURES[failure]();
}

/** Why there is no verdict on a row. */
export function problemText({ problem, value }: RejectedRow): string {
	return PROBLEMS[problem]({ value });
}

import * as m from '$lib/paraglide/messages';
import type { RowProblem } from '../domain/coverage/batch';

/** What is wrong with a row of a table, by problem; `value` is what the row has. */
export const ROW_PROBLEMS: Readonly<Record<RowProblem, (values: { value: string }) => string>> = {
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

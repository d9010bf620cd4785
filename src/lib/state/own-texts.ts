/** What the interface says of the layers that readers bring. */
import * as m from '$lib/paraglide/messages';
import type { Failure, FailureKind, Place, Problem, ProblemKind } from '../data/own-layer/problem';
import type { Span } from '../domain/day';
import type { Language } from '../domain/facts';
import { formatDay, formatNumber, formatSpan } from '../domain/format';
import { lastDayOf } from '../domain/operations';
import { ROW_PROBLEMS } from './row-problems';

const FAILURES: Readonly<Record<FailureKind, (place: { line: number; column: number }) => string>> = {
	empty: m.own_failed_empty,
	'too-large': m.own_failed_too_large,
	'kml-too-large': m.own_failed_kml_too_large,
	encoding: m.own_failed_encoding,
	archive: m.own_failed_archive,
	unreadable: m.own_failed_unreadable,
	'no-header': m.own_failed_no_header,
	'no-features': m.own_failed_no_features,
	'broken-json': m.own_failed_broken_json,
	'broken-xml': m.own_failed_broken_xml,
	worker: m.own_failed_worker
};

const PROBLEMS: Readonly<Record<ProblemKind, (values: { value: string }) => string>> = {
	...ROW_PROBLEMS,
	'bad-coordinates': m.own_problem_bad_coordinates,
	'not-a-feature': m.own_problem_not_a_feature,
	'no-geometry': m.own_problem_no_geometry,
	'unknown-geometry': m.own_problem_unknown_geometry,
	'empty-geometry': m.own_problem_empty_geometry,
	'short-line': m.own_problem_short_line,
	'short-ring': m.own_problem_short_ring,
	'open-ring': m.own_problem_open_ring,
	'bad-arcs': m.own_problem_bad_arcs,
	'too-detailed': m.own_problem_too_detailed,
	'bad-time': m.own_problem_bad_time,
	'end-before-start': m.own_problem_end_before_start
};

/** Why a file could not be used. */
export function failureText({ failed, line, column }: Failure): string {
	const broken = failed === 'broken-json' || failed === 'broken-xml';
	if (broken && line === null) return m.own_failed_broken();
	return FAILURES[failed]({ line: line ?? 1, column: column ?? 1 });
}

/** A line or a feature of a file. */
export function placeText(place: Place, language: Language): string {
	return 'line' in place
		? m.batch_line({ line: formatNumber(place.line, language) })
		: m.own_feature({ number: formatNumber(place.feature, language) });
}

/** Where a problem is: the line or the feature, and the column or property. */
export function problemPlace({ place, field }: Problem, language: Language): string {
	const where = placeText(place, language);
	return field === '' ? where : m.own_place_and_field({ where, field });
}

/** How much of a file is drawn. */
export function summaryText(
	{ count, leftOut }: { readonly count: number; readonly leftOut: number },
	language: Language
): string {
	const number = (value: number) => formatNumber(value, language);
	return leftOut === 0
		? m.own_drawn({ count: number(count) })
		: m.own_drawn_of({ count: number(count), total: number(count + leftOut), leftOut: number(leftOut) });
}

/** What a problem is. */
export function problemText({ kind, value }: Problem): string {
	return PROBLEMS[kind]({ value });
}

/** When something shows: "1952 – 1960", from a day on, until a day, or always. */
export function ownSpanText({ from, to }: Span, language: Language): string {
	if (from !== null) {
		if (to === null) return m.from_day({ date: formatDay(from, language) });
		return formatSpan({ from, to }, language, '');
	}
	const last = lastDayOf({ from, to });
	return last === null ? m.own_always() : m.own_until({ date: formatDay(last, language) });
}

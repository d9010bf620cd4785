import type { TerritoryRow } from '$lib/components/TerritoryTable.svelte';
import { toCsv } from '$lib/domain/csv';
import type { Day, Span } from '$lib/domain/day';
import type { Source } from '$lib/domain/facts';
import * as m from '$lib/paraglide/messages';

/** The rows as a table for spreadsheets, one line a ruling: words in the page's language beside fixed ids. */
export function territoriesCsv(
	rows: readonly TerritoryRow[],
	sources: ReadonlyMap<string, Source>,
	on: Day,
	origin: string
): string {
	const header = [
		'territory_id',
		m.column_territory(),
		m.csv_day(),
		'verdict_id',
		m.column_verdict(),
		'scope_id',
		m.column_scope(),
		'clause_id',
		m.column_clause(),
		'certainty_id',
		m.certainty(),
		m.csv_rule(),
		'holder_ids',
		m.held_by(),
		'unit_ids',
		m.territory_lands(),
		m.why(),
		m.csv_note(),
		m.csv_periods(),
		m.sources(),
		m.nav_map()
	];
	const lines = rows.flatMap((row) =>
		row.rulings.map((ruling) => [
			row.id,
			row.name,
			on,
			ruling.verdict,
			ruling.name,
			ruling.scope,
			ruling.scopeName,
			ruling.clause?.id ?? '',
			ruling.clause?.name ?? '',
			ruling.certainty,
			ruling.certaintyName,
			ruling.rules.join(' '),
			joined(row.holders.map(({ id }) => id)),
			joined(row.holders.map(({ name }) => name)),
			joined(ruling.units),
			joined(ruling.lands),
			row.reason,
			[row.note ?? '', ...row.remarks].filter((text) => text !== '').join(' '),
			joined(
				row.periods.map((period) => [isoSpan(period), period.verdict, period.clause ?? 'none'].join(' '))
			),
			joined(row.sources.map((id) => citation(sources.get(id), id))),
			origin + row.mapHref
		])
	);
	return toCsv(header, lines);
}

/** A half-open span as ISO 8601 writes an interval, `..` for an open end. */
function isoSpan({ from, to }: Span): string {
	return `${from ?? '..'}/${to ?? '..'}`;
}

function citation(source: Source | undefined, id: string): string {
	if (!source) return id;
	return [source.title, source.publisher, source.date, source.url].filter(Boolean).join(', ');
}

const joined = (texts: readonly string[]) => texts.join('; ');

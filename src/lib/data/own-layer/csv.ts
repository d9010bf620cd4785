import { placeInRow, type Columns } from '../../domain/coverage/batch';
import { readRecords, readTable, type TableRecord } from '../batch-file';
import type { Collection, Fact } from './collection';
import { findRoles } from './columns';
import { failure, fault, type Failure, type ProblemKind } from './problem';
import { spanBetween, type TimeText } from './times';

/** Which column is to blame for a problem with a place. */
const BLAMED: Partial<Record<ProblemKind, keyof Columns>> = {
	'no-latitude': 'latitude',
	'bad-latitude': 'latitude',
	'no-longitude': 'longitude',
	'bad-longitude': 'longitude',
	'no-coordinates': 'coordinates',
	'bad-coordinates': 'coordinates'
};

/**
 * Reads a table of places. Columns of coordinates, separators and decimal commas are understood as in the list of places
 * of Article 6. Returns why it is no such table, or `null`. Never throws.
 */
export function readCsv(text: string, into: Collection): Failure | null {
	const table = readTable(text);
	if (typeof table === 'string') return failure(table === 'empty' ? 'empty' : 'no-header');
	const { header, columns } = table;
	const roles = findRoles(header);
	const name = roles.name === -1 ? columns.name : roles.name;
	readRecords(table, (record) => readRow(record, record.end / table.text.length));
	return null;

	function readRow({ line, cells, wellFormed }: TableRecord, done: number): void {
		const place = { line };
		if (!wellFormed) return into.leaveOut(fault('quotes', '', cells[0]), place, done);
		const at = placeInRow(cells, columns);
		if ('problem' in at) {
			const kind = at.problem as ProblemKind;
			const column = columns[BLAMED[kind] ?? 'width'];
			const field = BLAMED[kind] && column !== null ? (header[column] ?? '') : '';
			return into.leaveOut(fault(kind, field, at.value), place, done);
		}
		const time = (index: number): TimeText | null =>
			index === -1 ? null : { field: header[index]!, text: cells[index] ?? '' };
		const span = spanBetween(time(roles.start), time(roles.end));
		if ('kind' in span) return into.leaveOut(span, place, done);
		into.add(
			{
				geometry: { type: 'Point', coordinates: [at.longitude, at.latitude] },
				name: name === null ? '' : (cells[name] ?? '').trim(),
				...span,
				facts: header.flatMap((column, index): Fact[] => (cells[index] ? [[column, cells[index]]] : [])),
				place
			},
			done
		);
	}
}

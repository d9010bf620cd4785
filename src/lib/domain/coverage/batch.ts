/** Rows of a table that a reader brings: which columns say where and when, and the verdict on each row. */
import type { Atlas } from '../atlas';
import { parseCoordinates } from '../coordinates';
import { parseDay, type Day } from '../day';
import type { Located } from '../facts';
import { fold } from '../gazetteer';
import { coverageAt, type Coverage, type Whereabouts } from './coverage';

/** Names of columns that name a place, folded; the most telling first. */
export const NAME_COLUMNS: readonly string[] =
	'name place placename title label site location lieu nom nomdulieu endroit ad adi isim yer yeradi'.split(
		' '
	);

/** What a column can say of a place. */
type Role = 'name' | 'latitude' | 'longitude' | 'coordinates' | 'day';

/** Names of columns in English, French and Turkish, folded and without anything but letters. */
const COLUMN_NAMES: Readonly<Record<Role, readonly string[]>> = {
	name: NAME_COLUMNS,
	latitude: 'latitude lat enlem y'.split(' '),
	longitude: 'longitude lon lng long boylam x'.split(' '),
	coordinates:
		'coordinates coordinate coords coord coordonnees koordinat koordinatlar position konum latlon latlng latlong latitudelongitude enlemboylam gps'.split(
			' '
		),
	day: 'date day when jour tarih gun'.split(' ')
};
const ROLES = Object.keys(COLUMN_NAMES) as readonly Role[];

/** Longer than any place that can be read as one, and than anything worth repeating to the reader. */
const LONGEST_VALUE = 80;

/** Which column of a table says what, as indexes; `null` where none does. */
export type Columns = Readonly<Record<Role, number | null>> & {
	/** Number of columns. */
	readonly width: number;
};

/** Why no verdict can be given on a row. */
export type RowProblem =
	| 'quotes'
	| 'too-many-cells'
	| 'no-latitude'
	| 'no-longitude'
	| 'no-coordinates'
	| 'bad-latitude'
	| 'bad-longitude'
	| 'bad-coordinates'
	| 'bad-date'
	| 'date-ahead';

/** The verdict on one row. */
export interface JudgedRow {
	readonly name: string;
	readonly at: Located;
	readonly day: Day;
	readonly coverage: Coverage;
	/** What the place belongs to: a territory of the table, else a unit or a sea; empty in no named sea. */
	readonly territory: string;
	/** Name of the lawful holder on the day; empty at sea. */
	readonly holder: string;
}

/** A row without a verdict, and the cell that is to blame. */
export interface RejectedRow {
	readonly name: string;
	readonly problem: RowProblem;
	readonly value: string;
}

/** Everything that rows are judged with. */
export interface Judge {
	readonly atlas: Atlas;
	readonly locate: (place: Located) => Whereabouts;
	/** The day of a row without a date, and the last day on which there is a verdict. */
	readonly today: Day;
}

/**
 * Finds the columns by their names, whatever their case, accents and order; `null` where nothing says where the
 * places are. A column whose whole name is known goes before one that only contains the word ("lat (degrees)").
 */
export function findColumns(header: readonly string[]): Columns | null {
	const words = header.map((cell) => fold(cell).match(/[a-z]+/g) ?? []);
	const exact = words.map((parts) => ROLES.find((role) => COLUMN_NAMES[role].includes(parts.join(''))));
	const partial = words.map((parts, index) => (exact[index] ? undefined : roleAmong(parts)));
	const column = (role: Role) => {
		const index = exact.includes(role) ? exact.indexOf(role) : partial.indexOf(role);
		return index === -1 ? null : index;
	};
	const [latitude, longitude, coordinates] = [column('latitude'), column('longitude'), column('coordinates')];
	const both = latitude !== null && longitude !== null;
	if (!both && coordinates === null) return null;
	return {
		name: column('name'),
		day: column('day'),
		latitude: both ? latitude : null,
		longitude: both ? longitude : null,
		coordinates: both ? null : coordinates,
		width: header.length
	};
}

/** The verdict on the cells of one row, or why there is none. Never throws. */
export function judgeRow(
	cells: readonly string[],
	columns: Columns,
	{ atlas, locate, today }: Judge
): JudgedRow | RejectedRow {
	const name = cellOf(cells, columns.name);
	const reject = (problem: RowProblem, value = ''): RejectedRow => ({
		name,
		problem,
		value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
	});

	const place = placeInRow(cells, columns);
	if ('problem' in place) return reject(place.problem, place.value);
	const date = cellOf(cells, columns.day);
	const day = date === '' ? today : dayIn(date);
	if (day === null) return reject('bad-date', date);
	if (day > today) return reject('date-ahead', date);

	const whereabouts = locate(place);
	const coverage = coverageAt(atlas, whereabouts, day);
	return {
		name,
		at: place,
		day,
		coverage,
		territory: territoryName(atlas, whereabouts, coverage, day),
		holder: coverage.owner === null ? '' : atlas.nameOf(coverage.owner, day)
	};
}

/** Where a row is, or what is wrong with its cells. Never throws. */
export function placeInRow(cells: readonly string[], columns: Columns): Located | Fault {
	// A comma that was not quoted shifts the cells: their columns no longer mean what the header says.
	const extra = cells.slice(columns.width).find((text) => text.trim() !== '');
	if (extra !== undefined) return { problem: 'too-many-cells', value: extra.trim() };
	return columns.coordinates === null
		? placeOf(cellOf(cells, columns.latitude), cellOf(cells, columns.longitude))
		: placeIn(cellOf(cells, columns.coordinates));
}

const cellOf = (cells: readonly string[], index: number | null) =>
	index === null ? '' : (cells[index] ?? '').trim();

/** The role that one of the words names; a latitude and a longitude in one column are coordinates. */
function roleAmong(words: readonly string[]): Role | undefined {
	const roles = ROLES.filter((role) =>
		words.some((word) => word.length > 1 && COLUMN_NAMES[role].includes(word))
	);
	if (roles.includes('latitude') && roles.includes('longitude')) return 'coordinates';
	// "Day of the name": what says where or when tells more than what only names.
	return roles.find((role) => role !== 'name') ?? roles[0];
}

type Fault = Pick<RejectedRow, 'problem' | 'value'>;

function placeOf(first: string, second: string): Located | Fault {
	if (first === '') return { problem: 'no-latitude', value: '' };
	if (second === '') return { problem: 'no-longitude', value: '' };
	const [latitude, longitude] = [degreesIn(first, 90), degreesIn(second, 180)];
	if (latitude !== null && longitude !== null) return { latitude, longitude };
	// Degrees and minutes, or letters for the hemisphere.
	const place = parsePlace(`${first};${second}`);
	if (place) return place;
	if (latitude === null && !parsePlace(`${first};0`)) return { problem: 'bad-latitude', value: first };
	if (longitude === null && !parsePlace(`0;${second}`)) return { problem: 'bad-longitude', value: second };
	return { problem: 'bad-coordinates', value: `${first}; ${second}` };
}

function placeIn(text: string): Located | Fault {
	if (text === '') return { problem: 'no-coordinates', value: '' };
	return parsePlace(text.replace(/^\((.*)\)$/, '$1')) ?? { problem: 'bad-coordinates', value: text };
}

const parsePlace = (text: string) => (text.length > LONGEST_VALUE ? null : parseCoordinates(text));

/** A plain number of degrees, with a decimal point or comma, up to `limit` on both sides of zero. */
function degreesIn(text: string, limit: number): number | null {
	const plain = text.replace('−', '-').replace(',', '.').replace(/\s*°$/, '');
	if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain)) return null;
	const degrees = Number(plain);
	// No negative zero.
	return Math.abs(degrees) <= limit ? degrees + 0 : null;
}

/**
 * A day as spreadsheets write it where it can mean one day only: year first, or day first with full stops. With
 * slashes 2/7 is July in one country and February in the next.
 */
export function dayIn(text: string): Day | null {
	const match =
		/^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<date>\d{1,2})(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/.exec(
			text
		) ?? /^(?<date>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(text);
	const { year = '', month = '', date = '' } = match?.groups ?? {};
	return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function territoryName(atlas: Atlas, { unit, seas }: Whereabouts, coverage: Coverage, day: Day): string {
	const { territories, seaAreas, seas: allSeas } = atlas.index;
	const named =
		territories.find(({ id }) => id === coverage.territory) ??
		seaAreas.find(({ id }) => id === coverage.seaArea);
	if (named) return named.names;
	return unit === null
		? (allSeas.find(({ id }) => seas.includes(id))?.names ?? '')
		: atlas.unitNameOn(unit, day);
}

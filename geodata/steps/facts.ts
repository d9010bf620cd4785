import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import type { Day } from '../../src/lib/domain/day';
import type { BorderLength, Localised, Located } from '../../src/lib/domain/facts';
import { ATLAS_BEGIN } from '../../src/lib/domain/membership';
import { schemas, type Kind } from '../schema';
import type { UnitProperties } from './label';
import { checkReferences } from './references';

/** Every record of the atlas, by kind. */
export type FactBook = { [K in Kind]: v.InferOutput<(typeof schemas)[K]>[] };

/** A fact file that cannot be used; the message names file, record and field of every problem. */
export class FactError extends Error {
	constructor(readonly problems: readonly string[]) {
		super(`The facts have ${problems.length} problem(s):\n${problems.join('\n')}`);
		this.name = 'FactError';
	}
}

/**
 * Reads and validates every fact file in `directory` (sources lie in its `sources/`, one file a topic).
 * Throws {@link FactError} with all problems found.
 */
export function readFacts(directory: string): FactBook {
	const problems: string[] = [];
	const read = <K extends Kind>(kind: K, file = `${kind}.json`) => parseFile(kind, directory, file, problems);
	const kinds = Object.keys(schemas) as Kind[];
	const book = Object.fromEntries(
		kinds.map((kind) => [
			kind,
			// Sources are many: one file a topic.
			kind === 'sources'
				? readdirSync(join(directory, 'sources'))
						.sort()
						.flatMap((file) => read('sources', `sources/${file}`))
				: read(kind)
		])
	) as unknown as FactBook;
	if (problems.length === 0) problems.push(...checkReferences(book));
	if (problems.length > 0) throw new FactError(problems);
	return book;
}

/**
 * The shipped JSON of all facts: one file a kind with full records, `borders.json`, and `atlas.json`, the index
 * that the map page carries. Keys are file names under `static/data`, values their text. `shapes` and `borders`
 * are what the geometry says. Throws {@link FactError} when a unit has no geometry.
 */
export function compileFacts(
	book: FactBook,
	shapes: ReadonlyMap<string, UnitProperties>,
	borders: readonly BorderLength[]
): Record<string, string> {
	const files: Record<string, string> = {
		'atlas.json': JSON.stringify(indexOf(book, shapes, borders)),
		'borders.json': JSON.stringify(borders)
	};
	for (const [kind, records] of Object.entries(book)) files[`${kind}.json`] = JSON.stringify(records);
	return files;
}

function parseFile<K extends Kind>(
	kind: K,
	directory: string,
	file: string,
	problems: string[]
): v.InferOutput<(typeof schemas)[K]>[] {
	let records: unknown;
	try {
		records = JSON.parse(readFileSync(join(directory, file), 'utf8'));
	} catch (error) {
		problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
		return [];
	}
	if (!Array.isArray(records)) {
		problems.push(`${file}: is not a list of records`);
		return [];
	}
	return records.flatMap((record: unknown, index) => {
		const result = v.safeParse(schemas[kind], record);
		if (result.success) return [result.output];
		for (const issue of result.issues) {
			problems.push(
				`${file}: ${nameOf(record, index)}: ${v.getDotPath(issue) ?? 'record'}: ${issue.message}`
			);
		}
		return [];
	});
}

function nameOf(record: unknown, index: number): string {
	if (typeof record !== 'object' || record === null) return `#${index}`;
	const { id, unit, polity, round } = record as Record<string, unknown>;
	return String(id ?? unit ?? polity ?? round ?? `#${index}`);
}

/** References have been checked: the event is there. */
function dayOfEvent(book: FactBook, id: string): Day {
	const event = book.events.find((candidate) => candidate.id === id);
	if (!event) throw new FactError([`events.json: no event "${id}"`]);
	return event.from;
}

/** What the map and the timeline need of every record; the full ones are on the pages. */
function indexOf(
	book: FactBook,
	shapes: ReadonlyMap<string, UnitProperties>,
	borders: readonly BorderLength[]
): AtlasIndex {
	return {
		rounds: book.rounds.map(({ round, day, names, sentence }) => ({ round, day, names, sentence })),
		eras: book.eras
			.map(({ id, names, opens }) => ({ id, names, from: dayOfEvent(book, opens) }))
			.sort((a, b) => (a.from < b.from ? -1 : 1)),
		members: book.members.map(({ id, polity, round, from, to, signed, capital }) => ({
			id,
			polity,
			round,
			from,
			to,
			signed,
			capital
		})),
		polities: book.polities.map(({ id, iso3, from, to, names, powers }) => ({
			id,
			iso3,
			from,
			to,
			names,
			powers
		})),
		units: locateUnits(book.units, shapes),
		seas: book.seas.map(({ id, names, parent, northOfTropic }) => ({ id, names, parent, northOfTropic })),
		tenures: book.tenures.map(({ unit, polity, from, to, status, controller, claimants, name }) => ({
			unit,
			polity,
			from,
			to,
			status,
			controller,
			claimants,
			name
		})),
		organisations: book.organisations.map(({ id, names, members }) => ({
			id,
			names,
			members: members.map(({ polity, from, to }) => ({ polity, from, to }))
		})),
		clauses: book.clauses.map(({ id, from, to, limbs, units }) => ({ id, from, to, limbs, units })),
		readings: book.readings.map(({ id, from, to, units, limb, scope }) => ({
			id,
			from,
			to,
			units,
			limb,
			scope
		})),
		territories: book.territories.map(({ id, names, units, owner, certainty, periods }) => ({
			id,
			names,
			units,
			owner,
			certainty,
			periods: periods.map(({ from, to, verdict }) => ({ from, to, verdict }))
		})),
		seaAreas: book['sea-areas'].map(({ id, names, seas, periods, certainty }) => ({
			id,
			names,
			seas,
			periods,
			certainty
		})),
		command: book.command.map(({ polity, from, to, kind }) => ({ polity, from, to, kind })),
		operations: book.operations.map(indexOperation),
		theatreAreas: book['theatre-areas'].map(({ id, names, units, seas }) => ({ id, names, units, seas })),
		borders: outerBorders(book, borders),
		events: book.events.map(({ id, kind, from, fromPrecision, to, titles, place }) => ({
			id,
			kind,
			from,
			fromPrecision,
			to,
			titles,
			place
		})),
		sites: book.sites.map(({ id, kind, names, place, host, framework, operation, from, to }) => ({
			id,
			kind,
			names,
			place: locate(place),
			host,
			framework,
			operation,
			from,
			to
		})),
		battlegroups: book.battlegroups.map(
			({ id, names, host, from, fromPrecision, to, toPrecision, framework, bases }) => ({
				id,
				names,
				host,
				from,
				fromPrecision,
				to,
				toPrecision,
				framework: framework.map((lead) => ({ polity: lead.polity, from: lead.from, to: lead.to })),
				bases: bases.map(locate)
			})
		)
	};
}

type OperationRecord = FactBook['operations'][number];

function indexOperation(operation: OperationRecord): AtlasIndex['operations'][number] {
	const { id, names, domain, from, fromPrecision, to, toPrecision, status, asOf } = operation;
	const { theatre, phases, mandate, participants, predecessor, successor } = operation;
	const { units, seas, areas, regions, points } = theatre;
	return {
		id,
		names,
		domain,
		from,
		fromPrecision,
		to,
		toPrecision,
		status,
		asOf,
		theatre: {
			units,
			seas,
			areas,
			regions,
			points: points.map((point) => ({ ...locate(point), precision: point.precision, phases: point.phases }))
		},
		phases: phases.map((phase) => ({
			id: phase.id,
			names: phase.names,
			from: phase.from,
			to: phase.to,
			preparatory: phase.preparatory,
			theatre: phase.theatre
		})),
		mandate: {
			resolutions: mandate.resolutions,
			article: mandate.article,
			requestedBy: mandate.requestedBy
		},
		participants: participants && { count: participants.count, polities: participants.polities },
		predecessor,
		successor
	};
}

const locate = ({ latitude, longitude, name }: Located & { name: Localised }) => ({
	latitude,
	longitude,
	name
});

/** Lines of which a side ever was a member's, where the sides have not always been the same holder's. */
function outerBorders(book: FactBook, borders: readonly BorderLength[]): BorderLength[] {
	const members = new Set(book.members.map(({ polity }) => polity));
	const holders = new Map<string, string[]>();
	for (const { unit, polity, to } of book.tenures) {
		if (to === null || to > ATLAS_BEGIN) holders.set(unit, [...(holders.get(unit) ?? []), polity]);
	}
	const chain = (unit: string) => holders.get(unit) ?? [];
	return borders.filter(
		({ a, b }) =>
			[...chain(a), ...chain(b)].some((polity) => members.has(polity)) && chain(a).join() !== chain(b).join()
	);
}

function locateUnits(
	units: FactBook['units'],
	shapes: ReadonlyMap<string, UnitProperties>
): AtlasIndex['units'] {
	const bare = units.filter(({ id }) => !shapes.has(id));
	if (bare.length > 0) throw new FactError(bare.map(({ id }) => `units.json: ${id}: has no geometry`));
	return units.map(({ id, names, continent, island, ocean }) => {
		const { label, area } = shapes.get(id) as UnitProperties;
		return { id, names, continent, island, ocean, label, area };
	});
}

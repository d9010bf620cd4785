import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import type * as Facts from '../../src/lib/domain/facts';
import { schemas, type Kind } from '../schema';
import { checkReferences } from './references';

/** Every record of the atlas, by kind. */
export interface FactBook {
	polities: Facts.Polity[];
	units: Facts.Unit[];
	tenures: Facts.Tenure[];
	rounds: Facts.EnlargementRound[];
	members: Facts.Membership[];
	operations: Facts.Operation[];
	battlegroups: Facts.Battlegroup[];
	events: Facts.AtlasEvent[];
	seas: Facts.Sea[];
	sources: Facts.Source[];
}

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
	const book: FactBook = {
		polities: read('polities'),
		units: read('units'),
		tenures: read('tenures'),
		rounds: read('rounds'),
		members: read('members'),
		operations: read('operations'),
		battlegroups: read('battlegroups'),
		events: read('events'),
		seas: read('seas'),
		sources: readdirSync(join(directory, 'sources'))
			.sort()
			.flatMap((file) => read('sources', `sources/${file}`))
	};
	if (problems.length === 0) problems.push(...checkReferences(book));
	if (problems.length > 0) throw new FactError(problems);
	return book;
}

/**
 * The shipped JSON of all facts: one file a kind with full records, and `atlas.json`, the index that the
 * map page carries. Keys are file names under `static/data`, values their text.
 */
export function compileFacts(directory: string): Record<string, string> {
	const book = readFacts(directory);
	const files: Record<string, string> = { 'atlas.json': JSON.stringify(indexOf(book)) };
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
	const { id, unit, round } = record as Record<string, unknown>;
	return String(id ?? unit ?? round ?? `#${index}`);
}

/** What the map and the timeline need of every record; the full ones are on the pages. */
function indexOf(book: FactBook): AtlasIndex {
	return {
		rounds: book.rounds.map(({ round, day, names, sentence }) => ({ round, day, names, sentence })),
		members: book.members.map(({ id, polity, round, from, to, signed, capital }) => ({
			id,
			polity,
			round,
			from,
			to,
			signed,
			capital
		})),
		polities: book.polities.map(({ id, from, to, names }) => ({ id, from, to, names })),
		units: book.units.map(({ id, names, continent, island }) => ({ id, names, continent, island })),
		seas: book.seas.map(({ id, names, parent }) => ({ id, names, parent })),
		tenures: book.tenures.map(({ unit, polity, from, to, status, occupier }) => ({
			unit,
			polity,
			from,
			to,
			status,
			occupier
		})),
		operations: book.operations.map(
			({ id, names, domain, from, fromPrecision, to, toPrecision, status, asOf, theatre }) => ({
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
					units: theatre.units,
					seas: theatre.seas,
					points: theatre.points.map(({ latitude, longitude, name }) => ({ latitude, longitude, name }))
				}
			})
		),
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
				bases: bases.map(({ latitude, longitude, name }) => ({ latitude, longitude, name }))
			})
		)
	};
}

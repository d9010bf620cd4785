/** What the shipped files, the facts behind them and the interface's words promise to everyone who uses them. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileFacts, FactError, readFacts, type FactBook } from '../../geodata/steps/facts';
import { measureBorders } from '../../geodata/steps/lengths';
import type { DataManifest } from '../../src/lib/data/manifest';
import { Atlas } from '../../src/lib/domain/atlas';
import { addDays, day, parseDay } from '../../src/lib/domain/day';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import { inLanguage } from '../../src/lib/domain/language';
import { readBytes, readJson, readTopology, shapesOf } from './shipped';

const FACTS = fileURLToPath(new URL('../../geodata/facts', import.meta.url));
const DATA = fileURLToPath(new URL('../../static/data', import.meta.url));

const book = readFacts(FACTS);
const index = readJson<AtlasIndex>('static/data/atlas.json');
const atlas = new Atlas(inLanguage(index, 'en'));
const kinds = Object.keys(book) as (keyof FactBook)[];

/** Every object inside a value, with the path to it. */
function* objectsIn(value: unknown, path: string): Generator<[string, Record<string, unknown>]> {
	if (typeof value !== 'object' || value === null) return;
	if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
	for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}.${key}`);
}

const allObjects = [...objectsIn(book, 'facts')];

describe('shipped files', () => {
	const { files } = readJson<DataManifest>('static/data/manifest.json');

	it('are all in the manifest, and nothing else is', () => {
		const shipped = readdirSync(DATA).filter((name) => name !== 'manifest.json');
		expect(Object.keys(files).sort()).toEqual(shipped.sort());
	});

	it.each(Object.entries(files))('%s has the size and the hash of the manifest', (name, expected) => {
		const bytes = readBytes(`static/data/${name}`);
		expect(bytes.length).toBe(expected.bytes);
		expect(createHash('sha256').update(bytes).digest('hex')).toBe(expected.sha256);
	});

	const shapes = new Map(index.units.map(({ id, label, area }) => [id, { label, area }]));

	const borders = measureBorders(readBytes('static/data/detail.topo.json'));

	it.each(Object.entries(compileFacts(book, shapes, borders)))(
		'%s is what the facts compile to',
		(name, text) => {
			expect(readBytes(`static/data/${name}`).toString('utf8') === text, 'run "npm run geodata"').toBe(true);
		}
	);

	it.each(['overview', 'detail'] as const)(
		'%s has a shape for every unit and sea, and for nothing else',
		(level) => {
			const topology = readTopology(level);
			const ids = (object: 'units' | 'seas') => shapesOf(topology, object).map(({ id }) => id);
			expect(ids('units').sort()).toEqual(index.units.map(({ id }) => id).sort());
			expect(ids('seas').sort()).toEqual(index.seas.map(({ id }) => id).sort());
		}
	);
});

describe('facts', () => {
	it('cite a source in every record, and every source cited is listed', () => {
		const known = new Set(book.sources.map(({ id }) => id));
		for (const kind of kinds) {
			if (kind === 'sources') continue;
			for (const record of book[kind]) {
				if (!('sources' in record)) throw new Error(`${kind}: ${JSON.stringify(record)} has no sources`);
				expect(record.sources.length, `${kind}: ${JSON.stringify(record).slice(0, 80)}`).toBeGreaterThan(0);
			}
		}
		const cited = allObjects.flatMap(([path, object]) =>
			Array.isArray(object.sources) && path !== 'facts' ? (object.sources as string[]) : []
		);
		expect(cited.filter((id) => !known.has(id))).toEqual([]);
	});

	it('have every text in all three languages', () => {
		const texts = allObjects.filter(([, object]) => ['en', 'fr', 'tr'].some((key) => key in object));
		expect(texts.length).toBeGreaterThan(1000);
		const incomplete = texts.filter(([, object]) =>
			['en', 'fr', 'tr'].some((key) => typeof object[key] !== 'string' || object[key].trim() === '')
		);
		expect(incomplete.map(([path]) => path)).toEqual([]);
	});

	it('have well-formed spans: real days, ending after they begin, with the precision of each end', () => {
		const spans = allObjects.filter(([, object]) => 'from' in object && 'to' in object);
		expect(spans.length).toBeGreaterThan(500);
		for (const [path, { from, to, toPrecision }] of spans) {
			for (const end of [from, to]) {
				if (end !== null) expect(typeof end === 'string' && parseDay(end) !== null, path).toBe(true);
			}
			if (typeof from === 'string' && typeof to === 'string') expect(from < to, path).toBe(true);
			if (toPrecision !== undefined) expect(toPrecision === null, path).toBe(to === null);
		}
	});

	it('know every partial date by the calendar', () => {
		const dates = allObjects.flatMap(([path, { date, asOf }]) =>
			[date, asOf].filter((value) => typeof value === 'string').map((value) => [path, value] as const)
		);
		expect(dates.length).toBeGreaterThan(500);
		const wrong = dates.filter(([, value]) => parseDay(`${value}-01-01`.slice(0, 10)) === null);
		expect(wrong).toEqual([]);
	});

	it('point only to records that there are', () => {
		const ids = (kind: 'polities' | 'units' | 'seas' | 'operations') =>
			new Set(book[kind].map(({ id }) => id));
		const [polities, units, seas, operations] = [
			ids('polities'),
			ids('units'),
			ids('seas'),
			ids('operations')
		];
		const pointers: [ReadonlySet<string>, string | null][] = [
			...book.tenures.flatMap(({ unit, polity, controller }): [ReadonlySet<string>, string | null][] => [
				[units, unit],
				[polities, polity],
				[polities, controller]
			]),
			...book.members.map(({ polity }): [ReadonlySet<string>, string] => [polities, polity]),
			...book.events.flatMap((event) =>
				event.polities.map((id): [ReadonlySet<string>, string] => [polities, id])
			),
			...book.seas.map(({ parent }): [ReadonlySet<string>, string | null] => [seas, parent]),
			...book.operations.flatMap(
				({ theatre, predecessor, successor }): [ReadonlySet<string>, string | null][] => [
					...theatre.units.map((id): [ReadonlySet<string>, string] => [units, id]),
					...theatre.seas.map((id): [ReadonlySet<string>, string] => [seas, id]),
					[operations, predecessor],
					[operations, successor]
				]
			),
			...book.battlegroups.flatMap(({ host, framework, contributors }): [ReadonlySet<string>, string][] => [
				[polities, host],
				...framework.map(({ polity }): [ReadonlySet<string>, string] => [polities, polity]),
				...contributors.flatMap((list) =>
					list.polities.map((id): [ReadonlySet<string>, string] => [polities, id])
				)
			])
		];
		expect(pointers.length).toBeGreaterThan(1000);
		expect(pointers.filter(([known, id]) => id !== null && !known.has(id))).toEqual([]);
	});
});

describe('operations', () => {
	it('are the 65 of the list', () => {
		const list = `
			anchor-guard ace-guard allied-goodwill agile-genie maritime-monitor sky-monitor maritime-guard
			deny-flight sharp-guard deliberate-force ifor sfor eagle-eye extraction-force allied-force
			allied-harbour allied-harvest kfor essential-harvest amber-fox eagle-assist active-endeavour
			allied-harmony display-deterrence isaf baltic-air-policing slovenia-air-policing
			distinguished-games ntm-i nato-hq-sarajevo amis-support katrina-relief
			pakistan-earthquake-relief amisom-support iceland-air-policing allied-provider allied-protector
			albania-air-policing ocean-shield ntm-a pakistan-flood-relief-2010 unified-protector active-fence
			assurance-measures-2014 enhanced-air-policing-southeast resolute-support
			tailored-assurance-turkiye aegean-activity iraq-capacity-building counter-isis-awacs
			sea-guardian benelux-air-policing enhanced-forward-presence montenegro-air-policing
			nato-mission-iraq covid-19-response allied-solace north-macedonia-air-policing
			enhanced-vigilance-activities turkiye-earthquake-relief-2023 nsatu baltic-sentry eastern-sentry
			arctic-sentry turkiye-missile-defence-2026`;
		const expected = list.trim().split(/\s+/);
		expect(expected).toHaveLength(65);
		expect(book.operations.map(({ id }) => id).sort()).toEqual(expected.sort());
	});

	it('have their dates, half-open: IFOR and SFOR, Allied Force, ISAF', () => {
		const span = (id: string) => {
			const operation = index.operations.find((candidate) => candidate.id === id);
			return [operation?.from, operation?.to];
		};
		// IFOR hands over to SFOR on its last day, which counts for both; `to` is the day after the last.
		expect(span('ifor')).toEqual(['1995-12-20', '1996-12-21']);
		expect(span('sfor')[0]).toBe('1996-12-20');
		expect(span('allied-force')).toEqual(['1999-03-24', '1999-06-11']);
		expect(span('isaf')).toEqual(['2003-08-11', '2014-12-29']);
	});
});

describe('members', () => {
	it('are 32, in order of accession, each in the round of its day', () => {
		expect(index.members).toHaveLength(32);
		const days = index.members.map(({ from }) => from);
		expect(days).toEqual([...days].sort());
		for (const { id, from, round } of index.members) {
			expect(index.rounds.find((candidate) => candidate.round === round)?.day, id).toBe(from);
		}
	});

	it.each([
		['1949-08-24', 0, 12, 'is'],
		['1952-02-18', 12, 14, 'gr tr'],
		['1955-05-06', 14, 15, 'de-frg'],
		['1982-05-30', 15, 16, 'es'],
		['1990-10-03', 16, 16, ''],
		['1999-03-12', 16, 19, 'cz hu pl'],
		['2004-03-29', 19, 26, 'bg ee lv lt ro sk si'],
		['2009-04-01', 26, 28, 'al hr'],
		['2017-06-05', 28, 29, 'me'],
		['2020-03-27', 29, 30, 'mk'],
		['2023-04-04', 30, 31, 'fi'],
		['2024-03-07', 31, 32, 'se']
	])('on %s are no longer %d but %d', (date, before, count, joined) => {
		const on = day(date);
		expect(atlas.membersOn(addDays(on, -1))).toHaveLength(before);
		const members = atlas.membersOn(on);
		expect(members).toHaveLength(count);
		const ids = members.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(joined.split(' ').filter((id) => id !== '')));
	});

	it('are twelve signatories from signature to entry into force, and none before or after', () => {
		const counts = ['1949-04-03', '1949-04-04', '1949-08-23', '1949-08-24'].map((date) => [
			atlas.membersOn(day(date)).length,
			atlas.signatoriesOn(day(date)).length
		]);
		expect(counts).toEqual([
			[0, 0],
			[0, 12],
			[0, 12],
			[12, 0]
		]);
	});

	it('hold land on the day they join', () => {
		for (const { id, polity, from } of index.members) {
			expect(atlas.territory.territoryOf(polity, from).length, id).toBeGreaterThan(0);
		}
	});
});

describe('East Germany', () => {
	it('passes from the GDR, outside, to the Federal Republic, a member since 1955, on 3 October 1990', () => {
		expect(atlas.unitState('de-east', day('1990-10-02'))).toMatchObject({ polity: 'gdr', standing: 'none' });
		expect(atlas.unitState('de-east', day('1990-10-03'))).toMatchObject({
			polity: 'de-frg',
			standing: 'member',
			round: 2
		});
	});
});

describe('messages', () => {
	type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> };
	type Messages = Record<string, string | Variants[]>;
	const read = (language: string) => {
		const entries = Object.entries(readJson<Messages>(`messages/${language}.json`));
		return Object.fromEntries(entries.filter(([key]) => key !== '$schema'));
	};
	const textsOf = (message: string | Variants[]) =>
		typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
	const placeholdersOf = (message: string | Variants[]) => {
		const names = textsOf(message).flatMap((text) =>
			[...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
		);
		return [...new Set(names)].sort();
	};
	const english = read('en');

	it.each(['en', 'fr', 'tr'])('in %s are never empty, and cover every count', (language) => {
		const messages = read(language);
		expect(Object.keys(messages).length).toBeGreaterThan(100);
		for (const [key, message] of Object.entries(messages)) {
			const texts = textsOf(message);
			expect(texts.length, key).toBeGreaterThan(0);
			expect(
				texts.filter((text) => typeof text !== 'string' || text.trim() === ''),
				key
			).toEqual([]);
			if (typeof message === 'string') continue;
			for (const { declarations, selectors, match } of message) {
				// A plural ends with `other`, a choice by value with `*`.
				const isLast = (name: string) =>
					selectors.every((selector, index) =>
						[`${selector}=other`, `${selector}=*`].includes(name.split(', ')[index] ?? '')
					);
				expect(Object.keys(match).some(isLast), key).toBe(true);
				const inputs = declarations.filter((line) => line.startsWith('input ')).map((line) => line.slice(6));
				expect(inputs, key).toEqual(expect.arrayContaining(placeholdersOf(message)));
			}
		}
	});

	it.each(['fr', 'tr'])('in %s have the keys and the placeholders of the English ones', (language) => {
		const messages = read(language);
		expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
		for (const [key, message] of Object.entries(messages)) {
			expect(placeholdersOf(message), key).toEqual(placeholdersOf(english[key]!));
		}
	});
});

describe('broken facts', () => {
	type Json = Record<string, unknown>;
	let directory = '';

	beforeEach(() => {
		directory = mkdtempSync(join(tmpdir(), 'facts-'));
		cpSync(FACTS, directory, { recursive: true });
	});
	afterEach(() => rmSync(directory, { recursive: true }));

	/** Changes the records of one file of the copy. */
	function change(file: string, edit: (records: Json[]) => unknown): void {
		const path = join(directory, file);
		const records = JSON.parse(readFileSync(path, 'utf8')) as Json[];
		writeFileSync(path, JSON.stringify(edit(records) ?? records));
	}

	/** Changes the first record whose `id` (or `unit`, or `round`) is `name`. */
	function changeRecord(file: string, name: string, edit: (record: Json) => void): void {
		change(file, (records) => {
			const record = records.find(({ id, unit, round }) => String(id ?? unit ?? round) === name);
			if (!record) throw new Error(`No ${name} in ${file}`);
			edit(record);
		});
	}

	function problemsFound(): readonly string[] {
		try {
			readFacts(directory);
			return [];
		} catch (error) {
			if (!(error instanceof FactError)) throw error;
			for (const problem of error.problems) expect(error.message).toContain(problem);
			return error.problems;
		}
	}

	it('are not seen where there are none', () => {
		expect(problemsFound()).toEqual([]);
	});

	it.each<[what: string, file: string, record: string, field: string, edit: (record: Json) => void]>([
		['a day that does not exist', 'members.json', 'fr', 'from', (it) => (it.from = '1949-02-29')],
		['a day as a number', 'rounds.json', '1', 'day', (it) => (it.day = 19520218)],
		['no source', 'operations.json', 'kfor', 'sources', (it) => (it.sources = [])],
		['an empty text', 'units.json', 'fr', 'names.tr', (it) => ((it.names as Json).tr = '')],
		['a language missing', 'seas.json', 'black-sea', 'names.fr', (it) => delete (it.names as Json).fr],
		['markup', 'units.json', 'fr', 'names.en', (it) => ((it.names as Json).en = '<b>France</b>')],
		['a field nobody knows', 'polities.json', 'fr', 'colour', (it) => (it.colour = 'blue')],
		['a word outside the list', 'tenures.json', 'fr', 'status', (it) => (it.status = 'owned')],
		[
			'a place beyond the pole',
			'members.json',
			'fr',
			'capital.latitude',
			(it) => {
				(it.capital as Json).latitude = 91;
			}
		],
		[
			'a lead without a source',
			'battlegroups.json',
			'estonia',
			'framework.0.sources',
			(it) => {
				(it.framework as Json[])[0]!.sources = [];
			}
		],
		[
			'an address that is none',
			'sources/events.json',
			'nato-2012-02-18',
			'url',
			(it) => (it.url = 'ftp://x')
		],
		['a source nobody lists', 'units.json', 'fr', 'sources', (it) => (it.sources = ['hearsay'])],
		['an unknown holder', 'tenures.json', 'fr', 'polity', (it) => (it.polity = 'atlantis')],
		['an unknown controller', 'tenures.json', 'fr', 'controller', (it) => (it.controller = 'atlantis')],
		[
			'an unknown unit',
			'operations.json',
			'kfor',
			'theatre.units',
			(it) => {
				(it.theatre as Json).units = ['atlantis'];
			}
		],
		[
			'an unknown sea',
			'operations.json',
			'ocean-shield',
			'theatre.seas',
			(it) => {
				(it.theatre as Json).seas = ['styx'];
			}
		],
		[
			'an unknown predecessor',
			'operations.json',
			'sfor',
			'predecessor',
			(it) => (it.predecessor = 'nothing')
		],
		['an unknown host', 'battlegroups.json', 'estonia', 'host', (it) => (it.host = 'atlantis')],
		['an unknown round', 'members.json', 'fr', 'round', (it) => (it.round = 99)],
		['a span that ends before it begins', 'operations.json', 'ifor', 'to', (it) => (it.to = '1995-12-20')],
		[
			'an ended operation without an end',
			'operations.json',
			'ifor',
			'status',
			(it) => {
				Object.assign(it, { to: null, toPrecision: null });
			}
		],
		['a tenure that begins too late', 'tenures.json', 'fr', 'from', (it) => (it.from = '1950-01-01')],
		['a tenure that ends too early', 'tenures.json', 'fr', 'to', (it) => (it.to = '2020-01-01')]
	])('with %s: the message names %s, %s and %s', (_, file, record, field, edit) => {
		changeRecord(file, record, edit);
		const start = `${file}: ${record}: ${field}: `;
		expect(problemsFound().filter((problem) => problem.startsWith(start))).toHaveLength(1);
	});

	it('with a record that stands twice', () => {
		change('operations.json', (records) => [...records, records.find(({ id }) => id === 'kfor')]);
		expect(problemsFound()).toEqual(['operations.json: kfor: id: stands twice']);
	});

	it('with a gap between two tenures', () => {
		change('tenures.json', (records) => {
			const gdr = records.find(({ unit, polity }) => unit === 'de-east' && polity === 'gdr');
			gdr!.to = '1990-10-02';
		});
		expect(problemsFound()).toEqual(['tenures.json: de-east: from: gap or overlap at 1990-10-03']);
	});

	it('with a holder that does not exist yet', () => {
		changeRecord('polities.json', 'gdr', (it) => (it.from = '1949-10-08'));
		expect(problemsFound()).toEqual(['tenures.json: de-east: polity: gdr does not exist on 1949-10-07']);
	});

	it('with a source that no record cites', () => {
		const source = { id: 'unread', title: 'Unread', publisher: 'Nobody', date: null, url: null };
		change('sources/members.json', (records) => [...records, source]);
		expect(problemsFound()).toEqual(['sources/: unread: id: no record cites it']);
	});

	it('with a record without a name: the message counts', () => {
		change('events.json', (records) => {
			delete records[3]!.id;
		});
		expect(problemsFound()).toEqual([expect.stringMatching(/^events\.json: #3: id: /)]);
	});

	it('with a file that is no JSON, no list or missing: the message names the file', () => {
		writeFileSync(join(directory, 'seas.json'), '[{');
		writeFileSync(join(directory, 'rounds.json'), '{}');
		rmSync(join(directory, 'units.json'));
		expect(problemsFound()).toEqual([
			expect.stringMatching(/^units\.json: ENOENT/),
			'rounds.json: is not a list of records',
			expect.stringMatching(/^seas\.json: .*JSON/)
		]);
	});

	it('of several kinds are told all at once', () => {
		changeRecord('members.json', 'fr', (it) => (it.from = 'yesterday'));
		changeRecord('members.json', 'us', (it) => (it.confidence = 'total'));
		changeRecord('units.json', 'fr', (it) => (it.island = 'no'));
		const records = problemsFound().map((problem) => problem.split(': ').slice(0, 3).join(' '));
		expect(records).toEqual(['units.json fr island', 'members.json fr from', 'members.json us confidence']);
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Atlas } from '$lib/domain/atlas';
import type { AtlasIndex } from '$lib/domain/atlas-index';
import type { Case, Clause } from '$lib/domain/coverage/facts';
import { contains, day } from '$lib/domain/day';
import { inLanguage } from '$lib/domain/language';
import { parseUrlState } from '$lib/state/url';
import { caseScene, clauseScene, mapQuery } from './scenes';

const read = <T>(kind: string) =>
	inLanguage(JSON.parse(readFileSync(`static/data/${kind}.json`, 'utf8')) as T, 'en');
const atlas = new Atlas(read<AtlasIndex>('atlas'));
const clauses = read<Clause[]>('clauses');
const cases = read<Case[]>('cases');
const TODAY = day('2026-06-01');
const clause = (id: string) => clauses.find((candidate) => candidate.id === id)!;

describe('clauseScene', () => {
	it.each([
		['6.1-europe', '1965-01-01', '1965-01-01', 'the day in question'],
		['1949-algeria', '1965-01-01', '1952-02-17', 'the last day of the text of 1949'],
		['6.1-algeria', '2020-01-01', '1962-07-02', 'the last day of French Algeria'],
		['6.1-turkey', '1950-01-01', '2026-06-01', 'today, as the clause still applies'],
		['6.2-occupation', '2020-01-01', '1952-02-18', 'its first day: the occupations are over']
	])('shows %s asked for on %s on %s: %s', (id, preferred, expected) => {
		expect(clauseScene(clause(id), day(preferred), TODAY, atlas).day).toBe(expected);
	});

	it.each([
		['6.1-algeria', true],
		['6.1-turkey', true],
		['6.2-occupation', true],
		['6.1-europe', false],
		['6.1-islands', false],
		['6.2-mediterranean', false]
	])('shows %s from near: %s', (id, near) => {
		expect(clauseScene(clause(id), TODAY, TODAY, atlas).view !== null).toBe(near);
	});

	it('shows every clause on a day when it was in force', () => {
		for (const record of clauses) {
			for (const known of [atlas, null]) {
				const scene = clauseScene(record, TODAY, TODAY, known);
				expect(contains(record, scene.day), record.id).toBe(true);
				expect(scene.limbs).toEqual(record.limbs);
			}
		}
	});
});

describe('caseScene', () => {
	it('shows what came before the treaty on its first day in force', () => {
		const algeria = cases.find(({ id }) => id === 'algeria')!;
		expect(caseScene(algeria, TODAY)).toMatchObject({
			anchor: 'case-algeria',
			day: '1949-08-24',
			at: algeria.at,
			view: { ...algeria.at, zoom: algeria.zoom }
		});
	});

	it('makes a link that the map understands of every case', () => {
		for (const record of cases) {
			const scene = caseScene(record, TODAY);
			const { state, rejected } = parseUrlState(`?${mapQuery(scene)}`, TODAY);
			expect(rejected, record.id).toEqual([]);
			expect(state).toMatchObject({ date: scene.day, at: scene.at, view: scene.view });
		}
	});
});

it('a clause on the full map shows alone', () => {
	const query = mapQuery(clauseScene(clause('1949-europe-america'), TODAY, TODAY, atlas));
	expect(parseUrlState(`?${query}`, TODAY).state.limbs).toEqual(['europe', 'north-america']);
});

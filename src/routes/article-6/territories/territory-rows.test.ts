import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Atlas } from '$lib/domain/atlas';
import type { AtlasIndex } from '$lib/domain/atlas-index';
import type { ArticleTerritory, Clause } from '$lib/domain/coverage/facts';
import { day } from '$lib/domain/day';
import { inLanguage } from '$lib/domain/language';
import { territoriesCsv } from './territory-csv';
import { ownersOf, territoryRows } from './territory-rows';

const read = <T>(kind: string) => JSON.parse(readFileSync(`static/data/${kind}.json`, 'utf8')) as T;
const atlas = new Atlas(inLanguage(read<AtlasIndex>('atlas'), 'en'));
const territories = inLanguage(read<ArticleTerritory[]>('territories'), 'en');
const clauses = inLanguage(read<Clause[]>('clauses'), 'en');
const rowsOn = (on: string) => territoryRows(atlas, territories, clauses, day(on), 'en');
const rowOn = (id: string, on: string) => rowsOn(on).find((row) => row.id === id);

describe('a row of the table', () => {
	it('Algeria is covered to the last day before independence, then in no Party’s hands', () => {
		expect(rowOn('fr-algeria-north', '1962-07-02')?.rulings).toMatchObject([
			{ outcome: 'covered', scope: 'territory', clause: { id: '6.1-algeria' } }
		]);
		const after = rowOn('fr-algeria-north', '1962-07-03');
		expect(after?.rulings).toMatchObject([{ outcome: 'no-party', clause: null }]);
		expect(after?.holders).toMatchObject([{ id: 'dz', href: '/polities/dz/' }]);
		expect(after?.owners).toEqual(['fr', 'dz']);
	});

	it('Ceuta belongs to no Party before Spain joins', () => {
		expect(rowOn('es-ceuta', '1982-05-29')?.rulings).toMatchObject([{ outcome: 'no-party' }]);
		expect(rowOn('es-ceuta', '1982-05-30')?.rulings).not.toMatchObject([{ outcome: 'no-party' }]);
	});

	it('land that a Party administers is not called no Party’s', () => {
		expect(rowOn('us-guantanamo', '2024-06-01')?.rulings).toMatchObject([{ outcome: 'not-covered' }]);
	});

	it('East Berlin is in no Party’s hands, whatever rights the four Powers have in it', () => {
		expect(rowOn('de-east', '1975-01-01')?.rulings).toMatchObject([{ outcome: 'no-party' }]);
	});

	it('in West Berlin only the forces are covered before 1990', () => {
		expect(rowOn('de-west-berlin', '1961-08-13')?.rulings).toMatchObject([
			{ outcome: 'forces', verdict: 'covered', scope: 'forces' }
		]);
	});

	it('stands only for the lands still held, and says so', () => {
		const row = rowOn('gb-other-colonies', '1966-06-01');
		expect(row?.holders).toMatchObject([{ id: 'gb' }]);
		expect(row?.lands).not.toContain('Ghana');
		expect(row?.remarks).toHaveLength(1);
		expect(rowOn('gb-other-colonies', '2024-06-01')?.rulings).toMatchObject([{ outcome: 'no-party' }]);
	});

	it('says when its land belongs to another row on that day', () => {
		expect(rowOn('gb-akrotiri', '1955-01-01')?.remarks.join()).toContain('Cyprus (British colony');
	});

	it('says so where its lands differ', () => {
		// Made up: a row of two lands that no rule treats alike.
		const odd = { ...territories[0]!, id: 'odd', owner: 'us', units: ['us-alaska', 'us-hawaii'] };
		const [row] = territoryRows(atlas, [odd], clauses, day('2000-01-01'), 'en');
		expect(row?.rulings.map(({ outcome, units }) => [outcome, units])).toEqual([
			['covered', ['us-alaska']],
			['not-covered', ['us-hawaii']]
		]);
	});

	it('links to the map of its day with the verdict on its largest land', () => {
		expect(rowOn('us-hawaii', '1982-05-30')?.mapHref).toMatch(
			/^\/\?date=1982-05-30&layers=members,treaty-area&view=[-\d.]+,[-\d.]+,4&at=[\d.]+,-[\d.]+$/
		);
	});

	it.each(['1949-04-04', '1949-08-24', '1952-02-18', '1962-07-03', '1990-10-03', '2026-01-01'])(
		'has a verdict, a holder and sources on %s, whichever row it is',
		(on) => {
			const rows = rowsOn(on);
			expect(rows).toHaveLength(territories.length);
			for (const row of rows) {
				expect(row.rulings.length, row.id).toBeGreaterThan(0);
				expect(row.holders.length, row.id).toBeGreaterThan(0);
				expect(row.sources.length, row.id).toBeGreaterThan(0);
			}
		}
	);
});

it('every row can be asked for by a holder', () => {
	const owners = new Set(ownersOf(atlas, territories, 'en').map(({ id }) => id));
	for (const row of rowsOn('2026-01-01'))
		expect(
			row.owners.some((id) => owners.has(id)),
			row.id
		).toBe(true);
});

it('the CSV has one line a row, with ids, periods as spans and the map', () => {
	const on = day('1962-07-02');
	const text = territoriesCsv(rowsOn(on), new Map(), on, 'https://example.org');
	const lines = text.trimEnd().split('\r\n');
	expect(lines).toHaveLength(territories.length + 1);
	expect(lines[0]).toMatch(/^\uFEFFterritory_id,Territory,Day,verdict_id,Verdict/);
	const algeria = lines.find((line) => line.startsWith('fr-algeria-north,'));
	expect(algeria).toContain(',1962-07-02,covered,Covered,territory,');
	expect(algeria).toContain('1952-02-18/1962-07-03 covered 6.1-algeria');
	expect(algeria).toContain('https://example.org/?date=1962-07-02&');
});

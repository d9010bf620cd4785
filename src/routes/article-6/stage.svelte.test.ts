import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Atlas } from '$lib/domain/atlas';
import type { AtlasIndex } from '$lib/domain/atlas-index';
import type { Case, Clause, Misconception } from '$lib/domain/coverage/facts';
import { day } from '$lib/domain/day';
import { inLanguage } from '$lib/domain/language';
import { Stage } from './stage.svelte';

const read = <T>(kind: string) =>
	inLanguage(JSON.parse(readFileSync(`static/data/${kind}.json`, 'utf8')) as T, 'en');
const passages = {
	clauses: read<Clause[]>('clauses'),
	cases: read<Case[]>('cases'),
	misconceptions: read<Misconception[]>('misconceptions')
};
const TODAY = day('2026-06-01');
const create = () => new Stage(passages, TODAY);

describe('the stage', () => {
	it('begins with the whole article today', () => {
		const stage = create();
		expect([stage.shown, stage.date]).toEqual([null, '2026-06-01']);
	});

	it('goes to the day of what is chosen, and stays there', () => {
		const stage = create();
		expect(stage.choose('6.1-algeria')).toBe(true);
		expect([stage.shown?.limbs, stage.date]).toEqual([['algeria'], '1962-07-02']);
		stage.clear();
		expect([stage.shown, stage.date]).toEqual([null, '1962-07-02']);
	});

	it('looks at a clause that is pointed at, and goes back to what was chosen', () => {
		const stage = create();
		stage.choose('case-falklands');
		stage.preview('1949-islands');
		expect([stage.shown?.anchor, stage.date]).toEqual(['1949-islands', '1952-02-17']);
		stage.preview(null);
		expect([stage.shown?.anchor, stage.date]).toEqual(['case-falklands', '1982-04-02']);
	});

	it('gives up a clause on a day when it was not in force, but no case', () => {
		const stage = create();
		stage.choose('6.1-turkey');
		stage.goTo(day('1960-01-01'));
		expect(stage.shown?.anchor).toBe('6.1-turkey');
		stage.goTo(day('1950-01-01'));
		expect([stage.shown, stage.date]).toEqual([null, '1950-01-01']);
		stage.choose('case-malta');
		stage.goTo(day('1964-09-20'));
		expect([stage.shown?.anchor, stage.date]).toEqual(['case-malta', '1964-09-20']);
	});

	it('stays within the life of the treaty', () => {
		const stage = create();
		stage.goTo(day('1900-01-01'));
		expect(stage.date).toBe('1949-08-24');
		stage.goTo(day('2100-01-01'));
		expect(stage.date).toBe('2026-06-01');
	});

	it('finds a better day for what was chosen once the atlas is there', () => {
		const stage = create();
		stage.choose('6.2-occupation');
		expect(stage.date).toBe('2026-06-01');
		stage.atlas = new Atlas(read<AtlasIndex>('atlas'));
		expect(stage.date).toBe('1952-02-18');
	});

	it('does not know passages that are not there', () => {
		const stage = create();
		expect(stage.choose('case-atlantis')).toBe(false);
		expect(stage.shown).toBeNull();
	});
});

/** Article 6: its texts, its clauses, and what is said of them. */
import * as v from 'valibot';
import { LIMBS } from '../../src/lib/domain/coverage/facts';
import type * as Article from '../../src/lib/domain/coverage/facts';
import { id, day, precision, sources, confidence, localised, located, openSpan, type Schema } from './base';

const clauseId = v.pipe(v.string(), v.regex(/^[0-9]+([.-][a-z0-9]+)*$/, 'is not the id of a clause'));
const scope = v.picklist(['territory', 'forces', 'none']);
const limb = v.picklist(LIMBS);

export const clause: Schema<Article.Clause> = v.strictObject({
	id: clauseId,
	...openSpan,
	text: clauseId,
	limbs: v.pipe(v.array(limb), v.minLength(1, 'states nothing')),
	kind: v.picklist(['land', 'island', 'sea', 'forces']),
	units: v.array(id),
	names: localised,
	paraphrase: localised,
	quote: localised,
	sources
});

export const reading: Schema<Article.Reading> = v.strictObject({
	id,
	...openSpan,
	names: localised,
	units: v.pipe(v.array(id), v.minLength(1, 'names no unit')),
	limb,
	scope,
	reason: localised,
	sources
});

const verdict = v.picklist(['covered', 'not-covered', 'unsettled']);
const certainty = v.picklist(['text', 'opinion', 'practice', 'unsettled']);
const judgedSpan = { ...openSpan, verdict, clause: v.nullable(clauseId) };
const at = v.strictObject(located);

export const articleText: Schema<Article.ArticleText> = v.strictObject({
	id: clauseId,
	...openSpan,
	names: localised,
	article: localised,
	note: v.nullable(localised),
	sources
});

export const territory: Schema<Article.ArticleTerritory> = v.strictObject({
	id,
	names: localised,
	units: v.pipe(v.array(id), v.minLength(1, 'names no unit')),
	owner: v.nullable(id),
	periods: v.array(v.strictObject({ ...judgedSpan, scope })),
	reason: localised,
	certainty,
	confidence,
	note: v.nullable(localised),
	sources
});

export const seaArea: Schema<Article.SeaArea> = v.strictObject({
	id,
	names: localised,
	seas: v.array(id),
	periods: v.array(v.strictObject(judgedSpan)),
	at,
	reason: localised,
	certainty,
	confidence,
	sources
});

export const famousCase: Schema<Article.Case> = v.strictObject({
	id,
	names: localised,
	day,
	dayPrecision: precision,
	question: localised,
	outcome: localised,
	clauses: v.array(clauseId),
	articles: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(14))),
	territories: v.array(id),
	at: v.nullable(at),
	zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(9)),
	confidence,
	sources
});

export const misconception: Schema<Article.Misconception> = v.strictObject({
	id,
	claim: localised,
	answer: localised,
	clauses: v.array(clauseId),
	at: v.nullable(at),
	day: v.nullable(day),
	sources
});

export const instrument: Schema<Article.Instrument> = v.strictObject({
	id,
	day,
	names: localised,
	what: localised,
	effective: day,
	confidence,
	sources
});

export const principle: Schema<Article.Principle> = v.strictObject({ id, text: localised, sources });

/** The alliance: members, operations, battlegroups, events, seas, sources. */
import * as v from 'valibot';
import { REGIONS } from '../../src/lib/domain/facts';
import type * as Facts from '../../src/lib/domain/facts';
import {
	text,
	id,
	day,
	partialDate,
	precision,
	sources,
	confidence,
	localised,
	located,
	datedSpan,
	alternatives,
	place,
	extent,
	type Schema
} from './base';

export const source: Schema<Facts.Source> = v.strictObject({
	id,
	title: text,
	publisher: text,
	date: v.nullable(partialDate),
	url: v.nullable(v.pipe(v.string(), v.url('is not a URL'), v.regex(/^https?:/, 'is not a web address')))
});

export const round: Schema<Facts.EnlargementRound> = v.strictObject({
	round: v.pipe(v.number(), v.integer(), v.minValue(0)),
	day,
	names: localised,
	sentence: localised,
	sources
});

export const era: Schema<Facts.Era> = v.strictObject({ id, names: localised, opens: id, sources });

export const membership: Schema<Facts.Membership> = v.strictObject({
	id,
	polity: id,
	round: v.pipe(v.number(), v.integer(), v.minValue(0)),
	from: day,
	to: v.nullable(day),
	signed: v.nullable(day),
	protocolSigned: v.nullable(day),
	deposited: v.nullable(day),
	capital: v.strictObject({ ...located, names: localised }),
	summary: localised,
	alternatives,
	confidence,
	sources
});

export const operation: Schema<Facts.Operation> = v.strictObject({
	id,
	names: localised,
	aliases: v.array(text),
	domain: v.picklist([
		'air',
		'maritime',
		'land',
		'training',
		'relief',
		'airspace-defence',
		'logistics',
		'multi'
	]),
	...datedSpan,
	status: v.picklist(['ended', 'ongoing', 'unknown']),
	asOf: v.nullable(day),
	summary: localised,
	outcome: v.nullable(localised),
	mandate: v.strictObject({
		resolutions: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
		article: v.nullable(v.picklist([4, 5])),
		decision: v.nullable(localised),
		request: v.nullable(localised),
		requestedBy: v.array(id)
	}),
	theatre: v.strictObject({
		description: localised,
		...extent,
		regions: v.pipe(v.array(v.picklist(REGIONS)), v.minLength(1, 'names no region')),
		points: v.array(v.strictObject({ ...place, phases: v.array(id) }))
	}),
	phases: v.array(
		v.strictObject({
			id,
			names: localised,
			...datedSpan,
			regions: v.array(localised),
			note: v.nullable(localised),
			preparatory: v.boolean(),
			theatre: v.nullable(v.strictObject({ ...extent, lasting: v.boolean() }))
		})
	),
	command: v.nullable(v.strictObject({ lead: localised, headquarters: localised })),
	participants: v.nullable(
		v.strictObject({
			count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
			asOf: v.nullable(partialDate),
			note: v.nullable(localised),
			polities: v.array(id)
		})
	),
	peakStrength: v.nullable(
		v.strictObject({
			value: v.pipe(v.number(), v.integer(), v.minValue(1)),
			asOf: v.nullable(partialDate),
			note: v.nullable(localised)
		})
	),
	figures: v.array(localised),
	predecessor: v.nullable(id),
	successor: v.nullable(id),
	alternatives,
	confidence,
	sources
});

export const battlegroup: Schema<Facts.Battlegroup> = v.strictObject({
	id,
	names: localised,
	host: id,
	...datedSpan,
	framework: v.pipe(v.array(v.strictObject({ polity: id, ...datedSpan, sources })), v.minLength(1)),
	bases: v.pipe(v.array(v.strictObject(place)), v.minLength(1, 'has no base')),
	contributors: v.array(
		v.strictObject({ asOf: partialDate, polities: v.array(id), note: v.nullable(localised), sources })
	),
	strength: v.array(
		v.strictObject({
			asOf: partialDate,
			value: v.pipe(v.number(), v.integer(), v.minValue(1)),
			note: v.nullable(localised),
			sources
		})
	),
	milestones: v.array(v.strictObject({ date: partialDate, text: localised, sources })),
	summary: localised,
	brigade: v.nullable(localised),
	asOf: day,
	alternatives,
	confidence,
	sources
});

export const theatreArea: Schema<Facts.TheatreArea> = v.strictObject({
	id,
	names: localised,
	basis: localised,
	units: v.array(id),
	seas: v.array(id),
	sources
});

export const event: Schema<Facts.AtlasEvent> = v.strictObject({
	id,
	kind: v.picklist([
		'treaty',
		'summit',
		'organisation',
		'enlargement',
		'accession-step',
		'operation',
		'article4',
		'article5',
		'crisis',
		'context',
		'hq',
		'partnership',
		'aspirant'
	]),
	from: day,
	fromPrecision: precision,
	to: v.nullable(day),
	titles: localised,
	summary: localised,
	polities: v.array(id),
	place: v.nullable(v.strictObject({ ...located, name: localised })),
	consultation: v.nullable(
		v.strictObject({
			requestedBy: v.pipe(v.array(id), v.minLength(1, 'names nobody')),
			reason: localised
		})
	),
	alternatives,
	confidence,
	sources
});

export const sea: Schema<Facts.Sea> = v.strictObject({
	id,
	names: localised,
	parent: v.nullable(id),
	northOfTropic: v.boolean(),
	extent: localised,
	sources
});

/**
 * What a record in `geodata/facts` must look like. The types are the domain's; the compiler checks that
 * each schema yields exactly its type, so the two cannot drift apart.
 */
import * as v from 'valibot';
import { parseDay, type Day } from '../src/lib/domain/day';
import type * as Facts from '../src/lib/domain/facts';

type Schema<T> = v.GenericSchema<unknown, T>;

const text = v.pipe(
	v.string(),
	v.nonEmpty('is empty'),
	v.check((value) => value === value.trim(), 'has spaces at an end'),
	v.check((value) => !/[<>]/.test(value), 'contains markup')
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case, hyphenated id'));
const day = v.custom<Day>(
	(value) => typeof value === 'string' && parseDay(value) !== null,
	'is not a day of the calendar (YYYY-MM-DD)'
);
const partialDate = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD')
);
const precision = v.picklist(['day', 'month', 'year']);
const sources = v.pipe(v.array(id), v.minLength(1, 'names no source'));
const confidence = v.picklist(['high', 'medium', 'low']);

const localised: Schema<Facts.Localised> = v.strictObject({ en: text, fr: text, tr: text });
const located = {
	latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
	longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
};
const openSpan = { from: v.nullable(day), to: v.nullable(day) };
const datedSpan = {
	from: day,
	fromPrecision: precision,
	to: v.nullable(day),
	toPrecision: v.nullable(precision)
};
const alternatives = v.array(v.strictObject({ field: text, value: text, note: localised, sources }));
const place = { ...located, name: localised, role: localised };

const source: Schema<Facts.Source> = v.strictObject({
	id,
	title: text,
	publisher: text,
	date: v.nullable(partialDate),
	url: v.nullable(v.pipe(v.string(), v.url('is not a URL'), v.regex(/^https?:/, 'is not a web address')))
});

const polity: Schema<Facts.Polity> = v.strictObject({
	id,
	iso3: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
	...openSpan,
	names: v.pipe(v.array(v.strictObject({ ...openSpan, name: localised })), v.minLength(1, 'has no name')),
	sources
});

const unit: Schema<Facts.Unit> = v.strictObject({
	id,
	names: localised,
	continent: v.picklist([
		'europe',
		'north-america',
		'turkey',
		'africa',
		'asia',
		'south-america',
		'oceania',
		'antarctica'
	]),
	island: v.boolean(),
	approximation: v.nullable(localised),
	sources
});

const tenure: Schema<Facts.Tenure> = v.strictObject({
	unit: id,
	polity: id,
	...openSpan,
	status: v.picklist(['integral', 'dependency', 'protectorate', 'occupied', 'disputed']),
	occupier: v.nullable(id),
	note: v.nullable(localised),
	sources
});

const round: Schema<Facts.EnlargementRound> = v.strictObject({
	round: v.pipe(v.number(), v.integer(), v.minValue(0)),
	day,
	names: localised,
	sentence: localised,
	sources
});

const membership: Schema<Facts.Membership> = v.strictObject({
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

const operation: Schema<Facts.Operation> = v.strictObject({
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
		request: v.nullable(localised)
	}),
	theatre: v.strictObject({
		description: localised,
		units: v.array(id),
		seas: v.array(id),
		points: v.array(v.strictObject(place))
	}),
	phases: v.array(
		v.strictObject({
			id,
			names: localised,
			...datedSpan,
			regions: v.array(localised),
			note: v.nullable(localised),
			preparatory: v.boolean()
		})
	),
	command: v.nullable(v.strictObject({ lead: localised, headquarters: localised })),
	participants: v.nullable(
		v.strictObject({
			count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
			asOf: v.nullable(partialDate),
			note: v.nullable(localised)
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

const battlegroup: Schema<Facts.Battlegroup> = v.strictObject({
	id,
	names: localised,
	host: id,
	...datedSpan,
	framework: v.pipe(v.array(v.strictObject({ polity: id, ...datedSpan, sources })), v.minLength(1)),
	bases: v.pipe(
		v.array(v.strictObject({ ...place, precision: v.picklist(['site', 'town', 'area']) })),
		v.minLength(1, 'has no base')
	),
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

const event: Schema<Facts.AtlasEvent> = v.strictObject({
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
	alternatives,
	confidence,
	sources
});

const sea: Schema<Facts.Sea> = v.strictObject({
	id,
	names: localised,
	parent: v.nullable(id),
	extent: localised,
	sources
});

/** Schema of one record of each kind of fact, keyed by the name of its file in `geodata/facts`. */
export const schemas = {
	polities: polity,
	units: unit,
	tenures: tenure,
	rounds: round,
	members: membership,
	operations: operation,
	battlegroups: battlegroup,
	events: event,
	seas: sea,
	sources: source
};

/** A kind of fact. */
export type Kind = keyof typeof schemas;

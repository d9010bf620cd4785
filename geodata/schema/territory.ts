/** Land: polities, units, who holds them, and what is known of their size. */
import * as v from 'valibot';
import type * as Facts from '../../src/lib/domain/facts';
import { id, partialDate, sources, localised, openSpan, type Schema } from './base';

export const polity: Schema<Facts.Polity> = v.strictObject({
	id,
	iso3: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
	...openSpan,
	names: v.pipe(v.array(v.strictObject({ ...openSpan, name: localised })), v.minLength(1, 'has no name')),
	powers: v.optional(v.array(id), []),
	sources
});

export const unit: Schema<Facts.Unit> = v.strictObject({
	id,
	names: localised,
	continent: v.nullable(
		v.picklist([
			'europe',
			'north-america',
			'turkey',
			'africa',
			'asia',
			'south-america',
			'oceania',
			'antarctica'
		])
	),
	island: v.boolean(),
	ocean: v.nullable(v.picklist(['north-atlantic', 'mediterranean', 'other'])),
	approximation: v.nullable(localised),
	sources
});

export const tenure: Schema<Facts.Tenure> = v.strictObject({
	unit: id,
	polity: id,
	...openSpan,
	status: v.picklist([
		'integral',
		'dependency',
		'protectorate',
		'trust',
		'administered',
		'occupied',
		'disputed'
	]),
	controller: v.nullable(id),
	claimants: v.array(id),
	name: v.nullable(localised),
	note: v.nullable(localised),
	sources
});

export const area: Schema<Facts.PublishedArea> = v.strictObject({
	id,
	names: localised,
	units: v.pipe(v.array(id), v.minLength(1, 'names no unit')),
	squareKilometres: v.pipe(v.number(), v.minValue(0)),
	asOf: v.nullable(partialDate),
	tolerance: v.pipe(v.number(), v.minValue(0.001), v.maxValue(0.5)),
	departure: v.nullable(localised),
	note: v.nullable(localised),
	sources
});

export const organisation: Schema<Facts.Organisation> = v.strictObject({
	id,
	...openSpan,
	names: localised,
	summary: localised,
	members: v.array(v.strictObject({ polity: id, ...openSpan, note: v.nullable(localised) })),
	sources
});

export const commandAbsence: Schema<Facts.CommandAbsence> = v.strictObject({
	polity: id,
	...openSpan,
	kind: v.picklist(['outside', 'no-forces']),
	note: localised,
	sources
});

/** What the schemas of all kinds of fact are made of. */
import * as v from 'valibot';
import { parseDay, type Day } from '../../src/lib/domain/day';
import type * as Facts from '../../src/lib/domain/facts';

export type Schema<T> = v.GenericSchema<unknown, T>;

export const text = v.pipe(
	v.string(),
	v.nonEmpty('is empty'),
	v.check((value) => value === value.trim(), 'has spaces at an end'),
	v.check((value) => !/[<>]/.test(value), 'contains markup')
);
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case, hyphenated id')
);
export const day = v.custom<Day>(
	(value) => typeof value === 'string' && parseDay(value) !== null,
	'is not a day of the calendar (YYYY-MM-DD)'
);
export const partialDate = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD')
);
export const precision = v.picklist(['day', 'month', 'year']);
export const sources = v.pipe(v.array(id), v.minLength(1, 'names no source'));
export const confidence = v.picklist(['high', 'medium', 'low']);

export const localised: Schema<Facts.Localised> = v.strictObject({ en: text, fr: text, tr: text });
export const located = {
	latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
	longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
};
export const openSpan = { from: v.nullable(day), to: v.nullable(day) };
export const datedSpan = {
	from: day,
	fromPrecision: precision,
	to: v.nullable(day),
	toPrecision: v.nullable(precision)
};
export const alternatives = v.array(v.strictObject({ field: text, value: text, note: localised, sources }));
export const place = {
	...located,
	name: localised,
	role: localised,
	precision: v.picklist(['site', 'town', 'area'])
};
export const extent = { units: v.array(id), seas: v.array(id), areas: v.array(id) };

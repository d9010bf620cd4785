/** The eastern flank: headquarters and installations, air policing, published lengths of borders. */
import * as v from 'valibot';
import type * as Facts from '../../src/lib/domain/facts';
import {
	alternatives,
	confidence,
	datedSpan,
	day,
	id,
	localised,
	partialDate,
	place,
	sources,
	text,
	type Schema
} from './base';

export const site: Schema<Facts.Site> = v.strictObject({
	id,
	kind: v.picklist(['corps', 'division', 'integration-unit', 'air-base', 'missile-defence']),
	names: localised,
	place: v.strictObject(place),
	host: id,
	framework: v.array(id),
	operation: v.nullable(id),
	...datedSpan,
	asOf: v.nullable(day),
	note: v.nullable(localised),
	alternatives,
	confidence,
	sources
});

export const rotation: Schema<Facts.Rotation> = v.strictObject({
	id,
	operation: id,
	base: id,
	polity: id,
	aircraft: v.nullable(text),
	lead: v.boolean(),
	...datedSpan,
	note: v.nullable(localised),
	confidence,
	sources
});

export const publishedBorder: Schema<Facts.PublishedBorder> = v.strictObject({
	id,
	polities: v.tuple([id, id]),
	kilometres: v.pipe(v.number(), v.minValue(1)),
	asOf: v.nullable(partialDate),
	tolerance: v.pipe(v.number(), v.minValue(0.01), v.maxValue(0.5)),
	departure: v.nullable(localised),
	note: v.nullable(localised),
	sources
});

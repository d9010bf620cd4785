/**
 * What a record in `geodata/facts` must look like. The types are the domain's; the compiler checks that
 * each schema yields exactly its type, so the two cannot drift apart.
 */
import {
	battlegroup,
	era,
	event,
	membership,
	operation,
	round,
	sea,
	source,
	theatreArea
} from './schema/alliance';
import {
	articleText,
	clause,
	famousCase,
	instrument,
	misconception,
	principle,
	reading,
	seaArea,
	territory
} from './schema/article6';
import { publishedBorder, rotation, site } from './schema/flank';
import { area, commandAbsence, organisation, polity, tenure, unit } from './schema/territory';

/** Schema of one record of each kind of fact, keyed by the name of its file in `geodata/facts`. */
export const schemas = {
	polities: polity,
	units: unit,
	tenures: tenure,
	areas: area,
	organisations: organisation,
	command: commandAbsence,
	clauses: clause,
	readings: reading,
	'article-texts': articleText,
	territories: territory,
	'sea-areas': seaArea,
	cases: famousCase,
	misconceptions: misconception,
	instruments: instrument,
	principles: principle,
	rounds: round,
	eras: era,
	members: membership,
	operations: operation,
	'theatre-areas': theatreArea,
	sites: site,
	rotations: rotation,
	'published-borders': publishedBorder,
	battlegroups: battlegroup,
	events: event,
	seas: sea,
	sources: source
};

/** A kind of fact. */
export type Kind = keyof typeof schemas;

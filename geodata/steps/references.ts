import { contains, type Span } from '../../src/lib/domain/day';
import type { Extent } from '../../src/lib/domain/facts';
import type { FactBook } from './facts';

/**
 * Problems that no single record shows: ids that do not resolve or stand twice, spans that end before they
 * begin, tenures with gaps or overlaps, sources nobody cites. Empty when all is well.
 */
export function checkReferences(book: FactBook): string[] {
	return [...duplicateIds(book), ...unresolvedIds(book), ...badSpans(book), ...brokenTenures(book)];
}

function duplicateIds(book: FactBook): string[] {
	const problems: string[] = [];
	for (const [kind, records] of Object.entries(book)) {
		const seen = new Set<string>();
		for (const record of records) {
			if (!('id' in record)) continue;
			if (seen.has(record.id)) problems.push(`${nameRecord(kind, record)}: id: stands twice`);
			seen.add(record.id);
		}
	}
	return problems;
}

function unresolvedIds(book: FactBook): string[] {
	const problems: string[] = [];
	const cited = new Set<string>();
	const known = {
		polity: new Set(book.polities.map(({ id }) => id)),
		unit: new Set(book.units.map(({ id }) => id)),
		event: new Set(book.events.map(({ id }) => id)),
		sea: new Set(book.seas.map(({ id }) => id)),
		operation: new Set(book.operations.map(({ id }) => id)),
		round: new Set(book.rounds.map(({ round }) => String(round))),
		clause: new Set(book.clauses.map(({ id }) => id)),
		text: new Set(book['article-texts'].map(({ id }) => id)),
		territory: new Set(book.territories.map(({ id }) => id)),
		area: new Set(book['theatre-areas'].map(({ id }) => id)),
		site: new Set(book.sites.map(({ id }) => id)),
		source: new Set(book.sources.map(({ id }) => id))
	};
	const need = (kind: keyof typeof known, ids: readonly (string | null)[], where: string) => {
		for (const id of ids) {
			if (id !== null && !known[kind].has(id)) problems.push(`${where}: no ${kind} "${id}"`);
		}
	};

	for (const [kind, records] of Object.entries(book)) {
		for (const record of records) {
			const sources = citations(record);
			need('source', sources, `${nameRecord(kind, record)}: sources`);
			for (const source of sources) cited.add(source);
		}
	}
	for (const { unit, polity, controller, claimants } of book.tenures) {
		need('unit', [unit], `tenures.json: ${unit}: unit`);
		need('polity', [polity], `tenures.json: ${unit}: polity`);
		need('polity', [controller], `tenures.json: ${unit}: controller`);
		need('polity', claimants, `tenures.json: ${unit}: claimants`);
	}
	for (const { id, opens } of book.eras) need('event', [opens], `eras.json: ${id}: opens`);
	for (const { id, powers } of book.polities) need('polity', powers, `polities.json: ${id}: powers`);
	for (const { id, units } of book.areas) need('unit', units, `areas.json: ${id}: units`);
	for (const { id, units, text } of book.clauses) {
		need('unit', units, `clauses.json: ${id}: units`);
		need('text', [text], `clauses.json: ${id}: text`);
	}
	for (const { id, units, owner, periods } of book.territories) {
		need('unit', units, `territories.json: ${id}: units`);
		need('polity', [owner], `territories.json: ${id}: owner`);
		const clauses = periods.map(({ clause }) => clause);
		need('clause', clauses, `territories.json: ${id}: periods`);
	}
	for (const { id, seas, periods } of book['sea-areas']) {
		need('sea', seas, `sea-areas.json: ${id}: seas`);
		const clauses = periods.map(({ clause }) => clause);
		need('clause', clauses, `sea-areas.json: ${id}: periods`);
	}
	for (const { id, clauses, territories } of book.cases) {
		need('clause', clauses, `cases.json: ${id}: clauses`);
		need('territory', territories, `cases.json: ${id}: territories`);
	}
	for (const { id, clauses } of book.misconceptions)
		need('clause', clauses, `misconceptions.json: ${id}: clauses`);
	for (const { id, units } of book.readings) need('unit', units, `readings.json: ${id}: units`);
	for (const { id, members } of book.organisations) {
		const holders = members.map(({ polity }) => polity);
		need('polity', holders, `organisations.json: ${id}: members`);
	}
	for (const { polity } of book.command) need('polity', [polity], `command.json: ${polity}: polity`);
	for (const { id, polity, round } of book.members) {
		need('polity', [polity], `members.json: ${id}: polity`);
		need('round', [String(round)], `members.json: ${id}: round`);
		if (id !== polity) problems.push(`members.json: ${id}: id: differs from its polity "${polity}"`);
	}
	const needExtent = ({ units, seas, areas }: Extent, where: string) => {
		need('unit', units, `${where}.units`);
		need('sea', seas, `${where}.seas`);
		need('area', areas, `${where}.areas`);
	};
	for (const { id, theatre, phases, mandate, participants, predecessor, successor } of book.operations) {
		needExtent(theatre, `operations.json: ${id}: theatre`);
		for (const phase of phases) {
			if (phase.theatre) needExtent(phase.theatre, `operations.json: ${id}: ${phase.id}: theatre`);
		}
		const stages = new Set(phases.map((phase) => phase.id));
		for (const phase of theatre.points.flatMap((point) => point.phases)) {
			if (!stages.has(phase)) problems.push(`operations.json: ${id}: theatre.points: no phase "${phase}"`);
		}
		need('polity', mandate.requestedBy, `operations.json: ${id}: mandate.requestedBy`);
		need('polity', participants?.polities ?? [], `operations.json: ${id}: participants.polities`);
		need('operation', [predecessor], `operations.json: ${id}: predecessor`);
		need('operation', [successor], `operations.json: ${id}: successor`);
	}
	for (const { id, host, framework, contributors } of book.battlegroups) {
		need('polity', [host], `battlegroups.json: ${id}: host`);
		const leads = framework.map(({ polity }) => polity);
		need('polity', leads, `battlegroups.json: ${id}: framework`);
		const others = contributors.flatMap(({ polities }) => polities);
		need('polity', others, `battlegroups.json: ${id}: contributors`);
	}
	for (const { id, units, seas } of book['theatre-areas']) {
		need('unit', units, `theatre-areas.json: ${id}: units`);
		need('sea', seas, `theatre-areas.json: ${id}: seas`);
		if (units.length === 0 && seas.length === 0)
			problems.push(`theatre-areas.json: ${id}: units: lies neither in a unit nor in a sea`);
	}
	for (const { id, host, framework, operation, to, asOf } of book.sites) {
		need('polity', [host, ...framework], `sites.json: ${id}: host, framework`);
		need('operation', [operation], `sites.json: ${id}: operation`);
		if ((to === null) !== (asOf !== null))
			problems.push(`sites.json: ${id}: asOf: belongs to what has not ended, and only to that`);
	}
	for (const { id, operation, base, polity } of book.rotations) {
		need('operation', [operation], `rotations.json: ${id}: operation`);
		need('site', [base], `rotations.json: ${id}: base`);
		need('polity', [polity], `rotations.json: ${id}: polity`);
	}
	for (const { id, polities } of book['published-borders'])
		need('polity', polities, `published-borders.json: ${id}: polities`);
	for (const { id, kind, polities, consultation } of book.events) {
		need('polity', polities, `events.json: ${id}: polities`);
		need('polity', consultation?.requestedBy ?? [], `events.json: ${id}: consultation.requestedBy`);
		if ((kind === 'article4') !== (consultation !== null))
			problems.push(`events.json: ${id}: consultation: belongs to article4, and only to that`);
	}
	for (const { id, parent } of book.seas) need('sea', [parent], `seas.json: ${id}: parent`);
	for (const { id } of book.sources) {
		if (!cited.has(id)) problems.push(`sources/: ${id}: id: no record cites it`);
	}
	return problems;
}

/** File and record, as `FactError` names them. Sources lie in several files of one folder. */
function nameRecord(kind: string, record: FactBook[keyof FactBook][number]): string {
	const name =
		'id' in record
			? record.id
			: 'unit' in record
				? record.unit
				: 'polity' in record
					? record.polity
					: record.round;
	return `${kind === 'sources' ? 'sources/' : `${kind}.json`}: ${name}`;
}

/** Every source id cited anywhere inside a record. */
function citations(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === 'sources' ? (inner as string[]) : citations(inner)
	);
}

function badSpans(book: FactBook): string[] {
	const problems: string[] = [];
	const check = (value: unknown, where: string) => {
		if (typeof value !== 'object' || value === null) return;
		const { from, to } = value as Partial<Span>;
		if (typeof from === 'string' && typeof to === 'string' && from >= to) {
			problems.push(`${where}: to: ends (${to}) no later than it begins (${from}); spans are half-open`);
		}
		for (const [key, inner] of Object.entries(value)) check(inner, `${where}: ${key}`);
	};
	for (const [kind, records] of Object.entries(book)) {
		for (const record of records) check(record, nameRecord(kind, record));
	}
	for (const { id, status, to, asOf } of book.operations) {
		if ((status === 'ended') !== (to !== null))
			problems.push(`operations.json: ${id}: status: disagrees with the end`);
		if ((status === 'ended') !== (asOf === null))
			problems.push(`operations.json: ${id}: asOf: belongs to what has not ended`);
	}
	return problems;
}

function brokenTenures(book: FactBook): string[] {
	const problems: string[] = [];
	const polities = new Map(book.polities.map((polity) => [polity.id, polity]));
	for (const { id } of book.units) {
		const chain = book.tenures.filter(({ unit }) => unit === id);
		if (chain[0]?.from !== null)
			problems.push(`tenures.json: ${id}: from: does not begin before the atlas does`);
		if (chain.at(-1)?.to !== null) problems.push(`tenures.json: ${id}: to: does not reach the present`);
		chain.forEach((tenure, index) => {
			const next = chain[index + 1];
			if (next && tenure.to !== next.from)
				problems.push(`tenures.json: ${id}: from: gap or overlap at ${next.from}`);
			const polity = polities.get(tenure.polity);
			if (polity && tenure.from !== null && !contains(polity, tenure.from)) {
				problems.push(`tenures.json: ${id}: polity: ${polity.id} does not exist on ${tenure.from}`);
			}
		});
	}
	return problems;
}

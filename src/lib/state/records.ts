import * as m from '$lib/paraglide/messages';
import type { LocalIndex } from '../domain/atlas-index';
import type { Battlegroup, Language, Operation, Source } from '../domain/facts';
import { formatDay, formatYears } from '../domain/format';
import type { InLanguage } from '../domain/language';
import { paths } from './navigation';

/** A link to an operation with its years. */
export function operationLink(operation: Pick<InLanguage<Operation>, 'id' | 'names' | 'from' | 'to'>) {
	return {
		href: paths.record('operation', operation.id),
		name: operation.names,
		detail: formatYears(operation)
	};
}

/** A link to a battlegroup with the day it stood up. */
export function battlegroupLink(
	battlegroup: Pick<InLanguage<Battlegroup>, 'id' | 'names' | 'from' | 'fromPrecision'>,
	language: Language
) {
	return {
		href: paths.record('battlegroup', battlegroup.id),
		name: battlegroup.names,
		detail: m.since({ date: formatDay(battlegroup.from, language, battlegroup.fromPrecision) })
	};
}

/** The sources with these ids, in the order cited. */
export function cited(ids: readonly string[], sources: readonly Source[]): Source[] {
	const byId = new Map(sources.map((source) => [source.id, source]));
	return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** Present-day names of the given polities, by id. */
export function polityNames(
	ids: readonly string[],
	polities: LocalIndex['polities']
): Readonly<Record<string, string>> {
	const wanted = new Set(ids);
	return Object.fromEntries(
		polities.filter(({ id }) => wanted.has(id)).map(({ id, names }) => [id, names.at(-1)?.name ?? id])
	);
}

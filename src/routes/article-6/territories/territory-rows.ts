import type { Outcome, TerritoryRow, TerritoryRuling } from '$lib/components/TerritoryTable.svelte';
import type { Atlas } from '$lib/domain/atlas';
import { coverageAt, type Coverage } from '$lib/domain/coverage/coverage';
import type { ArticleTerritory, Clause, Scope } from '$lib/domain/coverage/facts';
import { contains, type Day } from '$lib/domain/day';
import type { Language } from '$lib/domain/facts';
import { formatList, formatSpan } from '$lib/domain/format';
import { fold } from '$lib/domain/gazetteer';
import type { InLanguage } from '$lib/domain/language';
import { standingOf } from '$lib/domain/membership';
import * as m from '$lib/paraglide/messages';
import { paths } from '$lib/state/navigation';
import { certaintyName, rulingText, verdictName } from '$lib/state/rulings';
import { DEFAULT_STATE, roundView, serialiseUrlState } from '$lib/state/url';

type Territory = InLanguage<ArticleTerritory>;
type NamedClause = Pick<InLanguage<Clause>, 'id' | 'names'>;

/** Zoom of the map that a row links to: an island and the coast it belongs to. */
const MAP_ZOOM = 4;

const SCOPES: Readonly<Record<Scope, () => string>> = {
	territory: m.scope_territory,
	forces: m.scope_forces,
	none: m.scope_none
};

/** The rows of the table on a day, in the order of the records: facts from those, verdicts from the rules. */
export function territoryRows(
	atlas: Atlas,
	territories: readonly Territory[],
	clauses: readonly NamedClause[],
	on: Day,
	language: Language
): TerritoryRow[] {
	const clauseNames = new Map(clauses.map(({ id, names }) => [id, names]));
	const names = new Map(territories.map((territory) => [territory.id, territory.names]));
	return territories.map((territory): TerritoryRow => {
		const units = unitsOn(atlas, territory, on);
		const ownTime = territory.periods.some((period) => contains(period, on));
		const rulings = rulingsOn(atlas, units, on, clauseNames);
		const holders = [...new Set(units.map((unit) => atlas.territory.ownerOf(unit, on)))].map((id) => ({
			id,
			name: atlas.nameOf(id, on),
			href: paths.polity(id)
		}));
		const others = ownTime
			? []
			: rulings.map((ruling) => ruling.territory).filter((id) => id !== territory.id);
		const elsewhere = [...new Set(others)].flatMap((id) => (id && names.get(id)) || []);
		const lands = units.map((unit) => atlas.unitNameOn(unit, on));
		return {
			id: territory.id,
			name: territory.names,
			holders,
			owners: [...(territory.owner === null ? [] : [territory.owner]), ...holders.map(({ id }) => id)],
			rulings,
			reason: territory.reason,
			remarks: [
				...(elsewhere.length > 0 ? [m.territory_elsewhere({ name: formatList(elsewhere, language) })] : []),
				...(units.length < territory.units.length
					? [m.territory_held({ held: units.length, total: territory.units.length })]
					: [])
			],
			note: territory.note,
			lands: territory.units.length > 1 ? lands : [],
			periods: territory.periods.map((period) => ({
				...period,
				text: periodText(period, clauseNames, language)
			})),
			sources: territory.sources,
			mapHref: mapOf(atlas, units, on),
			searchable: fold(
				[territory.id, territory.names, ...lands, ...holders.map(({ name }) => name), territory.reason]
					.concat(territory.note ?? [])
					.join(' ')
			)
		};
	});
}

/** The units that a row stands for on a day: those its Party still holds; all where it holds none. */
function unitsOn(atlas: Atlas, { owner, units }: Territory, on: Day): readonly string[] {
	const held = units.filter((unit) => atlas.territory.ownerOf(unit, on) === owner);
	return held.length > 0 ? held : units;
}

/** What the rules say of the units: one ruling where they agree, as they nearly always do. */
function rulingsOn(
	atlas: Atlas,
	units: readonly string[],
	on: Day,
	clauseNames: ReadonlyMap<string, string>
): TerritoryRuling[] {
	const found = new Map<string, { coverage: Coverage; outcome: Outcome; rules: string[]; units: string[] }>();
	for (const unit of units) {
		const latitude = atlas.unit(unit).label[1];
		const coverage = coverageAt(atlas, { latitude, unit, seas: [] }, on);
		const outcome = outcomeOf(atlas, unit, coverage, on);
		const key = [outcome, coverage.scope, coverage.clause, coverage.certainty].join();
		const same = found.get(key);
		const rule = rulingText(coverage);
		if (!same) found.set(key, { coverage, outcome, rules: [rule], units: [unit] });
		else {
			same.units.push(unit);
			// Lands in Africa and in Asia are outside by different rules, and outside all the same.
			if (!same.rules.includes(rule)) same.rules.push(rule);
		}
	}
	return [...found.values()].map(({ coverage, outcome, rules, units: agreeing }) => {
		const { verdict, scope, clause, certainty, territory } = coverage;
		return {
			outcome,
			verdict,
			name: outcomeName(outcome),
			rules,
			scope,
			scopeName: SCOPES[scope](),
			clause:
				clause === null
					? null
					: { id: clause, name: clauseNames.get(clause) ?? clause, href: `${paths.article6()}#${clause}` },
			certainty,
			certaintyName: certaintyName(certainty),
			territory,
			units: agreeing,
			lands: agreeing.map((unit) => atlas.unitNameOn(unit, on))
		};
	});
}

/** A verdict as the table tells it: land that no Party holds or controls is outside for that alone. */
function outcomeOf(atlas: Atlas, unit: string, { verdict, scope, reason }: Coverage, on: Day): Outcome {
	if (reason === 'not-a-party') {
		const { controller } = atlas.territory.tenureOf(unit, on);
		const powers = controller === null ? [] : [controller, ...atlas.powersOf(controller)];
		if (!powers.some((id) => isParty(atlas, id, on))) return 'no-party';
	}
	return verdict === 'covered' && scope === 'forces' ? 'forces' : verdict;
}

function isParty(atlas: Atlas, polity: string, on: Day): boolean {
	const member = atlas.memberOf(polity);
	return member !== undefined && standingOf(member, on) === 'member';
}

function periodText(
	period: Territory['periods'][number],
	clauseNames: ReadonlyMap<string, string>,
	language: Language
): string {
	const clause = period.clause === null ? undefined : clauseNames.get(period.clause);
	const verdict = verdictName(period);
	const span = formatSpan({ ...period, from: period.from as Day }, language, m.until_today());
	return m.labelled({ label: span, text: clause ? `${verdict} (${clause})` : verdict });
}

/** The map on that day with the verdict on the largest of the units. */
function mapOf(atlas: Atlas, units: readonly string[], on: Day): string {
	const [largest] = units.map((unit) => atlas.unit(unit)).sort((a, b) => b.area - a.area);
	if (!largest) return paths.map();
	const [longitude, latitude] = largest.label;
	const view = roundView({ longitude, latitude, zoom: MAP_ZOOM });
	return paths.map(
		serialiseUrlState({
			...DEFAULT_STATE,
			date: on,
			layers: ['members', 'treaty-area'],
			view,
			at: { latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)) }
		})
	);
}

/** What an outcome is called. */
export function outcomeName(outcome: Outcome): string {
	if (outcome === 'no-party') return m.verdict_no_party();
	return outcome === 'forces'
		? verdictName({ verdict: 'covered', scope: 'forces' })
		: verdictName({ verdict: outcome, scope: 'territory' });
}

/** The polities by which the rows can be asked for: the Party of each, or all holders where it had none. */
export function ownersOf(
	atlas: Atlas,
	territories: readonly Territory[],
	language: Language
): { id: string; name: string }[] {
	const { polities, tenures } = atlas.index;
	const wanted = new Set(
		territories.flatMap(({ owner, units }) =>
			owner === null
				? tenures.filter(({ unit }) => units.includes(unit)).map(({ polity }) => polity)
				: [owner]
		)
	);
	const collator = new Intl.Collator(language);
	return polities
		.filter(({ id }) => wanted.has(id))
		.map(({ id, names }) => ({ id, name: names.at(-1)?.name ?? id }))
		.sort((a, b) => collator.compare(a.name, b.name));
}

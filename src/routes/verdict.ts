import { loadRecords } from '$lib/data/load';
import { Locator } from '$lib/data/locator';
import { loadGeometry } from '$lib/data/topology';
import type { Atlas } from '$lib/domain/atlas';
import { coverageAt, coverageSpans, type Coverage, type Whereabouts } from '$lib/domain/coverage/coverage';
import type { Day } from '$lib/domain/day';
import type { Language, Source } from '$lib/domain/facts';
import { formatDay } from '$lib/domain/format';
import { inLanguage } from '$lib/domain/language';
import { standingOf } from '$lib/domain/membership';
import * as m from '$lib/paraglide/messages';
import { paths } from '$lib/state/navigation';
import { cited } from '$lib/state/records';
import { certaintyName, rulingText, seaName, verdictName } from '$lib/state/rulings';
import type { Position } from '$lib/state/url';

/** A clause as a verdict quotes it. */
export interface QuotedClause {
	readonly name: string;
	readonly quote: string;
	readonly paraphrase: string;
	/** Where the text of the article explains it. */
	readonly href: string;
}

/** One stretch of the strip that shows a verdict over time. */
export interface VerdictSpan {
	readonly from: Day;
	readonly to: Day | null;
	readonly verdict: Coverage['verdict'];
	readonly name: string;
	readonly reason: string;
	readonly clause: string | null;
}

/** Everything that is said of a place on a day. */
export interface Verdict {
	readonly coverage: Coverage;
	readonly name: string;
	readonly sentence: string;
	readonly clause: QuotedClause | null;
	/** Why, from the rule to what is particular about the place. */
	readonly reasons: readonly string[];
	readonly facts: readonly { readonly label: string; readonly value: string | null }[];
	readonly spans: readonly VerdictSpan[];
	readonly sources: readonly Source[];
}

let locator: Promise<Locator> | undefined;
let records: ReturnType<typeof loadAll> | undefined;

/** What verdicts are worded with: clauses, readings, territories, sea areas, sources. */
export type ArticleRecords = Awaited<ReturnType<typeof loadAll>>;

/** Fetches those records once. Throws `DataError`; the next call then tries again. */
export function loadRecordsOfArticle(): Promise<ArticleRecords> {
	if (!records) {
		records = loadAll();
		records.catch(() => (records = undefined));
	}
	return records;
}

function loadAll() {
	return Promise.all([
		loadRecords('clauses', fetch),
		loadRecords('readings', fetch),
		loadRecords('territories', fetch),
		loadRecords('sea-areas', fetch),
		loadRecords('sources', fetch)
	]);
}

/** The unit or the seas at a place, at full detail. Throws `DataError`. */
export async function locate(at: Position): Promise<Whereabouts> {
	if (!locator) {
		locator = loadGeometry('detail', fetch).then((geometry) => new Locator(geometry));
		locator.catch(() => (locator = undefined));
	}
	return (await locator).locate(at);
}

/** The verdict on a place on a day, in words. */
export function verdictOn(
	atlas: Atlas,
	whereabouts: Whereabouts,
	on: Day,
	today: Day,
	language: Language,
	[clauses, readings, territories, seaAreas, sources]: ArticleRecords
): Verdict {
	const coverage = coverageAt(atlas, whereabouts, on);
	const clause = clauses.find(({ id }) => id === coverage.clause);
	const reading = readings.find(({ id }) => id === coverage.reading);
	const territory = territories.find(({ id }) => id === coverage.territory);
	const seaArea = seaAreas.find(({ id }) => id === coverage.seaArea);
	const place = placeName(atlas, whereabouts, on);
	const sentence = {
		covered: coverage.scope === 'forces' ? m.sentence_forces : m.sentence_covered,
		'not-covered': m.sentence_not_covered,
		unsettled: m.sentence_unsettled
	}[coverage.verdict];
	const clauseNames = new Map(clauses.map(({ id, names }) => [id, names[language]]));
	return {
		coverage,
		name: verdictName(coverage),
		sentence: sentence({ date: formatDay(on, language), place }),
		clause: clause
			? {
					name: clause.names[language],
					quote: clause.quote[language],
					paraphrase: clause.paraphrase[language],
					href: `${paths.article6()}#${clause.id}`
				}
			: null,
		reasons: [
			rulingText(coverage),
			...inLanguage(
				[reading?.reason, reading ? undefined : territory?.reason, seaArea?.reason].filter(
					(reason) => reason !== undefined
				),
				language
			)
		],
		facts: factsOf(atlas, whereabouts, coverage, on, language),
		spans: coverageSpans(atlas, whereabouts, today).map(({ from, to, coverage: then }) => ({
			from,
			to,
			verdict: then.verdict,
			name: verdictName(then),
			reason: rulingText(then),
			clause: then.clause === null ? null : (clauseNames.get(then.clause) ?? null)
		})),
		sources: cited(
			[clause, reading, territory, seaArea].flatMap((record) => record?.sources ?? []),
			sources
		)
	};
}

/** What the place is called on that day. */
function placeName(atlas: Atlas, { unit, seas }: Whereabouts, on: Day): string {
	if (unit !== null) return atlas.unitNameOn(unit, on);
	return seaName(atlas, seas) ?? m.open_sea_unnamed();
}

function factsOf(
	atlas: Atlas,
	{ unit }: Whereabouts,
	{ certainty, owner }: Coverage,
	on: Day,
	language: Language
): Verdict['facts'] {
	const member = owner === null ? undefined : atlas.memberOf(owner);
	const party = member !== undefined && standingOf(member, on) === 'member';
	return [
		{ label: m.certainty(), value: certaintyName(certainty) },
		{ label: m.held_by(), value: owner === null ? null : atlas.nameOf(owner, on) },
		{ label: m.status(), value: unit === null ? null : m[`tenure_${atlas.unitState(unit, on).status}`]() },
		{
			label: m.membership(),
			value:
				owner === null ? null : party ? m.since({ date: formatDay(member.from, language) }) : m.not_a_member()
		}
	];
}

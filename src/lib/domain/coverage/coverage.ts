import type { Atlas } from '../atlas';
import { contains, type Day } from '../day';
import type { Certainty } from './facts';
import { rulingOnLand } from './land';
import { notCovered, TREATY_IN_FORCE, type Ruling } from './ruling';
import { rulingAtSea, seaAreaOf } from './sea';

/** A place as the rules need it: the unit it lies in, or the seas; latitude in degrees north. */
export interface Whereabouts {
	readonly latitude: number;
	/** Id of the unit; `null` at sea. */
	readonly unit: string | null;
	/** Ids of the seas; empty on land. */
	readonly seas: readonly string[];
}

/** Whether, by which clause and how certainly a place is covered on a day. */
export interface Coverage extends Ruling {
	/** Id of the clause in the version of the text in force that day; `null` where none reaches the place. */
	readonly clause: string | null;
	readonly certainty: Certainty;
	/** Id of the territory of the table that the place belongs to, if there is one. */
	readonly territory: string | null;
	/** Id of the sea area, at sea. */
	readonly seaArea: string | null;
	/** Id of the lawful holder on that day; `null` at sea. */
	readonly owner: string | null;
}

/** A span of days over which the coverage of a place stays the same. */
export interface CoverageSpan {
	readonly from: Day;
	/** First day of the next span; `null` for the last. */
	readonly to: Day | null;
	readonly coverage: Coverage;
}

/** The verdict on any place on earth on any day. Throws `RangeError` for an unknown unit. */
export function coverageAt(atlas: Atlas, place: Whereabouts, on: Day): Coverage {
	const ruling = ruleOn(atlas, place, on);
	const clause = ruling.limb === null ? undefined : atlas.clauseOn(ruling.limb, on);
	const territory = place.unit === null ? undefined : territoryOn(atlas, place.unit, on);
	const seaArea = place.unit === null ? seaAreaOf(atlas, place.seas) : undefined;
	const judged = territory?.periods.find((period) => contains(period, on));
	const { verdict, scope, limb, reason, reading } = ruling;
	return {
		// Spelt out: spreading costs more than all the rules together.
		verdict,
		scope,
		limb,
		reason,
		reading,
		clause: clause?.id ?? null,
		certainty:
			ruling.verdict === 'unsettled'
				? 'unsettled'
				: judged?.verdict === ruling.verdict && territory?.certainty !== 'unsettled'
					? (territory?.certainty ?? 'text')
					: settled(seaArea?.certainty),
		territory: territory?.id ?? null,
		seaArea: seaArea?.id ?? null,
		owner: place.unit === null ? null : atlas.territory.ownerOf(place.unit, on)
	};
}

/** The coverage of a place from the treaty's entry into force to `last`, as spans that differ. */
export function coverageSpans(atlas: Atlas, place: Whereabouts, last: Day): readonly CoverageSpan[] {
	const days = turningDays(atlas, place).filter((day) => day >= TREATY_IN_FORCE && day <= last);
	const coverages = days.map((from) => ({ from, coverage: coverageAt(atlas, place, from) }));
	const turns = coverages.filter(
		({ coverage }, index) => !sameCoverage(coverage, coverages[index - 1]?.coverage)
	);
	return turns.map((turn, index) => ({ ...turn, to: turns[index + 1]?.from ?? null }));
}

function ruleOn(atlas: Atlas, { latitude, unit, seas }: Whereabouts, on: Day): Ruling {
	if (on < TREATY_IN_FORCE) return notCovered('not-in-force');
	return unit === null ? rulingAtSea(atlas, seas, latitude, on) : rulingOnLand(atlas, unit, on);
}

/** The row of the table for a unit on a day: the one that names fewest others beside it. */
function territoryOn(atlas: Atlas, unit: string, on: Day): Atlas['index']['territories'][number] | undefined {
	return atlas
		.territoryRowsOf(unit)
		.filter(({ periods }) => periods.some((period) => contains(period, on)))
		.sort((a, b) => a.units.length - b.units.length)[0];
}

/** A verdict that the rules reach without doubt cannot be called unsettled. */
const settled = (certainty: Certainty | undefined): Certainty =>
	certainty === undefined || certainty === 'unsettled' ? 'text' : certainty;

/** Every day on which something that the rules look at changes for a place, ascending. */
function turningDays(atlas: Atlas, { unit, seas }: Whereabouts): Day[] {
	const { clauses, readings, tenures } = atlas.index;
	const chain = tenures.filter((tenure) => tenure.unit === unit);
	const holders = new Set(chain.map(({ polity }) => polity));
	const spans = [
		...clauses,
		...(seaAreaOf(atlas, seas)?.periods ?? []),
		...readings.filter(({ units }) => unit !== null && units.includes(unit)),
		...(unit === null ? [] : atlas.territoryRowsOf(unit)).flatMap(({ periods }) => periods),
		...chain,
		...[...holders].flatMap((polity) => atlas.memberOf(polity) ?? [])
	];
	const days = spans.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
	return [...new Set([TREATY_IN_FORCE, ...days])].sort();
}

function sameCoverage(a: Coverage, b: Coverage | undefined): boolean {
	return (
		b !== undefined &&
		a.verdict === b.verdict &&
		a.scope === b.scope &&
		a.clause === b.clause &&
		a.reason === b.reason &&
		a.reading === b.reading
	);
}

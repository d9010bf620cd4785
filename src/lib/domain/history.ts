import type { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import { contains, type Day } from './day';
import { ATLAS_BEGIN } from './membership';

type Tenure = LocalIndex['tenures'][number];

/** A day from which a polity holds a certain set of units. */
export interface TerritoryStep {
	readonly day: Day;
	readonly tenures: readonly Tenure[];
}

/**
 * How a polity's territory changed: the land it held on the first day of the atlas or of its life, and on each
 * later day on which it gained or lost a unit, ascending. A change of status alone is no step.
 */
export function territorySteps(atlas: Atlas, polity: string): readonly TerritoryStep[] {
	const tenures = atlas.index.tenures.filter((tenure) => tenure.polity === polity);
	const days = tenures
		.flatMap(({ from, to }) => [from === null || from < ATLAS_BEGIN ? ATLAS_BEGIN : from, to])
		.filter((day) => day !== null && day >= ATLAS_BEGIN);
	const steps = [...new Set(days)].sort().map((day) => ({
		day: day as Day,
		tenures: tenures.filter((tenure) => contains(tenure, day as Day))
	}));
	return steps.filter((step, index) => unitsOf(step) !== unitsOf(steps[index - 1]));
}

/**
 * The most telling steps: the first, the last, and those between that change most land, at most `count`, in
 * order. `areaOf` gives km² of a unit.
 */
export function principalSteps(
	steps: readonly TerritoryStep[],
	count: number,
	areaOf: (unit: string) => number
): readonly TerritoryStep[] {
	const weight = (step: TerritoryStep, index: number) => {
		if (index === 0 || index === steps.length - 1) return Infinity;
		const [before, after] = [steps[index - 1], step].map(
			(each) => new Set(each?.tenures.map(({ unit }) => unit))
		) as [Set<string>, Set<string>];
		const changed = [...before, ...after].filter((unit) => before.has(unit) !== after.has(unit));
		return changed.reduce((sum, unit) => sum + areaOf(unit), 0);
	};
	const weights = new Map(steps.map((step, index) => [step, weight(step, index)]));
	const chosen = [...steps].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, count);
	return steps.filter((step) => chosen.includes(step));
}

function unitsOf(step: TerritoryStep | undefined): string {
	return (
		step?.tenures
			.map(({ unit }) => unit)
			.sort()
			.join() ?? 'none'
	);
}

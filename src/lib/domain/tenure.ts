import { contains, type Day } from './day';
import type { LocalIndex } from './atlas-index';

type Tenure = LocalIndex['tenures'][number];
type Polity = LocalIndex['polities'][number];

/** Who holds which land on which day. Built once from the tenures; every question is a look-up. */
export class Territory {
	readonly #byUnit = new Map<string, Tenure[]>();
	/** What was asked for last: mostly the next question is about a day near it. */
	readonly #last = new Map<string, Tenure>();

	constructor(tenures: readonly Tenure[]) {
		for (const tenure of tenures) {
			const chain = this.#byUnit.get(tenure.unit);
			if (chain) chain.push(tenure);
			else this.#byUnit.set(tenure.unit, [tenure]);
		}
	}

	/** Ids of all units. */
	get units(): readonly string[] {
		return [...this.#byUnit.keys()];
	}

	/** The tenure under which `unit` is held on that day. Throws `RangeError` for an unknown unit. */
	tenureOf(unit: string, on: Day): Tenure {
		const last = this.#last.get(unit);
		if (last && contains(last, on)) return last;
		const tenure = this.#byUnit.get(unit)?.find((candidate) => contains(candidate, on));
		if (!tenure) throw new RangeError(`No tenure of unit "${unit}" on ${on}`);
		this.#last.set(unit, tenure);
		return tenure;
	}

	/** Id of the polity that lawfully holds `unit` on that day. */
	ownerOf(unit: string, on: Day): string {
		return this.tenureOf(unit, on).polity;
	}

	/** Ids of the units that `polity` lawfully holds on that day. */
	territoryOf(polity: string, on: Day): readonly string[] {
		return this.units.filter((unit) => this.ownerOf(unit, on) === polity);
	}

	/** Days on which any unit changes hands or status, ascending, without repeats. */
	get changeDays(): readonly Day[] {
		const starts = [...this.#byUnit.values()].flat().map(({ from }) => from);
		return [...new Set(starts.filter((from) => from !== null))].sort();
	}
}

/** The name a polity bore on a day; before its first or after its last period, the nearest one. */
export function polityNameOn(polity: Polity, on: Day): string {
	const period =
		polity.names.find((candidate) => contains(candidate, on)) ??
		(polity.from !== null && on < polity.from ? polity.names[0] : polity.names.at(-1));
	if (!period) throw new RangeError(`Polity "${polity.id}" has no name`);
	return period.name;
}

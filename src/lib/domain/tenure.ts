import { contains, type Day } from './day';
import type { LocalIndex } from './atlas-index';

type Tenure = LocalIndex['tenures'][number];
type Polity = LocalIndex['polities'][number];

/** Who holds which land on which day. Built once from the tenures; every question is a look-up. */
export class Territory {
	/** Ids of all units. */
	readonly units: readonly string[];
	/** Days on which any unit changes hands or status, ascending, without repeats. */
	readonly changeDays: readonly Day[];
	readonly #byUnit = new Map<string, Tenure[]>();
	/** Units of which a tenure begins on a day. */
	readonly #beginning = new Map<Day, string[]>();
	/** What was asked for last: mostly the next question is about a day near it. */
	readonly #last = new Map<string, Tenure>();

	constructor(tenures: readonly Tenure[]) {
		for (const tenure of tenures) {
			const chain = this.#byUnit.get(tenure.unit);
			if (chain) chain.push(tenure);
			else this.#byUnit.set(tenure.unit, [tenure]);
		}
		this.units = [...this.#byUnit.keys()];
		for (const { unit, from } of [...this.#byUnit.values()].flat()) {
			if (from !== null) this.#beginning.set(from, [...(this.#beginning.get(from) ?? []), unit]);
		}
		this.changeDays = [...this.#beginning.keys()].sort();
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

	/** Ids of the units of which a tenure begins after one day and by the other: only those can differ between the two. */
	changedBetween(one: Day, other: Day): readonly string[] {
		const [earlier, later] = one < other ? [one, other] : [other, one];
		const days = this.changeDays.filter((day) => day > earlier && day <= later);
		const [first = [], ...others] = days.map((day) => this.#beginning.get(day)!);
		if (others.length === 0) return first;
		const changed = new Set([first, ...others].flat());
		return this.units.filter((unit) => changed.has(unit));
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

import { abbreviationsOf } from './abbreviations';
import { contains, type Day } from './day';
import type { Limb } from './coverage/facts';
import type { LocalIndex } from './atlas-index';
import { membersOn, membershipDays, signatoriesOn, standingOf, type Standing } from './membership';
import { polityNameOn, Territory } from './tenure';
import { turningDays } from './turns';

type Member = LocalIndex['members'][number];

/** How one unit stands on a day: what the map paints and the panel says. */
export interface UnitState {
	readonly polity: string;
	readonly standing: Standing;
	/** Number of the enlargement round of the polity that holds it; `null` unless member or signatory. */
	readonly round: number | null;
	/** The polity in actual control, where that is not the lawful holder. */
	readonly controller: string | null;
	readonly status: LocalIndex['tenures'][number]['status'];
}

/** What the atlas can be asked about a day. Wraps the index; holds no state of its own. */
export class Atlas {
	readonly territory: Territory;
	/** Days on which states sign, join or leave, ascending. */
	readonly milestones: readonly Day[];
	readonly #members: ReadonlyMap<string, Member>;
	readonly #polities: ReadonlyMap<string, LocalIndex['polities'][number]>;
	readonly #units: ReadonlyMap<string, LocalIndex['units'][number]>;
	readonly #rows = new Map<string, LocalIndex['territories'][number][]>();
	#turns: readonly Day[] | null = null;
	#landNames: ReadonlyMap<string, ReadonlySet<string>> | null = null;

	constructor(readonly index: LocalIndex) {
		this.territory = new Territory(index.tenures);
		this.milestones = membershipDays(index.members);
		this.#members = new Map(index.members.map((member) => [member.polity, member]));
		this.#polities = new Map(index.polities.map((polity) => [polity.id, polity]));
		this.#units = new Map(index.units.map((unit) => [unit.id, unit]));
		for (const row of index.territories) {
			for (const unit of row.units) this.#rows.set(unit, [...(this.#rows.get(unit) ?? []), row]);
		}
	}

	/** States for which the treaty is in force on that day. */
	membersOn(on: Day): readonly Member[] {
		return membersOn(this.index.members, on);
	}

	/** States that have signed but for which it is not in force on that day. */
	signatoriesOn(on: Day): readonly Member[] {
		return signatoriesOn(this.index.members, on);
	}

	/** The membership record of a polity, if it ever was a member. */
	memberOf(polity: string): Member | undefined {
		return this.#members.get(polity);
	}

	/** The name of a polity on that day. Throws `RangeError` for an unknown polity. */
	nameOf(polity: string, on: Day): string {
		const record = this.#polities.get(polity);
		if (!record) throw new RangeError(`Unknown polity "${polity}"`);
		return polityNameOn(record, on);
	}

	/** What a polity was ever called, and for short; empty for one that is not known. */
	knownNames(polity: string): readonly string[] {
		const record = this.#polities.get(polity);
		return record ? [...record.names.map(({ name }) => name), ...abbreviationsOf(record)] : [];
	}

	/** The states that make up a joint authority; empty for a state. */
	powersOf(polity: string): readonly string[] {
		return this.#polities.get(polity)?.powers ?? [];
	}

	/** What is known of a unit on every day. Throws `RangeError` for an unknown one. */
	unit(id: string): LocalIndex['units'][number] {
		const unit = this.#units.get(id);
		if (!unit) throw new RangeError(`Unknown unit "${id}"`);
		return unit;
	}

	/** Rows of the table of territories that a unit belongs to. */
	territoryRowsOf(unit: string): readonly LocalIndex['territories'][number][] {
		return this.#rows.get(unit) ?? [];
	}

	/** What a unit was called on that day: "Gold Coast" before it was Ghana. */
	unitNameOn(id: string, on: Day): string {
		return this.territory.tenureOf(id, on).name ?? this.unit(id).names;
	}

	/** What a unit was ever called, and all who ever held it: a search for Yugoslavia finds what was part of it. */
	namesOfLand(unit: string): Iterable<string> {
		this.#landNames ??= this.#gatherLandNames();
		return this.#landNames.get(unit) ?? [];
	}

	/** The clause that states a part of Article 6 on that day; the first text's before it was in force. */
	clauseOn(limb: Limb, on: Day): LocalIndex['clauses'][number] | undefined {
		const { clauses } = this.index;
		const first = clauses[0]?.from ?? null;
		const at = first !== null && on < first ? first : on;
		return clauses.find((clause) => clause.limbs.includes(limb) && contains(clause, at));
	}

	/** How a unit stands on that day. Throws `RangeError` for an unknown unit. */
	unitState(unit: string, on: Day): UnitState {
		const { polity, controller, status } = this.territory.tenureOf(unit, on);
		const member = this.#members.get(polity);
		const standing = member ? standingOf(member, on) : 'none';
		return {
			polity,
			standing,
			round: standing === 'none' ? null : (member?.round ?? null),
			controller,
			status
		};
	}

	/** Whether a member holds a unit as its own: what it merely protects or holds in trust is not its territory. */
	isMembersLand(unit: string, on: Day): boolean {
		const { standing, status } = this.unitState(unit, on);
		return standing === 'member' && status !== 'protectorate' && status !== 'trust';
	}

	/** Whether all is on one day as it is on the other: nothing turns between them. */
	isAlike(one: Day, other: Day): boolean {
		const [earlier, later] = one < other ? [one, other] : [other, one];
		this.#turns ??= turningDays(this.index);
		const next = this.#turns.find((day) => day > earlier);
		return next === undefined || next > later;
	}

	#gatherLandNames(): ReadonlyMap<string, ReadonlySet<string>> {
		const gathered = new Map<string, Set<string>>();
		for (const { unit, polity, name } of this.index.tenures) {
			const known = gathered.get(unit) ?? new Set();
			for (const each of [name, ...this.knownNames(polity)]) if (each) known.add(each);
			gathered.set(unit, known);
		}
		return gathered;
	}
}

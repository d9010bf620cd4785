import type { Atlas } from './atlas';
import { rulingOnLand } from './coverage/land';
import { contains, type Day, type Span } from './day';
import { stretchWith } from './flank';
import { activityOn } from './operations';

/** The alliance in numbers on a day. */
export interface Figures {
	/** States for which the treaty is in force: the spans of `members.json`. */
	readonly members: number;
	/**
	 * Land in km² that members lawfully hold, wherever it lies, without protectorates and trust territories: areas of
	 * units, measured on the base map (Natural Earth, 1:10,000,000) at full detail.
	 */
	readonly memberLandKm2: number;
	/** The part of it in km² that Article 6 covers as territory, by the rules of {@link rulingOnLand}. */
	readonly treatyLandKm2: number;
	/** Land border of members with Russia, before it the Soviet Union, in km: `borders.json`, from the same base map. */
	readonly russiaBorderKm: number;
	/** Land border of members with those of the Warsaw Pact, the Soviet Union among them, in km, likewise. */
	readonly warsawPactBorderKm: number;
	/** Operations, missions and standing activities under way: the spans of `operations.json`. */
	readonly operations: number;
}

/** Name of a figure. */
export type FigureId = keyof Figures;

/** The figures in the order in which they are shown. */
export const FIGURES: readonly FigureId[] = [
	'members',
	'memberLandKm2',
	'treatyLandKm2',
	'russiaBorderKm',
	'warsawPactBorderKm',
	'operations'
];

/** A figure from a day on, until the day of its next step. */
export interface FigureStep {
	readonly day: Day;
	readonly value: number;
}

/** Each figure over time, its steps ascending. */
export type FigureSeries = Readonly<Record<FigureId, readonly FigureStep[]>>;

/** What a figure is made up of: a member, a piece of land, a line, an operation. */
interface Part {
	/** Days on which what it adds can change. Before the first of them it adds nothing. */
	readonly days: () => readonly Day[];
	/** What it adds on a day. */
	readonly on: (day: Day) => number;
}

const RUSSIA: ReadonlySet<string> = new Set(['ru', 'ussr']);

/** The figures of a day. Asks every part; who moves through time looks them up in {@link figureSeries}. */
export function figuresOn(atlas: Atlas, on: Day): Figures {
	const parts = partsOf(atlas);
	return perFigure((id) => sum(parts[id].map((part) => part.on(on))));
}

/** The figures from `first` to `last`: a step on the first day, and one whenever the figure changes. */
export function figureSeries(atlas: Atlas, first: Day, last: Day): FigureSeries {
	const steps = allSteps(atlas);
	const begin = figuresOn(atlas, first);
	return perFigure((id) => [
		{ day: first, value: begin[id] },
		...steps[id].filter(({ day }) => first < day && day <= last)
	]);
}

/** The figures of a day of a series. */
export function figuresIn(series: FigureSeries, on: Day): Figures {
	return perFigure((id) => valueOn(series[id], on));
}

/** The value of the last step up to that day, by halving. Throws `RangeError` for a day before the first step. */
function valueOn(steps: readonly FigureStep[], on: Day): number {
	let [low, high] = [-1, steps.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (steps[middle]!.day <= on) low = middle;
		else high = middle - 1;
	}
	const step = steps[low];
	if (!step) throw new RangeError(`No figures for ${on}`);
	return step.value;
}

const workedOut = new WeakMap<Atlas, FigureSeries>();

/** Every change of the figures of an atlas, worked out once. */
function allSteps(atlas: Atlas): FigureSeries {
	let steps = workedOut.get(atlas);
	if (!steps) {
		const parts = partsOf(atlas);
		steps = perFigure((id) => stepsOf(parts[id]));
		workedOut.set(atlas, steps);
	}
	return steps;
}

/** Asks a part on its own days only: all parts on all days would take longer than a reader waits. */
function stepsOf(parts: readonly Part[]): readonly FigureStep[] {
	const changing = new Map<Day, number[]>();
	parts.forEach(({ days }, index) => {
		for (const day of new Set(days())) {
			const indices = changing.get(day);
			if (indices) indices.push(index);
			else changing.set(day, [index]);
		}
	});
	const added = parts.map(() => 0);
	const steps = [...changing]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([day, indices]) => {
			for (const index of indices) added[index] = parts[index]!.on(day);
			return { day, value: sum(added) };
		});
	return steps.filter(({ value }, index) => value !== (steps[index - 1]?.value ?? 0));
}

function partsOf(atlas: Atlas): Readonly<Record<FigureId, readonly Part[]>> {
	const { members, units, borders, operations, clauses, readings } = atlas.index;
	const held = holdingDays(atlas);
	const amended = [...new Set(endsOf(clauses))];
	const land = (areaOn: (unit: string, area: number, day: Day) => number): Part[] =>
		units.map(({ id, area }) => ({
			days: () => [
				...held(id),
				...amended,
				...endsOf(readings.filter((reading) => reading.units.includes(id)))
			],
			on: (day) => areaOn(id, area, day)
		}));
	const border = (neighboursOn: (day: Day) => ReadonlySet<string>): Part[] =>
		borders.map((line) => ({
			days: () => [...held(line.a), ...held(line.b)],
			on: (day) => stretchWith(atlas, line, neighboursOn(day), day)?.kilometres ?? 0
		}));
	return {
		members: members.map((member) => ({
			days: () => endsOf([member]),
			on: (day) => (contains(member, day) ? 1 : 0)
		})),
		memberLandKm2: land((unit, area, day) => (atlas.isMembersLand(unit, day) ? area : 0)),
		treatyLandKm2: land((unit, area, day) => (isTreatyLand(atlas, unit, day) ? area : 0)),
		russiaBorderKm: border(() => RUSSIA),
		warsawPactBorderKm: border((day) => warsawPactOn(atlas, day)),
		operations: operations.map((operation) => ({
			days: () => endsOf([operation]),
			on: (day) => (activityOn(operation, day) === 'active' ? 1 : 0)
		}))
	};
}

/** Days on which a unit changes hands or status, or one that holds it joins or leaves the alliance or the Pact. */
function holdingDays(atlas: Atlas): (unit: string) => readonly Day[] {
	const memberships = [...atlas.index.members, ...warsawPact(atlas)];
	const days = new Map<string, readonly Day[]>();
	for (const tenure of atlas.index.tenures) {
		const holder = memberships.filter(({ polity }) => polity === tenure.polity);
		days.set(tenure.unit, [...(days.get(tenure.unit) ?? []), ...endsOf([tenure, ...holder])]);
	}
	return (unit) => days.get(unit) ?? [];
}

/** Whether Article 6 covers it as territory, beyond dispute; forces in other land are not land. */
function isTreatyLand(atlas: Atlas, unit: string, on: Day): boolean {
	if (!atlas.isMembersLand(unit, on)) return false;
	const { verdict, scope } = rulingOnLand(atlas, unit, on);
	return verdict === 'covered' && scope === 'territory';
}

function warsawPact({ index }: Atlas) {
	return index.organisations.find(({ id }) => id === 'warsaw-pact')?.members ?? [];
}

function warsawPactOn(atlas: Atlas, on: Day): ReadonlySet<string> {
	const members = warsawPact(atlas).filter((member) => contains(member, on));
	return new Set(members.map(({ polity }) => polity));
}

const endsOf = (spans: readonly Span[]) =>
	spans.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const perFigure = <T>(of: (id: FigureId) => T) =>
	Object.fromEntries(FIGURES.map((id) => [id, of(id)])) as Record<FigureId, T>;

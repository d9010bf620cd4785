import type { Atlas } from './atlas';
import { rulingOnLand } from './coverage/land';
import { addDays, type Day } from './day';
import type { LocalIndex } from './atlas-index';
import { ATLAS_BEGIN, standingOf } from './membership';

const MEMBERSHIP_CHANGES = ['signed', 'in-force', 'joined', 'left'] as const;
type MembershipChange = (typeof MEMBERSHIP_CHANGES)[number];

/** Something that changes from one day to the next. Lists hold ids of polities or units. */
export type Change =
	| { readonly kind: MembershipChange; readonly polities: readonly string[] }
	| { readonly kind: 'gained' | 'lost'; readonly polity: string; readonly units: readonly string[] };

/** What changes for the alliance on that day: who signs, joins or leaves, and which land members gain or lose. */
export function changesOn(atlas: Atlas, on: Day): readonly Change[] {
	return changesBetween(atlas, addDays(on, -1), on);
}

/**
 * What differs on `after` from `before`: states that have signed, joined or left, and land that members have
 * gained or lost. Read backwards when `after` is the earlier day. Territory before the atlas begins is as on
 * its first day.
 */
export function changesBetween(atlas: Atlas, before: Day, after: Day): readonly Change[] {
	const changed = atlas.index.members.flatMap((member) => {
		const kind = membershipChange(member, before, after);
		return kind ? [{ kind, polity: member.polity }] : [];
	});
	const membership = MEMBERSHIP_CHANGES.flatMap((kind): Change[] => {
		const polities = changed.filter((each) => each.kind === kind).map(({ polity }) => polity);
		return polities.length > 0 ? [{ kind, polities }] : [];
	});
	return [...membership, ...territoryChanges(atlas, before, after)];
}

/** Units that are a member's own land on `after` but were not on `before`, and the other way round. */
export function landDifference(
	atlas: Atlas,
	before: Day,
	after: Day
): ReadonlyMap<string, 'gained' | 'lost'> {
	return new Map(
		atlas.territory.units.flatMap((unit) => {
			const [was, is] = [before, after].map((on) => atlas.isMembersLand(unit, on));
			return was === is ? [] : [[unit, is ? 'gained' : 'lost'] as const];
		})
	);
}

/** Every day on which something changes for the alliance, ascending. */
export function changeDays(atlas: Atlas): readonly Day[] {
	const days = new Set([
		...atlas.milestones,
		...atlas.territory.changeDays.filter((day) => day > ATLAS_BEGIN)
	]);
	return [...days].filter((day) => changesOn(atlas, day).length > 0).sort();
}

/**
 * Those of the days of {@link changeDays} on which states sign, join or leave, or land enters or leaves the treaty
 * area; the independence of a distant colony is none.
 */
export function principalChangeDays(atlas: Atlas, days: readonly Day[]): readonly Day[] {
	return days.filter((on) =>
		changesOn(atlas, on).some(
			(change) => !('units' in change) || change.units.some((unit) => concernsTreatyArea(atlas, unit, on))
		)
	);
}

/**
 * What a change of land does to the area of Article 6; `unsettled` where the rules do not say what leaves or enters,
 * `enters_whole` where in part of the land forces alone had been covered.
 */
export type AreaEffect =
	'enters' | 'enters_whole' | 'leaves' | 'leaves_part' | 'stays' | 'outside' | 'unsettled';

/**
 * What the passing of `units` on that day does to the area of Article 6, judged by the first that it does anything to;
 * `leaves_part` where others of those that leave a member had been outside.
 */
export function areaEffect(atlas: Atlas, units: readonly string[], on: Day): AreaEffect {
	const effects = units.map((unit): AreaEffect => {
		const [earlier, later] = [rulingOnLand(atlas, unit, addDays(on, -1)), rulingOnLand(atlas, unit, on)];
		const [before, after] = [earlier.verdict, later.verdict];
		if (after === 'covered' && before === 'covered') {
			return earlier.scope === 'forces' && later.scope === 'territory' ? 'enters_whole' : 'stays';
		}
		if (after === 'covered') return 'enters';
		if (before === 'unsettled' || after === 'unsettled') return 'unsettled';
		return before === 'covered' ? 'leaves' : 'outside';
	});
	const effect = effects.find((each) => each !== 'outside') ?? 'outside';
	if (effect === 'enters' && effects.includes('enters_whole')) return 'enters_whole';
	return effect === 'leaves' && effects.includes('outside') ? 'leaves_part' : effect;
}

function concernsTreatyArea(atlas: Atlas, unit: string, on: Day): boolean {
	return [addDays(on, -1), on].some((day) => rulingOnLand(atlas, unit, day).verdict !== 'not-covered');
}

function membershipChange(
	member: LocalIndex['members'][number],
	before: Day,
	after: Day
): MembershipChange | null {
	const [old, current] = [standingOf(member, before), standingOf(member, after)];
	if (old === current) return null;
	if (current === 'member') return member.signed === null ? 'joined' : 'in-force';
	return current === 'signatory' && old === 'none' ? 'signed' : 'left';
}

function territoryChanges(atlas: Atlas, before: Day, after: Day): Change[] {
	const [earlier, later] = [before, after].map((on) => (on < ATLAS_BEGIN ? ATLAS_BEGIN : on)) as [Day, Day];
	const gained = new Map<string, string[]>();
	const lost = new Map<string, string[]>();
	for (const unit of atlas.territory.changedBetween(earlier, later)) {
		const [old, current] = [atlas.territory.ownerOf(unit, earlier), atlas.territory.ownerOf(unit, later)];
		if (old === current) continue;
		// A state that has come into being holds its own land; that it is a member is said as its joining.
		if (unit !== current && atlas.isMembersLand(unit, later)) add(gained, current, unit);
		if (atlas.isMembersLand(unit, earlier)) add(lost, old, unit);
	}
	return [
		...[...gained].map(([polity, units]) => ({ kind: 'gained' as const, polity, units })),
		...[...lost].map(([polity, units]) => ({ kind: 'lost' as const, polity, units }))
	];
}

function add(map: Map<string, string[]>, key: string, value: string): void {
	map.set(key, [...(map.get(key) ?? []), value]);
}

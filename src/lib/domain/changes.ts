import type { Atlas } from './atlas';
import { addDays, type Day } from './day';
import { ATLAS_BEGIN } from './membership';

/** Something that changes from one day to the next. Lists hold ids of polities or units. */
export type Change =
	| { readonly kind: 'signed' | 'in-force' | 'joined' | 'left'; readonly polities: readonly string[] }
	| { readonly kind: 'gained' | 'lost'; readonly polity: string; readonly units: readonly string[] };

/** What changes for the alliance on that day: who signs, joins or leaves, and which land members gain or lose. */
export function changesOn(atlas: Atlas, on: Day): readonly Change[] {
	const { members } = atlas.index;
	const changes: Change[] = [];
	const note = (kind: 'signed' | 'in-force' | 'joined' | 'left', polities: readonly string[]) => {
		if (polities.length > 0) changes.push({ kind, polities });
	};
	const entering = members.filter(({ from }) => from === on);
	note('signed', ids(members.filter(({ signed }) => signed === on)));
	note('in-force', ids(entering.filter(({ signed }) => signed !== null)));
	note('joined', ids(entering.filter(({ signed }) => signed === null)));
	note('left', ids(members.filter(({ to }) => to === on)));
	return [...changes, ...territoryChanges(atlas, on)];
}

/** Every day on which something changes for the alliance, ascending. */
export function changeDays(atlas: Atlas): readonly Day[] {
	const days = new Set([
		...atlas.milestones,
		...atlas.territory.changeDays.filter((day) => day > ATLAS_BEGIN)
	]);
	return [...days].filter((day) => changesOn(atlas, day).length > 0).sort();
}

function territoryChanges(atlas: Atlas, on: Day): Change[] {
	if (on <= ATLAS_BEGIN) return [];
	const before = addDays(on, -1);
	const gained = new Map<string, string[]>();
	const lost = new Map<string, string[]>();
	for (const unit of atlas.territory.units) {
		const [old, current] = [atlas.territory.ownerOf(unit, before), atlas.territory.ownerOf(unit, on)];
		if (old === current) continue;
		if (isMember(atlas, current, on)) add(gained, current, unit);
		if (isMember(atlas, old, before)) add(lost, old, unit);
	}
	return [
		...[...gained].map(([polity, units]) => ({ kind: 'gained' as const, polity, units })),
		...[...lost].map(([polity, units]) => ({ kind: 'lost' as const, polity, units }))
	];
}

function isMember(atlas: Atlas, polity: string, on: Day): boolean {
	return atlas.membersOn(on).some((member) => member.polity === polity);
}

function add(map: Map<string, string[]>, key: string, value: string): void {
	map.set(key, [...(map.get(key) ?? []), value]);
}

const ids = (members: readonly { readonly polity: string }[]) => members.map(({ polity }) => polity);

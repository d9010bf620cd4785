/** What the columns of a table, or the properties of a feature, say: by their names in English, French and Turkish. */
import { NAME_COLUMNS } from '../../domain/coverage/batch';
import { fold } from '../../domain/gazetteer';

/** What a column can say besides where a place is. */
export type Role = 'name' | 'start' | 'end';

/** Names folded and without anything but letters; the earlier one wins where a file has several. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
	name: NAME_COLUMNS,
	start:
		'start begin from startdate begindate fromdate datestart datefrom validfrom since debut datedebut datededebut depuis baslangic baslangictarihi'.split(
			' '
		),
	end: 'end to until enddate todate dateend dateto validto fin datefin datedefin bitis bitistarihi'.split(' ')
};
const ROLES = Object.keys(NAMES) as readonly Role[];

/** Names that a file can have without end would fill the memory. */
const REMEMBERED_NAMES = 1000;

const known = new Map<string, { readonly role: Role; readonly rank: number } | null>();

/** The first column in the order of preference for each role; `-1` where none is. */
export function findRoles(names: readonly string[]): Readonly<Record<Role, number>> {
	const found = { name: -1, start: -1, end: -1 };
	const ranks = { name: Infinity, start: Infinity, end: Infinity };
	names.forEach((name, index) => {
		const match = roleOf(name);
		if (!match || match.rank >= ranks[match.role]) return;
		found[match.role] = index;
		ranks[match.role] = match.rank;
	});
	return found;
}

function roleOf(name: string) {
	const remembered = known.get(name);
	if (remembered !== undefined) return remembered;
	const letters = (fold(name).match(/[a-z]+/g) ?? []).join('');
	const role = ROLES.find((candidate) => NAMES[candidate].includes(letters));
	const match = role ? { role, rank: NAMES[role].indexOf(letters) } : null;
	if (known.size < REMEMBERED_NAMES) known.set(name, match);
	return match;
}

import type { LocalIndex } from './atlas-index';
import type { Day } from './day';
import type { Territory } from './tenure';

type Tenure = LocalIndex['tenures'][number];

/**
 * What the line between two units is on a day: a border between states, a line that is contested (of control,
 * of a ceasefire, or claimed away), or nothing, because both sides belong to one holder.
 */
export type BorderKind = 'border' | 'contested' | 'none';

/** The kind of line between two neighbouring units. Symmetrical. Throws `RangeError` for an unknown unit. */
export function borderBetween(territory: Territory, a: string, b: string, on: Day): BorderKind {
	const [left, right] = [territory.tenureOf(a, on), territory.tenureOf(b, on)];
	const sameOwner = left.polity === right.polity;
	const sameControl = controllerOf(left) === controllerOf(right);
	if (sameOwner && sameControl) return isDisputed(left) === isDisputed(right) ? 'none' : 'contested';
	// The edge of leased or administered land is agreed; only control by force makes a line contested.
	if (sameOwner) return isAgreed(left) && isAgreed(right) ? 'border' : 'contested';
	if (sameControl || claims(left, right) || claims(right, left)) return 'contested';
	return 'border';
}

const controllerOf = ({ controller, polity }: Tenure) => controller ?? polity;
const isDisputed = ({ status }: Tenure) => status === 'disputed';
const isAgreed = ({ status, controller }: Tenure) => controller === null || status === 'administered';

/** Whether the holder of one side claims the other, and the sovereignty over that is in dispute. */
function claims({ polity }: Tenure, other: Tenure): boolean {
	return isDisputed(other) && other.claimants.includes(polity);
}

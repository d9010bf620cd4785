import { KINDS } from '../hit-test';
import type { Hit } from '../layer';
import type { Group } from './marks';

/**
 * Small states' dots at a point of the drawing, the nearest first.
 * @param reach how far from a dot's edge the point may be, like the point in units of the drawing
 */
export function dotsAt(groups: Iterable<Group>, [x, y]: readonly [number, number], reach: number): Hit[] {
	const found: { readonly distance: number; readonly hit: Hit }[] = [];
	for (const { id: group, hidden, marks } of groups) {
		const kind = KINDS[group];
		if (hidden || kind !== 'unit') continue;
		for (const [id, { tag, attributes }] of marks) {
			if (tag !== 'circle') continue;
			const [cx, cy, r] = ['cx', 'cy', 'r'].map((name) => Number(attributes[name]));
			const distance = Math.hypot(x - cx!, y - cy!) - r!;
			if (distance <= reach) found.push({ distance, hit: { kind, id } });
		}
	}
	return found.sort((a, b) => a.distance - b.distance).map(({ hit }) => hit);
}

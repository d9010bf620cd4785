/** How far from a mark (CSS pixels) a finger or a pointer may be that means it. */
const REACH_PIXELS = 14;

/**
 * Id of the mark along a line that a finger or a pointer means; `null` where there is none. Of several within reach it is the nearest,
 * and with every further touch the next.
 * @param x of the finger, in CSS pixels as the marks'
 * @param last what the touch before this one meant
 */
export function touchedMark(
	marks: readonly { readonly id: string; readonly x: number }[],
	x: number,
	last: string | null
): string | null {
	const near = marks
		.map((mark) => ({ id: mark.id, distance: Math.abs(mark.x - x) }))
		.filter(({ distance }) => distance <= REACH_PIXELS)
		.sort((a, b) => a.distance - b.distance);
	const next = near.findIndex(({ id }) => id === last) + 1;
	return near[next % near.length]?.id ?? null;
}

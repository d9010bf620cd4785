import type { MapTexts } from '$lib/map/drawing';
import * as m from '$lib/paraglide/messages';

/** What the parts of a map are called in the language of the page. */
export function mapTextsOf(label: string): MapTexts {
	return { label, attribution: m.attribution(), pin: m.place(), twoFingers: m.map_two_fingers() };
}

import * as m from '$lib/paraglide/messages';
import { DEFAULT_LAYERS } from '$lib/state/layers';
import { DRAWN_ALREADY, HOME } from '$lib/map/home';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	sheet: import.meta.env.SSR
		? (await import('./static-sheet')).drawSheet(HOME, DEFAULT_LAYERS, m.map_label())
		: DRAWN_ALREADY
});

import { unpack } from '$lib/domain/columns';
import * as m from '$lib/paraglide/messages';
import { DEFAULT_LAYERS } from '$lib/state/layers';
import { DRAWN_ALREADY, HOME } from '$lib/map/home';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	index: unpack(data.index),
	sheet: import.meta.env.SSR
		? (await import('./static-sheet')).drawSheet(HOME, DEFAULT_LAYERS, m.map_label())
		: DRAWN_ALREADY
});

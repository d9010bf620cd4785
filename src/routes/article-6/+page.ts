import { DRAWN_ALREADY } from '$lib/map/home';
import * as m from '$lib/paraglide/messages';
import { MIDDLE, WHOLE_LAYERS } from './article-map';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	sheet: import.meta.env.SSR
		? (await import('../static-sheet')).drawSheet(MIDDLE, WHOLE_LAYERS, m.article6_map_label())
		: DRAWN_ALREADY
});

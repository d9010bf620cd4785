import { DRAWN_ALREADY } from '$lib/map/home';
import { unpack } from '$lib/domain/columns';
import * as m from '$lib/paraglide/messages';
import { HOME } from './explorer-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	index: unpack(data.index),
	sheet: import.meta.env.SSR
		? (await import('../static-sheet')).drawSheet(
				HOME,
				['operations', 'ended-operations'],
				m.operations_map_label()
			)
		: DRAWN_ALREADY
});

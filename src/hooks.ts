import { delocalise } from '$lib/state/locale';
import type { Reroute } from '@sveltejs/kit';

/** `/fr/members/` is the route `/members/` in French. */
export const reroute: Reroute = ({ url }) => delocalise(url.pathname);

import { deLocalizeUrl } from '$lib/paraglide/runtime';
import type { Reroute } from '@sveltejs/kit';

/** `/fr/members/` is the route `/members/` in French. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;

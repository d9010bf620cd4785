import { defineCustomServerStrategy } from '$lib/paraglide/runtime';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { preloadLinks } from '$lib/server/preload';
import { localeOf } from '$lib/state/locale';
import type { Handle } from '@sveltejs/kit';

defineCustomServerStrategy('custom-path', { getLocale: ({ url }) => localeOf(new URL(url).pathname) });

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%atlas.preload%', preloadLinks(locale))
		});
	});

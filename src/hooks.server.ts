import recordDeeds from '$lib/early/record.js?raw';
import applyTheme from '$lib/early/theme.js?raw';
import { defineCustomServerStrategy, type Locale } from '$lib/paraglide/runtime';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { preloadLinks } from '$lib/server/preload';
import { localeOf } from '$lib/state/locale';
import type { Handle } from '@sveltejs/kit';

defineCustomServerStrategy('custom-path', {
	getLocale: (request) => request && localeOf(new URL(request.url).pathname)
});

/** Whether the first screen is written in a font: sans, and the serif of titles, in Turkish with its own letters. */
function isFirstFont(path: string, locale: Locale): boolean {
	const font = /\/(?:sans|serif-semibold)-(latin|turkish)\./.exec(path);
	return font !== null && (font[1] === 'latin' || locale === 'tr');
}

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		const scripts: string[] = [];
		return resolve(event, {
			preload: ({ type, path }) => {
				if (type === 'js') scripts.push(path);
				return type === 'css' || isFirstFont(path, locale);
			},
			transformPageChunk: ({ html }) =>
				html
					.replace('%lang%', locale)
					.replace('%atlas.early%', () => `<script>${applyTheme}</script><script>${recordDeeds}</script>`)
					.replace('%atlas.preload%', preloadLinks(locale, event.route.id, scripts))
		});
	});

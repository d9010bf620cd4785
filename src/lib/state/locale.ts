import { resolve } from '$app/paths';
import { baseLocale, locales, type Locale } from '$lib/paraglide/runtime';

/** Where the atlas lies on its host, with a slash at the end. */
const ROOT = resolve('/');

/**
 * Takes an address apart: the language it stands for, and the same address in the base language. A path of one
 * folder a language needs no pattern matcher, which browsers would have to download.
 */
function split(path: string): { locale: Locale; plain: string } {
	const rest = path.slice(ROOT.length);
	const [folder = ''] = rest.split(/[/?#]/, 1);
	const locale = locales.find((candidate) => candidate === folder && candidate !== baseLocale);
	if (!locale) return { locale: baseLocale, plain: path };
	return { locale, plain: ROOT + rest.slice(locale.length).replace(/^\//, '') };
}

/** The language of the page at a path: `/fr/members/` is French. */
export function localeOf(path: string): Locale {
	return split(path).locale;
}

/** The path in the base language, which is the path of the route: `/fr/members/` gives `/members/`. */
export function delocalise(path: string): string {
	return split(path).plain;
}

/** The page at a path, in another language; a query stays. */
export function localise(path: string, locale: Locale): string {
	const plain = delocalise(path);
	return locale === baseLocale ? plain : `${ROOT}${locale}/${plain.slice(ROOT.length)}`;
}

import type * as Messages from './paraglide/messages';
import type { Locale } from './paraglide/runtime';

/**
 * The interface texts in a browser: those of one language. Nobody imports this by hand: in what is made for
 * browsers, `scripts/messages.mjs` puts it in the place of `$lib/paraglide/messages`, which carries all languages.
 * Not set until {@link loadMessages} is done.
 * @public
 */
export let m: typeof Messages;

const LANGUAGES: Readonly<Record<Locale, () => Promise<unknown>>> = {
	en: () => import('./paraglide/messages/en.js'),
	fr: () => import('./paraglide/messages/fr.js'),
	tr: () => import('./paraglide/messages/tr.js')
};

/** Fetches the texts of a language, which `scripts/messages.mjs` puts into one object. */
export async function loadMessages(locale: Locale): Promise<void> {
	m = ((await LANGUAGES[locale]()) as { default: typeof Messages }).default;
}

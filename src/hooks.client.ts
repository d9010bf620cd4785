import { loadMessages } from '$lib/messages';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { localeOf } from '$lib/state/locale';
import type { ClientInit } from '@sveltejs/kit';

/** Fetches the texts of the page's language. Kit imports the pages, which use them, only after that. */
export const init: ClientInit = async () => {
	// A link to another language loads its page anew, so that the language stays what it is.
	const locale = localeOf(location.pathname);
	overwriteGetLocale(() => locale);
	await loadMessages(locale);
};

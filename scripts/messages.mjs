import { readFileSync } from 'node:fs';

const EVERY_LANGUAGE = "import * as m from '$lib/paraglide/messages'";
const ONE_LANGUAGE = "import { m } from '$lib/messages'";

/**
 * In what is made for browsers, texts come from the module of the page's language (`src/lib/messages.ts`) instead of
 * from functions that know all languages. Pages rendered at build time and tests keep those.
 * @returns {import('vite').Plugin}
 */
export function oneLanguage() {
	return {
		name: 'atlas:one-language',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		transform(code, id) {
			if (id.includes('/node_modules/')) return null;
			if (/paraglide\/messages\/[a-z]+\.js$/.test(id)) {
				const index = readFileSync(new URL('_index.js', `file://${id}`), 'utf8');
				return { code: asObject(code, index), map: null };
			}
			const changed = code.replace(EVERY_LANGUAGE, ONE_LANGUAGE);
			if (/import (?!type)[^;]*paraglide\/messages'/.test(changed)) {
				this.error(`Texts are imported as: ${EVERY_LANGUAGE}`);
			}
			return changed === code ? null : { code: changed, map: null };
		}
	};
}

/**
 * The module of a language with its texts in one object, under the names of the messages: their export one by one
 * would be a fifth of the bytes.
 * @param {string} code as Paraglide writes it
 * @param {string} index Paraglide's index, which says the names that are no identifiers
 */
export function asObject(code, index) {
	const names = new Map(
		[...index.matchAll(/^export \{ (\w+) as ("[^"]+") \}/gm)].map(([, id, name]) => [id, name])
	);
	const texts = code.replaceAll(
		/^export const (\w+) = /gm,
		(_, /** @type {string} */ id) => `texts[${names.get(id) ?? JSON.stringify(id)}] = `
	);
	return `const texts = {};\n${texts}\nexport default texts;\n`;
}

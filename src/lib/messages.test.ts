import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asObject } from '../../scripts/messages.mjs';
import * as m from './paraglide/messages';

const read = (path: string) => readFileSync(path, 'utf8');
const generated = (file: string) => read(`src/lib/paraglide/messages/${file}`);

describe('the texts of one language', () => {
	it.each(['en', 'fr', 'tr'])('holds every message in %s', (locale) => {
		const code = asObject(generated(`${locale}.js`), generated('_index.js'));
		const names = Object.keys(JSON.parse(read(`messages/${locale}.json`)) as object);
		const given = new Set([...code.matchAll(/^texts\["([^"]+)"\]/gm)].map(([, name]) => name));
		expect(names.filter((name) => !name.startsWith('$') && !given.has(name))).toEqual([]);
	});

	it('says what the functions of all languages say', async () => {
		const code = asObject(generated('en.js'), generated('_index.js')).replace(/^import .*$/gm, '');
		const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
			default: typeof m;
		};
		expect(module.default['layer_air-defence']()).toBe(m['layer_air-defence']({}, { locale: 'en' }));
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Localised } from './facts';
import { inLanguage } from './language';

const hello: Localised = { en: 'Hello', fr: 'Bonjour', tr: 'Merhaba' };

describe('inLanguage', () => {
	it.each(['en', 'fr', 'tr'] as const)('replaces texts at every depth by those in %s', (language) => {
		const record = {
			id: 'sfor',
			names: hello,
			phases: [
				{ note: hello, regions: [hello, hello] },
				{ note: null, regions: [] }
			],
			mandate: { resolutions: [1088, 1174], article: null, decision: hello }
		};
		const text = hello[language];
		expect(inLanguage(record, language)).toEqual({
			id: 'sfor',
			names: text,
			phases: [
				{ note: text, regions: [text, text] },
				{ note: null, regions: [] }
			],
			mandate: { resolutions: [1088, 1174], article: null, decision: text }
		});
	});

	it('leaves the original as it was', () => {
		const record = { names: { ...hello } };
		inLanguage(record, 'tr');
		expect(record).toEqual({ names: hello });
	});

	it('leaves an object alone that lacks one of the languages', () => {
		expect(inLanguage({ counts: { en: 1, fr: 2 } }, 'en')).toEqual({ counts: { en: 1, fr: 2 } });
	});

	it('changes nothing in data without texts', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom('en', 'fr', 'tr'), (value, language) => {
				fc.pre(!/"(en|fr|tr|__proto__)":/.test(JSON.stringify(value)));
				expect(inLanguage(value, language)).toEqual(value);
			})
		);
	});
});

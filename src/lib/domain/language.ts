import type { Language, Localised } from './facts';

/** A value in which every {@link Localised} text is the text of one language. */
export type InLanguage<T> = T extends Localised
	? string
	: // A branded string is an object to the type system; it and a list without texts must stay as they are.
		T extends string | number | boolean | null | undefined | readonly number[]
		? T
		: T extends readonly (infer Item)[]
			? readonly InLanguage<Item>[]
			: { readonly [Key in keyof T]: InLanguage<T[Key]> };

/** The value with every text in `language`. Pages carry one language only, a third of the bytes. */
export function inLanguage<T>(value: T, language: Language): InLanguage<T> {
	return translate(value, language) as InLanguage<T>;
}

function translate(value: unknown, language: Language): unknown {
	if (Array.isArray(value)) return value.map((item) => translate(item, language));
	if (typeof value !== 'object' || value === null) return value;
	if (isLocalised(value)) return value[language];
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translate(inner, language)]));
}

function isLocalised(value: object): value is Localised {
	return 'en' in value && 'fr' in value && 'tr' in value;
}

import { yearOf, type Day, type Precision, type Span } from './day';
import type { Language } from './facts';
import { lastDayOf } from './operations';

// British English puts the day first, as the treaty's own documents do.
const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', tr: 'tr-TR' };

/** What formats in a language: made once, as making it takes longer than its work. */
function inEach<Formatter>(make: (locale: string) => Formatter): (language: Language) => Formatter {
	const made = new Map<Language, Formatter>();
	return (language) => {
		const known = made.get(language) ?? make(LOCALES[language]);
		made.set(language, known);
		return known;
	};
}

const dateFormat = (style: Intl.DateTimeFormatOptions) =>
	inEach((locale) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }));
const DATES: Record<Precision, (language: Language) => Intl.DateTimeFormat> = {
	day: dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
	month: dateFormat({ month: 'long', year: 'numeric' }),
	year: dateFormat({ year: 'numeric' })
};
const lists = inEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const collators = inEach((locale) => new Intl.Collator(locale));
const numbers = inEach((locale) => new Intl.NumberFormat(locale));
// Where a language has no short name, the long one.
const regions = inEach((locale) => new Intl.DisplayNames(locale, { type: 'region', style: 'short' }));

/** A day in words, no more precise than it is known: "18 February 1952", "février 1952", "1952". */
export function formatDay(value: Day, language: Language, precision: Precision = 'day'): string {
	const text = DATES[precision](language).format(new Date(`${value}T00:00:00Z`));
	// French writes the first of the month as an ordinal, which Intl does not.
	return language === 'fr' && precision === 'day' ? text.replace(/^1 /, '1er ') : text;
}

/** A date known as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in words. */
export function formatPartialDate(value: string, language: Language): string {
	const precision: Precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
	return formatDay(`${value}-01-01`.slice(0, 10) as Day, language, precision);
}

/**
 * A dated span in words with its last day included: "24 March 1999 – 10 June 1999"; `ongoing` is put where
 * there is no end. A single day stands alone.
 */
export function formatSpan(
	span: Span & {
		readonly from: Day;
		readonly fromPrecision?: Precision;
		readonly toPrecision?: Precision | null;
	},
	language: Language,
	ongoing: string
): string {
	const first = formatDay(span.from, language, span.fromPrecision ?? 'day');
	const last = lastDayOf(span);
	const end = last === null ? ongoing : formatDay(last, language, span.toPrecision ?? 'day');
	return first === end ? first : `${first} – ${end}`;
}

/** Years of a span for tight places: "1995–1996", "1999–". */
export function formatYears(span: Span & { readonly from: Day }): string {
	const last = lastDayOf(span);
	if (last === null) return `${yearOf(span.from)}–`;
	return yearOf(span.from) === yearOf(last) ? String(yearOf(last)) : `${yearOf(span.from)}–${yearOf(last)}`;
}

/**
 * Names joined as the language joins them: "Greece and Türkiye". Where a name holds a comma, semicolons part them:
 * "Goa, Daman and Diu; Macao".
 */
export function formatList(names: readonly string[], language: Language): string {
	if (!names.some((name) => name.includes(','))) return lists(language).format(names);
	// French puts a space before a semicolon, at which no line ends.
	return names.join(language === 'fr' ? '\u00a0; ' : '; ');
}

/** Names in the order of the language's alphabet. */
export function inOrder(names: readonly string[], language: Language): string[] {
	return [...names].sort(collators(language).compare);
}

/** A number with the language's grouping. */
export function formatNumber(value: number, language: Language): string {
	return numbers(language).format(value);
}

/** What a state (by its ISO 3166-1 code with two letters) is called for short, in each language: "UK", "R.-U.", "BK". */
export function shortNamesOf(state: string): string[] {
	return (Object.keys(LOCALES) as Language[]).map((language) => regions(language).of(state) ?? state);
}

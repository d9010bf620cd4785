import { describe, expect, it } from 'vitest';
import { day } from './day';
import { formatDay, formatList, formatNumber, formatPartialDate, formatSpan, formatYears } from './format';

/** Intl puts no-break spaces where a typographer would; they look like spaces to a reader. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatDay', () => {
	it.each([
		['en', '18 February 1952', 'February 1952'],
		['fr', '18 février 1952', 'février 1952'],
		['tr', '18 Şubat 1952', 'Şubat 1952']
	] as const)('in %s says no more than is known', (language, full, month) => {
		expect(formatDay(day('1952-02-18'), language)).toBe(full);
		expect(formatDay(day('1952-02-18'), language, 'month')).toBe(month);
		expect(formatDay(day('1952-02-18'), language, 'year')).toBe('1952');
	});

	it('writes the first of a month as an ordinal in French only', () => {
		expect(formatDay(day('2009-04-01'), 'fr')).toBe('1er avril 2009');
		expect(formatDay(day('2009-04-11'), 'fr')).toBe('11 avril 2009');
		expect(formatDay(day('2009-04-01'), 'fr', 'month')).toBe('avril 2009');
		expect(formatDay(day('2009-04-01'), 'en')).toBe('1 April 2009');
		expect(formatDay(day('2009-04-01'), 'tr')).toBe('1 Nisan 2009');
	});

	it('shows the leap day', () => {
		expect(formatDay(day('2024-02-29'), 'en')).toBe('29 February 2024');
	});
});

describe('formatPartialDate', () => {
	it.each([
		['2018', '2018'],
		['2018-03', 'March 2018'],
		['2018-03-31', '31 March 2018']
	] as const)('%s is %s', (value, text) => {
		expect(formatPartialDate(value, 'en')).toBe(text);
	});
});

describe('formatSpan', () => {
	const span = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });

	it('includes the last day, which is the one before the half-open end', () => {
		expect(formatSpan(span('1999-03-24', '1999-06-11'), 'en', 'today')).toBe('24 March 1999 – 10 June 1999');
	});

	it('puts the given word where there is no end', () => {
		expect(formatSpan(span('2001-10-26', null), 'fr', 'en cours')).toBe('26 octobre 2001 – en cours');
	});

	it('names a single day once', () => {
		expect(formatSpan(span('2008-02-29', '2008-03-01'), 'tr', 'sürüyor')).toBe('29 Şubat 2008');
	});

	it('keeps to the precision of each end', () => {
		const rough = {
			...span('2004-03-29', '2006-01-01'),
			fromPrecision: 'month',
			toPrecision: 'year'
		} as const;
		expect(formatSpan(rough, 'en', 'today')).toBe('March 2004 – 2005');
		const oneMonth = {
			...span('2004-08-01', '2004-09-01'),
			fromPrecision: 'month',
			toPrecision: 'month'
		} as const;
		expect(formatSpan(oneMonth, 'en', 'today')).toBe('August 2004');
	});
});

describe('formatYears', () => {
	it.each([
		['1995-12-20', '1996-12-21', '1995–1996'],
		['1995-12-20', '1996-01-01', '1995'],
		['1999-03-24', null, '1999–']
	] as const)('%s to before %s is %s', (from, to, text) => {
		expect(formatYears({ from: day(from), to: to === null ? null : day(to) })).toBe(text);
	});
});

describe('formatList', () => {
	it('joins as each language does', () => {
		expect(formatList(['Greece', 'Türkiye'], 'en')).toBe('Greece and Türkiye');
		expect(formatList(['Czechia', 'Hungary', 'Poland'], 'en')).toBe('Czechia, Hungary and Poland');
		expect(formatList(['la Grèce', 'la Türkiye'], 'fr')).toBe('la Grèce et la Türkiye');
		expect(formatList(['Yunanistan', 'Türkiye'], 'tr')).toBe('Yunanistan ve Türkiye');
		expect(formatList(['Spain'], 'en')).toBe('Spain');
		expect(formatList([], 'en')).toBe('');
	});

	it('parts names with commas by semicolons', () => {
		expect(formatList(['Goa, Daman and Diu', 'Macao'], 'en')).toBe('Goa, Daman and Diu; Macao');
		expect(formatList(['Bahamas, au nord du tropique', 'Bermudes', 'Malte'], 'fr')).toBe(
			'Bahamas, au nord du tropique\u00a0; Bermudes\u00a0; Malte'
		);
		expect(formatList(['Goa, Daman ve Diu'], 'tr')).toBe('Goa, Daman ve Diu');
	});
});

describe('formatNumber', () => {
	it.each([
		['en', '108,600'],
		['fr', '108 600'],
		['tr', '108.600']
	] as const)('groups thousands in %s as %s', (language, text) => {
		expect(plain(formatNumber(108_600, language))).toBe(text);
	});
});

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { Atlas } from '../domain/atlas';
import type { AtlasIndex } from '../domain/atlas-index';
import { changeDays } from '../domain/changes';
import { day } from '../domain/day';
import type { Language } from '../domain/facts';
import { inLanguage } from '../domain/language';
import { overwriteGetLocale } from '../paraglide/runtime';
import { announce, memberCount, storyStep, tell } from './narration';

const index = JSON.parse(readFileSync('static/data/atlas.json', 'utf8')) as AtlasIndex;

function speak(language: Language): Atlas {
	overwriteGetLocale(() => language);
	return new Atlas(inLanguage(index, language));
}
afterEach(() => overwriteGetLocale(() => 'en'));

/** What is said of every accession, after the date and before the reason. */
const ACCESSIONS = {
	en: [
		['1952-02-18', '18 February 1952: Greece and Turkey join. 14 members.'],
		['1955-05-06', '6 May 1955: West Germany joins. 15 members.'],
		['1982-05-30', '30 May 1982: Spain joins. 16 members.'],
		['1999-03-12', '12 March 1999: Czechia, Hungary and Poland join. 19 members.'],
		[
			'2004-03-29',
			'29 March 2004: Bulgaria, Estonia, Latvia, Lithuania, Romania, Slovakia and Slovenia join. 26 members.'
		],
		['2009-04-01', '1 April 2009: Albania and Croatia join. 28 members.'],
		['2017-06-05', '5 June 2017: Montenegro joins. 29 members.'],
		['2020-03-27', '27 March 2020: North Macedonia joins. 30 members.'],
		['2023-04-04', '4 April 2023: Finland joins. 31 members.'],
		['2024-03-07', '7 March 2024: Sweden joins. 32 members.']
	],
	fr: [
		['1952-02-18', '18 février 1952 : Adhésion : Grèce et Turquie. 14 membres.'],
		['1955-05-06', '6 mai 1955 : Adhésion : Allemagne de l’Ouest. 15 membres.'],
		['1982-05-30', '30 mai 1982 : Adhésion : Espagne. 16 membres.'],
		['1999-03-12', '12 mars 1999 : Adhésion : Tchéquie, Hongrie et Pologne. 19 membres.'],
		[
			'2004-03-29',
			'29 mars 2004 : Adhésion : Bulgarie, Estonie, Lettonie, Lituanie, Roumanie, Slovaquie et Slovénie. 26 membres.'
		],
		['2009-04-01', '1er avril 2009 : Adhésion : Albanie et Croatie. 28 membres.'],
		['2017-06-05', '5 juin 2017 : Adhésion : Monténégro. 29 membres.'],
		['2020-03-27', '27 mars 2020 : Adhésion : Macédoine du Nord. 30 membres.'],
		['2023-04-04', '4 avril 2023 : Adhésion : Finlande. 31 membres.'],
		['2024-03-07', '7 mars 2024 : Adhésion : Suède. 32 membres.']
	],
	tr: [
		['1952-02-18', '18 Şubat 1952: Yunanistan ve Türkiye NATO’ya katıldı. 14 üye.'],
		['1955-05-06', '6 Mayıs 1955: Batı Almanya NATO’ya katıldı. 15 üye.'],
		['1982-05-30', '30 Mayıs 1982: İspanya NATO’ya katıldı. 16 üye.'],
		['1999-03-12', '12 Mart 1999: Çekya, Macaristan ve Polonya NATO’ya katıldı. 19 üye.'],
		[
			'2004-03-29',
			'29 Mart 2004: Bulgaristan, Estonya, Letonya, Litvanya, Romanya, Slovakya ve Slovenya NATO’ya katıldı. 26 üye.'
		],
		['2009-04-01', '1 Nisan 2009: Arnavutluk ve Hırvatistan NATO’ya katıldı. 28 üye.'],
		['2017-06-05', '5 Haziran 2017: Karadağ NATO’ya katıldı. 29 üye.'],
		['2020-03-27', '27 Mart 2020: Kuzey Makedonya NATO’ya katıldı. 30 üye.'],
		['2023-04-04', '4 Nisan 2023: Finlandiya NATO’ya katıldı. 31 üye.'],
		['2024-03-07', '7 Mart 2024: İsveç NATO’ya katıldı. 32 üye.']
	]
} as const;

describe.each(['en', 'fr', 'tr'] as const)('in %s', (language) => {
	it('says of every accession who joins, how many there are, and why it matters', () => {
		const atlas = speak(language);
		const told = atlas.index.rounds
			.slice(1)
			.map(({ day: on }) => [on, tell(storyStep(atlas, on, language)!)]);
		const expected = ACCESSIONS[language].map(([on, text]) => {
			const round = index.rounds.find(({ day: candidate }) => candidate === on)!;
			// Before a colon French has a space that does not break.
			return [on, `${text.replaceAll(' :', '\u00a0:')} ${round.sentence[language]}`];
		});
		expect(told).toEqual(expected);
	});

	it('has a reason for every change', () => {
		const atlas = speak(language);
		const steps = changeDays(atlas).map((on) => storyStep(atlas, on, language));
		expect(steps.filter((step) => !step || step.what === '' || step.why === '')).toEqual([]);
		expect(steps.length).toBeGreaterThan(atlas.milestones.length);
	});
});

describe('what a change of land means for Article 6', () => {
	const atlas = speak('en');
	it.each([
		['1960-08-16', 'is not settled'],
		['1973-07-10', 'Part of the land leaves the area of Article 6'],
		['1962-07-03', 'leaves the area of Article 6'],
		['1990-10-03', 'comes into the area of Article 6'],
		// West Berlin: three powers' forces had been covered there.
		['1990-10-03', 'for the forces of members only'],
		['1997-07-01', 'lies outside the area of Article 6']
	] as const)('on %s', (on, words) => {
		expect(storyStep(atlas, day(on), 'en')?.why).toContain(words);
	});
});

describe('a day on which nothing changes', () => {
	const atlas = speak('en');
	it('has no step, and is told by its date and its members', () => {
		expect(storyStep(atlas, day('1970-01-01'), 'en')).toBeNull();
		expect(announce(atlas, day('1970-01-01'), 'en')).toBe('1 January 1970. 15 members.');
	});

	it('counts signatories before the treaty is in force', () => {
		expect(memberCount(atlas, day('1949-04-05'))).toBe('0 members, 12 signatories');
	});
});

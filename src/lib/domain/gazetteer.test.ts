import { describe, expect, it } from 'vitest';
import { buildGazetteer, fold, searchGazetteer, type NamedPlace } from './gazetteer';
import type { AtlasIndex } from './atlas-index';

const text = (en: string, fr = en, tr = en) => ({ en, fr, tr });
const index = {
	rounds: [],
	members: [{ capital: { latitude: 39.9, longitude: 32.9, names: text('Ankara') } }],
	polities: [{ id: 'gh', iso3: 'GHA', names: [{ name: text('Ghana') }] }],
	units: [
		{ id: 'gh', names: text('Ghana'), label: [-1, 8] },
		{ id: 'tr', names: text('Anatolia', 'Anatolie', 'Anadolu'), label: [34, 39] }
	],
	seas: [
		{ id: 'baltic-sea', names: text('Baltic Sea', 'mer Baltique', 'Baltık Denizi') },
		{ id: 'nowhere', names: text('Sea without a shape') }
	],
	tenures: [
		{ unit: 'gh', name: text('Gold Coast', 'Côte-de-l’Or', 'Altın Sahili') },
		{ unit: 'gh', name: null }
	],
	territories: [{ units: ['tr'], names: text('Anatolia') }],
	battlegroups: [{ bases: [{ name: text('Tapa'), latitude: 59.26, longitude: 25.96 }] }],
	operations: [{ theatre: { points: [{ name: text('Tapa'), latitude: 59.3, longitude: 26 }] } }]
} as unknown as AtlasIndex;

const places = buildGazetteer(index, { 'baltic-sea': [20, 58] });
const found = (query: string, limit = 5) =>
	searchGazetteer(places, query, 'en', limit).map(({ names }) => names.en);

describe('the gazetteer', () => {
	it('holds units, capitals, bases and seas that have a shape, each place once', () => {
		expect(places.map(({ kind, names }) => `${kind} ${names.en}`)).toEqual([
			'territory Ghana',
			'territory Anatolia',
			'capital Ankara',
			'base Tapa',
			'sea Baltic Sea'
		]);
		expect(places[4]?.at).toEqual({ latitude: 58, longitude: 20 });
	});

	it.each([
		['gold coast', ['Ghana']],
		['gha', ['Ghana']],
		['cote-de-l’or', ['Ghana']],
		["COTE-DE-L'OR", ['Ghana']],
		['baltik', ['Baltic Sea']],
		['mer balt', ['Baltic Sea']],
		['anadolu', ['Anatolia']],
		['an', ['Ankara', 'Anatolia', 'Ghana']],
		['atlantis', []],
		['', []],
		['  ', []]
	])('%j finds %j', (query, names) => {
		expect(found(query)).toEqual(names);
	});

	it('keeps to the limit', () => {
		expect(found('a', 2)).toHaveLength(2);
	});
});

it('folds accents, case and the dotless i', () => {
	expect(fold(' Türkiye’nin IĞDIR ')).toBe("turkiye'nin igdir");
	expect(fold('İstanbul')).toBe('istanbul');
	const place: NamedPlace = {
		kind: 'sea',
		names: text('x'),
		otherNames: [],
		at: { latitude: 0, longitude: 0 }
	};
	expect(searchGazetteer([place], 'x', 'tr', 1)).toEqual([place]);
});

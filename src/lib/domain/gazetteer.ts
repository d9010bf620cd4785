import { abbreviationsOf } from './abbreviations';
import type { AtlasIndex } from './atlas-index';
import type { Language, Localised, Located } from './facts';

/** A place that can be found by name, in any language of the atlas. */
export interface NamedPlace {
	readonly kind: 'territory' | 'capital' | 'base' | 'sea';
	readonly names: Localised;
	/** Other names by which it is found: earlier ones, or those of the territory it belongs to. */
	readonly otherNames: readonly Localised[];
	readonly at: Located;
}

/** The atlas's own gazetteer: units under all their names, capitals, bases and seas. `seaPoints` gives a point in each sea. */
export function buildGazetteer(
	index: AtlasIndex,
	seaPoints: Readonly<Record<string, readonly [number, number]>>
): NamedPlace[] {
	const located = ([longitude, latitude]: readonly [number, number]): Located => ({ latitude, longitude });
	const territories = index.units.map(({ id, names, label }): NamedPlace => ({
		kind: 'territory',
		names,
		otherNames: [
			...index.tenures.flatMap(({ unit, name }) => (unit === id && name ? [name] : [])),
			...index.territories.flatMap((row) =>
				row.units.length === 1 && row.units[0] === id ? [row.names] : []
			),
			...index.polities.flatMap((polity) => (polity.id === id ? knownNames(polity) : []))
		],
		at: located(label)
	}));
	const capitals = index.members.map(({ capital }): NamedPlace => ({
		kind: 'capital',
		names: capital.names,
		otherNames: [],
		at: { latitude: capital.latitude, longitude: capital.longitude }
	}));
	const bases = [
		...index.battlegroups.flatMap((battlegroup) => battlegroup.bases),
		...index.operations.flatMap(({ theatre }) => theatre.points)
	].map(({ name, latitude, longitude }): NamedPlace => ({
		kind: 'base',
		names: name,
		otherNames: [],
		at: { latitude, longitude }
	}));
	const seas = index.seas.flatMap(({ id, names }): NamedPlace[] => {
		const point = seaPoints[id];
		return point ? [{ kind: 'sea', names, otherNames: [], at: located(point) }] : [];
	});
	return withoutRepeats([...territories, ...capitals, ...bases, ...seas]);
}

/**
 * The places whose name holds what was typed, in any language and without regard to case or accents: first
 * those whose name begins with it, then the shorter names. Nothing is found by an empty search.
 */
export function searchGazetteer(
	places: readonly NamedPlace[],
	query: string,
	language: Language,
	limit: number
): NamedPlace[] {
	const wanted = fold(query);
	if (wanted === '') return [];
	const ranked = places.flatMap((place) => {
		const texts = [place.names, ...place.otherNames].flatMap(({ en, fr, tr }) => [en, fr, tr].map(fold));
		const matches = texts.filter((text) => text.includes(wanted));
		if (matches.length === 0) return [];
		const begins = matches.some((text) => text.startsWith(wanted));
		return [{ place, rank: (begins ? 0 : 1000) + Math.min(...matches.map(({ length }) => length)) }];
	});
	const collator = new Intl.Collator(language);
	return ranked
		.sort((a, b) => a.rank - b.rank || collator.compare(a.place.names[language], b.place.names[language]))
		.slice(0, limit)
		.map(({ place }) => place);
}

/** Without case or accents: "turkiye" finds Türkiye, "istanbul" finds İstanbul. */
export function fold(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replaceAll('ı', 'i')
		.replaceAll('’', "'")
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '');
}

function knownNames(polity: AtlasIndex['polities'][number]): Localised[] {
	const inAll = (text: string): Localised => ({ en: text, fr: text, tr: text });
	return [...polity.names.map(({ name }) => name), ...abbreviationsOf(polity).map(inAll)];
}

/** A place that several records name at nearly the same spot stands once. */
function withoutRepeats(places: readonly NamedPlace[]): NamedPlace[] {
	const seen = new Set<string>();
	return places.filter(({ names, at }) => {
		const key = `${fold(names.en)} ${at.latitude.toFixed(0)} ${at.longitude.toFixed(0)}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

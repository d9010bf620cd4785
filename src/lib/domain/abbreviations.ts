import type { Polity } from './facts';
import { shortNamesOf } from './format';

/** A longer text is a name, not a short form of one. */
const LONGEST = 4;

/**
 * What a state is called for short, whatever the language of who looks for it: its ISO codes and what Unicode's CLDR has,
 * such as "USA", "US" and, in Turkish, "ABD". Empty for what has no code, as what no longer exists.
 */
export function abbreviationsOf({ id, iso3 }: Pick<Polity, 'id' | 'iso3'>): readonly string[] {
	if (iso3 === null) return [];
	// Where a polity is a state as it is today, its id is the code with two letters.
	if (id.length !== 2) return [iso3];
	const code = id.toUpperCase();
	const short = shortNamesOf(code)
		.map((name) => name.replaceAll(/[.-]/g, ''))
		.filter((name) => name.length <= LONGEST);
	return [...new Set([iso3, code, ...short])];
}

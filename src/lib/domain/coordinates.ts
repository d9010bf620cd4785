import type { Located } from './facts';

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const MINUTES_AND_SECONDS = String.raw`(?:\s*[°º:\s]\s*${NUMBER}\s*(?:['′’:]|\s)?\s*(?:${NUMBER}\s*(?:["″”]|''|′′)?)?)?`;

/** North, south, east, west in English, French (ouest) and Turkish (kuzey, güney, doğu, batı). */
const HEMISPHERES: Readonly<
	Record<string, { readonly axis: 'latitude' | 'longitude'; readonly sign: 1 | -1 }>
> = {
	n: { axis: 'latitude', sign: 1 },
	k: { axis: 'latitude', sign: 1 },
	s: { axis: 'latitude', sign: -1 },
	g: { axis: 'latitude', sign: -1 },
	e: { axis: 'longitude', sign: 1 },
	d: { axis: 'longitude', sign: 1 },
	w: { axis: 'longitude', sign: -1 },
	o: { axis: 'longitude', sign: -1 },
	b: { axis: 'longitude', sign: -1 }
};
const LETTERS = Object.keys(HEMISPHERES).join('');

const WITH_HEMISPHERE = new RegExp(
	String.raw`^\s*([${LETTERS}])?\s*([+−-]?)${NUMBER}\s*[°º]?${MINUTES_AND_SECONDS}\s*([${LETTERS}])?\s*$`,
	'i'
);

/**
 * The place that a reader has typed, latitude first unless letters say otherwise: `36.14, -5.35`, `36,14; -5,35`,
 * `36°08′N 5°21′W`, `N 36 08 24, W 5 21`. `null` where it is no place on earth.
 */
export function parseCoordinates(text: string): Located | null {
	const parts = splitInTwo(text);
	const [first, second] = parts?.map(parseAngle) ?? [];
	if (!first || !second) return null;
	if (first.axis !== null && first.axis === second.axis) return null;
	const swapped = first.axis === 'longitude' || second.axis === 'latitude';
	const [latitude, longitude] = swapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** A latitude and a longitude as plain text, in degrees with five decimals at most: `36.14, -5.35`. */
export function formatCoordinates({ latitude, longitude }: Located): string {
	return [latitude, longitude].map((value) => String(Number(value.toFixed(5)) + 0)).join(', ');
}

function splitInTwo(text: string): readonly [string, string] | null {
	const candidates = [
		/[;\t/]/,
		/,\s+/,
		// Between two hemispheres, or before the second sign.
		new RegExp(String.raw`(?<=\d[°º'′’"″”\s]*[${LETTERS}])[\s,]+`, 'i'),
		new RegExp(String.raw`(?<=\d[°º'′’"″”]*)[\s,]+(?=[${LETTERS}]\s*\d)`, 'i'),
		/,/,
		/\s+/
	];
	for (const separator of candidates) {
		const parts = text.trim().split(separator);
		if (parts.length === 2 && parts.every((part) => WITH_HEMISPHERE.test(part)))
			return parts as [string, string];
	}
	return null;
}

function parseAngle(text: string): { degrees: number; axis: 'latitude' | 'longitude' | null } | null {
	const match = WITH_HEMISPHERE.exec(text);
	if (!match) return null;
	const [, before, sign, degrees, minutes, seconds, after] = match;
	if (before && after) return null;
	const [d, m, s] = [degrees, minutes, seconds].map((part) => Number((part ?? '0').replace(',', '.'))) as [
		number,
		number,
		number
	];
	if (m >= 60 || s >= 60) return null;
	const hemisphere = HEMISPHERES[(before ?? after ?? '').toLowerCase()];
	if (hemisphere && sign) return null;
	const size = d + m / 60 + s / 3600;
	const direction = hemisphere?.sign ?? (sign === '-' || sign === '−' ? -1 : 1);
	return { degrees: size === 0 ? 0 : size * direction, axis: hemisphere?.axis ?? null };
}

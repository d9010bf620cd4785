import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { charactersFor, cutFonts } from '../../scripts/fonts.mjs';

const shipped = (file: string) => readFileSync(`src/lib/fonts/${file}`);

/** Code points of a TrueType font, from the segments of its character map (format 4). */
function codePoints(font: Uint8Array): Set<number> {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
	const cmap = tables.find((at) => new TextDecoder().decode(font.subarray(at, at + 4)) === 'cmap') ?? 0;
	const start = view.getUint32(cmap + 8);
	const maps = Array.from(
		{ length: view.getUint16(start + 2) },
		(_, index) => start + view.getUint32(start + 4 + index * 8 + 4)
	);
	const map = maps.find((at) => view.getUint16(at) === 4) ?? 0;
	const twice = view.getUint16(map + 6);
	const found = new Set<number>();
	for (let segment = 0; segment < twice; segment += 2) {
		const last = view.getUint16(map + 14 + segment);
		for (let code = view.getUint16(map + 16 + twice + segment); code <= last && code < 0xffff; code++) {
			found.add(code);
		}
	}
	return found;
}

const cmapOf = async (file: string) =>
	codePoints(await subsetFont(shipped(file), null, { keepAllGlyphs: true, targetFormat: 'sfnt' }));

/** First and last code point of the ranges that the style sheet declares for a font. */
function rangesOf(file: string): [number, number][] {
	const rule = new RegExp(`fonts/${file}[^}]*unicode-range:([^;]*);`).exec(
		readFileSync('src/app.css', 'utf8')
	);
	return [...(rule?.[1] ?? '').matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(
		([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)]
	);
}

/**
 * What the reader's system has to help out with: scripts and letters that a few sources bear their titles in, and a
 * narrow space that the fonts lack.
 */
const isForeign = (character: string) =>
	/\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Han}|[ảế\u202f]/u.test(character);

describe('fonts', () => {
	it('are cut for what the atlas says today', { timeout: 60_000 }, async () => {
		for (const [file, bytes] of await cutFonts()) {
			expect(shipped(file).equals(bytes), `${file}: run node scripts/fonts.mjs`).toBe(true);
		}
	});

	it.each(['sans', 'serif-regular', 'serif-semibold', 'serif-italic'])(
		'%s has every character',
		async (face) => {
			const known = new Set<number>();
			for (const part of ['latin', 'turkish', 'latin-ext']) {
				const file = `${face}-${part}.woff2`;
				const ranges = rangesOf(file);
				expect(ranges.length, file).toBeGreaterThan(0);
				for (const code of await cmapOf(file)) {
					// A browser looks for a character in the part that the style sheet names for it.
					if (ranges.some(([first, last]) => code >= first && code <= last)) known.add(code);
				}
			}
			const missing = charactersFor(face).filter(
				(character) => !isForeign(character) && !known.has(character.codePointAt(0) ?? 0)
			);
			expect(missing).toEqual([]);
		}
	);
});

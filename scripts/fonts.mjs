// `node scripts/fonts.mjs`: cuts the fonts of the atlas down to what it writes, into `src/lib/fonts/`. A unit test
// says when that has to be done again.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const TARGET = 'src/lib/fonts';

/** What fonts have for other uses (small capitals, swashes, old figures …) costs as much as the letters. */
const FEATURES = ['kern', 'liga', 'locl', 'ccmp', 'mark', 'mkmk', 'tnum', 'lnum'];

/** What the three languages are written with, whether a text happens to use it yet or not. */
const LETTERS = 'ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿĞİÖŞğıöş';
const SIGNS = ' «»‘’“”–—…·×°−';
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');

/** Serif: weights of their own, as text and titles are never on the map page together. */
const FACES = [
	{ name: 'sans', family: 'source-sans-3', style: 'normal', wght: { min: 400, max: 700 } },
	{ name: 'serif-regular', family: 'eb-garamond', style: 'normal', wght: 400 },
	{ name: 'serif-semibold', family: 'eb-garamond', style: 'normal', wght: 600 },
	{ name: 'serif-italic', family: 'eb-garamond', style: 'italic', wght: 400 }
];

/** Turkish letters that no other of the languages needs: for their sake alone nobody should fetch the whole rest. */
const TURKISH = 'ĞğİŞş';

/**
 * The parts of a font, from the parts that its source comes in; `src/app.css` tells a browser when it needs which.
 * @type {{ name: string, source: string, has: (character: string) => boolean }[]}
 */
const PARTS = [
	{ name: 'latin', source: 'latin', has: () => true },
	{ name: 'turkish', source: 'latin-ext', has: (character) => TURKISH.includes(character) },
	{ name: 'latin-ext', source: 'latin-ext', has: (character) => !TURKISH.includes(character) }
];

/** @param {string} folder */
const textsIn = (folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.json'))
		.map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
		.join('');

/** @param {string} text */
const charactersOf = (text) => [...new Set(text.normalize())].filter((character) => character >= ' ').sort();

/**
 * The characters that a face must have, in order: names of seas for the italic, which only they are written in, and
 * for the others whatever the interface and the facts say.
 * @param {string} face
 * @returns {string[]}
 */
export function charactersFor(face) {
	if (face === 'serif-italic') {
		/** @type {{ names: Record<string, string> }[]} */
		const seas = JSON.parse(readFileSync('geodata/facts/seas.json', 'utf8'));
		return charactersOf(seas.flatMap(({ names }) => Object.values(names)).join(''));
	}
	return charactersOf(textsIn('messages') + textsIn('geodata/facts') + ASCII + LETTERS + SIGNS);
}

/**
 * The fonts as they are shipped, by file name. The same sources give the same bytes.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function cutFonts() {
	const files = new Map();
	for (const { name, family, style, wght } of FACES) {
		for (const part of PARTS) {
			const source = `node_modules/@fontsource-variable/${family}/files/${family}-${part.source}-wght-${style}.woff2`;
			const characters = charactersFor(name).filter(part.has).join('');
			const font = await subsetFont(readFileSync(source), characters, {
				targetFormat: 'woff2',
				variationAxes: { wght },
				keepFeatures: FEATURES,
				noHinting: true
			});
			files.set(`${name}-${part.name}.woff2`, font);
		}
	}
	return files;
}

if (process.argv[1]?.endsWith('fonts.mjs')) {
	mkdirSync(TARGET, { recursive: true });
	for (const [name, bytes] of await cutFonts()) {
		writeFileSync(`${TARGET}/${name}`, bytes);
		console.log(`${String(bytes.length).padStart(7)} ${name}`);
	}
	for (const family of new Set(FACES.map((face) => face.family))) {
		writeFileSync(
			`${TARGET}/LICENSE-${family}.txt`,
			readFileSync(`node_modules/@fontsource-variable/${family}/LICENSE`)
		);
	}
}

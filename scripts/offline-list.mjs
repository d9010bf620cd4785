// Runs at the end of `npm run build`, when all files are there and compressed: lists them with their sizes and hashes
// for the service worker.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const FOLDER = 'build';
/** Digits of SHA-256; see `HASH_DIGITS` in `src/lib/data/offline/list.ts`. */
const HASH_DIGITS = 16;
/** Never kept: by these a browser learns of a new version. */
const LEFT_OUT = ['service-worker.js', 'offline.json', '_app/version.json'];

const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
	.map((name) => name.split(sep).join('/'))
	.filter((name) => statSync(join(FOLDER, name)).isFile() && !/\.(br|gz)$/.test(name))
	.filter((name) => !LEFT_OUT.includes(name))
	.sort();

/** @type {[string, [bytes: number, transfer: number, hash: string]][]} */
const files = names.map((name) => {
	const content = readFileSync(join(FOLDER, name));
	const packed = join(FOLDER, `${name}.br`);
	const transfer = existsSync(packed) ? statSync(packed).size : content.length;
	const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS);
	return [`/${name.replace(/(^|\/)index\.html$/, '$1')}`, [content.length, transfer, hash]];
});

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(join(FOLDER, '_app/version.json'), 'utf8'));
const text = JSON.stringify({ version, files: Object.fromEntries(files) });
writeFileSync(join(FOLDER, 'offline.json'), text);
writeFileSync(join(FOLDER, 'offline.json.br'), brotliCompressSync(text));
writeFileSync(join(FOLDER, 'offline.json.gz'), gzipSync(text));
console.log(`Listed ${files.length} files for offline use.`);

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, runnerImport } from 'vite';
import { isCompressed } from '../formats.mjs';
import { headersOf } from '../headers.mjs';
import { maplibre } from '../maplibre.mjs';
import { growIndex, growTopology, TIMES } from './growth-data.mjs';

const SOURCES = 'scripts/bench/pages';
const FOLDER = '.svelte-kit/bench';

/** How the atlas places its drawing (AtlasMap.svelte), for the page that has nothing else. */
const SHEET_STYLE = `body { margin: 0 }
div { container-type: size; position: relative; overflow: hidden }
svg { position: absolute; inset: 50% auto auto 50%; width: var(--width); height: var(--height); translate: -50% -50%;
	text-anchor: middle; font: 600 16px sans-serif; stroke-linejoin: round }
path, circle { vector-effect: non-scaling-stroke }
text { paint-order: stroke }`;

/**
 * Builds the pages that the atlas is compared with, as anyone would build them, and serves them compressed.
 * @param {import('./browse.mjs').Size} size of their maps
 * @returns {Promise<(page: string) => string>} the addresses served
 */
export async function servePages({ width, height }) {
	await build({
		configFile: false,
		root: SOURCES,
		base: './',
		logLevel: 'warn',
		resolve: { alias: { $lib: `${process.cwd()}/src/lib` } },
		// The others get MapLibre as its package has it.
		plugins: [maplibre({ fromSource: false })],
		define: { __DATA_MANIFEST__: '{}' },
		build: {
			outDir: `${process.cwd()}/${FOLDER}`,
			emptyOutDir: true,
			target: 'esnext',
			chunkSizeWarningLimit: 5000,
			rolldownOptions: {
				checks: { pluginTimings: false },
				input: readdirSync(SOURCES)
					.filter((name) => name.endsWith('.html'))
					.map((name) => `${SOURCES}/${name}`)
			}
		}
	});
	writeFileSync(
		`${FOLDER}/sheet.html`,
		sheetPage(readFileSync('build/index.html', 'utf8'), { width, height })
	);
	compress();
	await writeGrowth();
	const address = await serve();
	return (page) => `${address}${page}#${width}x${height}`;
}

/**
 * The drawing of the atlas's page on a page of its own.
 * @param {string} page
 * @param {import('./browse.mjs').Size} size
 */
function sheetPage(page, { width, height }) {
	const drawing = /<div class="sheet[^>]* style="(?<style>[^"]*)"[^>]*>.*?(?<svg><svg .*<\/svg>)/s.exec(
		page
	)?.groups;
	if (!drawing) throw new Error('No drawing in build/index.html');
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>sheet</title><style>${SHEET_STYLE}</style></head><body><div class="sheet" style="width: ${width}px; height: ${height}px; ${drawing['style']}">${drawing['svg']}</div></body></html>`;
}

/** Writes the data with synthetic copies. They are fetched locally only, so nothing compresses them. */
async function writeGrowth() {
	/** @type {{ module: typeof import('../../src/lib/domain/language') }} */
	const { module } = await runnerImport('./src/lib/domain/language.ts');
	const read = (/** @type {string} */ file) => JSON.parse(readFileSync(`static/data/${file}`, 'utf8'));
	const [index, topology] = [module.inLanguage(read('atlas.json'), 'en'), read('overview.topo.json')];
	mkdirSync(`${FOLDER}/growth`);
	const write = (/** @type {string} */ name, /** @type {unknown} */ value) =>
		writeFileSync(`${FOLDER}/growth/${name}.json`, JSON.stringify(value));
	for (const times of TIMES) {
		write(`topology-${times}`, growTopology(topology, times));
		write(`atlas-${times}-1`, growIndex(index, times, 1));
		write(`atlas-1-${times}`, growIndex(index, 1, times));
	}
}

function compress() {
	for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
		const file = `${entry.parentPath}/${entry.name}`;
		if (entry.isFile() && !isCompressed(file)) {
			const bytes = readFileSync(file);
			writeFileSync(`${file}.br`, brotliCompressSync(bytes));
			writeFileSync(`${file}.gz`, gzipSync(bytes));
		}
	}
}

/** @returns {Promise<string>} */
async function serve() {
	const { default: sirv } = await import('sirv');
	const files = sirv(FOLDER, { brotli: true, gzip: true, extensions: [] });
	const server = createServer((request, response) => {
		// Those of the atlas: by one of them, a page gets a process of its own.
		for (const [name, value] of Object.entries(headersOf(request.url ?? '/')))
			response.setHeader(name, value);
		files(request, response, () => void response.writeHead(404).end());
	});
	return new Promise((resolve) =>
		server.listen(0, 'localhost', () => {
			const address = /** @type {import('node:net').AddressInfo} */ (server.address());
			resolve(`http://localhost:${address.port}/`);
		})
	);
}

import { resolve } from 'node:path';
import { transformWithOxc } from 'vite';

/** MapLibre's own source, which its package holds beside the files built from it. */
const SOURCE = resolve('node_modules/maplibre-gl/src');
const WORKER = `${SOURCE}/source/worker.ts`;

const WORKER_ADDRESS = 'virtual:maplibre-worker';
const BUILT_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Reads tiles of a format that the atlas has none of. */
const TILE_READER = '@maplibre/mlt';
const NO_TILE_READER = `
export const GEOMETRY_TYPE = {};
export function decodeTile() {
	throw new Error('Tiles in MLT cannot be read: see scripts/maplibre.mjs');
}`;

/**
 * Says where MapLibre's worker is (`virtual:maplibre-worker`), and builds the map and its worker from source for browsers.
 * In the two files that the package offers, nearly all of the worker's is in the map's once more: built together they
 * share it, and a visit loads about 110 kB less. Everything else (tests, the development server) takes the package's.
 * @param {{ fromSource?: boolean }} [options] `false` = takes the package's files in a build, too
 * @returns {import('vite').Plugin}
 */
export function maplibre({ fromSource = true } = {}) {
	let shares = false;
	let worker = '';
	return {
		name: 'atlas:maplibre',
		enforce: 'pre',
		config: (_, { command, isSsrBuild }) => {
			shares = fromSource && command === 'build' && !isSsrBuild;
			return shares
				? { resolve: { alias: [{ find: /^maplibre-gl$/, replacement: `${SOURCE}/index.ts` }] } }
				: undefined;
		},
		buildStart() {
			if (shares) worker = this.emitFile({ type: 'chunk', id: WORKER, name: 'maplibre-worker' });
		},
		resolveId: (id) => (id === WORKER_ADDRESS || (shares && id === TILE_READER) ? `\0${id}` : null),
		load(id) {
			if (id === `\0${TILE_READER}`) return NO_TILE_READER;
			if (id !== `\0${WORKER_ADDRESS}`) return null;
			return shares
				? `export default import.meta.ROLLUP_FILE_URL_${worker}`
				: `export { default } from '${BUILT_WORKER}'`;
		},
		// Its fields are declared for their types alone: a class must not set again what its parent has set.
		transform: (code, id) =>
			shares && id.startsWith(SOURCE) && id.endsWith('.ts')
				? transformWithOxc(code, id, {
						assumptions: { setPublicClassFields: true },
						typescript: { removeClassFieldsWithoutInitializer: true }
					})
				: null
	};
}

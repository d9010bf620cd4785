import { addProtocol, type VectorSourceSpecification } from 'maplibre-gl';
import { TILE_MAX_ZOOM, type TileAnswer, type TileRequest } from '../../../data/own-layer/tiles';
import TileWorker from '../../../data/own-layer/tile-worker?worker';

/** The scheme under which the map asks for tiles of layers that readers bring. They are made in this browser. */
const SCHEME = 'own-layer';

const makers = new Map<string, OwnTiles>();
let made = 0;

addProtocol(SCHEME, async ({ url }, { signal }) => {
	const [, name, z, x, y] = /^[a-z-]+:\/\/(\d+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
	const maker = makers.get(name ?? '');
	// The layer was taken off the map while its tile was still wanted.
	if (!maker) return { data: new ArrayBuffer(0) };
	const data = await maker.tile(Number(z), Number(x), Number(y));
	signal.throwIfAborted();
	return { data };
});

/** Makes the tiles of one layer in a web worker. */
export class OwnTiles {
	readonly #name = String(++made);
	readonly #worker: Worker = new TileWorker();
	readonly #waiting = new Map<number, (tile: ArrayBuffer) => void>();
	#asked = 0;

	/** @param onFailed Called once if the layer cannot be read. */
	constructor(geojson: Blob, onFailed: () => void) {
		makers.set(this.#name, this);
		let failed = false;
		const fail = () => {
			if (!failed) onFailed();
			failed = true;
		};
		this.#worker.onerror = fail;
		this.#worker.onmessage = ({ data: { number, tile } }: MessageEvent<TileAnswer>) => {
			if (tile === null) fail();
			this.#waiting.get(number)?.(tile ?? new ArrayBuffer(0));
			this.#waiting.delete(number);
		};
		this.#ask({ kind: 'load', geojson });
	}

	/** The source with which the map asks for the tiles. */
	get source(): VectorSourceSpecification {
		return { type: 'vector', tiles: [`${SCHEME}://${this.#name}/{z}/{x}/{y}`], maxzoom: TILE_MAX_ZOOM };
	}

	/** One tile; empty where there is nothing. */
	tile(z: number, x: number, y: number): Promise<ArrayBuffer> {
		const number = ++this.#asked;
		const tile = new Promise<ArrayBuffer>((resolve) => this.#waiting.set(number, resolve));
		this.#ask({ kind: 'tile', number, z, x, y });
		return tile;
	}

	/** Ends the worker. Tiles that are still wanted come empty. */
	destroy(): void {
		makers.delete(this.#name);
		this.#worker.terminate();
		for (const resolve of this.#waiting.values()) resolve(new ArrayBuffer(0));
		this.#waiting.clear();
	}

	#ask(request: TileRequest): void {
		this.#worker.postMessage(request);
	}
}

import type { AtlasIndex } from '../domain/atlas-index';
import type * as Article from '../domain/coverage/facts';
import type {
	AtlasEvent,
	Battlegroup,
	Membership,
	Operation,
	Polity,
	PublishedBorder,
	Rotation,
	Sea,
	Site,
	Source,
	Tenure,
	Unit
} from '../domain/facts';
import { sha256 } from './hash';
import type { DataFile, DataManifest } from './manifest';

/** Shipped files of records, by kind. */
interface Shipped {
	atlas: AtlasIndex;
	members: Membership[];
	operations: Operation[];
	battlegroups: Battlegroup[];
	events: AtlasEvent[];
	sites: Site[];
	rotations: Rotation[];
	'published-borders': PublishedBorder[];
	polities: Polity[];
	units: Unit[];
	tenures: Tenure[];
	seas: Sea[];
	sources: Source[];
	'article-texts': Article.ArticleText[];
	clauses: Article.Clause[];
	readings: Article.Reading[];
	territories: Article.ArticleTerritory[];
	'sea-areas': Article.SeaArea[];
	cases: Article.Case[];
	misconceptions: Article.Misconception[];
	instruments: Article.Instrument[];
	principles: Article.Principle[];
}

/** A shipped file that did not arrive whole. */
export class DataError extends Error {
	constructor(
		readonly file: string,
		readonly reason: 'missing' | 'corrupt',
		options?: ErrorOptions
	) {
		super(`${file}: ${reason}`, options);
		this.name = 'DataError';
	}
}

/** The records of one kind. For pages that are rendered at build time. */
export async function loadRecords<K extends keyof Shipped>(
	kind: K,
	fetch: typeof globalThis.fetch
): Promise<Shipped[K]> {
	return (await loadJson(`${kind}.json`, fetch)) as Shipped[K];
}

/** How long a lost connection gets before the second try, in milliseconds. */
const PAUSE = 300;

/**
 * Where a shipped file is fetched from. The hash in the address makes a cache keep versions apart. The base comes from
 * Vite: `$app/paths` brings the router along, which a worker cannot run.
 */
export function addressOf(file: string, expected = __DATA_MANIFEST__.files[file]): string {
	return `${import.meta.env.BASE_URL}data/${file}?v=${expected?.sha256.slice(0, 12)}`;
}

/**
 * Fetches and parses `/data/<file>`. Its bytes must be those that passed the schemas when the data were
 * built, which their hash proves; so the parsed value needs no second look. Bytes that differ and a connection
 * that breaks are tried once more, past every cache; what the server refuses is not. Throws {@link DataError}.
 */
export async function loadJson(
	file: string,
	fetch: typeof globalThis.fetch,
	manifest: DataManifest = __DATA_MANIFEST__
): Promise<unknown> {
	const expected = manifest.files[file];
	if (!expected) throw new DataError(file, 'missing');
	const address = addressOf(file, expected);
	let attempt = await read(() => fetch(address));
	if (attempt.again) {
		if (attempt.error.reason === 'missing') await new Promise((resolve) => setTimeout(resolve, PAUSE));
		// `reload` passes the browser's cache, and tells the service worker to replace its copy.
		attempt = await read(() => fetch(address, { cache: 'reload' }));
	}
	if (attempt.error) throw attempt.error;
	return JSON.parse(new TextDecoder().decode(attempt.bytes)) as unknown;

	async function read(ask: () => Promise<Response>): Promise<Attempt> {
		let bytes: ArrayBuffer;
		try {
			const response = await ask();
			if (!response.ok) return failed('missing', false, new Error(`HTTP ${response.status}`));
			bytes = await response.arrayBuffer();
		} catch (cause) {
			return failed('missing', true, cause);
		}
		return (await isWhole(bytes, expected!)) ? { bytes } : failed('corrupt', true);
	}

	function failed(reason: DataError['reason'], again: boolean, cause?: unknown): Attempt {
		return { error: new DataError(file, reason, cause === undefined ? undefined : { cause }), again };
	}
}

/** What one try gave; `again` where another may give more. */
type Attempt =
	| { readonly bytes: ArrayBuffer; readonly error?: undefined; readonly again?: undefined }
	| { readonly error: DataError; readonly again: boolean };

async function isWhole(bytes: ArrayBuffer, expected: DataFile): Promise<boolean> {
	if (bytes.byteLength !== expected.bytes) return false;
	// Where nothing can be hashed, the length has to do.
	return ((await sha256(bytes)) ?? expected.sha256) === expected.sha256;
}

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
import type { DataManifest } from './manifest';

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

/**
 * Fetches and parses `/data/<file>`. Its bytes must be those that passed the schemas when the data were
 * built, which their hash proves; so the parsed value needs no second look. Throws {@link DataError}.
 */
export async function loadJson(
	file: string,
	fetch: typeof globalThis.fetch,
	manifest: DataManifest = __DATA_MANIFEST__
): Promise<unknown> {
	const expected = manifest.files[file];
	if (!expected) throw new DataError(file, 'missing');
	// The hash in the address makes a cache keep versions apart.
	// The base comes from Vite: `$app/paths` brings the router along, which a worker cannot run.
	const address = `${import.meta.env.BASE_URL}data/${file}?v=${expected.sha256.slice(0, 12)}`;
	let bytes: ArrayBuffer;
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`HTTP ${response.status}`);
		bytes = await response.arrayBuffer();
	} catch (cause) {
		throw new DataError(file, 'missing', { cause });
	}
	if (bytes.byteLength !== expected.bytes || (await sha256(bytes)) !== expected.sha256) {
		throw new DataError(file, 'corrupt');
	}
	return JSON.parse(new TextDecoder().decode(bytes)) as unknown;

	async function sha256(content: ArrayBuffer): Promise<string | undefined> {
		// Browsers offer hashing on secure origins only; elsewhere the length has to do.
		if (!globalThis.crypto?.subtle) return expected?.sha256;
		const digest = await crypto.subtle.digest('SHA-256', content);
		return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
	}
}

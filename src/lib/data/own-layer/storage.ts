/** Keeps layers in this browser, in IndexedDB. Nothing is kept anywhere else. */
import { createStore, entries, promisifyRequest, type UseStore } from 'idb-keyval';
import type { PackedLayer } from './pack';
import type { LayerReport } from './worker';

/** What the reader has decided of a layer, and what its file was called. */
export interface LayerCard extends LayerReport {
	readonly id: string;
	/** As the file is called. Text of the reader's: never markup. */
	readonly name: string;
	/** Number of its colour in the palette. */
	readonly colour: number;
	readonly shown: boolean;
	/** Milliseconds since 1970 when it was added: the order of the layers. */
	readonly added: number;
}

/** A layer that was kept. */
export interface KeptLayer {
	readonly card: LayerCard;
	readonly layer: PackedLayer;
}

/** Raised when the form of what is kept changes: what an earlier version kept is then passed over. */
const VERSION = 1;

const cardKey = (id: string) => `${VERSION}/card/${id}`;
const layerKey = (id: string) => `${VERSION}/layer/${id}`;

let opened: UseStore | undefined;
const store = () => (opened ??= createStore('treaty-atlas-own-layers', 'layers'));

/** Everything that is kept, in the order in which it was added. Rejects where the browser forbids storage. */
export async function loadLayers(): Promise<KeptLayer[]> {
	const kept = new Map(await reach(() => entries<string, unknown>(store())));
	return [...kept]
		.filter(([key]) => key.startsWith(cardKey('')))
		.flatMap(([, value]): KeptLayer[] => {
			const card = value as LayerCard;
			const layer = kept.get(layerKey(card.id)) as PackedLayer | undefined;
			return layer ? [{ card, layer }] : [];
		})
		.sort((a, b) => a.card.added - b.card.added);
}

/** Keeps a layer. Rejects where the browser forbids storage or has no room. */
export function keepLayer({ card, layer }: KeptLayer): Promise<void> {
	return change((kept) => {
		kept.put(card, cardKey(card.id));
		kept.put(layer, layerKey(card.id));
	});
}

/** Keeps what the reader has decided of a layer that is kept. */
export function keepCard(card: LayerCard): Promise<void> {
	return change((kept) => kept.put(card, cardKey(card.id)));
}

/** Forgets a layer. */
export function forgetLayer(id: string): Promise<void> {
	return change((kept) => {
		kept.delete(cardKey(id));
		kept.delete(layerKey(id));
	});
}

/** Writes, and commits at once: what is not committed when its page goes is lost. */
function change(write: (kept: IDBObjectStore) => void): Promise<void> {
	return reach(() =>
		store()('readwrite', (kept) => {
			write(kept);
			kept.transaction.commit();
			return promisifyRequest(kept.transaction);
		})
	);
}

/** A browser that forbids storage may say so by throwing. Later calls try to open it anew. */
async function reach<T>(use: () => Promise<T>): Promise<T> {
	try {
		return await use();
	} catch (cause) {
		opened = undefined;
		throw cause;
	}
}

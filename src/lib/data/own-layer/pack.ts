/**
 * The form in which a layer leaves the worker: what the map draws and what the panel says of single features are blobs,
 * which cross to the page, to the map's own worker and to the browser's storage without being copied; the times are
 * arrays of numbers, which are handed over.
 */
import type { Feature, Geometry } from 'geojson';
import { fromEpochDay, toEpochDay, type Day, type Span } from '../../domain/day';
import type { Fact, OwnFeature } from './collection';
import type { Place } from './problem';

/** In {@link PackedLayer.from} and `to`: open. */
export const ALWAYS_BEFORE = -0x80000000;
export const NEVER_AFTER = 0x7fffffff;

/** Features whose records are read together. */
const RECORDS_PER_BLOCK = 100;

/** Features of which the text is put together at once. */
const FEATURES_PER_PART = 1000;

/** Kinds of geometry a layer has: each is drawn in its own way. */
export interface Shapes {
	readonly points: boolean;
	readonly lines: boolean;
	readonly polygons: boolean;
}

/** A layer as it is shown and kept. The id of a feature is its number among those drawn, from 1. */
export interface PackedLayer {
	/** GeoJSON: features with a numeric `id`, their geometry, and `timed` where they do not show always. */
	readonly geojson: Blob;
	readonly shapes: Shapes;
	/** First day of each feature, as days since 1970-01-01, or {@link ALWAYS_BEFORE}. */
	readonly from: Int32Array<ArrayBuffer>;
	/** First day after each feature, or {@link NEVER_AFTER}. */
	readonly to: Int32Array<ArrayBuffer>;
	/** What is known of each feature, in blocks of JSON. */
	readonly records: Blob;
	/** Bytes of `records` before each block, and of all. */
	readonly blocks: Float64Array<ArrayBuffer>;
	/** Columns or properties by the numbers that records have for them. */
	readonly columns: readonly string[];
}

/** What the file says of one feature. */
export interface OwnRecord extends Span {
	readonly name: string;
	readonly facts: readonly Fact[];
	readonly place: Place;
}

/** Name, place, and the numbers of the columns each with its text. */
type WrittenRecord = readonly [name: string, place: Place, facts: readonly (string | number)[]];

/** Packs features. `onProgress` hears which part (0 to 1) is done. */
export function packLayer(
	features: readonly OwnFeature[],
	onProgress: (done: number) => void = () => undefined
): PackedLayer {
	const columns = new Map<string, number>();
	const numberOf = (column: string) => {
		const known = columns.get(column);
		if (known === undefined) columns.set(column, columns.size);
		return known ?? columns.size - 1;
	};
	// The same days come again and again, and reckoning them takes longest of all.
	const days = new Map<Day, number>();
	const numberOfDay = (day: Day) => {
		const number = days.get(day) ?? toEpochDay(day);
		days.set(day, number);
		return number;
	};
	const records: Uint8Array<ArrayBuffer>[] = [];
	const blocks = [0];
	const encoder = new TextEncoder();
	for (let first = 0; first < features.length; first += RECORDS_PER_BLOCK) {
		const block = features
			.slice(first, first + RECORDS_PER_BLOCK)
			.map(({ name, place, facts }): WrittenRecord => [
				name,
				place,
				facts.flatMap(([column, text]) => [numberOf(column), text])
			]);
		const bytes = encoder.encode(JSON.stringify(block));
		records.push(bytes);
		blocks.push(blocks.at(-1)! + bytes.length);
		onProgress(Math.min(1, (first + RECORDS_PER_BLOCK) / features.length) / 2);
	}
	const geojson = geojsonParts(features, (done) => onProgress(0.5 + done / 2));
	return {
		geojson: new Blob(geojson, { type: 'application/geo+json' }),
		shapes: shapesOf(features.map(({ geometry }) => geometry)),
		from: Int32Array.from(features, ({ from }) => (from === null ? ALWAYS_BEFORE : numberOfDay(from))),
		to: Int32Array.from(features, ({ to }) => (to === null ? NEVER_AFTER : numberOfDay(to))),
		records: new Blob(records),
		blocks: Float64Array.from(blocks),
		columns: [...columns.keys()]
	};
}

/** What the file says of the feature with an id; `null` where there is none. Rejects where the blob cannot be read. */
export async function readRecord(layer: PackedLayer, id: number): Promise<OwnRecord | null> {
	const index = id - 1;
	const block = Math.floor(index / RECORDS_PER_BLOCK);
	const [start, end] = [layer.blocks[block], layer.blocks[block + 1]];
	if (start === undefined || end === undefined) return null;
	const text = await layer.records.slice(start, end).text();
	const written = (JSON.parse(text) as WrittenRecord[])[index % RECORDS_PER_BLOCK];
	if (!written) return null;
	const [name, place, facts] = written;
	const pairs = facts.flatMap((column, at): Fact[] =>
		at % 2 === 0 ? [[layer.columns[Number(column)] ?? '', String(facts[at + 1])]] : []
	);
	const dayOf = (value: number | undefined, open: number): Day | null =>
		value === undefined || value === open ? null : fromEpochDay(value);
	return {
		name,
		place,
		facts: pairs,
		from: dayOf(layer.from[index], ALWAYS_BEFORE),
		to: dayOf(layer.to[index], NEVER_AFTER)
	};
}

function geojsonParts(features: readonly OwnFeature[], onProgress: (done: number) => void): string[] {
	const parts = ['{"type":"FeatureCollection","features":['];
	for (let first = 0; first < features.length; first += FEATURES_PER_PART) {
		const part = features.slice(first, first + FEATURES_PER_PART).map(({ geometry, from, to }, index) =>
			// Texts stay in the records, out of every tile.
			JSON.stringify({
				type: 'Feature',
				id: first + index + 1,
				properties: from === null && to === null ? {} : { timed: true },
				geometry
			} satisfies Feature<Geometry>)
		);
		parts.push((first === 0 ? '' : ',') + part.join(','));
		onProgress(Math.min(1, (first + FEATURES_PER_PART) / features.length));
	}
	parts.push(']}');
	return parts;
}

function shapesOf(geometries: readonly Geometry[]): Shapes {
	const types = new Set<string>();
	const note = (geometry: Geometry) => {
		if (geometry.type === 'GeometryCollection') geometry.geometries.forEach(note);
		else types.add(geometry.type.replace('Multi', ''));
	};
	geometries.forEach(note);
	return { points: types.has('Point'), lines: types.has('LineString'), polygons: types.has('Polygon') };
}

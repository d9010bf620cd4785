import type { LayerSpecification } from 'maplibre-gl';
import type { MapLayer } from '../layer';
import type { Attributes, Both } from './attributes';
import { sameValues } from './same';

/** One element of the drawing. */
export interface Mark {
	readonly tag: 'path' | 'circle' | 'use' | 'text';
	readonly attributes: Attributes;
	/** Lines of a text. */
	readonly lines?: readonly string[];
}

/** The marks of one style layer. */
export interface Group {
	readonly id: string;
	readonly attributes: Attributes;
	hidden: boolean;
	readonly marks: Map<string, Mark>;
}

/** What showing a frame changed: a mark that is new, differs or (`null`) is gone. */
export interface Change {
	readonly group: string;
	readonly id: string;
	readonly mark: Mark | null;
}

/** A style layer in both themes, where its features are, and what is drawn of it. */
export interface Drawn {
	readonly layer: MapLayer;
	readonly specs: Both<LayerSpecification>;
	readonly source: string;
	readonly group: Group;
}

/** Gives a group its marks. Returns those that are news. */
export function keep({ marks }: Group, wanted: readonly Change[]): Change[] {
	return wanted.filter(({ id, mark }) => {
		const known = marks.get(id);
		if (mark === null) return marks.delete(id);
		if (known && isSame(known, mark)) return false;
		marks.set(id, mark);
		return true;
	});
}

function isSame(a: Mark, b: Mark): boolean {
	return (
		a.tag === b.tag && a.lines?.join('\n') === b.lines?.join('\n') && sameValues(a.attributes, b.attributes)
	);
}

/** What the ids of names begin with, beside those of the features they name. */
const TEXT = '~';

/** The id of the name of a feature. */
export const textId = (id: string) => `${TEXT}${id}`;

export const isText = (id: string) => id.startsWith(TEXT);

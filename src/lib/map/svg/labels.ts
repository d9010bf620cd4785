/** A name that wants a place near a point. Units of the drawing. */
export interface Label {
	readonly key: string;
	readonly at: readonly [number, number];
	readonly lines: readonly string[];
	readonly size: number;
	/** Places it may take, the first that is free. */
	readonly anchors: readonly Anchor[];
	/** How far from the point it stands, unless it is on it. */
	readonly offset: number;
	/** Degrees clockwise; a turned name takes no other place. */
	readonly turn: number;
	/** It stands where it is wanted, whatever is there. */
	readonly overlaps?: boolean;
}

export type Anchor = 'center' | 'left' | 'right' | 'top' | 'bottom';

/** Where a name stands. */
export interface PlacedLabel {
	readonly label: Label;
	readonly at: readonly [number, number];
	readonly textAnchor: 'start' | 'middle' | 'end';
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Width of an average letter and height of a line, as parts of the size of the type. */
const LETTER_WIDTH = 0.54;
const LINE_HEIGHT = 1.1;
const PADDING = 4;

/** The box of a symbol around its point. */
export function symbolBox([x, y]: readonly [number, number], size: number): Box {
	return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
}

/**
 * Gives each label, the most important first, the first of its places that nothing has taken; the others get none.
 * @param taken boxes that no label may cover
 */
export function placeLabels(labels: readonly Label[], taken: readonly Box[]): PlacedLabel[] {
	const boxes = [...taken];
	return labels.flatMap((label): PlacedLabel[] => {
		for (const anchor of label.anchors) {
			const placed = place(label, anchor);
			if (!label.overlaps && boxes.some((box) => overlaps(box, placed.box))) continue;
			boxes.push(placed.box);
			return [{ label, at: placed.at, textAnchor: placed.textAnchor }];
		}
		return [];
	});
}

type PlacedBox = Omit<PlacedLabel, 'label'> & { readonly box: Box };

/** The place of a label on one side of its point: where its first line begins, and the box around all of it. */
function place({ at, lines, size, offset, turn }: Label, anchor: Anchor): PlacedBox {
	const width = Math.max(...lines.map((line) => line.length)) * size * LETTER_WIDTH;
	const height = lines.length * size * LINE_HEIGHT;
	const [x, y] = at;
	// A label is anchored by the side that faces the point: `left` stands to the right of it.
	const left = anchor === 'left' ? x + offset : anchor === 'right' ? x - offset - width : x - width / 2;
	const top = anchor === 'top' ? y + offset : anchor === 'bottom' ? y - offset - height : y - height / 2;
	const textAnchor = anchor === 'left' ? 'start' : anchor === 'right' ? 'end' : 'middle';
	const textX = { start: left, middle: left + width / 2, end: left + width }[textAnchor];
	const reach = turn === 0 ? 0 : (Math.abs(Math.sin((turn * Math.PI) / 180)) * width) / 2;
	return {
		at: [textX, top + size * 0.85] as const,
		textAnchor,
		box: {
			left: left - PADDING,
			right: left + width + PADDING,
			top: top - PADDING - reach,
			bottom: top + height + PADDING + reach
		}
	};
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Breaks a name into lines of about so many ems at most; a word is never broken. */
export function wrap(text: string, ems: number): string[] {
	const most = ems / LETTER_WIDTH;
	return text.split('\n').flatMap((paragraph) =>
		paragraph.split(' ').reduce<string[]>((lines, word) => {
			const last = lines.at(-1);
			return last !== undefined && `${last} ${word}`.length <= most
				? [...lines.slice(0, -1), `${last} ${word}`]
				: [...lines, word];
		}, [])
	);
}

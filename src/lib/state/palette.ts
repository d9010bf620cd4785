/** A colour scheme of the interface. */
export type Theme = 'light' | 'dark';

/** Colours both renderers draw with. CSS hex, `#rrggbb`. */
export interface Palette {
	readonly sea: string;
	readonly space: string;
	readonly land: string;
	readonly coast: string;
	readonly border: string;
	readonly graticule: string;
	readonly seaLabel: string;
	readonly label: string;
	readonly labelQuiet: string;
	readonly halo: string;
	readonly accent: string;
	readonly tropic: string;
	readonly treatyArea: string;
	readonly operation: string;
	readonly operationEnded: string;
	readonly battlegroup: string;
	readonly warsawPact: string;
	/**
	 * One colour a round, founders first. Lightness rises with the year; neighbours differ by at least
	 * 5 ΔE2000 also under simulated protanopia, deuteranopia and tritanopia (see `palette.test.ts`).
	 */
	readonly rounds: readonly string[];
	/** Colours of the layers that readers bring, at least 10 ΔE2000 apart, also as simulated. */
	readonly own: readonly string[];
}

const light: Palette = {
	sea: '#d5e3e8',
	space: '#eef1ef',
	land: '#e0e0da',
	coast: '#8fa3ab',
	border: '#fffdf7',
	graticule: '#b9cdd4',
	seaLabel: '#4c6a78',
	label: '#22303a',
	labelQuiet: '#5c655f',
	halo: '#fffdf7',
	accent: '#9a2c1f',
	tropic: '#9a2c1f',
	treatyArea: '#7a1f5c',
	operation: '#b3261e',
	operationEnded: '#7d6e66',
	battlegroup: '#14213a',
	warsawPact: '#b98a8f',
	rounds: [
		'#383863',
		'#2f4581',
		'#045ca5',
		'#007797',
		'#008b8e',
		'#009f80',
		'#62aa6e',
		'#93b266',
		'#bebb54',
		'#efc433',
		'#ffd6a5'
	],
	own: ['#7a1fd0', '#c8102e', '#005f46', '#8a5a00', '#3b1f6b']
};

const dark: Palette = {
	sea: '#16212b',
	space: '#0d1319',
	land: '#2b3038',
	coast: '#51616e',
	border: '#0f161d',
	graticule: '#2b3a46',
	seaLabel: '#86a3b5',
	label: '#f3efe4',
	labelQuiet: '#a9b0b3',
	halo: '#10171e',
	accent: '#f2907f',
	tropic: '#f2907f',
	treatyArea: '#e39ac9',
	operation: '#ff7a6b',
	operationEnded: '#9c918a',
	battlegroup: '#f3efe4',
	warsawPact: '#7d4f57',
	rounds: [
		'#213e9a',
		'#365a82',
		'#016fa1',
		'#0087a3',
		'#009b9f',
		'#00b18e',
		'#6fbf72',
		'#b1c657',
		'#f1c329',
		'#ffcf8f',
		'#ffe0cb'
	],
	own: ['#c9a7ff', '#e85d9e', '#66e0c2', '#ffb000', '#ffffff']
};

/** The colours of each theme. */
export const palettes: Readonly<Record<Theme, Palette>> = { light, dark };

/** A colour for style sheets, in which it follows the theme by itself: a page that is built does not know the reader's. */
export function inEachTheme(colourOf: (palette: Palette) => string): string {
	return `light-dark(${colourOf(light)}, ${colourOf(dark)})`;
}

/** The colour of a round's members. Throws `RangeError` for a round that has none. */
export function roundColour(palette: Palette, round: number): string {
	const colour = palette.rounds[round];
	if (!colour) throw new RangeError(`No colour for round ${round}`);
	return colour;
}

/** A colour between two `#rrggbb` colours; `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
	const channel = (colour: string, index: number) => parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
	const blend = (index: number) =>
		Math.round(channel(from, index) + (channel(to, index) - channel(from, index)) * share)
			.toString(16)
			.padStart(2, '0');
	return `#${blend(0)}${blend(1)}${blend(2)}`;
}

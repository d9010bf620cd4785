/** The part of subset-font that the atlas uses; the package ships no types. */
declare module 'subset-font' {
	/** The font with nothing but the characters of `text`; without a text, with all it has. */
	export default function subsetFont(
		font: Uint8Array,
		text: string | null,
		options: {
			targetFormat: 'woff2' | 'sfnt';
			variationAxes?: Record<string, number | { min: number; max: number }>;
			keepFeatures?: readonly string[];
			keepAllGlyphs?: boolean;
			noHinting?: boolean;
		}
	): Promise<Buffer>;
}

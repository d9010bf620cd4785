/** Formats that are compressed in themselves: compressing them again costs time and saves nothing. */
const COMPRESSED = /\.(br|gz|zip|kmz|woff2|png|jpe?g|webp|avif|gif|mp4|webm|pdf)$/;

/**
 * Whether a file gains nothing from `.br` and `.gz` beside it.
 * @param {string} file
 */
export function isCompressed(file) {
	return COMPRESSED.test(file);
}

/** Where MapLibre's worker is: made by `scripts/maplibre.mjs`. */
declare module 'virtual:maplibre-worker' {
	const address: string;
	export default address;
}

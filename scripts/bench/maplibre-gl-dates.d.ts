// The package ships no types. It asks for any MapLibre from 3 on, so ours serves it.
declare module '@openhistoricalmap/maplibre-gl-dates' {
	export function filterByDate(map: import('maplibre-gl').Map, date: string): void;
	export function decimalYearFromDate(date: Date): number;
}

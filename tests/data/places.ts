/** Hand-checked places and published areas. */

/** A place and the unit it lies in; `null` for open water. */
interface KnownPlace {
	readonly name: string;
	readonly longitude: number;
	readonly latitude: number;
	readonly unit: string | null;
}

/** A published area and how far ours may be from it. */
interface KnownArea {
	readonly name: string;
	readonly units: readonly string[];
	readonly squareKilometres: number;
	readonly percent: number;
}

const place = (name: string, latitude: number, longitude: number, unit: string | null): KnownPlace => ({
	name,
	latitude,
	longitude,
	unit
});

export const places: readonly KnownPlace[] = [
	place('Berlin', 52.52, 13.4, 'de-berlin'),
	place('West Berlin, Spandau', 52.54, 13.2, 'de-berlin'),
	place('Potsdam', 52.39, 13.06, 'de-east'),
	place('Leipzig', 51.34, 12.37, 'de-east'),
	place('Rostock', 54.09, 12.1, 'de-east'),
	place('Bad Elster, in the southernmost corner of Saxony', 50.28, 12.24, 'de-east'),
	place('Hof', 50.31, 11.91, 'de-west'),
	place('Helmstedt', 52.23, 11.0, 'de-west'),
	place('Lübeck', 53.87, 10.69, 'de-west'),
	place('Fehmarn', 54.46, 11.13, 'de-west'),
	place('Bonn', 50.73, 7.1, 'de-west'),
	place('Saarbrücken', 49.24, 7.0, 'de-saar'),
	place('Trier', 49.75, 6.65, 'de-west'),
	place('Simferopol', 44.95, 34.1, 'ua-crimea'),
	place('Sevastopol', 44.59, 33.55, 'ua-crimea'),
	place('Melitopol', 46.85, 35.37, 'ua'),
	place('Donetsk', 48.0, 37.8, 'ua'),
	place('Honolulu', 21.33, -157.85, 'us-hawaii'),
	place('Anchorage', 61.18, -149.85, 'us-alaska'),
	place('Attu, beyond the antimeridian', 52.9, 173.0, 'us-alaska'),
	place('Seattle', 47.55, -122.3, 'us'),
	place('Cayenne', 4.9, -52.33, 'fr-guiana'),
	place('Paris', 48.86, 2.35, 'fr'),
	place('Ajaccio', 41.95, 8.76, 'fr-corsica'),
	place('Saint-Denis, Réunion', -20.95, 55.45, 'fr-reunion'),
	place('Las Palmas', 28.1, -15.45, 'es-canary'),
	place('Madrid', 40.42, -3.7, 'es'),
	place('Ceuta', 35.885, -5.33, 'es-ceuta'),
	place('Ponta Delgada', 37.77, -25.67, 'pt-azores'),
	place('Funchal', 32.67, -16.93, 'pt-madeira'),
	place('Longyearbyen', 78.2, 15.65, 'no-svalbard'),
	place('Bear Island', 74.43, 19.05, 'no-svalbard'),
	place('Jan Mayen', 71.0, -8.4, 'no-janmayen'),
	place('Oslo', 59.93, 10.75, 'no'),
	place('Nuuk', 64.17, -51.7, 'dk-greenland'),
	place('Tórshavn', 62.02, -6.8, 'dk-faroes'),
	place('Vladivostok', 43.15, 131.95, 'ru'),
	place('Anadyr', 64.73, 177.45, 'ru'),
	place('Provideniya, beyond the antimeridian', 64.45, -173.2, 'ru'),
	place('Kaliningrad', 54.71, 20.5, 'ru'),
	place('Baikonur', 45.95, 63.3, 'kz'),
	place('Suva', -18.1, 178.45, 'fj'),
	place('Taveuni, on the antimeridian', -16.85, -179.97, 'fj'),
	place('the South Pole', -89.9, 0, 'aq'),
	place('Nicosia, southern part', 35.15, 33.35, 'cy'),
	place('Kyrenia', 35.32, 33.31, 'cy-north'),
	place('RAF Akrotiri', 34.59, 32.98, 'gb-akrotiri'),
	place('Nassau', 25.04, -77.4, 'bs-north'),
	place('Matthew Town, Great Inagua', 20.97, -73.65, 'bs-south'),
	place('Pristina', 42.66, 21.16, 'xk'),
	place('Hargeisa', 9.56, 44.06, 'so-somaliland'),
	place('Hamilton, Bermuda', 32.3, -64.78, 'gb-bermuda'),
	place('Istanbul, European side', 41.1, 28.85, 'tr'),
	place('St Peter’s', 41.9022, 12.4533, 'va'),
	place('the middle of the Caspian Sea', 42, 50.5, null),
	place('the middle of the Baltic Sea', 58, 20, null),
	place('the middle of the North Atlantic', 45, -35, null)
];

export const areas: readonly KnownArea[] = [
	// The Statistical Yearbook of the GDR gives 108,333 km² with East Berlin (403 km²), which lies in `de-berlin`.
	{ name: 'the GDR without East Berlin', units: ['de-east'], squareKilometres: 107_930, percent: 0.5 },
	{ name: 'Berlin', units: ['de-berlin'], squareKilometres: 891, percent: 2 },
	{ name: 'the Saarland', units: ['de-saar'], squareKilometres: 2570, percent: 4 },
	{
		name: 'Germany',
		units: ['de-west', 'de-east', 'de-berlin', 'de-saar'],
		squareKilometres: 357_592,
		percent: 0.5
	},
	{ name: 'Crimea', units: ['ua-crimea'], squareKilometres: 27_000, percent: 2 },
	{ name: 'Greenland', units: ['dk-greenland'], squareKilometres: 2_166_000, percent: 1 },
	{ name: 'Svalbard', units: ['no-svalbard'], squareKilometres: 61_000, percent: 2.5 },
	// Land without inland water would be less; the base fills lakes and bays.
	{ name: 'Alaska', units: ['us-alaska'], squareKilometres: 1_518_800, percent: 2 },
	{ name: 'Hawaii', units: ['us-hawaii'], squareKilometres: 16_638, percent: 3 },
	{ name: 'French Guiana', units: ['fr-guiana'], squareKilometres: 83_534, percent: 1 },
	{ name: 'the Canary Islands', units: ['es-canary'], squareKilometres: 7447, percent: 2 },
	{ name: 'the Azores', units: ['pt-azores'], squareKilometres: 2322, percent: 15 },
	{ name: 'France in Europe', units: ['fr', 'fr-corsica'], squareKilometres: 543_940, percent: 1.5 },
	{ name: 'Türkiye', units: ['tr'], squareKilometres: 783_562, percent: 1 },
	{ name: 'Iceland', units: ['is'], squareKilometres: 103_000, percent: 1.5 }
];

import { TROPIC_OF_CANCER } from '../src/lib/domain/coverage/ruling';
/**
 * What the base map does not know, written out as data: which pieces of a country are units of their own,
 * and along which lines a country is cut. Boxes are [west, south, east, north] in degrees; a box has to
 * hold a whole polygon of the base to take it.
 *
 * `base-units.json` maps every feature of the base to its unit. Read it with these remarks:
 * - Baikonur is a lease: Kazakhstan. The United Nations buffer zone belongs to the Republic of Cyprus.
 * - The Siachen glacier, which the base leaves to nobody, is drawn with India, which holds it.
 * - Dropped (`null`): the Spratly Islands, Scarborough Reef, Bajo Nuevo Bank and Serranilla Bank; reefs
 *   claimed by several states, out of every theatre of this atlas and too small to be seen.
 * - The grid of the base leaves the Vatican no area (`null`); a box cut out of Italy takes its place. It
 *   leaves the Peñón de Vélez de la Gomera next to none and does not know Kastellorizo and Alborán; circles
 *   stand for them.
 * - The base draws Western Sahara east of the berm alone; the rest of it is cut out of Morocco.
 * - What is cut below comes whole and carries the id of the remainder: Germany, Austria, Algeria, the Bahamas.
 */

/** A box in degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

/** Whole polygons of a base feature that form a unit of their own. */
export interface PartRecipe {
	/** Name of the feature in the base. */
	readonly from: string;
	readonly unit: string;
	readonly boxes: readonly Box[];
}

/** Polygons of the base that leave their country. The first recipe that fits wins. */
export const parts: readonly PartRecipe[] = [
	{ from: 'United States of America', unit: 'us-hawaii', boxes: [[-179, 18, -154, 29]] },
	{
		from: 'United States of America',
		// From Unimak westwards, over the antimeridian.
		unit: 'us-aleutians',
		boxes: [
			[-180, 51, -163, 55.1],
			[172, 51, 180, 54]
		]
	},
	{ from: 'United States of America', unit: 'us-alaska', boxes: [[-180, 51, -129.9, 72]] },
	{ from: 'U.S. Minor Outlying Is.', unit: 'us-midway', boxes: [[-178, 28, -177, 29]] },
	{ from: 'U.S. Minor Outlying Is.', unit: 'us-navassa', boxes: [[-76, 18, -74, 19]] },
	// Hudson Bay’s islands south of 61.3° N, and those in the delta of the Mackenzie, stay with the mainland.
	{ from: 'Canada', unit: 'ca-arctic', boxes: [[-127, 61.3, -61, 84]] },
	{ from: 'France', unit: 'fr-corsica', boxes: [[8, 41, 10, 43.2]] },
	{ from: 'France', unit: 'fr-guiana', boxes: [[-55, 2, -51, 6]] },
	{ from: 'France', unit: 'fr-martinique', boxes: [[-61.3, 14.3, -60.7, 15]] },
	{ from: 'France', unit: 'fr-guadeloupe', boxes: [[-62, 15.7, -60.9, 16.6]] },
	{ from: 'France', unit: 'fr-reunion', boxes: [[55, -22, 56, -20]] },
	{ from: 'France', unit: 'fr-mayotte', boxes: [[44.9, -13.1, 45.4, -12.5]] },
	{ from: 'Spain', unit: 'es-canary', boxes: [[-19, 27, -13, 30]] },
	{ from: 'Spain', unit: 'es-balearic', boxes: [[1, 38.5, 4.5, 40.2]] },
	{ from: 'Spain', unit: 'es-ceuta', boxes: [[-5.4, 35.8, -5.2, 35.95]] },
	{ from: 'Spain', unit: 'es-melilla', boxes: [[-3.05, 35.2, -2.9, 35.4]] },
	{ from: 'Spain', unit: 'es-alhucemas', boxes: [[-4, 35.1, -3.8, 35.3]] },
	{ from: 'Spain', unit: 'es-chafarinas', boxes: [[-2.5, 35.1, -2.3, 35.3]] },
	{ from: 'Spain', unit: 'es-perejil', boxes: [[-5.45, 35.85, -5.4, 35.95]] },
	{ from: 'Germany', unit: 'de-heligoland', boxes: [[7.8, 54.1, 8, 54.3]] },
	{ from: 'Sweden', unit: 'se-gotland', boxes: [[18, 56.8, 19.4, 58.4]] },
	{ from: 'Italy', unit: 'it-pelagie', boxes: [[12.3, 35.4, 13, 36]] },
	{ from: 'Italy', unit: 'it-pantelleria', boxes: [[11.9, 36.7, 12.1, 36.9]] },
	// With Gavdos, without Antikythera.
	{ from: 'Greece', unit: 'gr-crete', boxes: [[23.5, 34.7, 26.4, 35.8]] },
	{ from: 'Greece', unit: 'gr-dodecanese', boxes: [[26.2, 35.3, 28.3, 37.45]] },
	// The region of the North Aegean: Ikaria, Samos, Chios and Lesbos; Psara; Agios Efstratios and Lemnos.
	{
		from: 'Greece',
		unit: 'gr-east-aegean',
		boxes: [
			[25.8, 37.5, 27.1, 39.4],
			[25.5, 38.5, 25.65, 38.65],
			[24.9, 39.4, 25.5, 40.1]
		]
	},
	// The islands in the Sea of Marmara, which lie in the box of Thrace, stay with Anatolia.
	{ from: 'Turkey', unit: 'tr', boxes: [[27.5, 40.4, 27.8, 40.7]] },
	{ from: 'Turkey', unit: 'tr-thrace', boxes: [[26, 40, 29.2, 42.2]] },
	{ from: 'Turkey', unit: 'tr-gokceada', boxes: [[25.6, 39.7, 26.1, 40.3]] },
	{ from: 'Tanzania', unit: 'tz-zanzibar', boxes: [[39.1, -6.5, 39.95, -4.8]] },
	{ from: 'Malaysia', unit: 'my-borneo', boxes: [[109, 0.5, 120, 8]] },
	// The Moluccas that lie in the box of New Guinea stay with Indonesia: Aru, Kai, Tanimbar; Seram and the Watubela.
	{
		from: 'Indonesia',
		unit: 'id',
		boxes: [
			[127.5, -8.5, 135, -4.4],
			[127.5, -4.4, 132, -2.7]
		]
	},
	{ from: 'Indonesia', unit: 'id-papua', boxes: [[129.6, -9.2, 141.1, 1.2]] },
	// Okinawa Prefecture: the Ryukyus without Yoron; the Daitō Islands; Iō Torishima.
	{
		from: 'Japan',
		unit: 'jp-ryukyu',
		boxes: [
			[122.5, 24, 128.38, 27.15],
			[131, 25.7, 131.5, 26],
			[128.2, 27.8, 128.3, 27.9]
		]
	},
	{ from: 'Portugal', unit: 'pt-azores', boxes: [[-32, 36, -24, 40]] },
	{ from: 'Portugal', unit: 'pt-madeira', boxes: [[-18, 29, -15, 34]] },
	{ from: 'Norway', unit: 'no-janmayen', boxes: [[-10, 70, -7, 72]] },
	{ from: 'Norway', unit: 'no-svalbard', boxes: [[10, 74, 35, 81]] },
	{ from: 'Norway', unit: 'no-bouvet', boxes: [[3, -55, 4, -54]] },
	{ from: 'Netherlands', unit: 'nl-bonaire', boxes: [[-69, 12, -68, 12.5]] },
	{ from: 'Netherlands', unit: 'nl-saba', boxes: [[-63.4, 17.5, -63.1, 17.8]] },
	{ from: 'Netherlands', unit: 'nl-statia', boxes: [[-63.1, 17.4, -62.9, 17.6]] },
	{ from: 'Russia', unit: 'ua-crimea', boxes: [[32, 44, 37, 46.5]] },
	{ from: 'Saint Helena', unit: 'gb-ascension', boxes: [[-15, -9, -14, -7]] },
	{ from: 'Saint Helena', unit: 'gb-tristan', boxes: [[-13, -41, -9, -36]] },
	{ from: 'Indian Ocean Ter.', unit: 'au-christmas', boxes: [[105, -11, 106, -10]] },
	{ from: 'New Zealand', unit: 'nz-tokelau', boxes: [[-173, -10, -171, -8]] }
];

/** A line between two sets of first-level divisions, closed into a ring around one side. */
export interface DivisionCut {
	readonly kind: 'division';
	/** Unit that is cut; keeps the rest. */
	readonly from: string;
	/** Unit that is cut out. */
	readonly unit: string;
	/** Name in `inputs.json` of the topology with the divisions, and of the object in it. */
	readonly input: string;
	readonly object: string;
	/** Names of the divisions on the side that is cut out. */
	readonly inside: readonly string[];
	/** Names of the divisions beyond the line; without it, all others. */
	readonly outside?: readonly string[];
	/**
	 * Points [longitude, latitude] that lead around the outside of that side, from the line's one end to
	 * the other, through the sea and the neighbour countries: the outer border then stays the base's own.
	 * Empty where the line is a ring.
	 */
	readonly around: readonly (readonly [number, number])[];
}

/** A cut by a box: everything of the unit inside it. */
export interface BoxCut {
	readonly kind: 'box';
	readonly from: string;
	readonly unit: string;
	readonly box: Box;
}

/** A cut by a line that no input has, typed and closed into a ring: everything of the unit inside it. */
export interface RingCut {
	readonly kind: 'ring';
	readonly from: string;
	readonly unit: string;
	/**
	 * Corners [longitude, latitude]; the last one leads back to the first. Where they run outside of the
	 * unit, the outer border stays the base's own.
	 */
	readonly points: readonly (readonly [number, number])[];
}

/** A circle that stands for an islet the base lacks; it replaces whatever is drawn there. */
export interface Disc {
	readonly kind: 'disc';
	readonly unit: string;
	/** Longitude and latitude. */
	readonly centre: readonly [number, number];
	/** At least 0.6: what is smaller is lost on the grid of the shipped files. */
	readonly radiusKilometres: number;
}

export type Cut = DivisionCut | BoxCut | RingCut | Disc;

/** Wilayas whose area, or most of it, belonged to the Saharan departments of 1957 (Oasis and Saoura). */
const saharanWilayas = [
	'Tindouf',
	'Béchar',
	'Adrar',
	'Tamanghasset',
	'Illizi',
	'Ouargla',
	'El Oued',
	'Ghardaïa',
	'Laghouat'
];

/** From the frontier with Tunisia around the south of Algeria to the one with Morocco. */
const aroundAlgeria = [
	[8.6, 33.7],
	[9.6, 32],
	[13, 30],
	[13, 18],
	[-10, 18],
	[-10, 30],
	[-5, 32.5]
] as const;

/** Cuts through polygons, in this order. */
export const cuts: readonly Cut[] = [
	{
		kind: 'division',
		from: 'de-west',
		unit: 'de-east',
		input: 'laender',
		object: 'deu',
		inside: ['Berlin', 'Brandenburg', 'Mecklenburg-Vorpommern', 'Sachsen', 'Sachsen-Anhalt', 'Thüringen'],
		around: [
			[12.17, 50.25],
			[12.25, 50.14],
			[12.35, 50.1],
			[15.6, 50.1],
			[15.6, 54.9],
			[12.3, 54.9],
			[11.6, 54.35],
			[10.95, 54.05]
		]
	},
	{
		kind: 'division',
		from: 'de-east',
		unit: 'de-east-berlin',
		input: 'laender',
		object: 'deu',
		inside: ['Berlin'],
		around: []
	},
	// The limit of the Soviet sector, drawn from the course of the Wall through the streets and waterways, which
	// followed the city districts of 1920: Lübars, Wollankstraße, Bernauer Straße, Brandenburg Gate, Checkpoint
	// Charlie, the Spree, Treptow, the Teltow Canal, Rudow. Outside it is the limit of Berlin. West Staaken, given to
	// the Soviet sector in 1951, is not set apart, nor are the exclaves.
	{
		kind: 'ring',
		from: 'de-east-berlin',
		unit: 'de-west-berlin',
		points: [
			[13.37, 52.64],
			[13.374, 52.62],
			[13.377, 52.605],
			[13.38, 52.592],
			[13.363, 52.582],
			[13.392, 52.565],
			[13.398, 52.555],
			[13.402, 52.545],
			[13.405, 52.541],
			[13.395, 52.537],
			[13.386, 52.534],
			[13.377, 52.538],
			[13.369, 52.537],
			[13.37, 52.528],
			[13.373, 52.523],
			[13.378, 52.5195],
			[13.3765, 52.516],
			[13.376, 52.509],
			[13.383, 52.507],
			[13.39, 52.5075],
			[13.402, 52.506],
			[13.4115, 52.504],
			[13.418, 52.5025],
			[13.4275, 52.5105],
			[13.445, 52.502],
			[13.453, 52.496],
			[13.446, 52.492],
			[13.447, 52.488],
			[13.455, 52.483],
			[13.457, 52.472],
			[13.473, 52.461],
			[13.487, 52.451],
			[13.505, 52.442],
			[13.52, 52.432],
			[13.53, 52.418],
			[13.52, 52.402],
			[13.52, 52.3],
			[13, 52.3],
			[13, 52.7],
			[13.37, 52.7]
		]
	},
	{
		kind: 'division',
		from: 'de-west',
		unit: 'de-saar',
		input: 'laender',
		object: 'deu',
		inside: ['Saarland'],
		around: [
			[6.2, 49.5],
			[6.2, 49],
			[7.37, 49]
		]
	},
	{
		kind: 'division',
		from: 'at-west',
		unit: 'at-east',
		input: 'austria',
		object: 'aut',
		inside: ['Niederösterreich', 'Burgenland', 'Wien'],
		around: [
			[16.1, 46.8],
			[18, 46.7],
			[18, 49.5],
			[14.6, 49.5],
			[14.6, 48.65]
		]
	},
	// Upper Austria north of the Danube, which belonged to the Soviet zone: the river from Jochenstein by Schlögen,
	// Aschach, Linz and Mauthausen to the mouth of the Enns, where Lower Austria begins.
	{
		kind: 'ring',
		from: 'at-west',
		unit: 'at-east',
		points: [
			[13.7, 48.54],
			[13.73, 48.51],
			[13.785, 48.467],
			[13.866, 48.424],
			[13.885, 48.44],
			[13.94, 48.455],
			[13.985, 48.42],
			[14.02, 48.365],
			[14.09, 48.335],
			[14.18, 48.33],
			[14.22, 48.31],
			[14.29, 48.312],
			[14.35, 48.3],
			[14.37, 48.265],
			[14.44, 48.245],
			[14.52, 48.235],
			[14.56, 48.15],
			[15.1, 48.05],
			[15.1, 49.2],
			[13.7, 49.2]
		]
	},
	{
		kind: 'division',
		from: 'at-east',
		unit: 'at-vienna',
		input: 'austria',
		object: 'aut',
		inside: ['Wien'],
		around: []
	},
	{
		kind: 'division',
		from: 'it',
		unit: 'it-trieste',
		input: 'italy',
		object: 'ita',
		inside: ['Trieste'],
		around: [
			[13.62, 45.83],
			[13.8, 45.85],
			[14.2, 45.7],
			[14.1, 45.45],
			[13.6, 45.55],
			[13.59, 45.74]
		]
	},
	{
		kind: 'division',
		from: 'ca',
		unit: 'ca-newfoundland',
		input: 'canada',
		object: 'can',
		inside: ['Newfoundland and Labrador'],
		outside: ['Québec'],
		// Through the Strait of Belle Isle and Cabot Strait, around the island of Newfoundland.
		around: [
			[-57.1, 51.3],
			[-58, 50.6],
			[-60, 49],
			[-60, 47.6],
			[-59.3, 47],
			[-59.3, 46],
			[-52, 46],
			[-52, 53],
			[-60, 58],
			[-63.8, 60.4],
			[-64.35, 60.25],
			[-64.5, 60.28]
		]
	},
	// The Golan Heights, which the base draws with Israel: east of the armistice line of 1949, which follows the
	// Jordan and the eastern shore of the Sea of Galilee.
	{
		kind: 'ring',
		from: 'il',
		unit: 'sy-golan',
		points: [
			[35.62, 33.245],
			[35.63, 33.18],
			[35.622, 33.1],
			[35.625, 33],
			[35.632, 32.93],
			[35.65, 32.87],
			[35.655, 32.8],
			[35.645, 32.73],
			[35.62, 32.69],
			[35.7, 32.6],
			[36, 32.6],
			[36, 33.5],
			[35.7, 33.5]
		]
	},
	// Five miles on either side of the canal's axis, without Colón (north-east) and Panama City (south-east), and
	// Gatún Lake, whose arms are followed coarsely; Lake Alajuela is left out.
	{
		kind: 'ring',
		from: 'pa',
		unit: 'pa-canal-zone',
		points: [
			[-79.99, 9.5],
			[-79.99, 9.25],
			[-80.08, 9.18],
			[-80.1, 9.08],
			[-79.99, 9.03],
			[-79.86, 9.04],
			[-79.74, 9.06],
			[-79.67, 8.97],
			[-79.57, 8.82],
			[-79.48, 8.85],
			[-79.51, 8.93],
			[-79.536, 8.945],
			[-79.546, 8.955],
			[-79.54, 8.975],
			[-79.51, 8.99],
			[-79.56, 9.07],
			[-79.64, 9.16],
			[-79.68, 9.19],
			[-79.77, 9.22],
			[-79.82, 9.24],
			[-79.85, 9.27],
			[-79.85, 9.34],
			[-79.895, 9.345],
			[-79.91, 9.37],
			[-79.91, 9.5]
		]
	},
	{
		kind: 'division',
		from: 'dz-north',
		unit: 'dz-sahara',
		input: 'algeria',
		object: 'dza',
		inside: saharanWilayas,
		around: aroundAlgeria
	},
	{
		kind: 'division',
		from: 'dz-north',
		unit: 'dz-steppe',
		input: 'algeria',
		object: 'dza',
		inside: [...saharanWilayas, 'El Bayadh', 'Naâma', 'Djelfa', 'Biskra'],
		around: aroundAlgeria
	},
	// The south of the wilaya of El Bayadh, with El Abiodh Sidi Cheikh, belonged to Saoura: along the southern foot
	// of the Ksour Mountains.
	{
		kind: 'ring',
		from: 'dz-steppe',
		unit: 'dz-sahara',
		points: [
			[-0.1, 32.25],
			[0.15, 32.8],
			[0.5, 33],
			[1.2, 33.2],
			[2.1, 33.25],
			[2.6, 32.5],
			[2.5, 31],
			[0.4, 30.5],
			[-0.6, 31],
			[-0.6, 32.1]
		]
	},
	// The Djebel Amour around Aflou, in the north-west of the wilaya of Laghouat, belonged to the department of Oran:
	// along its southern foot, with Aïn Madhi, Tadjmout and Laghouat without.
	{
		kind: 'ring',
		from: 'dz-sahara',
		unit: 'dz-north',
		points: [
			[1.2, 33.9],
			[1.85, 33.62],
			[2.2, 33.86],
			[2.55, 34.02],
			[2.55, 35],
			[1.2, 35]
		]
	},
	// The Spanish protectorate in the north: from the Atlantic at 35° N, past the south of Ksar el-Kebir, along the
	// southern slopes of the Rif, to the Moulouya and down that river. Towns on either side decide: Ksar el-Kebir,
	// Chefchaouen, Targuist, Midar and Zaio within; Arbaoua, Ouezzane, Taounate, Aknoul and Saka without.
	{
		kind: 'ring',
		from: 'ma',
		unit: 'ma-north',
		points: [
			[-6.6, 35],
			[-6.05, 34.99],
			[-5.95, 34.94],
			[-5.7, 34.93],
			[-5.3, 34.95],
			[-5.1, 34.87],
			[-4.85, 34.82],
			[-4.6, 34.8],
			[-4.15, 34.8],
			[-3.7, 34.77],
			[-3.4, 34.75],
			[-3.1, 34.72],
			[-2.85, 34.75],
			[-2.68, 34.82],
			[-2.55, 34.93],
			[-2.42, 35.03],
			[-2.34, 35.12],
			[-2.3, 35.4],
			[-4, 36.1],
			[-6.6, 36.1]
		]
	},
	// Western Sahara west of the berm, up to its border along 27°40′ N.
	{ kind: 'box', from: 'ma', unit: 'eh', box: [-18, 20, -8.6, 27.6667] },
	{
		kind: 'division',
		from: 'in',
		unit: 'in-goa',
		input: 'india',
		object: 'ind',
		inside: ['Goa'],
		around: [
			[73.68, 15.715],
			[73.3, 15.6],
			[73.9, 14.85]
		]
	},
	// Daman and Diu.
	{ kind: 'box', from: 'in', unit: 'in-goa', box: [72.7, 20.37, 72.885, 20.47] },
	{ kind: 'box', from: 'in', unit: 'in-goa', box: [70.86, 20.66, 71.01, 20.738] },
	{ kind: 'box', from: 'vn', unit: 'vn-south', box: [103, 8, 110, 17] },
	{
		kind: 'division',
		from: 'ye',
		unit: 'ye-south',
		input: 'yemen',
		object: 'yem',
		inside: ['Lahij', "Al Dali'", '`Adan', 'Abyan', 'Shabwah', 'Hadramawt', 'Al Mahrah'],
		// Around Perim and Socotra.
		around: [
			[43.51, 12.665],
			[43.456, 12.672],
			[43.44, 12.69],
			[43.35, 12.69],
			[43.35, 12.4],
			[44, 11.5],
			[56, 11.5],
			[56, 16],
			[53.5, 17],
			[52.2, 19.5],
			[48.5, 19],
			[47.2, 18]
		]
	},
	// The claims of Norway and the United Kingdom, meridians to the pole.
	{ kind: 'box', from: 'aq', unit: 'aq-queen-maud-land', box: [-20, -90, 44.6333, -60] },
	{ kind: 'box', from: 'aq', unit: 'aq-british-claim', box: [-80, -90, -20, -60] },
	// The Tropic of Cancer, which limits the islands clause of Article 6, runs through the Bahamas.
	{ kind: 'box', from: 'bs-north', unit: 'bs-south', box: [-80, 20, -72, TROPIC_OF_CANCER] },
	{ kind: 'box', from: 'it', unit: 'va', box: [12.446, 41.9, 12.4584, 41.9075] },
	{ kind: 'disc', unit: 'es-velez', centre: [-4.301, 35.172], radiusKilometres: 0.6 },
	{ kind: 'disc', unit: 'es-alboran', centre: [-3.035, 35.94], radiusKilometres: 0.6 },
	{ kind: 'disc', unit: 'gr-kastellorizo', centre: [29.586, 36.146], radiusKilometres: 1.7 }
];

/**
 * Where a name goes when the widest spot of the largest part is not where a reader looks for it:
 * [longitude, latitude] by unit or sea.
 */
export const labelOverrides: Readonly<Record<string, readonly [number, number]>> = {
	us: [-98.5, 39.5],
	'us-alaska': [-152.5, 64.8],
	ca: [-105, 58],
	no: [9.2, 61.2],
	se: [15.2, 61.5],
	fi: [26, 63],
	gb: [-1.6, 52.7],
	fr: [2.5, 46.8],
	hr: [16.2, 45.6],
	it: [12.6, 42.8],
	gr: [22.2, 39.4],
	ru: [95, 62],
	tr: [34, 39.2],
	dk: [9.3, 56.1],
	nl: [5.6, 52.2],
	cl: [-71, -31],
	vn: [105.2, 21.2],
	il: [34.9, 31.2],
	aq: [100, -78],
	'aq-queen-maud-land': [12, -76],
	'aq-british-claim': [-65, -71],
	'us-aleutians': [-166.93, 53.87],
	'ca-arctic': [-99.3, 72.7],
	'dz-north': [3.3, 36.1],
	'dz-steppe': [2.9, 34.6],
	'dz-sahara': [2.5, 27.5],
	'at-west': [13.6, 47.3]
};

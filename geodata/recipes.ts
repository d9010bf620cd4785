import { TROPIC_OF_CANCER } from '../src/lib/domain/treaty-area';
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
 * - The grid of the base leaves the Vatican no area (`null`); a box cut out of Italy takes its place. The
 *   Peñón de Vélez de la Gomera has none either and is not drawn.
 * - Germany and the Bahamas come whole and are cut below, so they carry the id of the remainder.
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
		unit: 'us-alaska',
		boxes: [
			[-180, 51, -129.9, 72],
			[172, 51, 180, 54]
		]
	},
	{ from: 'U.S. Minor Outlying Is.', unit: 'us-midway', boxes: [[-178, 28, -177, 29]] },
	{ from: 'U.S. Minor Outlying Is.', unit: 'us-navassa', boxes: [[-76, 18, -74, 19]] },
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

/** Cuts through polygons, in this order. */
export const cuts: readonly (DivisionCut | BoxCut)[] = [
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
		unit: 'de-berlin',
		input: 'laender',
		object: 'deu',
		inside: ['Berlin'],
		around: []
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
	// The Tropic of Cancer, which limits the islands clause of Article 6, runs through the Bahamas.
	{ kind: 'box', from: 'bs-north', unit: 'bs-south', box: [-80, 20, -72, TROPIC_OF_CANCER] },
	{ kind: 'box', from: 'it', unit: 'va', box: [12.446, 41.9, 12.4584, 41.9075] }
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
	vn: [107.8, 14.5],
	il: [34.9, 31.2],
	aq: [20, -80]
};

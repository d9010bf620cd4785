/**
 * The shape of the atlas's facts: what `geodata/facts` holds, what `static/data` ships and what every
 * page reads. Spans are half-open. Coordinates are WGS 84 degrees.
 */
import type { Day, Precision, Span } from './day';

/** Text in every language of the atlas. */
export interface Localised {
	readonly en: string;
	readonly fr: string;
	readonly tr: string;
}

/** A language of the atlas. */
export type Language = keyof Localised;

/** A citation that still identifies its source when the link is dead. */
export interface Source {
	readonly id: string;
	/** Title in the language of the source. */
	readonly title: string;
	readonly publisher: string;
	/** Publication date as far as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
	readonly date: string | null;
	/** Address at the publisher; `null` where none is known. */
	readonly url: string | null;
}

/** How well a record is attested: by several good sources, by one, or weakly. */
export type Confidence = 'high' | 'medium' | 'low';

/** A value that other sources give and that the atlas decided against. */
export interface Alternative {
	/** Name of the field of the record that is disputed, e.g. `from`. */
	readonly field: string;
	/** What the other source says, as it says it. */
	readonly value: string;
	/** Why the atlas shows another value. */
	readonly note: Localised;
	readonly sources: readonly string[];
}

/** A record with its sources. */
export interface Sourced {
	/** Ids of {@link Source} records; never empty. */
	readonly sources: readonly string[];
}

export interface Located {
	/** Degrees north. */
	readonly latitude: number;
	/** Degrees east. */
	readonly longitude: number;
}

interface DatedSpan extends Span {
	readonly from: Day;
	readonly fromPrecision: Precision;
	/** `null` where `to` is. */
	readonly toPrecision: Precision | null;
}

/** A state, or another holder of territory, with a lifetime. `from: null` = before the atlas begins. */
export interface Polity extends Span, Sourced {
	readonly id: string;
	/** ISO 3166-1 alpha-3 code of the state as it is today; `null` for what no longer exists. */
	readonly iso3: string | null;
	/** Names by period, in order, without gaps over the lifetime. */
	readonly names: readonly PeriodName[];
	/** Ids of the polities that make up a joint authority, such as the Western Powers in Germany; else empty. */
	readonly powers: readonly string[];
}

/** A name while it was in use. */
export interface PeriodName extends Span {
	readonly name: Localised;
}

/** An atom of territory: its outline never changes and one polity holds it at a time. */
export interface Unit extends Sourced {
	readonly id: string;
	readonly names: Localised;
	/** `null` = an island that Article 6 counts to no continent, only to its ocean. */
	readonly continent: Continent | null;
	/** Whether it consists of islands, which Article 6 treats apart from its continent's mainland. */
	readonly island: boolean;
	/** The waters an island lies in, in the sense of Article 6; `null` for mainland. */
	readonly ocean: 'north-atlantic' | 'mediterranean' | 'other' | null;
	/** Set where a historical line is only approximated; says how. */
	readonly approximation: Localised | null;
}

/** The part of the world a unit lies in, in the sense of Article 6. Türkiye has its own clause. */
export type Continent =
	'europe' | 'north-america' | 'turkey' | 'africa' | 'asia' | 'south-america' | 'oceania' | 'antarctica';

/**
 * In what quality a unit is held. `trust` = League mandate or United Nations trust territory; `administered` =
 * held by another state under a treaty or lease; `occupied` = held against the lawful holder or as an
 * occupying power; `disputed` = sovereignty itself is contested.
 */
export type TenureStatus =
	'integral' | 'dependency' | 'protectorate' | 'trust' | 'administered' | 'occupied' | 'disputed';

/** Who holds a unit over a span. The tenures of one unit follow each other without gap or overlap. */
export interface Tenure extends Span, Sourced {
	readonly unit: string;
	/** The lawful holder; of a colony, protectorate or trust territory the power responsible for it. */
	readonly polity: string;
	readonly status: TenureStatus;
	/** The polity in actual control, where that is not the lawful holder. */
	readonly controller: string | null;
	/** Other polities that claim the land. */
	readonly claimants: readonly string[];
	/** What the land was called then, where that is not its present name: "Gold Coast". */
	readonly name: Localised | null;
	readonly note: Localised | null;
}

/** An area in km² published for a set of units, against which the geometry is checked. */
export interface PublishedArea extends Sourced {
	readonly id: string;
	readonly names: Localised;
	readonly units: readonly string[];
	readonly squareKilometres: number;
	/** Date of the figure: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` where the source gives none. */
	readonly asOf: string | null;
	/** Share by which the geometry may differ, decided from the scale before it was measured. */
	readonly tolerance: number;
	/** Why the geometry differs by more than that; set where it does, and only there. */
	readonly departure: Localised | null;
	readonly note: Localised | null;
}

/** Another organisation of states whose members the map can show. */
export interface Organisation extends Span, Sourced {
	readonly id: string;
	readonly names: Localised;
	readonly summary: Localised;
	readonly members: readonly (Span & { readonly polity: string; readonly note: Localised | null })[];
}

/** A span in which a member stood outside the integrated military command. */
export interface CommandAbsence extends Span, Sourced {
	readonly polity: string;
	/** `no-forces` = it has no armed forces to place under it. */
	readonly kind: 'outside' | 'no-forces';
	readonly note: Localised;
}

/** A step in which states acceded; round 0 are the founders. */
export interface EnlargementRound extends Sourced {
	readonly round: number;
	readonly day: Day;
	readonly names: Localised;
	/** Why it matters, in one sentence. */
	readonly sentence: Localised;
}

/** A stretch of the alliance's history as it is commonly divided; it lasts until the next one opens. */
export interface Era extends Sourced {
	readonly id: string;
	readonly names: Localised;
	/** Id of the event with which it opens. */
	readonly opens: string;
}

/** A state's membership: the treaty is in force for it over the span. */
export interface Membership extends Sourced {
	/** Equal to the polity's id. */
	readonly id: string;
	readonly polity: string;
	/** Number of the {@link EnlargementRound}. */
	readonly round: number;
	/** First day on which the treaty is in force for the state. */
	readonly from: Day;
	readonly to: Day | null;
	/** Day on which the state signed the treaty itself (founders only). */
	readonly signed: Day | null;
	/** Day on which its accession protocol was signed (later members only). */
	readonly protocolSigned: Day | null;
	/** Day on which its instrument was deposited with the United States Government. */
	readonly deposited: Day | null;
	readonly capital: Located & { readonly names: Localised };
	/** How it joined, what is particular about it. */
	readonly summary: Localised;
	readonly alternatives: readonly Alternative[];
	readonly confidence: Confidence;
}

/** The kind of task an operation had. */
export type OperationDomain =
	'air' | 'maritime' | 'land' | 'training' | 'relief' | 'airspace-defence' | 'logistics' | 'multi';

/** How closely a place is known: to about 1 km, by its town, or only by the area it stands for. */
export type PlacePrecision = 'site' | 'town' | 'area';

/** A place with a part to play. `name` is not translated beyond exonyms. */
export interface Place extends Located {
	readonly name: Localised;
	readonly role: Localised;
	readonly precision: PlacePrecision;
}

/** The parts of the world that theatres of operations are sorted by. */
export const REGIONS = [
	'north-america',
	'north',
	'western-europe',
	'eastern-flank',
	'balkans',
	'mediterranean',
	'turkiye',
	'middle-east',
	'south-asia',
	'africa'
] as const;

/** A part of the world, for finding one's way among operations; not a legal area. */
export type Region = (typeof REGIONS)[number];

/** Land and water as geography: whole units, whole seas, and areas drawn for the purpose. */
export interface Extent {
	/** Ids of {@link Unit}s. */
	readonly units: readonly string[];
	/** Ids of {@link Sea}s. */
	readonly seas: readonly string[];
	/** Ids of {@link TheatreArea}s. */
	readonly areas: readonly string[];
}

/** A part of a country or a sea in which an operation took place, where units and seas are too coarse. */
export interface TheatreArea extends Sourced {
	readonly id: string;
	readonly names: Localised;
	/** How its outline was drawn, and how far it can be trusted. */
	readonly basis: Localised;
	/** Units that hold it; empty at sea. */
	readonly units: readonly string[];
	/** Seas that hold it; empty on land. */
	readonly seas: readonly string[];
}

/** An operation, mission or standing activity under NATO command or in NATO's name. */
export interface Operation extends DatedSpan, Sourced {
	readonly id: string;
	readonly names: Localised;
	/** Other names it goes by, in any language. */
	readonly aliases: readonly string[];
	readonly domain: OperationDomain;
	readonly status: 'ended' | 'ongoing' | 'unknown';
	/** Last day for which a running operation is attested; `null` when it has ended. */
	readonly asOf: Day | null;
	readonly summary: Localised;
	readonly outcome: Localised | null;
	readonly mandate: {
		/** Numbers of United Nations Security Council resolutions. */
		readonly resolutions: readonly number[];
		/** Article of the North Atlantic Treaty it rested on. */
		readonly article: 4 | 5 | null;
		readonly decision: Localised | null;
		readonly request: Localised | null;
		/** Polities among those who asked; empty where nobody did, or only organisations. */
		readonly requestedBy: readonly string[];
	};
	readonly theatre: Extent & {
		readonly description: Localised;
		readonly regions: readonly Region[];
		readonly points: readonly OperationPlace[];
	};
	readonly phases: readonly OperationPhase[];
	readonly command: { readonly lead: Localised; readonly headquarters: Localised } | null;
	readonly participants: {
		readonly count: number | null;
		readonly asOf: string | null;
		readonly note: Localised | null;
		/** Polities that the sources name; rarely all of them. */
		readonly polities: readonly string[];
	} | null;
	readonly peakStrength: {
		readonly value: number;
		readonly asOf: string | null;
		readonly note: Localised | null;
	} | null;
	readonly figures: readonly Localised[];
	readonly predecessor: string | null;
	readonly successor: string | null;
	readonly alternatives: readonly Alternative[];
	readonly confidence: Confidence;
}

/** A place of an operation. */
export interface OperationPlace extends Place {
	/** Ids of the {@link OperationPhase}s in which it played its part; empty = in all of them. */
	readonly phases: readonly string[];
}

/** A stage of an operation. */
export interface OperationPhase extends DatedSpan {
	readonly id: string;
	readonly names: Localised;
	/** Places or regions it reached, in the operation's own words. */
	readonly regions: readonly Localised[];
	readonly note: Localised | null;
	/** Before NATO itself took part. */
	readonly preparatory: boolean;
	/** Where it took place; `null` = the theatre of the operation, or not known. */
	readonly theatre: PhaseTheatre | null;
}

/** Where a stage of an operation took place. */
export interface PhaseTheatre extends Extent {
	/** Whether the operation stayed there after the stage, as ISAF stayed in the north when it reached the west. */
	readonly lasting: boolean;
}

/** What a headquarters or installation on the flank is. */
export type SiteKind = 'corps' | 'division' | 'integration-unit' | 'air-base' | 'missile-defence';

/** A headquarters or installation on the flank, over the span in which it had this part. */
export interface Site extends DatedSpan, Sourced {
	readonly id: string;
	readonly kind: SiteKind;
	readonly names: Localised;
	readonly place: Place;
	/** Polity on whose land it stands. */
	readonly host: string;
	/** Polities that provide or lead it; empty where that is the host alone or NATO as a whole. */
	readonly framework: readonly string[];
	/** Id of the {@link Operation} it serves, such as Baltic Air Policing. */
	readonly operation: string | null;
	/** Last day for which it is attested; `null` when it has ended. */
	readonly asOf: Day | null;
	readonly note: Localised | null;
	readonly alternatives: readonly Alternative[];
	readonly confidence: Confidence;
}

/** A turn of one state's fighters at one base of an air policing operation. */
export interface Rotation extends DatedSpan, Sourced {
	readonly id: string;
	/** Id of the {@link Operation}. */
	readonly operation: string;
	/** Id of the {@link Site} flown from. */
	readonly base: string;
	readonly polity: string;
	/** Type of aircraft, as the source writes it. */
	readonly aircraft: string | null;
	/** Whether it led the turn; the others reinforced it. */
	readonly lead: boolean;
	readonly note: Localised | null;
	readonly confidence: Confidence;
}

/** A length of border published for two polities, against which the geometry is checked. */
export interface PublishedBorder extends Sourced {
	readonly id: string;
	readonly polities: readonly [string, string];
	readonly kilometres: number;
	/** Date of the figure: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` where the source gives none. */
	readonly asOf: string | null;
	/**
	 * Share by which the geometry may differ. A fifth for all: so far apart are good atlases on one border, because a
	 * line gets longer the closer it is measured (L. F. Richardson, 1961: Portugal–Spain 987 or 1,214 km).
	 */
	readonly tolerance: number;
	/** Why the geometry differs by more than that; set where it does, and only there. */
	readonly departure: Localised | null;
	readonly note: Localised | null;
}

/** How long the line is on which two units touch. */
export interface BorderLength {
	/** Ids of the units, in alphabetical order. */
	readonly a: string;
	readonly b: string;
	/** On the sphere, at the full detail of the geometry. */
	readonly kilometres: number;
}

/** A multinational battlegroup of the forward land forces on the eastern flank. */
export interface Battlegroup extends DatedSpan, Sourced {
	readonly id: string;
	readonly names: Localised;
	/** Polity on whose land it stands. */
	readonly host: string;
	readonly framework: readonly (DatedSpan & Sourced & { readonly polity: string })[];
	readonly bases: readonly Place[];
	/** Contributors besides the framework nation, by the date of the list. */
	readonly contributors: readonly (Sourced & {
		readonly asOf: string;
		readonly polities: readonly string[];
		readonly note: Localised | null;
	})[];
	readonly strength: readonly (Sourced & {
		readonly asOf: string;
		readonly value: number;
		readonly note: Localised | null;
	})[];
	readonly milestones: readonly (Sourced & {
		readonly date: string;
		readonly text: Localised;
	})[];
	readonly summary: Localised;
	readonly brigade: Localised | null;
	/** Last day for which it is attested. */
	readonly asOf: Day;
	readonly alternatives: readonly Alternative[];
	readonly confidence: Confidence;
}

/** What an event is about. */
export type EventKind =
	| 'treaty'
	| 'summit'
	| 'organisation'
	| 'enlargement'
	| 'accession-step'
	| 'operation'
	| 'article4'
	| 'article5'
	| 'crisis'
	| 'context'
	| 'hq'
	| 'partnership'
	| 'aspirant';

/** Something that happened on a day, or from a day to another. */
export interface AtlasEvent extends Sourced {
	readonly id: string;
	readonly kind: EventKind;
	readonly from: Day;
	readonly fromPrecision: Precision;
	/** First day after it; `null` for what took one day. */
	readonly to: Day | null;
	readonly titles: Localised;
	readonly summary: Localised;
	/** Polities that took part or are concerned. */
	readonly polities: readonly string[];
	readonly place: (Located & { readonly name: Localised }) | null;
	/** Of a consultation under Article 4: who asked for it, and why. */
	readonly consultation: { readonly requestedBy: readonly string[]; readonly reason: Localised } | null;
	readonly alternatives: readonly Alternative[];
	readonly confidence: Confidence;
}

/** A sea area in the sense of the IHO's Limits of Oceans and Seas (S-23). */
export interface Sea extends Sourced {
	readonly id: string;
	readonly names: Localised;
	readonly parent: string | null;
	/** Whether it is the part of its parent that lies north of the Tropic of Cancer. */
	readonly northOfTropic: boolean;
	/** How its limits are drawn here. */
	readonly extent: Localised;
}

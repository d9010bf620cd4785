import type { ArticleTerritory, Clause, Reading, SeaArea } from './coverage/facts';
import type { Day, Span } from './day';
import type {
	AtlasEvent,
	Battlegroup,
	BorderLength,
	CommandAbsence,
	EnlargementRound,
	Era,
	Extent,
	Localised,
	Located,
	Membership,
	Operation,
	OperationPhase,
	OperationPlace,
	Organisation,
	Polity,
	Sea,
	Site,
	Tenure,
	TheatreArea,
	Unit
} from './facts';
import type { InLanguage } from './language';

/** What the map and the timeline need of every record: `static/data/atlas.json`. */
export interface AtlasIndex {
	readonly rounds: readonly Omit<EnlargementRound, 'sources'>[];
	/** In the order in which they open; one lasts until the next. */
	readonly eras: readonly (Pick<Era, 'id' | 'names'> & { readonly from: Day })[];
	readonly members: readonly Pick<
		Membership,
		'id' | 'polity' | 'round' | 'from' | 'to' | 'signed' | 'capital'
	>[];
	readonly polities: readonly Pick<Polity, 'id' | 'iso3' | 'from' | 'to' | 'names' | 'powers'>[];
	readonly units: readonly UnitEntry[];
	readonly seas: readonly Pick<Sea, 'id' | 'names' | 'parent' | 'northOfTropic'>[];
	readonly tenures: readonly Omit<Tenure, 'sources' | 'note'>[];
	readonly organisations: readonly (Pick<Organisation, 'id' | 'names'> & {
		readonly members: readonly (Span & { readonly polity: string })[];
	})[];
	readonly command: readonly Omit<CommandAbsence, 'note' | 'sources'>[];
	readonly clauses: readonly Pick<Clause, 'id' | 'from' | 'to' | 'limbs' | 'units'>[];
	readonly readings: readonly Pick<Reading, 'id' | 'from' | 'to' | 'units' | 'limb' | 'scope'>[];
	readonly territories: readonly (Pick<ArticleTerritory, 'id' | 'names' | 'units' | 'owner' | 'certainty'> & {
		readonly periods: readonly (Span & {
			readonly verdict: ArticleTerritory['periods'][number]['verdict'];
		})[];
	})[];
	readonly seaAreas: readonly Pick<SeaArea, 'id' | 'names' | 'seas' | 'periods' | 'certainty'>[];
	readonly operations: readonly OperationEntry[];
	readonly theatreAreas: readonly Pick<TheatreArea, 'id' | 'names' | 'units' | 'seas'>[];
	/** Lines between units, as long as a member ever held a side of them. */
	readonly borders: readonly BorderLength[];
	readonly events: readonly EventEntry[];
	readonly sites: readonly SiteEntry[];
	readonly battlegroups: readonly BattlegroupEntry[];
}

/** A unit in the {@link AtlasIndex}. */
export interface UnitEntry extends Pick<Unit, 'id' | 'names' | 'continent' | 'island' | 'ocean'> {
	/** A point inside its largest part, `[longitude, latitude]` in degrees. */
	readonly label: readonly [number, number];
	/** Land area in km². */
	readonly area: number;
}

/** The index in one language: what a map page works with. */
export type LocalIndex = InLanguage<AtlasIndex>;

/** An operation in the {@link AtlasIndex}. */
export interface OperationEntry extends Pick<
	Operation,
	| 'id'
	| 'names'
	| 'domain'
	| 'from'
	| 'fromPrecision'
	| 'to'
	| 'toPrecision'
	| 'status'
	| 'asOf'
	| 'predecessor'
	| 'successor'
> {
	readonly theatre: Extent &
		Pick<Operation['theatre'], 'regions'> & {
			readonly points: readonly (LocatedName & Pick<OperationPlace, 'precision' | 'phases'>)[];
		};
	readonly phases: readonly Pick<
		OperationPhase,
		'id' | 'names' | 'from' | 'to' | 'preparatory' | 'theatre'
	>[];
	readonly mandate: Pick<Operation['mandate'], 'resolutions' | 'article' | 'requestedBy'>;
	readonly participants: Pick<NonNullable<Operation['participants']>, 'count' | 'polities'> | null;
}

/** An event in the {@link AtlasIndex}. */
export type EventEntry = Pick<
	AtlasEvent,
	'id' | 'kind' | 'from' | 'fromPrecision' | 'to' | 'titles' | 'place'
>;

/** A headquarters or installation in the {@link AtlasIndex}. */
export interface SiteEntry extends Pick<
	Site,
	'id' | 'kind' | 'names' | 'host' | 'framework' | 'operation' | 'from' | 'to'
> {
	readonly place: LocatedName;
}

/** A place with its name. */
interface LocatedName extends Located {
	readonly name: Localised;
}

/** A battlegroup in the {@link AtlasIndex}. */
export interface BattlegroupEntry extends Pick<
	Battlegroup,
	'id' | 'names' | 'host' | 'from' | 'fromPrecision' | 'to' | 'toPrecision'
> {
	readonly framework: readonly (Span & { readonly polity: string })[];
	readonly bases: readonly LocatedName[];
}

import type { ArticleTerritory, Clause, Reading, SeaArea } from './coverage/facts';
import type { Span } from './day';
import type {
	Battlegroup,
	CommandAbsence,
	EnlargementRound,
	Localised,
	Located,
	Membership,
	Operation,
	Organisation,
	Polity,
	Sea,
	Tenure,
	Unit
} from './facts';
import type { InLanguage } from './language';

/** What the map and the timeline need of every record: `static/data/atlas.json`. */
export interface AtlasIndex {
	readonly rounds: readonly Omit<EnlargementRound, 'sources'>[];
	readonly members: readonly Pick<
		Membership,
		'id' | 'polity' | 'round' | 'from' | 'to' | 'signed' | 'capital'
	>[];
	readonly polities: readonly Pick<Polity, 'id' | 'from' | 'to' | 'names' | 'powers'>[];
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
	'id' | 'names' | 'domain' | 'from' | 'fromPrecision' | 'to' | 'toPrecision' | 'status' | 'asOf'
> {
	readonly theatre: Pick<Operation['theatre'], 'units' | 'seas'> & {
		readonly points: readonly (Located & { readonly name: Localised })[];
	};
}

/** A battlegroup in the {@link AtlasIndex}. */
export interface BattlegroupEntry extends Pick<
	Battlegroup,
	'id' | 'names' | 'host' | 'from' | 'fromPrecision' | 'to' | 'toPrecision'
> {
	readonly framework: readonly (Span & { readonly polity: string })[];
	readonly bases: readonly (Located & { readonly name: Localised })[];
}

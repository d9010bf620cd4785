import type { Span } from './day';
import type {
	Battlegroup,
	EnlargementRound,
	Localised,
	Located,
	Membership,
	Operation,
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
	readonly polities: readonly Pick<Polity, 'id' | 'from' | 'to' | 'names'>[];
	readonly units: readonly Pick<Unit, 'id' | 'names' | 'continent' | 'island'>[];
	readonly seas: readonly Pick<Sea, 'id' | 'names' | 'parent'>[];
	readonly tenures: readonly Omit<Tenure, 'sources' | 'note'>[];
	readonly operations: readonly OperationEntry[];
	readonly battlegroups: readonly BattlegroupEntry[];
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

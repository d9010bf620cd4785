/** The shape of the facts about Article 6 of the treaty: its clauses, and what they reach. */
import type { Day, Precision, Span } from '../day';
import type { Confidence, Localised, Located, Sourced } from '../facts';

/** Whether an armed attack at a place would be within Article 6. */
export type Verdict = 'covered' | 'not-covered' | 'unsettled';

/** What is covered there: the land itself, only Parties' forces, vessels and aircraft, or nothing. */
export type Scope = 'territory' | 'forces' | 'none';

/** The parts of Article 6, whatever their wording in a version of the text. */
export const LIMBS = [
	'europe',
	'north-america',
	'algeria',
	'turkey',
	'islands',
	'occupation',
	'over',
	'mediterranean',
	'north-atlantic'
] as const;

/** A part of Article 6. */
export type Limb = (typeof LIMBS)[number];

/** One clause of one version of Article 6, while it was in force. */
export interface Clause extends Span, Sourced {
	readonly id: string;
	/** Id of the {@link ArticleText} it belongs to. */
	readonly text: string;
	/** The parts of the article it states. */
	readonly limbs: readonly Limb[];
	readonly kind: 'land' | 'island' | 'sea' | 'forces';
	/** Units that it names rather than describes; empty for most. */
	readonly units: readonly string[];
	readonly names: Localised;
	/** What it says, in one plain sentence. */
	readonly paraphrase: Localised;
	/** The words of the article it rests on. */
	readonly quote: Localised;
}

/** A dispute about what a clause reaches, which no rule can settle. */
export interface Reading extends Span, Sourced {
	readonly id: string;
	readonly names: Localised;
	readonly units: readonly string[];
	readonly limb: Limb;
	readonly scope: Scope;
	readonly reason: Localised;
}

/** How a statement about the area is known: from the text, from an authority, from practice, or not at all. */
export type Certainty = 'text' | 'opinion' | 'practice' | 'unsettled';

/** A version of Article 6. English and French are authentic; the Turkish text is a translation. */
export interface ArticleText extends Span, Sourced {
	readonly id: string;
	readonly names: Localised;
	readonly article: Localised;
	readonly note: Localised | null;
}

/** A span with what the article says over it. */
export interface JudgedSpan extends Span {
	readonly verdict: Verdict;
	/** Id of the {@link Clause}; `null` where none reaches the place. */
	readonly clause: string | null;
}

/**
 * A named territory of a Party as the literature judges it. The coverage rules do not read the verdicts: they
 * are compared with them.
 */
export interface ArticleTerritory extends Sourced {
	readonly id: string;
	readonly names: Localised;
	readonly units: readonly string[];
	/** The Party that holds or held it. */
	readonly owner: string | null;
	readonly periods: readonly (JudgedSpan & { readonly scope: Scope })[];
	readonly reason: Localised;
	readonly certainty: Certainty;
	readonly confidence: Confidence;
	readonly note: Localised | null;
}

/** How the article treats an area of sea. */
export interface SeaArea extends Sourced {
	readonly id: string;
	readonly names: Localised;
	/** Ids of the seas that make it up. */
	readonly seas: readonly string[];
	readonly periods: readonly JudgedSpan[];
	/** A point in it. */
	readonly at: Located;
	readonly reason: Localised;
	readonly certainty: Certainty;
	readonly confidence: Confidence;
}

/** A case in which the limits of the area mattered. */
export interface Case extends Sourced {
	readonly id: string;
	readonly names: Localised;
	readonly day: Day;
	readonly dayPrecision: Precision;
	readonly question: Localised;
	readonly outcome: Localised;
	readonly clauses: readonly string[];
	/** Articles of the treaty that mattered besides. */
	readonly articles: readonly number[];
	/** Ids of {@link ArticleTerritory} records. */
	readonly territories: readonly string[];
	readonly at: Located | null;
	/** Zoom of the map that shows it. */
	readonly zoom: number;
	readonly confidence: Confidence;
}

/** Something that is often said of the area and is wrong. */
export interface Misconception extends Sourced {
	readonly id: string;
	readonly claim: Localised;
	readonly answer: Localised;
	readonly clauses: readonly string[];
	readonly at: Located | null;
	readonly day: Day | null;
}

/** An act that changed or interpreted the article. */
export interface Instrument extends Sourced {
	readonly id: string;
	readonly day: Day;
	readonly names: Localised;
	readonly what: Localised;
	/** First day of its effect. */
	readonly effective: Day;
	readonly confidence: Confidence;
}

/** A principle of reading the article. */
export interface Principle extends Sourced {
	readonly id: string;
	readonly text: Localised;
}

import { loadRecords } from '$lib/data/load';
import type { LocalIndex } from '$lib/domain/atlas-index';
import { day, yearOf, type Day } from '$lib/domain/day';
import { fold } from '$lib/domain/gazetteer';
import {
	applyOperationFilter,
	candidatesOn,
	countFacet,
	namedPolities,
	toggleFacet,
	turningDays,
	type Facet,
	type Facets,
	type OperationFilter
} from '$lib/domain/operation-filter';
import { AtlasState } from '$lib/state/atlas.svelte';
import { DEFAULT_STATE, parseUrlState, serialiseUrlState } from '$lib/state/url';
import {
	DEFAULT_VIEW,
	parseOperationView,
	serialiseOperationView,
	type KnownValues,
	type OperationView
} from './operation-query';

/** How many operations a choice of a facet would leave. */
interface FacetCount<F extends Facet> {
	readonly value: Facets[F];
	readonly count: number;
}

/** What a reader has chosen on the page of operations, and what follows from it. */
export class Explorer {
	/** Date, view and selection: what the page shares with the map. */
	readonly atlasState: AtlasState;
	/** Ids of the polities that a filter can ask for. */
	readonly polities: readonly string[];
	view = $state.raw<OperationView>(DEFAULT_VIEW);
	/** Searchable text of each operation, folded. The names to begin with; all texts once a reader searches. */
	#texts = $state.raw<Readonly<Record<string, string>>>({});
	#textsWanted = false;
	/** Whether the link that was read last asks to play. */
	playAsked = false;

	readonly candidates = $derived.by(() => candidatesOn(this.atlasState.atlas, this.atlasState.date));
	/** The operations that the filters let through. */
	readonly shown = $derived.by(() =>
		applyOperationFilter(this.candidates, this.filter, (id) => this.#textOf(id))
	);
	readonly counts: { readonly [F in Facet]: readonly FacetCount<F>[] } = $derived.by(() => ({
		domain: this.#count('domain'),
		region: this.#count('region'),
		mandate: this.#count('mandate'),
		reach: this.#count('reach'),
		size: this.#count('size')
	}));
	/** How many of them are under way on the chosen day. */
	readonly active = $derived.by(() => this.shown.filter(({ active }) => active).length);
	/** The query string that restores the page. */
	readonly query = $derived.by(() => {
		const { url } = this.atlasState;
		const shared = serialiseUrlState({
			...DEFAULT_STATE,
			date: url.date,
			view: url.view,
			projection: url.projection,
			selection: url.selection,
			play: url.play,
			pace: url.pace,
			speed: url.speed,
			loop: url.loop,
			renderer: url.renderer
		});
		return [shared, serialiseOperationView(this.view)].filter(Boolean).join('&');
	});

	/** `today` is the last day of the timeline; its first is the first of January before the first operation. */
	constructor(index: LocalIndex, today: Day) {
		const events = turningDays(index.operations).filter((on) => on <= today);
		const first = day(`${yearOf(events[0] ?? today)}-01-01`);
		this.atlasState = new AtlasState(index, today, { first, events, pace: 'time' });
		this.polities = namedPolities(index.operations);
		this.#texts = Object.fromEntries(
			index.operations.map(({ id, names, theatre }) => [
				id,
				fold([names, ...theatre.points.map(({ name }) => name)].join(' '))
			])
		);
	}

	get filter(): OperationFilter {
		return this.view.filter;
	}

	/** Whether anything is filtered. */
	get filtered(): boolean {
		return serialiseOperationView({ ...DEFAULT_VIEW, filter: this.filter }) !== '';
	}

	/** Takes over what a link says; returns the names of the parameters that could not be used. */
	restore(search: string): readonly string[] {
		const { atlasState } = this;
		const { first, today } = atlasState;
		const shared = parseUrlState(search, today);
		const known: KnownValues = { polities: this.polities, first, last: today };
		const own = parseOperationView(search, known);
		atlasState.restore(shared.state);
		this.playAsked = shared.state.play;
		this.view = own.view;
		if (own.view.filter.text !== '') void this.loadTexts();
		const unknown =
			shared.state.selection !== null &&
			!this.#isOperation(shared.state.selection.kind, shared.state.selection.id);
		if (unknown) atlasState.selection = null;
		return [...shared.rejected, ...own.rejected, ...(unknown ? ['sel'] : [])];
	}

	change(values: Partial<OperationFilter>): void {
		this.view = { ...this.view, filter: { ...this.filter, ...values } };
		// Whoever types before the page is awake has put the cursor there unnoticed.
		if (values.text) void this.loadTexts();
	}

	toggle<F extends Facet>(facet: F, value: Facets[F]): void {
		this.view = { ...this.view, filter: toggleFacet(this.filter, facet, value) };
	}

	reset(): void {
		this.view = { ...this.view, filter: DEFAULT_VIEW.filter };
	}

	/** Fetches the texts in all languages, once; without a connection the names have to do. */
	async loadTexts(): Promise<void> {
		if (this.#textsWanted) return;
		this.#textsWanted = true;
		try {
			const records = await loadRecords('operations', fetch);
			this.#texts = Object.fromEntries(records.map((record) => [record.id, fold(textsOf(record).join(' '))]));
		} catch {
			this.#textsWanted = false;
		}
	}

	/** Values that no operation ever has are left out. */
	#count<F extends Facet>(facet: F) {
		const known = this.candidates.flatMap(({ values }) => values[facet] as readonly Facets[F][]);
		return countFacet(facet, this.candidates, this.filter, (id) => this.#textOf(id)).filter(({ value }) =>
			known.includes(value)
		);
	}

	#textOf(id: string): string {
		return this.#texts[id] ?? '';
	}

	#isOperation(kind: string, id: string): boolean {
		return (
			kind === 'operation' && this.atlasState.atlas.index.operations.some((operation) => operation.id === id)
		);
	}
}

/** Every text inside a record, in all its languages; ids and dates among them do no harm. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value === 'number') return [String(value)];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => (key === 'sources' ? [] : textsOf(inner)));
}

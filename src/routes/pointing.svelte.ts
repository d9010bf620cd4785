import type { Located } from '$lib/domain/facts';
import type AtlasMap from '$lib/map/AtlasMap.svelte';
import type { Hit } from '$lib/map/layer';
import type { AtlasState } from '$lib/state/atlas.svelte';
import { roundView, type Position, type Selection } from '$lib/state/url';
import { hitSelection } from './map-page';
import type { OwnMap } from './own-map.svelte';

/** Close enough to tell a place from its neighbours. */
const PROBE_ZOOM = 4.5;
/** Room that panels take from the map, in CSS pixels. */
const PANEL_PADDING = { top: 60, right: 420, bottom: 40, left: 340 };
const SHEET_PADDING = { top: 50, right: 20, bottom: 20, left: 20 };
/** Parts of the window that a sheet takes: from below on an upright phone, from the right on a lying one. */
const SHEET_SHARE = { upright: 0.45, lying: 0.48 };

/** What the page of the map gives to {@link Pointing}; read when it is needed. */
export interface PointingPage {
	readonly atlasState: AtlasState;
	readonly own: OwnMap;
	readonly map: Pick<AtlasMap, 'focus' | 'flyTo' | 'uncover' | 'areasAt'> | undefined;
	/** Whether there is room for one sheet only. */
	readonly small: boolean;
}

/** What a reader has opened, pointed at and looked up on the page of the map. */
export class Pointing {
	readonly #page: PointingPage;
	// The legend is part of the page before scripts run.
	#panel = $state.raw<string | null>('layers');
	#probing = $state(false);
	#areas = $state.raw<readonly Hit[]>([]);
	#takesFocus = $state(false);

	constructor(page: PointingPage) {
		this.#page = page;
	}

	/** The panel that is open; `null` = none. */
	get panel(): string | null {
		return this.#panel;
	}

	/** Whether pointing at the map asks for a verdict instead of selecting what is there. */
	get probing(): boolean {
		return this.#probing;
	}

	/** Areas at the place the reader pointed at. */
	get areas(): readonly Hit[] {
		return this.#areas;
	}

	/** Whether what is shown was chosen from a list, and takes the focus. */
	get takesFocus(): boolean {
		return this.#takesFocus;
	}

	/** The part of the map's width that no sheet takes. */
	get freeShare(): number {
		return this.#page.small && liesDown() ? 1 - SHEET_SHARE.lying : 1;
	}

	openPanel(id: string | null): void {
		const { atlasState } = this.#page;
		this.#panel = id;
		this.#probing = id === 'probe';
		// What is asked about is shown.
		if (this.#probing && !atlasState.layers.includes('treaty-area')) atlasState.toggleLayer('treaty-area');
	}

	/** Closes the panel where it would cover what is to be seen. */
	makeRoom(): void {
		if (this.#page.small) this.#panel = null;
	}

	/** Shows a record. What was pointed at is in sight already; what comes from a list is brought into sight. */
	select(selection: Selection, fromList: boolean): void {
		const { atlasState, own } = this.#page;
		own.record = null;
		atlasState.at = null;
		atlasState.selection = selection;
		this.#takesFocus = fromList;
		if (fromList) this.#reveal(selection);
		this.makeRoom();
	}

	/** Goes to the day of an event and says what it was. */
	showEvent(id: string): void {
		const { atlasState } = this.#page;
		const event = atlasState.atlas.index.events.find((candidate) => candidate.id === id);
		if (!event) return;
		atlasState.goTo(event.from);
		this.select({ kind: 'event', id }, false);
	}

	/** Brings what the address asks for into sight, on a map that has its view already. */
	showPlace(): void {
		const { map, small, atlasState } = this.#page;
		const { selection, view, at } = atlasState;
		if (selection && !view) this.#reveal(selection);
		if (at) this.#areas = this.#areasAt(at);
		if (at && !view) map?.uncover(at, small ? sheetPadding() : PANEL_PADDING);
	}

	/** The reader has pointed at a place of the map where there are these records. */
	pick(position: Position, hits: readonly Hit[]): void {
		const { atlasState } = this.#page;
		if (this.#probing) {
			const others = hits.filter(({ kind }) => kind !== 'own');
			this.#probe(position, others.length > 0 ? others : this.#areasAt(position));
			this.#uncover(position);
			return;
		}
		const ownHit = hits.find(({ kind }) => kind === 'own');
		if (ownHit) {
			void this.#showOwn(ownHit.id);
			return;
		}
		const pointed = hitSelection(atlasState.atlas, hits, atlasState.date);
		if (pointed) this.select(pointed, false);
		else this.#probe(position, hits);
		this.#uncover(position);
	}

	/** Goes to a place that was looked up, and asks about it. */
	probeFound(at: Located): void {
		const { atlasState, map, small } = this.#page;
		this.#probe(at, this.#areasAt(at));
		atlasState.view = roundView({ ...at, zoom: PROBE_ZOOM });
		map?.flyTo(atlasState.view, small ? sheetPadding() : undefined);
	}

	/** Asks whether a place is covered. */
	#probe({ latitude, longitude }: Located, hits: readonly Hit[]): void {
		const { atlasState, own } = this.#page;
		own.record = null;
		atlasState.selection = null;
		atlasState.at = { latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)) };
		this.#areas = hits;
		this.makeRoom();
	}

	/** A sheet must not cover what it speaks of. */
	#uncover(position: Position): void {
		const { map, small } = this.#page;
		if (small) map?.uncover(position, sheetPadding());
	}

	async #showOwn(id: string): Promise<void> {
		const { own } = this.#page;
		await own.show(id);
		if (own.record) this.makeRoom();
	}

	#reveal(selection: Selection): void {
		const { atlasState, map, small } = this.#page;
		atlasState.view = null;
		map?.focus(selection, small ? sheetPadding() : PANEL_PADDING);
	}

	#areasAt(position: Position): readonly Hit[] {
		return this.#page.map?.areasAt(position) ?? [];
	}
}

/** Whether a sheet comes from the side. */
const liesDown = () => innerWidth > innerHeight;

function sheetPadding() {
	return liesDown()
		? { ...SHEET_PADDING, right: innerWidth * SHEET_SHARE.lying }
		: { ...SHEET_PADDING, bottom: innerHeight * SHEET_SHARE.upright };
}

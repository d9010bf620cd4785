import { tick } from 'svelte';
import { loadGeometry, loadTheatres, type Geometry } from '../data/topology';
import { roundView, type Position, type UrlState, type View } from '../state/url';
import type { Drawing, MapEvents, MapTexts } from './drawing';
import { radiusPixels } from './globe';
import { homeView, type Home } from './home';
import { showsTheatres, type Frame, type Hit, type Setting } from './layer';
import type { OwnMapLayer } from './layers/own/layer';
import { curlOf, playCurl } from './svg/curl';

/** What draws the map. */
export type Renderer = 'static' | 'map';

/** What is asked of a stage, and whom it tells. It is read when it is needed, so that it may change at any time. */
export interface StageProps {
	/** `null` while the atlas is not there. */
	readonly setting: Setting | null;
	readonly frame: Frame;
	/** Whether the drawing of the page is that of the frame and the view. */
	readonly asBuilt: boolean;
	/** What draws; `null` = what this browser is capable of. */
	readonly renderer?: UrlState['renderer'];
	readonly projection: UrlState['projection'];
	readonly home: Home;
	/** View to start with, `null` = home. */
	readonly view: View | null;
	/** Names in the language of the page. */
	readonly texts: MapTexts;
	/** Place to mark. */
	readonly at: Position | null;
	/** Layers that the reader has brought. */
	readonly own?: readonly OwnMapLayer[];
	/** No animation: the reader prefers reduced motion. */
	readonly still: boolean;
	/** Whether one finger scrolls the page and two move the map. */
	readonly twoFingers?: boolean;
	/** A map is drawn that answers; again when another renderer takes over. */
	onReady(renderer: Renderer): void;
	/** On the way, too. */
	onMoving?(view: View): void;
	onMoved(view: View): void;
	onPicked(position: Position, hits: readonly Hit[]): void;
	/** The data did not arrive. */
	onFailed(): void;
	/** NATO's symbols could not be loaded. */
	onSymbolsFailed?(): void;
	/** A layer that the reader has brought can no longer be read. */
	onOwnFailed?(id: string): void;
}

/** Where the drawings are. */
export interface StageElements {
	/** Holds the two others, and is as large as the map. */
	readonly stage: HTMLElement;
	readonly canvasHolder: HTMLElement;
	/** Holds the drawing of the page from the beginning. */
	readonly sheetHolder: HTMLElement;
}

/** What is only needed on paper lets all else go first. */
const PAPER_DELAY_MILLISECONDS = 3000;
/** Shapes of readers' layers are read for paper while the map is shown; larger ones (bytes) would make the page wait. */
const MOST_READ_AHEAD = 5_000_000;
const NO_THEATRES: Geometry['theatres'] = { type: 'FeatureCollection', features: [] };

/**
 * The two drawings of one map, MapLibre's and the SVG, and which of them is shown: it starts them, lets the one take the
 * other's place and gives both their geometry. Whoever owns it says what is to be seen, to {@link drawing}.
 */
export class Stage {
	readonly #props: StageProps;
	#elements: StageElements | null = null;
	/** MapLibre's drawing, and the SVG: the one that is shown takes the frames. */
	#live = $state.raw<Drawing | null>(null);
	#paper = $state.raw<Drawing | null>(null);
	#shown = $state.raw<Renderer>('static');
	#curls = $state(false);
	#svg: typeof import('./svg/renderer') | null = null;
	#geometry: Geometry | null = null;
	#styled: Setting | null = null;
	#started = false;
	#detailed = false;
	#theatresShown = false;
	/** The drawing of the page is no longer what it was. */
	#curled = false;
	/** The map is there, but not its graphics context. */
	#lost = false;

	readonly #drawing = $derived(this.#shown === 'map' ? this.#live : this.#paper);

	constructor(props: StageProps) {
		this.#props = props;
	}

	/** The drawing that is shown, once it answers. */
	get drawing(): Drawing | null {
		return this.#drawing;
	}

	/** What is shown: the SVG, which may still be that of the page, or MapLibre's. */
	get shown(): Renderer {
		return this.#shown;
	}

	/** Whether the sheet turns into the globe that takes its place. */
	get curls(): boolean {
		return this.#curls;
	}

	/** The view of the home in the window as it is. */
	get homeView(): View {
		return homeView(this.#props.home, this.#size);
	}

	/** Takes its place on the page. Returns how to leave it. */
	mount(elements: StageElements): () => void {
		this.#elements = elements;
		addEventListener('beforeprint', this.#showOnPaper);
		addEventListener('afterprint', this.#leavePaper);
		return () => {
			this.#elements = null;
			removeEventListener('beforeprint', this.#showOnPaper);
			removeEventListener('afterprint', this.#leavePaper);
			this.#live?.destroy();
			this.#paper?.destroy();
		};
	}

	/** Draws what is asked for, unless it does so already; after a failure it can be tried again. */
	start(): void {
		if (this.#started) return;
		this.#started = true;
		void this.#start();
	}

	/** Reads what paper would show of the reader's layers: when it is printed, that is too late. */
	readAhead(): void {
		if (!this.#svg || this.#shown !== 'map') return;
		for (const { shown, layer } of this.#props.own ?? []) {
			if (shown && layer.geojson.size <= MOST_READ_AHEAD) this.#svg.readShapes(layer).catch(() => undefined);
		}
	}

	/** Fetches the areas of theatres before a frame shows them; a failure is tried again on the next frame. */
	prepare(frame: Frame): void {
		if (!this.#drawing || this.#theatresShown || !showsTheatres(frame)) return;
		this.#theatresShown = true;
		loadTheatres(fetch).then(
			(theatres) => this.#refine({ theatres }),
			() => (this.#theatresShown = false)
		);
	}

	/** Gives both drawings another theme or another atlas. */
	restyle(setting: Setting): void {
		if (!this.#drawing) return;
		if (this.#styled && this.#styled !== setting) {
			this.#live?.restyle(setting);
			this.#paper?.restyle(setting);
		}
		this.#styled = setting;
	}

	get #gone(): boolean {
		return this.#elements === null;
	}

	get #size() {
		const { clientWidth: width = 0, clientHeight: height = 0 } = this.#elements?.stage ?? {};
		return { width, height };
	}

	async #start(): Promise<void> {
		const { renderer, asBuilt } = this.#props;
		// The library and the geometry are both large: they load side by side.
		const library = renderer === 'static' ? null : import('./renderer');
		library?.catch(() => undefined);
		try {
			this.#geometry = await this.#firstGeometry();
			// What the page was built with is not what is asked for: the drawing says it first.
			if (renderer === 'static' || !asBuilt) await this.#startPaper();
		} catch {
			this.#started = false;
			if (!this.#gone) this.#props.onFailed();
			return;
		}
		if (this.#gone) return;
		// A library that does not arrive, or that something keeps from running, is not missed much.
		const loaded = await library?.catch(() => null);
		if (this.#gone) return;
		if (loaded) await this.#startLive(loaded);
		else await this.#showPaper();
	}

	async #firstGeometry(): Promise<Geometry> {
		const theatres = showsTheatres(this.#props.frame) ? loadTheatres(fetch) : NO_THEATRES;
		const [shapes, areas] = await Promise.all([loadGeometry('overview', fetch), theatres]);
		this.#theatresShown = areas !== NO_THEATRES;
		return { ...shapes, theatres: areas };
	}

	async #startPaper(): Promise<void> {
		this.#svg ??= await import('./svg/renderer');
		if (!this.#gone) this.#createPaper();
	}

	#createPaper(): void {
		const { setting, frame, view, projection, texts, home, twoFingers } = this.#props;
		if (this.#paper || !this.#svg || !this.#geometry || !setting || !this.#elements) return;
		const { sheetHolder } = this.#elements;
		const start = this.#live?.view ?? view ?? this.homeView;
		// The drawing of the page is gone on with where it shows the same part of the earth.
		const same =
			start !== view && this.#live === null && projection === 'globe' && sheetHolder.querySelector('svg');
		const options = { view: start, projection, texts, twoFingers, drawn: same ? home : null };
		const { SvgRenderer } = this.#svg;
		this.#paper = new SvgRenderer(sheetHolder, this.#geometry, setting, frame, options, this.#events());
	}

	async #startLive({ MapRenderer }: typeof import('./renderer')): Promise<void> {
		const { setting, frame, view, projection, texts, twoFingers } = this.#props;
		if (!setting || !this.#geometry || !this.#elements) return;
		const { canvasHolder } = this.#elements;
		try {
			const start = this.#paper?.view ?? view ?? this.homeView;
			const options = { view: start, projection, texts, twoFingers };
			// Until it answers, nobody tells it of another theme.
			this.#styled ??= setting;
			this.#live = new MapRenderer(canvasHolder, this.#geometry, setting, frame, options, this.#events());
		} catch (error) {
			// Without WebGL that is to be expected; with it, it is a fault of ours.
			if (document.createElement('canvas').getContext('webgl2')) console.error(error);
			await this.#showPaper();
		}
	}

	/** Shows the SVG in the place of a map that there is not, or not now. */
	async #showPaper(): Promise<void> {
		try {
			await this.#startPaper();
		} catch {
			this.#props.onFailed();
			return;
		}
		// In the meantime the map may have come back.
		if (this.#gone) return;
		if (this.#live && !this.#lost) {
			if (this.#shown === 'map') this.#dropPaper();
			return;
		}
		void this.#passFocus('canvasHolder');
		this.#shown = 'static';
		this.#props.onReady('static');
	}

	#showLive(): void {
		// The reader may have moved the drawing since the map was begun.
		const view = this.#paper?.view;
		if (view && this.#live && !isSame(view, this.#live.view)) this.#live.follow(view);
		void this.#passFocus('sheetHolder');
		this.#curlSheet();
		// What nobody sees is not kept up to date; the next drawing is made when it is needed.
		this.#dropPaper();
		this.#shown = 'map';
		this.#props.onReady('map');
		// Printing cannot wait for what is not there.
		setTimeout(() => {
			void import('./svg/renderer')
				.then((module) => {
					this.#svg = module;
					this.readAhead();
				})
				.catch(() => undefined);
		}, PAPER_DELAY_MILLISECONDS);
	}

	/** Whoever has the focus on the drawing that goes has it on the one that comes, once that can be seen. */
	async #passFocus(from: 'sheetHolder' | 'canvasHolder'): Promise<void> {
		if (!this.#elements?.[from].contains(document.activeElement)) return;
		await tick();
		const { canvasHolder, sheetHolder } = this.#elements;
		const to = from === 'sheetHolder' ? canvasHolder.querySelector('canvas') : sheetHolder;
		to?.focus({ preventScroll: true });
	}

	/** The flat sheet becomes the globe that takes its place: nothing jumps. */
	#curlSheet(): void {
		const { still, projection } = this.#props;
		const sheet = this.#elements?.sheetHolder.querySelector('svg') ?? null;
		this.#curls = !still && !this.#curled && this.#live !== null && projection === 'globe' && sheet !== null;
		this.#curled = true;
		if (!this.#curls || !sheet || !this.#live) return;
		const { width, height } = this.#size;
		const pixels = radiusPixels(this.#live.view);
		// Units of the drawing per pixel of the window.
		const unit = sheet.viewBox.baseVal.width / (sheet.clientWidth || width);
		playCurl(sheet, curlOf(pixels * unit, height * unit));
	}

	#events(): MapEvents {
		return {
			ready: () => this.#showLive(),
			moving: (view) => this.#props.onMoving?.(view),
			moved: (view) => this.#props.onMoved(view),
			picked: (position, hits) => this.#props.onPicked(position, hits),
			detailWanted: () => this.#fetchDetail(),
			symbolsFailed: () => this.#props.onSymbolsFailed?.(),
			ownFailed: (id) => this.#props.onOwnFailed?.(id),
			// A context comes back by itself after a sleep or a driver's reset; until then there is the SVG.
			contextLost: (isLost) => {
				this.#lost = isLost;
				if (isLost) void this.#showPaper();
				else this.#showLive();
			}
		};
	}

	/** Fetches the detailed coasts once; a failure leaves the overview and is tried again on the next move. */
	#fetchDetail(): void {
		if (this.#detailed) return;
		this.#detailed = true;
		loadGeometry('detail', fetch).then(
			(part) => this.#refine(part),
			() => (this.#detailed = false)
		);
	}

	#refine(part: Partial<Geometry>): void {
		if (this.#gone || !this.#geometry) return;
		this.#geometry = { ...this.#geometry, ...part };
		this.#live?.refine(part);
		this.#paper?.refine(part);
	}

	#dropPaper(): void {
		this.#paper?.destroy();
		this.#paper = null;
	}

	/** On paper a canvas is not sharp: the SVG is printed, in the state of the map. */
	readonly #showOnPaper = () => {
		if (this.#shown !== 'map') return;
		this.#createPaper();
		this.#paper?.pin(this.#props.at);
		this.#paper?.showOwn(this.#props.own ?? []);
	};

	readonly #leavePaper = () => {
		if (this.#shown === 'map') this.#dropPaper();
	};
}

/** Whether two views are the same to the eye. */
function isSame(one: View, other: View): boolean {
	const [a, b] = [roundView(one), roundView(other)];
	return a.longitude === b.longitude && a.latitude === b.latitude && a.zoom === b.zoom;
}

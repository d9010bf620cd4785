import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import type { Geometry } from '../../data/topology';
import { ZOOM_RANGE, type Position, type Selection, type UrlState, type View } from '../../state/url';
import { DETAIL_FROM_ZOOM, FOCUS_ZOOM, type Drawing, type MapEvents, type MapTexts } from '../drawing';
import { homeView, type Home } from '../home';
import { dotReach, KINDS } from '../hit-test';
import { looksAlike, type Frame, type Hit, type MapPadding, type Setting } from '../layer';
import { areasAt, boundsOf, uncovered } from '../places';
import type { OwnMapLayer } from '../layers/own/layer';
import { registry } from '../registry';
import { App6Symbols } from './app6-symbols';
import type { Cluster } from './clusters';
import { SceneDocument } from './document';
import { dotsAt } from './dots';
import { OwnShapes } from './own';
import { Scene } from './scene';
import { createSheet, homeSheet, placeOn, pointOn, viewAt, viewOfBounds, type Sheet } from './sheet';

const SVG = 'http://www.w3.org/2000/svg';

export { readShapes } from './own';

/** How far an arrow key moves the map, in CSS pixels. */
const KEY_STEP_PIXELS = 100;

/**
 * Draws frames as SVG: where there is no WebGL, while the live map loads, and on paper. A gesture moves what is drawn; when
 * it ends, the sheet of the new view is drawn.
 */
export class SvgRenderer implements Drawing {
	readonly #container: HTMLElement;
	readonly #svg: SVGSVGElement;
	readonly #document: SceneDocument;
	/** Layers that the reader has brought. */
	readonly #ownShapes: OwnShapes;
	readonly #events: MapEvents;
	readonly #texts: MapTexts;
	readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
	readonly #resizes: ResizeObserver;
	#geometry: Geometry;
	#setting: Setting;
	#frame: Frame;
	#projection: UrlState['projection'];
	#scene: Scene;
	#pinned: Position | null = null;
	readonly #app6: App6Symbols;
	/** The drawing is somebody else's now. */
	#gone = false;
	/** Whose sheet was taken over. */
	readonly #home: Home | null;
	/** Whether the sheet is as large as the window; one that was taken over follows the window by itself. */
	#own = false;

	/**
	 * @param options `drawn` is the home whose sheet the container holds, if that is to be taken over; with `twoFingers`,
	 *   one scrolls the page
	 */
	constructor(
		container: HTMLElement,
		geometry: Geometry,
		setting: Setting,
		frame: Frame,
		options: {
			view: View;
			projection: UrlState['projection'];
			texts: MapTexts;
			twoFingers?: boolean;
			drawn: Home | null;
		},
		events: MapEvents
	) {
		this.#container = container;
		this.#geometry = geometry;
		this.#setting = setting;
		this.#frame = frame;
		this.#projection = options.projection;
		this.#texts = options.texts;
		this.#events = events;
		this.#home = options.drawn;
		this.#svg = container.querySelector('svg') ?? this.#createSvg();
		this.#document = new SceneDocument(this.#svg);
		this.#ownShapes = new OwnShapes(this.#svg);
		this.#app6 = new App6Symbols(this.#document);
		if (options.drawn) this.#scene = this.#takeOver(homeSheet(options.drawn));
		else {
			this.#scene = this.#sceneOf(this.#sheetOf(options.view));
			this.#draw(options.view);
		}
		this.#fetchApp6();
		this.#zoom = zoom<HTMLElement, unknown>()
			.clickDistance(4)
			.filter((event: Event) => isGesture(event, options.twoFingers ?? false))
			.on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.#follow(event))
			.on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => this.#settle(event));
		select(container).call(this.#zoom).on('dblclick.zoom', null);
		container.addEventListener('click', this.#onClick);
		container.addEventListener('keydown', this.#onKey);
		let first = true;
		this.#resizes = new ResizeObserver(() => {
			if (!first && this.#own) this.#draw(this.view);
			first = false;
		});
		this.#resizes.observe(container);
	}

	readonly software = false;

	get view(): View {
		// The sheet of a page is shown as large as its window wants it.
		if (this.#home && !this.#own) return homeView(this.#home, this.#size);
		return this.#scene.sheet.view;
	}

	show(frame: Frame): void {
		const previous = this.#frame;
		this.#frame = frame;
		this.#ownShapes.draw(frame.date, this.#scene.sheet);
		if (looksAlike(previous, frame, this.#setting.atlas)) return;
		this.#document.apply(this.#scene, this.#scene.show(frame));
		this.#fetchApp6();
	}

	showOwn(layers: readonly OwnMapLayer[]): void {
		this.#ownShapes.show(layers, this.#frame.date, this.#scene.sheet, {
			read: () => this.#ownShapes.draw(this.#frame.date, this.#scene.sheet, true),
			failed: (id) => this.#events.ownFailed(id)
		});
	}

	restyle(setting: Setting): void {
		// Colours follow the theme by themselves.
		const sameAtlas = setting.atlas === this.#setting.atlas;
		this.#setting = setting;
		if (!sameAtlas) this.#draw(this.view);
	}

	refine(part: Partial<Geometry>): void {
		this.#geometry = { ...this.#geometry, ...part };
		this.#draw(this.view);
	}

	setProjection(projection: UrlState['projection']): void {
		if (this.#projection === projection) return;
		this.#projection = projection;
		this.#draw(this.view);
	}

	flyTo(view: View, _still: boolean, padding?: MapPadding): void {
		this.#draw(view);
		if (padding) this.uncover(view, padding);
	}

	follow(view: View): void {
		this.#draw(view);
	}

	areasAt(position: Position): readonly Hit[] {
		return areasAt(position, this.#geometry);
	}

	pin(position: Position | null): void {
		this.#pinned = position;
		this.#svg.querySelector('.pin')?.remove();
		const at = position && pointOn(this.#scene.sheet, [position.longitude, position.latitude]);
		if (!at) return;
		const circle = document.createElementNS(SVG, 'circle');
		const attributes = {
			class: 'pin',
			cx: at[0],
			cy: at[1],
			r: 11,
			role: 'img',
			'aria-label': this.#texts.pin
		};
		for (const [name, value] of Object.entries(attributes)) circle.setAttribute(name, String(value));
		this.#svg.append(circle);
	}

	focus(selection: Selection, padding: MapPadding): void {
		const bounds = boundsOf(selection, this.#setting.atlas, this.#geometry, this.#frame.date);
		if (bounds) this.#draw(viewOfBounds(bounds, this.#size, padding, FOCUS_ZOOM));
	}

	uncover({ longitude, latitude }: Position, padding: MapPadding): void {
		const at = pointOn(this.#scene.sheet, [longitude, latitude]);
		const matrix = this.#svg.getScreenCTM();
		if (!at || !matrix) return;
		const { left, top, width, height } = this.#container.getBoundingClientRect();
		const { x, y } = new DOMPoint(...at).matrixTransform(matrix);
		const to = uncovered({ x: x - left, y: y - top }, { width, height }, padding);
		if (!to) return;
		const middle = this.#placeAt(x + width / 2 - to.x, y + height / 2 - to.y);
		if (middle) this.#moveTo(this.#viewAt(middle));
	}

	pickCentre(): void {
		const { longitude, latitude } = this.view;
		this.#events.picked({ longitude, latitude }, this.areasAt({ longitude, latitude }));
	}

	zoomBy(steps: number): void {
		this.#moveTo(this.#viewAt(this.view, 2 ** steps));
	}

	destroy(): void {
		this.#gone = true;
		this.#svg.querySelector('.pin')?.remove();
		this.#resizes.disconnect();
		select(this.#container).on('.zoom', null);
		this.#container.removeEventListener('click', this.#onClick);
		this.#container.removeEventListener('keydown', this.#onKey);
	}

	get #size() {
		return { width: this.#container.clientWidth, height: this.#container.clientHeight };
	}

	#createSvg(): SVGSVGElement {
		const svg = document.createElementNS(SVG, 'svg');
		svg.setAttribute('role', 'img');
		svg.setAttribute('aria-label', this.#texts.label);
		this.#container.append(svg);
		return svg;
	}

	#sheetOf(view: View): Sheet {
		return createSheet(view, this.#size, this.#projection);
	}

	#sceneOf(sheet: Sheet, known?: ReadonlyMap<string, string>): Scene {
		// A sheet that was taken over may be shown at half its size, as it was drawn for.
		const marksRoomy = known !== undefined;
		return new Scene(this.#setting.atlas, this.#geometry, sheet, {
			known,
			marksRoomy,
			app6: this.#app6.there
		});
	}

	/** Goes on with a drawing of the same sheet that was made when the page was built. */
	#takeOver(sheet: Sheet): Scene {
		const sources = new Map(
			registry
				.flatMap((layer) => layer.specs(this.#setting))
				.flatMap((spec) => ('source' in spec ? [[spec.id, String(spec.source)] as const] : []))
		);
		const known = [...this.#document.paths()].map(
			([group, id, data]) => [`${sources.get(group)} ${id}`, data] as const
		);
		const scene = this.#sceneOf(sheet, new Map(known));
		this.#document.apply(scene, scene.show(this.#frame));
		this.#document.prune(scene);
		return scene;
	}

	/** Draws the sheet of a view from the beginning. */
	#draw(view: View): void {
		this.#scene = this.#sceneOf(this.#sheetOf(view));
		this.#own = true;
		this.#svg.classList.add('own');
		this.#svg.style.transform = '';
		this.#document.clear(this.#scene);
		this.#document.apply(this.#scene, this.#scene.show(this.#frame));
		this.#ownShapes.draw(this.#frame.date, this.#scene.sheet, true);
		this.#fetchApp6();
		this.pin(this.#pinned);
		this.#events.moving(view);
		if (view.zoom >= DETAIL_FROM_ZOOM) this.#events.detailWanted();
	}

	/** Draws symbols of APP-6 when the first mark asks for one. */
	#fetchApp6(): void {
		if (this.#scene.missing.size === 0) return;
		this.#app6.fetch(this.#scene.missing).then(
			(came) => {
				if (!came || this.#gone) return;
				this.#scene.redrawSymbols();
				this.#document.apply(this.#scene, this.#scene.show(this.#frame));
			},
			() => {
				if (!this.#gone) this.#events.symbolsFailed();
			}
		);
	}

	#moveTo(view: View): void {
		this.#draw(view);
		this.#events.moved(view);
	}

	/** Moves the drawing along with a gesture, as the picture it is. */
	#follow({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>): void {
		if (!sourceEvent) return;
		this.#svg.style.transformOrigin = '0 0';
		this.#svg.style.transform = `translate(${transform.x}px,${transform.y}px) scale(${transform.k})`;
	}

	#settle({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>): void {
		if (!sourceEvent || (transform.k === 1 && transform.x === 0 && transform.y === 0)) return;
		const { width, height } = this.#size;
		const [x, y] = transform.invert([width / 2, height / 2]);
		const bounds = this.#container.getBoundingClientRect();
		this.#svg.style.transform = '';
		const at = this.#placeAt(bounds.left + x, bounds.top + y);
		select(this.#container).call((container) => this.#zoom.transform(container, zoomIdentity));
		if (!at) {
			this.#draw(this.view);
			return;
		}
		this.#moveTo(this.#viewAt(at, transform.k));
	}

	/** The view with a place in its middle, and all as large as it is now, or magnified. */
	#viewAt(place: Position, magnified?: number): View {
		return viewAt(this.view, place, this.#projection, magnified);
	}

	/** The place at a point of the window; `null` beyond the edge of the earth. */
	#placeAt(clientX: number, clientY: number): Position | null {
		const at = this.#pointAt(clientX, clientY);
		return at && this.#placeOn(at);
	}

	/** A point of the window in units of the drawing, and how many of them a CSS pixel has. */
	#pointAt(clientX: number, clientY: number): { x: number; y: number; unit: number } | null {
		const matrix = this.#svg.getScreenCTM()?.inverse();
		if (!matrix) return null;
		const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
		return { x, y, unit: matrix.a };
	}

	#placeOn({ x, y }: { readonly x: number; readonly y: number }): Position | null {
		const at = placeOn(this.#scene.sheet, [x, y]);
		return at && { longitude: at[0], latitude: at[1] };
	}

	readonly #onClick = (event: MouseEvent) => {
		const at = this.#pointAt(event.clientX, event.clientY);
		const position = at && this.#placeOn(at);
		if (!at || !position) return;
		const mark = (event.target as Element).closest<SVGElement>('[data-id]');
		const group = mark?.closest<SVGElement>('[data-spec]')?.dataset['spec'] ?? '';
		const cluster = this.#scene.clusterAt(group, mark?.dataset['id'] ?? '');
		if (cluster) {
			this.#openCluster(cluster);
			return;
		}
		const kind = KINDS[group];
		const id = mark?.dataset['record'] ?? mark?.dataset['id'];
		const marked: Hit[] = kind && id && kind !== 'unit' ? [{ kind, id }] : [];
		const areas = this.areasAt(position);
		const { x, y, unit } = at;
		const reach = dotReach(areas.some((area) => area.kind === 'unit')) * unit;
		this.#events.picked(position, [
			...this.#ownShapes.hitsAt([x, y], unit, position, this.#frame.date, this.#scene.sheet),
			...marked,
			...dotsAt(this.#scene.groups, [x, y], reach),
			...areas
		]);
	};

	/** Moves closer until symbols part. */
	#openCluster({ middle: [longitude, latitude], partsAt }: Cluster): void {
		const closer = this.#viewAt({ longitude, latitude }, 2);
		const zoom = Math.min(ZOOM_RANGE.most, Math.max(partsAt, closer.zoom));
		this.#moveTo({ ...closer, zoom });
	}

	readonly #onKey = (event: KeyboardEvent) => {
		if (event.target !== this.#container) return;
		const steps: Record<string, readonly [number, number]> = {
			ArrowLeft: [-1, 0],
			ArrowRight: [1, 0],
			ArrowUp: [0, -1],
			ArrowDown: [0, 1]
		};
		const step = steps[event.key];
		if (step) {
			const { left, top, width, height } = this.#container.getBoundingClientRect();
			const at = this.#placeAt(
				left + width / 2 + step[0] * KEY_STEP_PIXELS,
				top + height / 2 + step[1] * KEY_STEP_PIXELS
			);
			if (at) this.#moveTo(this.#viewAt(at));
		} else if (event.key === '+' || event.key === '=') this.zoomBy(1);
		else if (event.key === '-') this.zoomBy(-1);
		else return;
		event.preventDefault();
	};
}

/** Whether a reader moves the map with it: not with another button than the first, nor with what scrolls the page. */
function isGesture(event: Event, twoFingers: boolean): boolean {
	if ('touches' in event) return !twoFingers || (event as TouchEvent).touches.length > 1;
	const { ctrlKey, button, type } = event as MouseEvent;
	return (!ctrlKey || type === 'wheel') && button === 0;
}

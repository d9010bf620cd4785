import {
	AttributionControl,
	Marker,
	prewarm,
	setWorkerUrl,
	type GeoJSONSource,
	type MapMouseEvent
} from 'maplibre-gl';
import workerUrl from 'virtual:maplibre-worker';
import type { Geometry } from '../data/topology';
import { ZOOM_RANGE, type Position, type Selection, type UrlState, type View } from '../state/url';
import { Animator } from './animator';
import { app6Image, isApp6 } from './app6';
import { DETAIL_FROM_ZOOM, FOCUS_ZOOM, type Drawing, type MapEvents, type MapTexts } from './drawing';
import { clusterAt, hitsAt, type Cluster } from './hit-test';
import { isSoftware, rendererName } from './graphics';
import { PatientMap } from './patient-map';
import { areasAt, boundsOf, uncovered } from './places';
import {
	looksAlike,
	visibilityOf,
	type FeatureState,
	type Frame,
	type Hit,
	type MapLayer,
	type MapPadding,
	type Setting
} from './layer';
import { joinedSources } from './layers/joined/layer';
import { labels } from './layers/labels/layer';
import { featureOf, isMerged, MERGED, mergedData } from './merged';
import type { OwnMapLayer } from './layers/own/layer';
import { OverlaysOnMap } from './overlays';
import { OwnLayersOnMap } from './own-layers';
import { createImages } from './patterns';
import { registry } from './registry';
import { symbolImages } from './symbols';
import { changedStates, createStyle, featureStates } from './style';

setWorkerUrl(workerUrl);
// The worker starts while the geometry is read, and outlives a map: the next one has it at once.
prewarm();

/**
 * What the events of a move say that the reader has asked for in another way than by a gesture. A move under way ends with
 * its own events when another one begins.
 */
const BY_READER = { byReader: true };

/** Draws frames with MapLibre. Owns the map object; knows nothing of Svelte. */
export class MapRenderer implements Drawing {
	readonly #map: PatientMap;
	readonly #animator: Animator;
	readonly #events: MapEvents;
	readonly #texts: MapTexts;
	readonly #overlays: OverlaysOnMap;
	/** Layers that the reader has brought. */
	readonly #own: OwnLayersOnMap;
	#geometry: Geometry;
	/** The geometry that the sources hold. */
	#drawn: Geometry;
	#projection: UrlState['projection'];
	#setting: Setting;
	#frame: Frame;
	/** The frame that layers and states are those of; `null` where they have to be set anew. */
	#shown: Frame | null = null;
	#states: ReadonlyMap<string, FeatureState> = new Map();
	#pin: Marker | null = null;
	#styled = false;
	/** The setting with which the graphics context was lost; `null` while there is one. */
	#lost: Setting | null = null;
	/** No animation: the reader prefers reduced motion. */
	#still = false;
	/** Where a zoom by whole levels is on its way to; `null` = none is. */
	#zoomingTo: number | null = null;

	/** Throws when WebGL 2 cannot be had. */
	constructor(
		container: HTMLElement,
		geometry: Geometry,
		setting: Setting,
		frame: Frame,
		options: { view: View; projection: UrlState['projection']; texts: MapTexts; twoFingers?: boolean },
		events: MapEvents
	) {
		this.#geometry = geometry;
		this.#setting = setting;
		this.#frame = frame;
		this.#projection = options.projection;
		this.#texts = options.texts;
		this.#events = events;
		this.#drawn = geometry;
		this.#map = new PatientMap({
			container,
			style: createStyle(geometry, setting, options.projection, frame, options.view.zoom),
			center: [options.view.longitude, options.view.latitude],
			zoom: options.view.zoom,
			minZoom: 0,
			maxZoom: ZOOM_RANGE.most,
			attributionControl: false,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			cooperativeGestures: options.twoFingers ?? false,
			maxPitch: 0,
			fadeDuration: 0,
			renderWorldCopies: false,
			locale: {
				'Map.Title': options.texts.label,
				'AttributionControl.ToggleAttribution': options.texts.attribution,
				'CooperativeGesturesHandler.MobileHelpText': options.texts.twoFingers
			}
		});
		this.#animator = new Animator(this.#map);
		this.#overlays = new OverlaysOnMap(this.#map);
		this.#overlays.started(options.view.zoom, frame, setting, geometry);
		this.#own = new OwnLayersOnMap(this.#map, labels.specs(setting)[0]!.id, events.ownFailed);
		this.#map.touchZoomRotate.disableRotation();
		this.#map.keyboard.disableRotation();
		this.#map.addControl(
			new AttributionControl({ compact: true, customAttribution: 'Natural Earth' }),
			'bottom-right'
		);
		this.#map.on('style.load', () => this.#onStyle());
		const wantDetail = () => {
			if (this.#map.getZoom() >= DETAIL_FROM_ZOOM) events.detailWanted();
		};
		this.#map.once('idle', () => {
			wantDetail();
			events.ready();
		});
		this.#map.on('move', () => events.moving(this.view));
		// Names come and go with the zoom.
		this.#map.on('zoomend', () => this.#styled && this.#showOverlays());
		this.#map.on('moveend', (event) => {
			this.#zoomingTo = null;
			wantDetail();
			if (event.originalEvent || 'byReader' in event) events.moved(this.view);
		});
		this.#map.on('click', (event) => this.#pick(event, events));
		this.#map.on('mousemove', (event) => {
			this.#map.getCanvas().style.cursor =
				this.#styled && (clusterAt(this.#map, event.point) ?? this.#hitsAt(event.point)[0]) ? 'pointer' : '';
		});
		this.#map.setMissingStyleImageResolver((id) => this.#addApp6(id));
		this.#map.on('webglcontextlost', () => {
			// MapLibre lets its style go, and loads it again with the next context.
			this.#styled = false;
			this.#overlays.forget();
			this.#own.suspend();
			this.#animator.stop();
			this.#lost = this.#setting;
			events.contextLost(true);
		});
		this.#map.on('webglcontextrestored', () => {
			// The style is that of the moment in which the context was lost.
			const isOutdated = this.#lost !== this.#setting;
			this.#lost = null;
			if (isOutdated) this.restyle(this.#setting);
			// Until it is drawn again, there is nothing to be seen.
			void this.#map.once('idle', () => this.#lost === null && events.contextLost(false));
		});
	}

	get software(): boolean {
		return isSoftware(rendererName(this.#map.getCanvas()));
	}

	get view(): View {
		const { lng, lat } = this.#map.getCenter().wrap();
		return { longitude: lng, latitude: lat, zoom: this.#map.getZoom() };
	}

	show(frame: Frame, still: boolean): void {
		this.#still = still;
		this.#frame = frame;
		this.#own.showDay(frame.date);
		if (!this.#styled) return;
		const previous = this.#shown;
		this.#shown = frame;
		if (previous && looksAlike(previous, frame, this.#setting.atlas)) return;
		for (const layer of registry) {
			if (!previous || visibilityOf(layer, frame) !== visibilityOf(layer, previous)) this.#showLayer(layer);
		}
		this.#showOverlays();
		const states = featureStates(frame, this.#setting, this.#geometry);
		const joining = changedStates(this.#states, states).filter((change) => this.#apply(change, still));
		this.#states = states;
		// Land is said to join when time has moved on to it, not when the layer is switched on.
		if (joining.length > 0 && previous?.layers.has('members') && frame.date > previous.date) {
			const units = joining.map(({ id }) => id);
			this.#animator.flash(joinedSources(units, this.#setting, this.#geometry, frame.date));
		}
	}

	showOwn(layers: readonly OwnMapLayer[]): void {
		this.#own.show(layers, this.#setting.palette);
	}

	/** Changes theme or language without losing the view. */
	restyle(setting: Setting): void {
		this.#animator.stop();
		this.#setting = setting;
		if (this.#lost) return;
		this.#styled = false;
		this.#own.suspend();
		this.#drawn = this.#geometry;
		const { zoom } = this.view;
		this.#overlays.started(zoom, this.#frame, setting, this.#geometry);
		this.#map.setStyle(createStyle(this.#geometry, setting, this.#projection, this.#frame, zoom), {
			diff: false
		});
	}

	refine(part: Partial<Geometry>): void {
		this.#geometry = { ...this.#geometry, ...part };
		this.#shown = null;
		if (this.#styled) this.#drawGeometry();
	}

	setProjection(projection: UrlState['projection']): void {
		if (this.#projection === projection) return;
		this.#projection = projection;
		if (this.#styled) this.#map.setProjection({ type: projection });
	}

	flyTo(view: View, still: boolean, padding?: MapPadding): void {
		const target = { center: [view.longitude, view.latitude] as [number, number], zoom: view.zoom };
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		const to = padding && uncovered({ x: width / 2, y: height / 2 }, { width, height }, padding);
		if (to) this.#moveTo(target, to, still ? 0 : 900);
		else if (still) this.#map.jumpTo(target);
		else this.#map.easeTo({ ...target, duration: 900 });
	}

	follow({ longitude, latitude, zoom }: View): void {
		this.#map.jumpTo({ center: [longitude, latitude], zoom });
	}

	areasAt(position: Position): readonly Hit[] {
		return areasAt(position, this.#geometry);
	}

	pin(position: Position | null): void {
		this.#pin?.remove();
		this.#pin = null;
		if (!position) return;
		const element = document.createElement('div');
		element.className = 'pin';
		element.role = 'img';
		element.ariaLabel = this.#texts.pin;
		this.#pin = new Marker({ element }).setLngLat([position.longitude, position.latitude]).addTo(this.#map);
	}

	focus(selection: Selection, padding: MapPadding, still: boolean): void {
		const bounds = boundsOf(selection, this.#setting.atlas, this.#geometry, this.#frame.date);
		if (bounds) this.#map.fitBounds(bounds, { padding, maxZoom: FOCUS_ZOOM, duration: still ? 0 : 900 });
	}

	uncover({ longitude, latitude }: Position, padding: MapPadding, still: boolean): void {
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		const centre: [number, number] = [longitude, latitude];
		const to = uncovered(this.#map.project(centre), { width, height }, padding);
		if (to) this.#moveTo({ center: centre }, to, still ? 0 : 400);
	}

	pickCentre(): void {
		const { lng, lat } = this.#map.getCenter().wrap();
		const position = { latitude: lat, longitude: lng };
		this.#events.picked(position, this.areasAt(position));
	}

	zoomBy(steps: number, still: boolean): void {
		const zoom = (this.#zoomingTo ?? this.#map.getZoom()) + steps;
		this.#map.easeTo({ zoom, duration: still ? 0 : 250 }, BY_READER);
		this.#zoomingTo = this.#map.isMoving() ? zoom : null;
	}

	destroy(): void {
		this.#animator.stop();
		this.#own.destroy();
		this.#map.remove();
	}

	/** Moves so that the centre of the target comes to a point of the map, in CSS pixels. */
	#moveTo(
		target: { readonly center: [number, number]; readonly zoom?: number },
		{ x, y }: { readonly x: number; readonly y: number },
		duration: number
	): void {
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		this.#map.easeTo({ ...target, offset: [x - width / 2, y - height / 2], duration }, BY_READER);
	}

	#onStyle(): void {
		const { palette } = this.#setting;
		for (const { name, data, pixelRatio } of [...createImages(palette), ...symbolImages(palette)]) {
			if (!this.#map.hasImage(name)) this.#map.addImage(name, data, { pixelRatio });
		}
		this.#styled = true;
		this.#states = new Map();
		this.#shown = null;
		this.#animator.stop();
		this.#map.setProjection({ type: this.#projection });
		this.#drawGeometry();
		// What was asked for while the style was loading.
		this.show(this.#frame, true);
		this.#own.restyle(palette);
	}

	/** Gives the sources the geometry, unless they have it. */
	#drawGeometry(): void {
		const drawn = this.#drawn;
		if (drawn === this.#geometry) return;
		this.#drawn = this.#geometry;
		let merges = false;
		for (const layer of registry) {
			const before = layer.sources?.(drawn, this.#setting);
			for (const [name, data] of Object.entries(layer.sources?.(this.#geometry, this.#setting) ?? {})) {
				if (before?.[name] === data) continue;
				if (isMerged(name)) merges = true;
				else this.#source(name)?.setData(data);
			}
		}
		if (merges) this.#source(MERGED)?.setData(mergedData(this.#geometry, this.#setting));
		this.#overlays.forget();
		this.#showOverlays();
	}

	#showLayer(layer: MapLayer): void {
		const visibility = visibilityOf(layer, this.#frame);
		for (const { id } of layer.specs(this.#setting)) {
			if (this.#map.getLayoutProperty(id, 'visibility') !== visibility) {
				this.#map.setLayoutProperty(id, 'visibility', visibility);
			}
		}
	}

	#showOverlays(): void {
		this.#overlays.show(this.#frame, this.#setting, this.#geometry);
	}

	/** Draws a symbol of APP-6 when the first feature asks for it: its library is large. */
	async #addApp6(id: string): Promise<void> {
		if (!isApp6(id)) return;
		try {
			const { data, pixelRatio } = await app6Image(id);
			if (!this.#map.hasImage(id)) this.#map.addImage(id, data, { pixelRatio });
		} catch {
			this.#events.symbolsFailed();
		}
	}

	/** Gives a feature its state, its colour by and by unless `still`. Returns whether it is land that joins. */
	#apply({ source, id, state }: FeatureState, still: boolean): boolean {
		const from = this.#states.get(`${source} ${id}`)?.state.fill;
		const to = state.fill;
		const fades = !still && typeof from === 'string' && typeof to === 'string' && from !== to;
		const feature = featureOf(source, id);
		this.#map.setFeatureState(feature, fades ? { ...state, fill: from } : state);
		if (fades) this.#animator.fade(feature, from, to);
		else this.#animator.stopFade(feature);
		return fades && source === 'units' && from === this.#setting.palette.land;
	}

	#pick(event: MapMouseEvent, events: MapEvents): void {
		const cluster = this.#styled ? clusterAt(this.#map, event.point) : null;
		if (cluster) {
			void this.#openCluster(cluster);
			return;
		}
		const { lng, lat } = event.lngLat.wrap();
		const position = { latitude: lat, longitude: lng };
		const hits = this.#styled ? this.#hitsAt(event.point) : [];
		events.picked(position, hits.length > 0 ? hits : this.areasAt(position));
	}

	/** What is drawn by the reader's own file is meant before the land under it. */
	#hitsAt(point: MapMouseEvent['point']): Hit[] {
		return [...this.#own.hitsAt(point), ...hitsAt(this.#map, point)];
	}

	/** Moves closer until symbols part. */
	async #openCluster({ source, id, middle }: Cluster): Promise<void> {
		try {
			const zoom = await this.#source(source)?.getClusterExpansionZoom(id);
			if (zoom === undefined) return;
			// On the globe the zoom at which they part is reached later than the map's own zoom says.
			const closer = Math.max(zoom, this.#map.getZoom() + 1);
			this.#map.easeTo({ center: middle, zoom: closer, duration: this.#still ? 0 : 600 }, BY_READER);
		} catch {
			// The points were replaced in the meantime: there is nothing left to open.
		}
	}

	#source(name: string): GeoJSONSource | undefined {
		return this.#map.getSource(name);
	}
}

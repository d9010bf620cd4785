import type { Geometry } from '../data/topology';
import type { Position, Selection, UrlState, View } from '../state/url';
import type { Frame, Hit, MapPadding, Setting } from './layer';
import type { OwnMapLayer } from './layers/own/layer';

/** What the map's parts are called, for screen readers. */
export interface MapTexts {
	readonly label: string;
	readonly attribution: string;
	readonly pin: string;
	/** How a map moves that leaves one finger to its page. */
	readonly twoFingers: string;
}

/** What a drawing tells its owner. */
export interface MapEvents {
	/** The first frame is on screen. */
	ready(): void;
	/** The map moves, for whatever reason: told on the way, too. */
	moving(view: View): void;
	/** The reader has moved the map. */
	moved(view: View): void;
	/** The reader has pointed at a place; `hits` are the records there, topmost first. */
	picked(position: Position, hits: readonly Hit[]): void;
	/** More detail would show at this zoom. */
	detailWanted(): void;
	/** Symbols that the reader asked for could not be loaded. */
	symbolsFailed(): void;
	/** A layer that the reader has brought can no longer be read. */
	ownFailed(id: string): void;
	/** The graphics context is lost (`true`) or back (`false`). */
	contextLost(lost: boolean): void;
}

/** A map on screen: drawn by MapLibre, or as SVG. Both draw the same layers in the same frames. */
export interface Drawing {
	/** Whether it is drawn in WebGL without a graphics card. */
	readonly software: boolean;
	/** Centre in degrees, and zoom. */
	readonly view: View;
	/** Shows a frame. Touches only what differs; fades colours unless `still`. */
	show(frame: Frame, still: boolean): void;
	/** Shows the layers that the reader has brought, and no others. */
	showOwn(layers: readonly OwnMapLayer[]): void;
	/** Changes the theme or the atlas without losing the view. */
	restyle(setting: Setting): void;
	/** Replaces shapes by those of another level of detail, or adds areas of theatres; feature states stay. */
	refine(part: Partial<Geometry>): void;
	setProjection(projection: UrlState['projection']): void;
	/**
	 * Moves to a view; without animation when `still`. Where something at the edges covers its middle, that goes into the
	 * middle of what is free.
	 */
	flyTo(view: View, still: boolean, padding?: MapPadding): void;
	/** Shows a view at once, as another map moves. */
	follow(view: View): void;
	/** The unit or the seas at a place. */
	areasAt(position: Position): readonly Hit[];
	/** Marks a place, or none. */
	pin(position: Position | null): void;
	/** Moves so that a selected record can be seen beside the panels. */
	focus(selection: Selection, padding: MapPadding, still: boolean): void;
	/** Moves, no closer, so that a place can be seen that something at the edges covers; else stays where it is. */
	uncover(position: Position, padding: MapPadding, still: boolean): void;
	/** Asks about the place in the middle of the map. */
	pickCentre(): void;
	/** Zooms in (positive) or out by whole levels. */
	zoomBy(steps: number, still: boolean): void;
	destroy(): void;
}

/** Zoom from which the overview's coasts look coarse. */
export const DETAIL_FROM_ZOOM = 3;

/** Closest zoom for a selected record: its neighbours stay in sight. */
export const FOCUS_ZOOM = 4.5;

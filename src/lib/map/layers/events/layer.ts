import type { Feature, Point } from 'geojson';
import * as m from '$lib/paraglide/messages';
import { eventsAround, type EventsOfPlace } from '../../../domain/events';
import { eventSymbol, SYMBOL_IDS, symbolColour, type SymbolId } from '../../../state/symbols';
import { clusterSpec, CLUSTERED, symbolLayout, symbolPaint } from '../../point-specs';
import { DISCS } from '../../symbols';
import type { Frame, MapLayer, Setting } from '../../layer';

/** How an event shows on its own day, and in the year after it. */
const STRENGTH = { today: 1, recent: 0.85 } as const;

const isEventSymbol = (id: SymbolId): id is Extract<SymbolId, `event-${string}`> => id.startsWith('event-');

/** Events of the twelve months up to the day, where they took place; of several in one place the latest. */
export const events: MapLayer = {
	id: 'events',
	overlays: [
		{
			source: 'events',
			cluster: CLUSTERED,
			data: (frame, setting) => ({ type: 'FeatureCollection', features: eventsOn(frame, setting) })
		}
	],
	specs: ({ palette }) => [
		{
			id: 'events-selected',
			type: 'circle',
			source: 'events',
			filter: ['==', ['get', 'selected'], true],
			paint: { 'circle-radius': 4, 'circle-color': palette.accent }
		},
		{
			id: 'events-symbol',
			type: 'symbol',
			source: 'events',
			filter: ['!', ['has', 'point_count']],
			layout: symbolLayout('bottom'),
			paint: symbolPaint(palette)
		},
		clusterSpec('events', 'events', DISCS.event, palette)
	],
	hits: { 'events-symbol': 'event' },
	clusters: { 'events-clusters': 'event' },
	isDrawn: ({ layers, selection }) => layers.has('events') || selection?.kind === 'event',
	legend: ({ palette }) =>
		SYMBOL_IDS.filter(isEventSymbol).map((id) => ({
			label: m[`legend_${id}`](),
			swatch: id,
			colour: symbolColour(palette, id)
		}))
};

function eventsOn({ date, layers, selection }: Frame, { atlas }: Setting): Feature<Point>[] {
	const chosen = selection?.kind === 'event' ? selection.id : null;
	const shown = layers.has('events') ? eventsAround(atlas.index.events, date) : [];
	const selected = atlas.index.events.find(({ id }) => id === chosen);
	// The selected event stands for its place, whatever else happened there.
	const others = shown.filter(({ place }) => !selected?.place || !samePlace(place, selected.place));
	return [
		...others.map((group) => feature(group, false, date)),
		...(selected?.place ? [feature({ place: selected.place, latest: selected }, true, date)] : [])
	];
}

const samePlace = (a: EventsOfPlace['place'], b: EventsOfPlace['place']) =>
	a.latitude === b.latitude && a.longitude === b.longitude;

function feature({ place, latest }: EventsOfPlace, selected: boolean, date: Frame['date']): Feature<Point> {
	return {
		type: 'Feature',
		properties: {
			id: latest.id,
			record: latest.id,
			icon: eventSymbol(latest.kind),
			label: latest.titles,
			strength: selected || latest.from === date ? STRENGTH.today : STRENGTH.recent,
			selected
		},
		geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] }
	};
}

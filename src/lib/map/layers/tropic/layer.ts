import * as m from '$lib/paraglide/messages';
import { TROPIC_OF_CANCER } from '../../../domain/coverage/ruling';
import type { MapLayer } from '../../layer';
import { LABEL_FONT } from '../../fonts';
import { parallel } from '../base/layer';

/** Where a small map, on which no stretch of the line is straight enough for a name, bears it (degrees east). */
const NAMED_AT = [-150, -72, -28, 60, 120];

/** Zoom from which the name runs along the line. */
const ALONG_LINE_FROM_ZOOM = 3;

/** The Tropic of Cancer, limit of the Article 6 area in the Atlantic, drawn and named. */
export const tropic: MapLayer = {
	id: 'tropic',
	sources: () => ({
		tropic: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					properties: { id: 'tropic' },
					geometry: { type: 'LineString', coordinates: parallel(TROPIC_OF_CANCER) }
				},
				...NAMED_AT.map((longitude) => ({
					type: 'Feature' as const,
					properties: { id: `tropic ${longitude}` },
					geometry: { type: 'Point' as const, coordinates: [longitude, TROPIC_OF_CANCER] }
				}))
			]
		}
	}),
	specs: ({ palette }) => {
		const text = {
			'text-field': m.tropic_label(),
			'text-font': LABEL_FONT,
			'text-size': 12,
			'text-letter-spacing': 0.04
		};
		const paint = { 'text-color': palette.tropic, 'text-halo-color': palette.sea, 'text-halo-width': 1.4 };
		return [
			{
				id: 'tropic-line',
				type: 'line',
				source: 'tropic',
				paint: {
					'line-color': palette.tropic,
					'line-width': 1.6,
					'line-dasharray': [5, 3]
				}
			},
			{
				id: 'tropic-label',
				type: 'symbol',
				source: 'tropic',
				minzoom: ALONG_LINE_FROM_ZOOM,
				layout: { ...text, 'symbol-placement': 'line', 'symbol-spacing': 420, 'text-offset': [0, -0.8] },
				paint
			},
			{
				id: 'tropic-name',
				type: 'symbol',
				source: 'tropic',
				maxzoom: ALONG_LINE_FROM_ZOOM,
				filter: ['==', ['geometry-type'], 'Point'],
				layout: { ...text, 'text-anchor': 'bottom', 'text-offset': [0, -0.2] },
				paint
			}
		];
	},
	isDrawn: ({ layers }) => layers.has('tropic'),
	legend: ({ palette }) => [{ label: m.tropic_label(), swatch: 'dashed', colour: palette.tropic }]
};

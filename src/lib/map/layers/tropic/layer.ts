import * as m from '$lib/paraglide/messages';
import { TROPIC_OF_CANCER } from '../../../domain/treaty-area';
import type { MapLayer } from '../../layer';
import { LABEL_FONT } from '../../fonts';
import { parallel } from '../base/layer';

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
				}
			]
		}
	}),
	specs: ({ palette }) => [
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
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 420,
				'text-field': m.tropic_label(),
				'text-font': LABEL_FONT,
				'text-size': 12,
				'text-offset': [0, -0.8],
				'text-letter-spacing': 0.04
			},
			paint: {
				'text-color': palette.tropic,
				'text-halo-color': palette.sea,
				'text-halo-width': 1.4
			}
		}
	],
	isDrawn: ({ layers }) => layers.has('tropic'),
	legend: ({ palette }) => [{ label: m.tropic_label(), swatch: 'dashed', colour: palette.tropic }]
};

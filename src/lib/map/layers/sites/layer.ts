import type { Feature, Point } from 'geojson';
import * as m from '$lib/paraglide/messages';
import { contains } from '../../../domain/day';
import type { SiteKind } from '../../../domain/facts';
import type { LayerId } from '../../../state/layers';
import { siteSymbol } from '../../../state/symbols';
import { clusterSpec, CLUSTERED, selectedRing, symbolLayout, symbolPaint } from '../../point-specs';
import { DISCS } from '../../symbols';
import type { Frame, MapLayer, Setting } from '../../layer';

/** Kinds of site by the layer that shows them. */
const KINDS: Readonly<Record<'headquarters' | 'air-defence', readonly SiteKind[]>> = {
	headquarters: ['corps', 'division', 'integration-unit'],
	'air-defence': ['air-base', 'missile-defence']
};

/** Corps and division headquarters and force integration units on the flank. */
export const headquarters = siteLayer('headquarters');

/** Bases of the air policing operations, and sites of missile defence. */
export const airDefence = siteLayer('air-defence');

function siteLayer(id: 'headquarters' | 'air-defence'): MapLayer {
	return {
		id,
		overlays: [
			{
				source: id,
				cluster: CLUSTERED,
				data: (frame, setting) => ({
					type: 'FeatureCollection',
					features: sitesOn(frame, setting, id, KINDS[id])
				})
			}
		],
		specs: ({ palette }) => [
			selectedRing(id, id, palette),
			{
				id: `${id}-symbol`,
				type: 'symbol',
				source: id,
				filter: ['!', ['has', 'point_count']],
				layout: symbolLayout('center'),
				paint: symbolPaint(palette)
			},
			clusterSpec(id, id, DISCS.post, palette)
		],
		hits: { [`${id}-symbol`]: 'site' },
		clusters: { [`${id}-clusters`]: 'site' },
		isDrawn: ({ layers, selection }) => layers.has(id) || selection?.kind === 'site',
		legend: ({ palette }) =>
			KINDS[id].map((kind) => ({
				label: m[`site_${kind}`](),
				swatch: siteSymbol(kind),
				colour: palette.battlegroup
			}))
	};
}

function sitesOn(
	{ date, layers, selection, symbols }: Frame,
	{ atlas }: Setting,
	layer: LayerId,
	kinds: readonly SiteKind[]
): Feature<Point>[] {
	return atlas.index.sites.flatMap((site): Feature<Point>[] => {
		const selected = selection?.kind === 'site' && selection.id === site.id;
		const present = layers.has(layer) && contains(site, date);
		if (!kinds.includes(site.kind) || !(present || selected)) return [];
		const symbol = siteSymbol(site.kind);
		return [
			{
				type: 'Feature',
				properties: {
					id: site.id,
					record: site.id,
					// APP-6 has symbols for formations; installations keep the atlas's own.
					icon: symbols === 'app6' && layer === 'headquarters' ? `app6-${symbol}` : symbol,
					label: site.names,
					strength: 1,
					selected
				},
				geometry: { type: 'Point', coordinates: [site.place.longitude, site.place.latitude] }
			}
		];
	});
}

import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { frameOn, setting } from '../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../tests/fixtures/small-atlas';
import { featureOf, isMerged, MERGED, MERGED_ID, mergedData, onMerged } from './merged';
import { registry } from './registry';
import { createStyle } from './style';

const { features } = mergedData(smallGeometry, setting);
const specs = registry.flatMap((layer) => layer.specs(setting));

describe('the merged source', () => {
	it('holds every feature of its parts once, under a key of its own', () => {
		const { units, borders } = smallGeometry;
		const keys = features.map(({ properties }) => properties?.[MERGED_ID] as string);
		expect(new Set(keys).size).toBe(keys.length);
		for (const { properties } of units.features) expect(keys).toContain(`units ${properties.id}`);
		for (const { properties } of borders.features) expect(keys).toContain(`borders ${properties.id}`);
		expect(keys).toEqual(expect.arrayContaining(['graticule graticule', 'coasts coasts', 'tropic tropic']));
		expect(keys.some((key) => key.startsWith('seas '))).toBe(false);
	});

	it('keeps what a feature says of itself, for those who point at it', () => {
		const { properties } = smallGeometry.units.features[0]!;
		const merged = features.find((feature) => feature.properties?.[MERGED_ID] === `units ${properties.id}`);
		expect(merged?.properties).toMatchObject(properties);
	});

	it('is found by the states of the parts, and no other source is', () => {
		expect(featureOf('units', 'fr')).toEqual({ source: MERGED, id: 'units fr' });
		expect(featureOf('seas', 'baltic')).toEqual({ source: 'seas', id: 'baltic' });
	});

	it('gives a style layer just the features that it had before', () => {
		const read = specs.filter((spec) => 'source' in spec && isMerged(spec.source));
		expect(read.length).toBeGreaterThan(10);
		for (const spec of read) {
			const merged = onMerged(spec) as typeof spec & { source: string };
			expect(merged.source).toBe(MERGED);
			const idsOf = ({ filter }: { filter?: unknown }, from: typeof features) =>
				from
					.filter((feature) =>
						featureFilter(filter as never, 'layers[0].filter').filter({ zoom: 4 } as never, {
							type: feature.geometry.type.replace('Multi', '') as 'Point',
							properties: feature.properties ?? {}
						})
					)
					.map(({ properties }) => properties?.id as string);
			const own = features.filter(
				({ properties }) => properties?.part === (spec as { source: string }).source
			);
			expect(idsOf(merged as never, features), spec.id).toEqual(idsOf(spec as never, own));
		}
	});

	it('leaves other style layers alone', () => {
		const other = specs.find((spec) => 'source' in spec && spec.source === 'state-names')!;
		expect(onMerged(other)).toBe(other);
	});

	it('is the only one between the layers that all readers see', () => {
		const style = createStyle(smallGeometry, setting, 'globe', frameOn('1990-01-01'), 2);
		const clipped = style.layers.filter(
			({ type, layout }) => (type === 'fill' || type === 'line') && layout?.visibility === 'visible'
		);
		expect(new Set(clipped.map((layer) => 'source' in layer && layer.source))).toEqual(new Set([MERGED]));
	});
});

import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { frameOn, readStates, setting } from '../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../tests/fixtures/small-atlas';
import { LAYER_IDS, type LayerId } from '../state/layers';
import { palettes } from '../state/palette';
import { SYMBOL_IDS } from '../state/symbols';
import { APP6_IDS } from './app6';
import { visibilityOf, type FeatureState, type Frame } from './layer';
import { featureOf, MERGED, MERGED_ID } from './merged';
import { createImages } from './patterns';
import { registry } from './registry';
import { changedStates, createStyle, featureStates } from './style';
import { DISCS, symbolImages } from './symbols';

const style = createStyle(smallGeometry, setting, 'globe', frameOn('1960-01-01'), 6);
const statesOn = (date: string) => featureStates(frameOn(date), setting, smallGeometry);

describe('createStyle', () => {
	it.each(['globe', 'mercator'] as const)('is valid in both themes with the projection %s', (projection) => {
		for (const palette of Object.values(palettes)) {
			const made = createStyle(smallGeometry, { ...setting, palette }, projection, frameOn('2026-01-01'), 6);
			expect(validateStyleMin(made)).toEqual([]);
			expect(made.projection).toEqual({ type: projection });
		}
	});

	it('would fail validation with a wrong colour, a missing source or a state where none may be read', () => {
		const withLayer = (layer: LayerSpecification) => validateStyleMin({ ...style, layers: [layer] });
		expect(withLayer({ id: 'x', type: 'background', paint: { 'background-color': 'seaish' } })).toHaveLength(
			1
		);
		expect(withLayer({ id: 'x', type: 'fill', source: 'nowhere' })).toHaveLength(1);
		const layout = { 'icon-size': ['feature-state', 'size'] } as const;
		expect(
			withLayer({ id: 'x', type: 'symbol', source: MERGED, layout: { ...layout } as never })
		).toHaveLength(1);
	});

	it('gives every style layer an id of its own', () => {
		const ids = style.layers.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('finds features by their id, and every feature has one', () => {
		for (const [name, source] of Object.entries(style.sources)) {
			if (source.type !== 'geojson' || typeof source.data !== 'object')
				throw new Error(`${name} is no GeoJSON`);
			const property = name === MERGED ? MERGED_ID : 'id';
			expect(source.promoteId, name).toBe(property);
			const data = source.data;
			if (data.type !== 'FeatureCollection') throw new Error(`${name} is no collection`);
			const ids = data.features.map(({ properties }) => properties?.[property] as unknown);
			expect(
				ids.every((id) => typeof id === 'string' && id !== ''),
				name
			).toBe(true);
			expect(new Set(ids).size, name).toBe(ids.length);
		}
	});

	it('asks nothing of the network: no glyphs, no sprite, no tiles', () => {
		expect(style.glyphs).toBeUndefined();
		expect(style.sprite).toBeUndefined();
		expect(new Set(Object.values(style.sources).map(({ type }) => type))).toEqual(new Set(['geojson']));
	});
});

describe('visibility', () => {
	const shown = (layers: LayerId[], selection: Frame['selection'] = null) => {
		const frame = frameOn('1995-06-01', { layers: new Set(layers), selection });
		const switchable = registry.filter((layer) => layer.id && layer.specs(setting).length > 0);
		return switchable.filter((layer) => visibilityOf(layer, frame) === 'visible').map(({ id }) => id);
	};

	it('costs nothing for layers that are switched off', () => {
		expect(shown([])).toEqual(['members']);
		expect(shown(['tropic'])).toEqual(['members', 'tropic']);
		expect(shown(['treaty-area'])).toEqual(['members', 'treaty-area']);
	});

	it('shows theatres for either switch, and for a selected operation', () => {
		expect(shown(['operations'])).toContain('operations');
		expect(shown(['ended-operations'])).toContain('operations');
		expect(shown([], { kind: 'operation', id: 'past-watch' })).toContain('operations');
		expect(shown([], { kind: 'member', id: 'fr' })).not.toContain('operations');
	});

	it('is in the style from the start', () => {
		const visible = (id: string) => style.layers.find((layer) => layer.id === id)?.layout?.visibility;
		expect(visible('tropic-line')).toBe('visible');
		expect(visible('treaty-area-units')).toBe('none');
	});
});

describe('registry', () => {
	it('has every layer a reader can switch exactly once', () => {
		const ids = registry.flatMap(({ id }) => id ?? []);
		expect(ids.sort()).toEqual([...LAYER_IDS].sort());
	});

	it('reads no state that nobody sets', () => {
		const set = new Set<string>();
		const all = frameOn('1960-01-01', { layers: new Set(LAYER_IDS) });
		for (const { source, state } of featureStates(all, setting, smallGeometry).values()) {
			for (const name of Object.keys(state)) set.add(`${source} ${name}`);
		}
		const read = new Set(registry.flatMap(readStates));
		expect([...read].sort()).toEqual([...set].sort());
	});

	it('sets states only on features that there are', () => {
		for (const state of statesOn('2026-01-01').values()) {
			const { source, id } = featureOf(state.source, state.id);
			const spec = style.sources[source];
			if (spec?.type !== 'geojson') throw new Error(`No source ${source}`);
			const property = source === MERGED ? MERGED_ID : 'id';
			expect(JSON.stringify(spec.data), `${source} ${id}`).toContain(`"${property}":"${id}"`);
		}
	});

	it('takes clicks on style layers that exist', () => {
		const ids = style.layers.map(({ id }) => id);
		const hits = registry.flatMap((layer) => Object.keys(layer.hits ?? {}));
		expect(hits.length).toBeGreaterThan(0);
		expect(ids).toEqual(expect.arrayContaining(hits));
	});
});

describe('points that crowd', () => {
	const clustered = registry.flatMap((layer) =>
		(layer.overlays ?? []).filter(({ cluster }) => cluster).map((overlay) => ({ layer, ...overlay }))
	);
	const filterOf = (id: string) => {
		const spec = style.layers.find((candidate) => candidate.id === id);
		return [spec && 'source' in spec && spec.source, spec && 'filter' in spec && spec.filter];
	};

	it('stand together where an overlay says so, and in no other source', () => {
		const names = Object.entries(style.sources).flatMap(([name, source]) =>
			source.type === 'geojson' && source.cluster ? [name] : []
		);
		expect(names.sort()).toEqual(clustered.map(({ source }) => source).sort());
		expect(names).toContain('operation-points');
		for (const { source, cluster } of clustered) {
			expect(style.sources[source]).toMatchObject({
				clusterRadius: cluster?.radius,
				clusterMaxZoom: cluster?.maxZoom
			});
		}
	});

	it('are drawn by a style layer for several and by one for each, never by both', () => {
		for (const { layer, source } of clustered) {
			const together = Object.keys(layer.clusters ?? {});
			const single = Object.keys(layer.hits ?? {});
			expect([together.length, single.length], source).toEqual([1, 1]);
			expect(filterOf(together[0]!)).toEqual([source, ['has', 'point_count']]);
			expect(filterOf(single[0]!)).toEqual([source, ['!', ['has', 'point_count']]]);
		}
	});

	it('stand for the same kind of record together as alone', () => {
		for (const { clusters, hits } of registry) {
			if (clusters) expect(Object.values(clusters)).toEqual(Object.values(hits ?? {}));
		}
	});
});

describe('images', () => {
	const names = () => {
		const context = new Proxy({}, { get: () => () => ({}), set: () => true });
		vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
		vi.stubGlobal('Path2D', vi.fn());
		return [...createImages(setting.palette), ...symbolImages(setting.palette)].map(({ name }) => name);
	};
	afterEach(() => vi.unstubAllGlobals());

	it('have a name each, among them every symbol and every disc', () => {
		const made = names();
		expect(new Set(made).size).toBe(made.length);
		expect(made).toEqual(expect.arrayContaining([...SYMBOL_IDS, ...Object.values(DISCS)]));
	});

	it('of every pattern and disc in the style are made, and no pattern or disc in vain', () => {
		const text = JSON.stringify(style.layers);
		const wanted = [...text.matchAll(/"(?:fill-pattern|icon-image)":"([^"]+)"/g)].map(([, name]) => name);
		const symbols = new Set<string>(SYMBOL_IDS);
		expect(new Set(wanted)).toEqual(new Set(names().filter((name) => !symbols.has(name))));
	});

	it.each(['atlas', 'app6'] as const)(
		'of every icon that a feature asks for are made, in style %s',
		(symbols) => {
			const known = new Set<string>([...names(), ...APP6_IDS]);
			const icons = ['1995-06-01', '2001-10-26', '2018-01-01'].flatMap((date) => {
				const frame = frameOn(date, { layers: new Set(LAYER_IDS), symbols });
				const overlays = registry.flatMap((layer) => layer.overlays ?? []);
				return overlays.flatMap(({ data }) =>
					data(frame, setting, smallGeometry).features.flatMap(({ properties }) =>
						properties && 'icon' in properties ? [properties.icon as string] : []
					)
				);
			});
			// Of operations, events, headquarters and battlegroups at least.
			expect(new Set(icons).size).toBeGreaterThanOrEqual(4);
			expect(icons.filter((icon) => !known.has(icon))).toEqual([]);
		}
	);
});

describe('featureStates', () => {
	it('merges what several layers say of one feature', () => {
		const layers = new Set(LAYER_IDS);
		const states = featureStates(frameOn('1995-06-01', { layers }), setting, smallGeometry);
		expect(states.get('units tr')).toEqual({
			source: 'units',
			id: 'tr',
			state: {
				fill: setting.palette.rounds[1],
				hatched: 0,
				outside: 0,
				covered: 1,
				unsettled: 0,
				forces: 0,
				theatre: 1
			}
		});
	});
});

describe('changedStates', () => {
	const keys = (changes: FeatureState[]) => changes.map(({ source, id }) => `${source} ${id}`);

	it('touches nothing on a day on which nothing changes', () => {
		expect(changedStates(statesOn('1960-01-01'), statesOn('1960-01-02'))).toEqual([]);
	});

	it('touches just the land that joins', () => {
		expect(keys(changedStates(statesOn('1952-02-17'), statesOn('1952-02-18')))).toEqual(['units tr']);
		expect(keys(changedStates(statesOn('1962-07-02'), statesOn('1962-07-03')))).toEqual(['units dz-north']);
	});

	it('touches land and the border that disappears when Germany unites', () => {
		expect(keys(changedStates(statesOn('1990-10-02'), statesOn('1990-10-03')))).toEqual([
			'units de-east',
			'borders de-east|de-west'
		]);
	});

	it('sets everything the first time', () => {
		const states = statesOn('1960-01-01');
		expect(changedStates(new Map(), states)).toEqual([...states.values()]);
	});
});

/** Between two turning days nothing on the map changes: the drawings rely on it and leave such frames out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decode, type Geometry } from '../../src/lib/data/topology';
import { Atlas } from '../../src/lib/domain/atlas';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import { addDays, addYears, day, type Day } from '../../src/lib/domain/day';
import { inLanguage } from '../../src/lib/domain/language';
import { ATLAS_BEGIN } from '../../src/lib/domain/membership';
import { turningDays } from '../../src/lib/domain/turns';
import { visibilityOf, type Frame, type Setting } from '../../src/lib/map/layer';
import { registry } from '../../src/lib/map/registry';
import { featureStates } from '../../src/lib/map/style';
import { LAYER_IDS } from '../../src/lib/state/layers';
import { palettes } from '../../src/lib/state/palette';
import type { Selection } from '../../src/lib/state/url';
import { frameOn } from '../fixtures/layer-harness';
import { readJson, readTopology } from './shipped';

const atlas = new Atlas(inLanguage(readJson<AtlasIndex>('static/data/atlas.json'), 'en'));
const setting: Setting = { atlas, palette: palettes.light };
const turns = turningDays(atlas.index).filter((on) => on >= ATLAS_BEGIN);
const SELECTIONS: (Selection | null)[] = [
	null,
	{ kind: 'member', id: 'fr' },
	{ kind: 'operation', id: 'isaf' }
];

describe('between turning days', () => {
	let geometry: Geometry;
	beforeAll(() => {
		const theatres = readJson<Geometry['theatres']>('static/data/theatres.geojson');
		geometry = { ...decode(readTopology('overview') as never), theatres };
	});

	/** All that layers can say of a day. */
	function contentOf(frame: Frame): string {
		const overlays = registry.flatMap((layer) =>
			(layer.overlays ?? []).map(({ data }) =>
				data(frame, setting, geometry).features.map(({ properties }) => properties)
			)
		);
		const visible = registry.map((layer) => visibilityOf(layer, frame));
		return JSON.stringify([[...featureStates(frame, setting, geometry).values()], overlays, visible]);
	}

	it('there are hundreds of them, and days between', () => {
		expect(turns.length).toBeGreaterThan(500);
		expect(atlas.isAlike(day('1982-05-29'), day('1982-05-30'))).toBe(false);
		expect(atlas.isAlike(day('1982-05-30'), day('1982-05-29'))).toBe(false);
		expect(atlas.isAlike(day('1982-05-30'), day('1982-05-30'))).toBe(true);
	});

	it('no layer shows anything else', () => {
		const last = addYears(turns.at(-1)!, 5);
		const differing = turns.flatMap((first, index): Day[] => {
			const end = addDays(turns[index + 1] ?? last, -1);
			if (first === end) return [];
			const frames = [first, end].map((on) =>
				frameOn(on, {
					layers: new Set(LAYER_IDS),
					selection: SELECTIONS[index % SELECTIONS.length]!,
					compare: day('1970-01-01')
				})
			) as [Frame, Frame];
			expect(atlas.isAlike(first, end)).toBe(true);
			return contentOf(frames[0]) === contentOf(frames[1]) ? [] : [first];
		});
		expect(differing).toEqual([]);
	});
});

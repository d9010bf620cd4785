import { describe, expect, it } from 'vitest';
import { frameOn, setting } from '../../../../tests/fixtures/layer-harness';
import { smallGeometry, smallIndex } from '../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../domain/atlas';
import { addDays, day } from '../../domain/day';
import { palettes, roundColour } from '../../state/palette';
import type { App6Id } from '../app6';
import { drawFrame } from './markup';
import { Scene } from './scene';
import { createSheet, pointOn } from './sheet';

const sheet = createSheet({ longitude: 10, latitude: 50, zoom: 2 }, { width: 1200, height: 900 });
const sceneOf = () => new Scene(setting.atlas, smallGeometry, sheet);
const groupOf = (scene: Scene, id: string) => scene.groups.find((group) => group.id === id)!;
const member = setting.atlas.index.members.find(({ round }) => round > 0)!;
const dayBefore = addDays(member.from, -1);

describe('Scene', () => {
	it('paints members in both themes at once, others like the land', () => {
		const scene = sceneOf();
		scene.show(frameOn(member.from));
		const { attributes, marks } = groupOf(scene, 'members-fill');
		const wanted = `light-dark(${roundColour(palettes.light, member.round)},${roundColour(palettes.dark, member.round)})`;
		expect(marks.get(member.polity)?.attributes['fill']).toBe(wanted);
		scene.show(frameOn(dayBefore));
		expect(marks.get(member.polity)?.attributes['fill']).toBeUndefined();
		expect(attributes['fill']).toBe(`light-dark(${palettes.light.land},${palettes.dark.land})`);
	});

	it('changes nothing when the frame is the same', () => {
		const scene = sceneOf();
		expect(scene.show(frameOn(member.from)).length).toBeGreaterThan(0);
		expect(scene.show(frameOn(member.from))).toEqual([]);
	});

	it('touches only the land that joins, and what names it', () => {
		const scene = sceneOf();
		scene.show(frameOn(dayBefore));
		const changes = scene.show(frameOn(member.from));
		const land = changes.filter(({ group }) => group === 'members-fill').map(({ id }) => id);
		const joined = setting.atlas.index.units
			.map(({ id }) => id)
			.filter(
				(id) =>
					JSON.stringify(setting.atlas.unitState(id, frameOn(dayBefore).date).round) !==
					JSON.stringify(setting.atlas.unitState(id, member.from).round)
			);
		expect(land.sort()).toEqual(joined.sort());
	});

	it('hides a layer that is switched off, and draws it again in the state of another day', () => {
		const scene = sceneOf();
		const without = frameOn(dayBefore, { layers: new Set(['members']) });
		scene.show(without);
		expect(groupOf(scene, 'tropic-line').hidden).toBe(true);
		expect(groupOf(scene, 'treaty-area-units').hidden).toBe(true);
		const changes = scene.show(frameOn(member.from, { layers: new Set(['treaty-area', 'tropic']) }));
		expect(groupOf(scene, 'tropic-line').hidden).toBe(false);
		expect(changes.some(({ group, mark }) => group === 'treaty-area-units' && mark !== null)).toBe(true);
	});

	it('is after any steps and switches what a new one is', () => {
		const stepped = sceneOf();
		const everything = new Set([
			'members',
			'treaty-area',
			'operations',
			'flank',
			'battlegroups',
			'headquarters',
			'events'
		] as const);
		const frames = [
			frameOn(dayBefore),
			frameOn(member.from, { layers: everything }),
			frameOn('2018-01-01', { layers: everything, symbols: 'app6' }),
			frameOn(addDays(member.from, 9000), { layers: everything, compare: dayBefore }),
			frameOn(addDays(member.from, 9000), { layers: new Set(['members']), highlight: 0 }),
			frameOn(dayBefore, { layers: everything }),
			frameOn(member.from)
		];
		for (const frame of frames) {
			stepped.show(frame);
			const fresh = sceneOf();
			fresh.show(frame);
			const shown = (scene: Scene) =>
				scene.groups.filter(({ hidden }) => !hidden).map(({ id, marks }) => [id, Object.fromEntries(marks)]);
			expect(shown(stepped)).toEqual(shown(fresh));
		}
	});

	it('gives every dot a size of its own: it has none from its group', () => {
		const scene = sceneOf();
		scene.show(frameOn(member.from));
		const circles = scene.groups
			.flatMap(({ marks }) => [...marks.values()])
			.filter(({ tag }) => tag === 'circle');
		expect(circles.length).toBeGreaterThan(0);
		for (const { attributes } of circles) expect(Number(attributes['r'])).toBeGreaterThan(0);
	});

	it('draws paths in whole units, from point to point', () => {
		const scene = sceneOf();
		scene.show(frameOn(member.from));
		for (const { attributes } of groupOf(scene, 'members-fill').marks.values()) {
			expect(attributes['d']).toMatch(/^(M-?\d+ ?-?\d+l[-\d ]+z)+$/);
		}
	});

	it('goes on with paths that are drawn already', () => {
		const known = new Map([[`units ${member.polity}`, 'M1 1l2 2z']]);
		const scene = new Scene(setting.atlas, smallGeometry, sheet, { known });
		scene.show(frameOn(member.from));
		expect(groupOf(scene, 'members-fill').marks.get(member.polity)?.attributes['d']).toBe('M1 1l2 2z');
	});
});

describe('points that crowd', () => {
	const [corps] = smallIndex.sites;
	const site = (id: string, from: string, longitude: number, latitude = 53) => ({
		...corps!,
		id,
		from: day(from),
		place: { latitude, longitude, name: id }
	});
	const crowded = new Atlas({
		...smallIndex,
		sites: [
			site('elbe', '1999-01-01', 11),
			site('weser', '1999-01-01', 12),
			site('ebro', '2005-01-01', -5, 40),
			site('oder', '2010-01-01', 13)
		]
	});
	const on = (date: string) => frameOn(date, { layers: new Set(['headquarters']) });
	const crowdedScene = (zoom = 2) =>
		new Scene(
			crowded,
			smallGeometry,
			createSheet({ longitude: 10, latitude: 50, zoom }, { width: 1200, height: 900 })
		);
	const ofSites = (changes: ReturnType<Scene['show']>) =>
		changes.filter(({ group }) => group.startsWith('headquarters')).map(({ id }) => id);

	it('stand together as a disc with their number, in the middle between them', () => {
		const scene = crowdedScene();
		scene.show(on('2000-01-01'));
		const { marks } = groupOf(scene, 'headquarters-clusters');
		const [x, y] = pointOn(scene.sheet, [11.5, 53])!.map(Math.round);
		// 20 CSS pixels, whatever the zoom.
		expect(marks.get('+elbe')).toEqual({
			tag: 'use',
			attributes: { href: '#disc-post', x: `${x! - 20}`, y: `${y! - 20}`, width: '40', height: '40' }
		});
		expect(marks.get('~+elbe')).toMatchObject({ tag: 'text', lines: ['2'], attributes: { x: `${x}` } });
		expect([...groupOf(scene, 'headquarters-symbol').marks.keys()]).toEqual([]);
	});

	it('are one thing to point at, which knows where it comes apart', () => {
		const scene = crowdedScene();
		scene.show(on('2005-01-01'));
		const cluster = scene.clusterAt('headquarters-clusters', '+elbe')!;
		expect(cluster.middle.map((degrees) => degrees.toFixed(4))).toEqual(['11.5000', '53.0000']);
		// 1° is 5.7 px at zoom 2, 22.8 px at zoom 4.
		expect(cluster.partsAt).toBe(4);
		expect(scene.clusterAt('headquarters-symbol', 'ebro')).toBeNull();
		expect(scene.clusterAt('nothing', '+elbe')).toBeNull();
	});

	it('stand for themselves from the zoom on at which they come apart', () => {
		const scene = crowdedScene(4);
		scene.show(on('2000-01-01'));
		expect([...groupOf(scene, 'headquarters-symbol').marks.keys()]).toEqual(['elbe', 'weser']);
		expect(groupOf(scene, 'headquarters-clusters').marks.size).toBe(0);
	});

	it('are touched when one joins them, and not when one comes elsewhere', () => {
		const scene = crowdedScene();
		scene.show(on('2004-12-31'));
		expect(ofSites(scene.show(on('2005-01-01')))).toEqual(['ebro']);
		expect(ofSites(scene.show(on('2010-01-01')))).toEqual(['+elbe', '~+elbe']);
		expect(groupOf(scene, 'headquarters-clusters').marks.get('~+elbe')?.lines).toEqual(['3']);
		expect(scene.show(on('2010-01-01'))).toEqual([]);
	});

	it('move to their new middle when one takes the place of another', () => {
		const sites = [
			site('elbe', '1999-01-01', 11),
			{ ...site('weser', '1999-01-01', 12), to: day('2005-01-01') },
			site('ems', '2005-01-01', 12.2)
		];
		const scene = new Scene(new Atlas({ ...smallIndex, sites }), smallGeometry, sheet);
		scene.show(on('2004-12-31'));
		expect(ofSites(scene.show(on('2005-01-01')))).toEqual(['+elbe', '~+elbe']);
		expect(scene.clusterAt('headquarters-clusters', '+elbe')?.middle[0]).toBeCloseTo(11.6);
	});
});

describe('symbols of APP-6', () => {
	const frame = frameOn('2018-01-01', { layers: new Set(['headquarters']), symbols: 'app6' });
	const symbol = (scene: Scene) => groupOf(scene, 'headquarters-symbol').marks.get('corps-elbe');

	it('are asked for by the first mark that wants one; the atlas’s own stands in', () => {
		const scene = sceneOf();
		scene.show({ ...frame, symbols: 'atlas' });
		expect([...scene.missing]).toEqual([]);
		scene.show(frame);
		expect([...scene.missing]).toEqual(['app6-corps']);
		expect(symbol(scene)?.attributes['href']).toBe('#corps');
		// Asked once: a library that does not arrive is not asked for with every frame.
		scene.show(frame);
		expect([...scene.missing]).toEqual([]);
	});

	it('take its place when they come, at their own size, and nothing else is touched', () => {
		const app6 = new Set<App6Id>();
		const scene = new Scene(setting.atlas, smallGeometry, sheet, { app6 });
		scene.show(frame);
		app6.add('app6-corps');
		expect(scene.show(frame)).toEqual([]);
		scene.redrawSymbols();
		expect(scene.show(frame).map(({ group, id }) => [group, id])).toEqual([
			['headquarters-symbol', 'corps-elbe']
		]);
		// 36 px at 0.7 of its size at zoom 1 and 0.9 at zoom 4: 27.6 px at zoom 2, and two units a pixel.
		expect(symbol(scene)?.attributes).toMatchObject({ href: '#app6-corps', width: '55', height: '55' });
		expect([...scene.missing]).toEqual([]);
		expect(scene.show(frame)).toEqual([]);
	});

	it('are there from the beginning on a sheet that is drawn later', () => {
		const scene = new Scene(setting.atlas, smallGeometry, sheet, { app6: new Set<App6Id>(['app6-corps']) });
		scene.show(frame);
		expect(symbol(scene)?.attributes['href']).toBe('#app6-corps');
		expect([...scene.missing]).toEqual([]);
	});
});

describe('drawFrame', () => {
	it('is markup of which nothing comes from a name', () => {
		const evil = '<img src=x onerror=alert(1)>"\'&';
		const index = {
			...smallIndex,
			polities: smallIndex.polities.map((polity) => ({
				...polity,
				names: polity.names.map((name) => ({ ...name, name: evil }))
			}))
		};
		const svg = drawFrame(new Atlas(index), smallGeometry, sheet, frameOn(member.from), evil);
		expect(svg).not.toContain('<img');
		expect(svg).toContain('&#60;img');
		expect(svg).not.toMatch(/aria-label="[^"]*<[^"]*"/);
	});

	it('holds a group for each style layer that shows something, in drawing order', () => {
		const svg = drawFrame(setting.atlas, smallGeometry, sheet, frameOn(member.from), 'Map');
		const groups = [...svg.matchAll(/data-spec="([^"]+)"/g)].map(([, id]) => id);
		expect(groups[0]).toBe('base-sea');
		expect(groups).toContain('members-fill');
		expect(groups.indexOf('members-fill')).toBeLessThan(groups.indexOf('labels-states'));
		expect(groups).not.toContain('warsaw-pact-fill');
	});

	it('brings the symbols along that it uses, and not those of APP-6', () => {
		const frame = frameOn('2018-01-01', { layers: new Set(['headquarters']), symbols: 'app6' });
		const svg = drawFrame(setting.atlas, smallGeometry, sheet, frame, 'Map');
		expect([...svg.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['corps']);
		expect(svg).not.toContain('app6');
	});
});

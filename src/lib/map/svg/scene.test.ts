import { describe, expect, it } from 'vitest';
import { frameOn, setting } from '../../../../tests/fixtures/layer-harness';
import { smallGeometry, smallIndex } from '../../../../tests/fixtures/small-atlas';
import { Atlas } from '../../domain/atlas';
import { addDays } from '../../domain/day';
import { palettes, roundColour } from '../../state/palette';
import { drawFrame } from './markup';
import { Scene } from './scene';
import { createSheet } from './sheet';

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
});

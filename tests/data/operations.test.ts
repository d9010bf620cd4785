/** Operations as shipped: which there are, when they ran, where they reached and how they follow each other. */
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { Locator } from '../../src/lib/data/locator';
import { decode } from '../../src/lib/data/topology';
import { Atlas } from '../../src/lib/domain/atlas';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import { addDays, day } from '../../src/lib/domain/day';
import type { Operation } from '../../src/lib/domain/facts';
import { inLanguage } from '../../src/lib/domain/language';
import { mandateBases } from '../../src/lib/domain/mandate';
import { activityOn, lastDayOf } from '../../src/lib/domain/operations';
import { placesOn, reachOn, theatreOn } from '../../src/lib/domain/theatre';
import { unitsNear } from './near';
import { readJson, readTopology } from './shipped';

const atlas = new Atlas(inLanguage(readJson<AtlasIndex>('static/data/atlas.json'), 'en'));
const { operations } = atlas.index;
const records = readJson<Operation[]>('static/data/operations.json');
const theatres = readJson<FeatureCollection<Polygon | MultiPolygon, { id: string }>>(
	'static/data/theatres.geojson'
);

function operation(id: string) {
	const found = operations.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No operation ${id}`);
	return found;
}

describe('the operations that the atlas began with', () => {
	it.each([
		['anchor-guard', 'Anchor Guard'],
		['ace-guard', 'Ace Guard'],
		['deny-flight', 'Deny Flight'],
		['sharp-guard', 'Sharp Guard'],
		['deliberate-force', 'Deliberate Force'],
		['ifor', 'Joint Endeavour'],
		['sfor', 'Joint Guard'],
		['sfor', 'Joint Forge'],
		['allied-force', 'Allied Force'],
		['allied-harbour', 'Allied Harbour'],
		['allied-harbour', 'AFOR'],
		['kfor', 'KFOR'],
		['essential-harvest', 'Essential Harvest'],
		['eagle-assist', 'Eagle Assist'],
		['active-endeavour', 'Active Endeavour'],
		['isaf', 'ISAF'],
		['resolute-support', 'Resolute Support'],
		['ntm-i', 'NTM-I'],
		['ocean-shield', 'Ocean Shield'],
		['allied-provider', 'Allied Provider'],
		['unified-protector', 'Unified Protector'],
		['active-fence', 'Active Fence'],
		['enhanced-forward-presence', 'Forward Presence'],
		['enhanced-vigilance-activities', 'Vigilance'],
		['nato-mission-iraq', 'NATO Mission Iraq']
	])('%s is there under the name %s', (id, name) => {
		const record = records.find((candidate) => candidate.id === id);
		const texts = [
			record?.names.en,
			...(record?.aliases ?? []),
			...(record?.phases ?? []).map((p) => p.names.en)
		];
		expect(texts.join(' | ').toLowerCase()).toContain(name.toLowerCase());
	});
});

describe('time', () => {
	it.each(operations)('$id runs from its first to its last day', (entry) => {
		const { from } = entry;
		expect(activityOn(entry, addDays(from, -1))).toBe('planned');
		expect(activityOn(entry, from)).toBe('active');
		const last = lastDayOf(entry);
		if (last === null) {
			expect(entry.status).not.toBe('ended');
			expect(activityOn(entry, day('2026-11-24'))).toBe('active');
		} else {
			expect(entry.status).toBe('ended');
			expect(activityOn(entry, last)).toBe('active');
			expect(activityOn(entry, addDays(last, 1))).toBe('ended');
		}
	});

	const underWay = (on: string) =>
		operations.filter((entry) => activityOn(entry, day(on)) === 'active').map(({ id }) => id);

	it.each([
		['1990-08-09', ''],
		['1990-08-10', 'anchor-guard'],
		['1991-02-01', 'anchor-guard ace-guard'],
		['1995-09-01', 'deny-flight sharp-guard deliberate-force'],
		// The handover of IFOR to SFOR counts for both.
		['1996-12-19', 'ifor'],
		['1996-12-20', 'ifor sfor'],
		['1996-12-21', 'sfor'],
		['1999-06-10', 'sfor allied-force allied-harbour allied-harvest']
	])('on %s just these are under way: %s', (on, ids) => {
		expect(underWay(on).sort()).toEqual(ids.split(' ').filter(Boolean).sort());
	});

	it.each([
		['1999-04-15', 'sfor allied-force allied-harbour', 'kfor eagle-eye ifor'],
		[
			'2001-12-01',
			'sfor kfor amber-fox eagle-assist active-endeavour',
			'isaf essential-harvest allied-force'
		],
		[
			'2011-06-01',
			'unified-protector kfor isaf ntm-a ntm-i ocean-shield active-endeavour baltic-air-policing',
			'allied-force sfor resolute-support active-fence allied-provider'
		],
		['2014-12-28', 'isaf kfor active-fence', 'resolute-support ntm-i'],
		['2015-01-01', 'resolute-support kfor active-fence', 'isaf ntm-a'],
		[
			'2022-07-01',
			'kfor enhanced-forward-presence enhanced-vigilance-activities nato-mission-iraq sea-guardian',
			'resolute-support active-endeavour baltic-sentry'
		]
	])('on %s are under way: %s, but not: %s', (on, there, not) => {
		const ids = underWay(on);
		expect(ids).toEqual(expect.arrayContaining(there.split(' ')));
		expect(ids.filter((id) => not.split(' ').includes(id))).toEqual([]);
	});
});

describe('stages', () => {
	const theatre = (id: string, on: string) => {
		const { units, seas, areas } = theatreOn(operation(id), day(on));
		return [...units, ...seas, ...areas].sort().join(' ');
	};

	it.each([
		['2003-09-01', 'af-kabul'],
		['2003-12-30', 'af-kabul'],
		['2003-12-31', 'af-kabul af-north'],
		['2004-06-01', 'af-kabul af-north'],
		['2005-07-01', 'af-kabul af-north af-west'],
		['2006-07-30', 'af-kabul af-north af-west'],
		['2006-08-15', 'af-kabul af-north af-south af-west'],
		['2007-01-01', 'af af-kabul af-north af-south af-west'],
		['2014-12-28', 'af af-kabul af-north af-south af-west']
	])('on %s ISAF had reached %s', (on, reached) => {
		expect(theatre('isaf', on)).toBe(reached);
	});

	it.each([
		['2004-01-01', true, false],
		['2005-06-01', true, false],
		['2006-08-01', true, true]
	])('on %s the places of ISAF include Kunduz: %s, Kandahar: %s', (on, kunduz, kandahar) => {
		const names = placesOn(operation('isaf'), day(on)).map(({ point }) => point.name);
		expect(names.some((name) => name.startsWith('Kunduz'))).toBe(kunduz);
		expect(names.some((name) => name.startsWith('Kandahar'))).toBe(kandahar);
		expect(names.some((name) => name.startsWith('Kabul'))).toBe(true);
	});

	it.each([
		// The embargo at sea came first; command of the no-fly zone on 27, of all air strikes on 31 March.
		['2011-03-24', 'libya-embargo-area'],
		['2011-03-26', 'libya-embargo-area'],
		['2011-03-27', 'libya-embargo-area ly'],
		['2011-04-01', 'libya-embargo-area ly'],
		['2011-10-31', 'libya-embargo-area ly']
	])('on %s Unified Protector was in %s', (on, reached) => {
		expect(theatre('unified-protector', on)).toBe(reached);
	});

	it.each([
		['2001-10-09', 'mediterranean-sea-eastern-basin'],
		['2003-03-10', 'mediterranean-sea-eastern-basin strait-of-gibraltar'],
		['2016-10-31', 'mediterranean-sea mediterranean-sea-eastern-basin strait-of-gibraltar']
	])('on %s Active Endeavour patrolled %s', (on, reached) => {
		expect(theatre('active-endeavour', on)).toBe(reached);
	});

	it.each([
		['2017-07-01', 'ee lt lv pl'],
		['2022-03-23', 'ee lt lv pl'],
		['2022-07-01', 'bg ee hu lt lv pl ro sk'],
		['2026-07-01', 'bg ee fi hu lt lv pl ro sk']
	])('on %s the forward presence was in %s', (on, hosts) => {
		expect(theatre('enhanced-forward-presence', on)).toBe(hosts);
	});

	it('have no stage that outlives its operation, nor one before it but to prepare it', () => {
		const astray = operations.flatMap(({ id, from, to, phases }) =>
			phases
				.filter(
					(phase) =>
						(phase.from < from && !phase.preparatory) || (to !== null && (phase.to === null || phase.to > to))
				)
				.map((phase) => `${id} ${phase.id}`)
		);
		expect(astray).toEqual([]);
	});

	it('lie within the life of a unit, sea or area that there is', () => {
		const known = {
			units: new Set(atlas.index.units.map(({ id }) => id)),
			seas: new Set(atlas.index.seas.map(({ id }) => id)),
			areas: new Set(theatres.features.map(({ properties }) => properties.id))
		};
		for (const { id, theatre, phases } of operations) {
			for (const extent of [theatre, ...phases.flatMap((phase) => phase.theatre ?? [])]) {
				for (const kind of ['units', 'seas', 'areas'] as const) {
					expect(
						extent[kind].filter((part) => !known[kind].has(part)),
						id
					).toEqual([]);
				}
			}
			const stages = new Set(phases.map((phase) => phase.id));
			expect(
				theatre.points.flatMap((point) => point.phases).filter((stage) => !stages.has(stage)),
				id
			).toEqual([]);
		}
	});
});

describe('areas of theatres', () => {
	const areasAt = (latitude: number, longitude: number) =>
		theatres.features
			.filter((area) => booleanPointInPolygon([longitude, latitude], area))
			.map(({ properties }) => properties.id);

	it.each([
		['Kunduz', 36.729, 68.868, ['af-north']],
		['Mazar-e Sharif', 36.707, 67.225, ['af-north']],
		['Herat', 34.34, 62.2, ['af-west']],
		['Kandahar', 31.6, 65.7, ['af-south']],
		['Camp Bastion', 31.864, 64.225, ['af-south']],
		['Kabul', 34.53, 69.17, ['af-kabul']],
		['Jalalabad, in the east, which came last', 34.43, 70.45, []],
		['Dushanbe, beyond the border', 38.56, 68.77, []],
		['Mitrovica', 42.9, 20.87, ['xk-north']],
		['Pristina', 42.66, 21.16, []],
		['Antakya', 36.2, 36.16, ['tr-hatay']],
		['Adana', 37.0, 35.32, []],
		['El Fasher', 13.63, 25.35, ['sd-darfur']],
		['Khartoum', 15.5, 32.56, []],
		['Paris', 48.86, 2.35, []]
	])('%s (%d, %d) lies in %j', (_, latitude, longitude, expected) => {
		expect(areasAt(latitude, longitude)).toEqual(expected);
	});

	it('at sea off Libya hold water near it and not off Crete', () => {
		expect(areasAt(33.5, 15)).toContain('libya-embargo-area');
		expect(areasAt(35.9, 24)).not.toContain('libya-embargo-area');
	});

	it('are drawn for all that are listed, and for no other', () => {
		const drawn = theatres.features.map(({ properties }) => properties.id);
		expect(drawn.sort()).toEqual(atlas.index.theatreAreas.map(({ id }) => id).sort());
	});
});

describe('places', () => {
	const locator = new Locator(decode(readTopology('detail') as never));

	it('known to the site or the town are on land; only an area can lie far out at sea', () => {
		const places = operations.flatMap(({ id, theatre }) =>
			theatre.points.filter(({ precision }) => precision !== 'area').map((point) => ({ id, ...point }))
		);
		expect(places.length).toBeGreaterThan(100);
		const lost = places.filter((place) => unitsNear(locator, place).size === 0);
		expect(lost.map(({ id, name }) => `${id}: ${name}`)).toEqual([]);
	});

	it.each([
		['unified-protector', 'Benghazi', 'ly'],
		['isaf', 'Kunduz', 'af'],
		['kfor', 'Mitrovica', 'xk'],
		['eagle-assist', 'Tinker', 'us'],
		['active-fence', 'Gaziantep', 'tr'],
		['resolute-support', 'Kabul', 'af'],
		['enhanced-forward-presence', 'Tapa', 'ee']
	])('of %s: %s lies in %s', (id, name, unit) => {
		const point = operation(id).theatre.points.find((candidate) => candidate.name.startsWith(name));
		expect(point && locator.locate(point).unit).toBe(unit);
	});
});

/**
 * Article 6 speaks of “the territory of any of the Parties in Europe or North America”, “the territory of Türkiye”,
 * “the islands under the jurisdiction of any of the Parties in the North Atlantic area north of the Tropic of
 * Cancer”, and of forces, vessels and aircraft “in or over these territories … the Mediterranean Sea or the North
 * Atlantic area north of the Tropic of Cancer”.
 */
describe('reach into the treaty area', () => {
	it.each([
		// A Party's territory in North America.
		['eagle-assist', '2001-10-09', 'inside'],
		['katrina-relief', '2005-09-10', 'inside'],
		// The territory of Türkiye, which has its own words.
		['anchor-guard', '1990-08-10', 'inside'],
		['active-fence', '2013-01-26', 'inside'],
		// The Mediterranean Sea, of which the Adriatic is a part.
		['sharp-guard', '1993-06-15', 'inside'],
		['active-endeavour', '2010-01-01', 'inside'],
		// Estonia, Latvia, Lithuania and Poland: Parties in Europe.
		['enhanced-forward-presence', '2018-01-01', 'inside'],
		// In Asia and Africa there is no Party but Türkiye, and the Indian Ocean is not named.
		['isaf', '2003-09-01', 'outside'],
		['isaf', '2010-01-01', 'outside'],
		['ntm-i', '2006-01-01', 'outside'],
		['ocean-shield', '2012-01-01', 'outside'],
		['pakistan-earthquake-relief', '2005-11-01', 'outside'],
		// Europe, but no Party's: Bosnia and Herzegovina, Kosovo, Macedonia before it joined.
		['ifor', '1996-01-01', 'outside'],
		['kfor', '1999-06-12', 'outside'],
		['kfor', '2026-01-01', 'outside'],
		['essential-harvest', '2001-08-22', 'outside'],
		// Albania was no Party yet.
		['allied-harbour', '1999-04-11', 'outside'],
		// From the Adriatic over land of Yugoslavia, which was no Party.
		['allied-force', '1999-03-24', 'partly'],
		// The Mediterranean off Libya alone, then Libya too.
		['unified-protector', '2011-03-24', 'inside'],
		['unified-protector', '2011-04-01', 'partly'],
		// Members' land, and the Baltic Sea, of which the article does not say whether it is North Atlantic.
		['baltic-air-policing', '2010-01-01', 'partly'],
		['baltic-sentry', '2025-02-01', 'partly'],
		// No one place.
		['covid-19-response', '2020-05-01', 'none']
	])('of %s on %s is %s', (id, on, reach) => {
		expect(reachOn(atlas, operation(id), day(on))).toBe(reach);
	});

	it('of air policing over Montenegro and North Macedonia is inside: it began after they had joined', () => {
		for (const id of ['montenegro-air-policing', 'north-macedonia-air-policing', 'albania-air-policing']) {
			const entry = operation(id);
			expect(reachOn(atlas, entry, entry.from), id).toBe('inside');
		}
	});
});

describe('mandates', () => {
	it.each([
		['eagle-assist', ['united-nations', 'member-request', 'article-5']],
		['unified-protector', ['united-nations']],
		['kfor', ['united-nations']],
		['active-fence', ['member-request']],
		// Without a resolution that allowed the use of force, and at nobody's request.
		['allied-force', ['none']]
	])('%s rested on %j', (id, bases) => {
		expect(mandateBases(atlas, operation(id))).toEqual(bases);
	});

	it('under Article 5 are those that followed 11 September 2001', () => {
		const ids = operations.filter(({ mandate }) => mandate.article === 5).map(({ id }) => id);
		expect(ids.sort()).toEqual(['active-endeavour', 'eagle-assist']);
	});
});

describe('predecessors and successors', () => {
	const byId = new Map(operations.map((entry) => [entry.id, entry]));

	it('are there', () => {
		for (const { id, predecessor, successor } of operations) {
			for (const other of [predecessor, successor]) expect(other === null || byId.has(other), id).toBe(true);
		}
	});

	it.each(['predecessor', 'successor'] as const)('by %s never lead in a circle', (link) => {
		for (const { id } of operations) {
			const seen = new Set<string>();
			for (let at: string | null = id; at !== null; at = byId.get(at)?.[link] ?? null) {
				expect(seen.has(at), `${id} comes back to ${at}`).toBe(false);
				seen.add(at);
			}
		}
	});

	it('begin before and after: none starts before the one it follows', () => {
		for (const { id, from, predecessor, successor } of operations) {
			const [before, after] = [predecessor, successor].map((other) => byId.get(other ?? '')?.from);
			if (before) expect(before <= from, `${predecessor} before ${id}`).toBe(true);
			if (after) expect(from <= after, `${id} before ${successor}`).toBe(true);
		}
	});

	it('run from the Bosnian war to SFOR, and through Macedonia and Afghanistan', () => {
		const chain = (start: string) => {
			const ids: string[] = [];
			for (let at: string | null = start; at !== null; at = byId.get(at)?.successor ?? null) ids.push(at);
			return ids.join(' ');
		};
		expect(chain('sky-monitor')).toBe('sky-monitor deny-flight ifor sfor nato-hq-sarajevo');
		expect(chain('maritime-monitor')).toBe('maritime-monitor maritime-guard sharp-guard');
		expect(chain('essential-harvest')).toBe('essential-harvest amber-fox allied-harmony');
		expect(chain('isaf')).toBe('isaf resolute-support allied-solace');
	});
});

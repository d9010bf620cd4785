/** The eastern flank as shipped: consultations, battlegroups, posts, fighters, and the length of the border. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Locator } from '../../src/lib/data/locator';
import { decode } from '../../src/lib/data/topology';
import { Atlas } from '../../src/lib/domain/atlas';
import type { AtlasIndex } from '../../src/lib/domain/atlas-index';
import { addDays, contains, day, daysBetween, type Day } from '../../src/lib/domain/day';
import type {
	AtlasEvent,
	Battlegroup,
	BorderLength,
	Located,
	Operation,
	PublishedBorder,
	Rotation,
	Site
} from '../../src/lib/domain/facts';
import {
	bordersWith,
	borderTotals,
	FLANK_NEIGHBOURS,
	flankLength,
	flankSteps
} from '../../src/lib/domain/flank';
import { inLanguage } from '../../src/lib/domain/language';
import { unitsNear } from './near';
import { readJson, readTopology } from './shipped';

const atlas = new Atlas(inLanguage(readJson<AtlasIndex>('static/data/atlas.json'), 'en'));
const events = readJson<AtlasEvent[]>('static/data/events.json');
const battlegroups = readJson<Battlegroup[]>('static/data/battlegroups.json');
const sites = readJson<Site[]>('static/data/sites.json');
const rotations = readJson<Rotation[]>('static/data/rotations.json');
const operations = readJson<Operation[]>('static/data/operations.json');
const borders = readJson<BorderLength[]>('static/data/borders.json');
const published = readJson<PublishedBorder[]>('static/data/published-borders.json');
const TODAY = day('2026-11-24');

describe('consultations under Article 4', () => {
	it('are nine, each with those who asked for it', () => {
		const asked = events.flatMap(({ kind, from, consultation }) =>
			kind === 'article4' ? [[from, [...(consultation?.requestedBy ?? [])].sort().join(' ')]] : []
		);
		expect(asked).toEqual([
			['2003-02-10', 'tr'],
			['2012-06-26', 'tr'],
			['2012-10-03', 'tr'],
			['2014-03-04', 'pl'],
			['2015-07-28', 'tr'],
			['2020-02-28', 'tr'],
			['2022-02-24', 'bg cz ee lt lv pl ro sk'],
			['2025-09-10', 'pl'],
			['2025-09-23', 'ee']
		]);
	});

	it('are asked for by members, with a reason, and nothing else is a consultation', () => {
		for (const { id, kind, from, consultation } of events) {
			expect(consultation !== null, id).toBe(kind === 'article4');
			for (const polity of consultation?.requestedBy ?? []) {
				const member = atlas.memberOf(polity);
				expect(member !== undefined && contains(member, from), `${id} ${polity}`).toBe(true);
			}
		}
	});
});

describe('Article 5', () => {
	it('has been invoked once: the steps from the attacks to the naming of Active Endeavour', () => {
		const steps = events.filter(({ kind }) => kind === 'article5').map(({ from }) => from);
		expect(steps).toEqual(['2001-09-12', '2001-10-02', '2001-10-04']);
	});

	it.each([
		['2001-10-09', /AWACS/, /Eagle Assist/],
		['2001-10-26', /Active Endeavour/, /named/]
	])('goes on with an operation on %s', (on, ...words) => {
		const texts = events
			.filter(({ kind, from }) => kind === 'operation' && from === on)
			.map(({ titles, summary }) => `${titles.en} ${summary.en}`);
		expect(texts).toHaveLength(1);
		for (const word of words) expect(texts[0]).toMatch(word);
	});
});

describe('battlegroups', () => {
	const hostsOn = (on: string) =>
		battlegroups
			.filter((battlegroup) => contains(battlegroup, day(on)))
			.map(({ host }) => host)
			.sort()
			.join(' ');

	it.each([
		['2017-02-06', ''],
		['2017-07-01', 'ee lt lv pl'],
		['2022-01-01', 'ee lt lv pl'],
		['2022-07-01', 'bg ee hu lt lv pl ro sk'],
		['2026-06-05', 'bg ee hu lt lv pl ro sk'],
		['2026-07-01', 'bg ee fi hu lt lv pl ro sk']
	])('on %s stand in: %s', (on, hosts) => {
		expect(hostsOn(on)).toBe(hosts);
	});

	it('stand in members, and members lead them', () => {
		for (const { id, host, from, framework } of battlegroups) {
			expect(atlas.membersOn(from).map(({ polity }) => polity)).toContain(host);
			for (const lead of framework) {
				const member = atlas.memberOf(lead.polity);
				expect(member !== undefined && contains(member, lead.from), `${id} ${lead.polity}`).toBe(true);
			}
		}
	});

	it('have a framework nation on every day', () => {
		for (const { id, from, to, framework } of battlegroups) {
			const turns = framework.flatMap((span) => [span.from, ...(span.to === null ? [] : [span.to])]);
			const days = [from, ...turns, ...(to === null ? [TODAY] : [addDays(to, -1)])];
			for (const on of days.filter((each) => each >= from && (to === null || each < to))) {
				expect(
					framework.some((span) => contains(span, on)),
					`${id} on ${on}`
				).toBe(true);
			}
		}
	});
});

describe('the length of borders', () => {
	const on = day('2026-01-01');
	/** Between two states as they are in 2026, in km. */
	const measured = (one: string, other: string) =>
		borders
			.filter(({ a, b }) => {
				const owners = [atlas.territory.ownerOf(a, on), atlas.territory.ownerOf(b, on)];
				return owners.includes(one) && owners.includes(other);
			})
			.reduce((sum, { kilometres }) => sum + kilometres, 0);

	it.each(published)('$id: within its tolerance of $kilometres km, or the record says why not', (record) => {
		const { polities, kilometres, tolerance, departure } = record;
		const difference = Math.abs(measured(...polities) / kilometres - 1);
		expect(difference <= tolerance, `measured ${measured(...polities).toFixed(1)} km`).toBe(
			departure === null
		);
		// Whatever the reason, half the line is not missing.
		expect(difference).toBeLessThan(0.5);
	});

	it('of Finland and Russia is the published 1,340 km, give or take a fifth, without excuse', () => {
		const record = published.find(({ id }) => id === 'fi-ru');
		expect(record).toMatchObject({ kilometres: 1340, tolerance: 0.2, departure: null });
		expect(Math.abs(measured('fi', 'ru') / 1340 - 1)).toBeLessThan(0.2);
	});

	it('is published for every stretch of the flank, and for no other', () => {
		const pairs = borderTotals(bordersWith(atlas, FLANK_NEIGHBOURS, on)).map(
			({ member, neighbour }) => `${member} ${neighbour}`
		);
		expect(published.map(({ polities }) => polities.join(' ')).sort()).toEqual(pairs.sort());
	});

	it('is in the index as long as it is in the file, for every line a member may have', () => {
		const lengths = new Map(borders.map(({ a, b, kilometres }) => [`${a}|${b}`, kilometres]));
		expect(atlas.index.borders.length).toBeGreaterThan(50);
		for (const { a, b, kilometres } of atlas.index.borders) {
			expect(kilometres, `${a}|${b}`).toBe(lengths.get(`${a}|${b}`));
		}
	});
});

describe('the flank', () => {
	const stretchesOn = (on: string) => bordersWith(atlas, FLANK_NEIGHBOURS, day(on));
	const pairsOn = (on: string) =>
		borderTotals(stretchesOn(on))
			.map(({ member, neighbour }) => `${member}-${neighbour}`)
			.sort()
			.join(' ');

	it.each([
		['1949-08-23', ''],
		['1949-08-24', 'no-ussr'],
		['1952-02-18', 'no-ussr tr-ussr'],
		['1990-01-01', 'no-ussr tr-ussr'],
		// Georgia and Armenia are states of their own now, and Russia is Norway's neighbour.
		['1992-01-01', 'no-ru'],
		['1999-03-11', 'no-ru'],
		['1999-03-12', 'no-ru pl-by pl-ru'],
		['2004-03-29', 'ee-ru lt-by lt-ru lv-by lv-ru no-ru pl-by pl-ru'],
		['2023-04-04', 'ee-ru fi-ru lt-by lt-ru lv-by lv-ru no-ru pl-by pl-ru']
	])('on %s is %s', (on, pairs) => {
		expect(pairsOn(on)).toBe(pairs);
	});

	it('grows by just Finland’s stretches on 4 April 2023', () => {
		const [before, after] = [stretchesOn('2023-04-03'), stretchesOn('2023-04-04')];
		const added = after.filter(({ member }) => member === 'fi');
		expect(after.filter(({ member }) => member !== 'fi')).toEqual(before);
		expect(added.length).toBeGreaterThan(0);
		expect(flankLength(after) - flankLength(before)).toBeCloseTo(flankLength(added), 6);
		expect(flankLength(added)).toBeGreaterThan(1000);
	});

	it('is no longer where Russia occupies the land of others', () => {
		expect(stretchesOn('2026-01-01').flatMap(({ a, b }) => [a, b])).not.toContain('ua-crimea');
	});

	it('changes on the days on which neighbours or members change, and on no other', () => {
		expect(flankSteps(atlas, TODAY).map(({ day }) => day)).toEqual([
			'1949-08-24',
			'1952-02-18',
			'1991-12-26',
			'1999-03-12',
			'2004-03-29',
			'2023-04-04'
		]);
	});
});

describe('turns of fighters', () => {
	it('belong to a base of their operation, within its time there', () => {
		const bases = new Map(sites.map((site) => [site.id, site]));
		for (const { id, base, operation, from, to } of rotations) {
			const site = bases.get(base);
			expect(site, id).toMatchObject({ kind: 'air-base', operation });
			if (!site) continue;
			expect(contains(site, from), id).toBe(true);
			expect(site.to === null || (to !== null && to <= site.to), id).toBe(true);
		}
	});

	it('are flown by members, in the time of their operation', () => {
		for (const { id, polity, operation, from, to } of rotations) {
			const parent = operations.find((candidate) => candidate.id === operation);
			expect(
				parent && contains(parent, from) && (to === null || parent.to === null || to <= parent.to),
				id
			).toBe(true);
			expect(
				atlas.membersOn(from).map((member) => member.polity),
				id
			).toContain(polity);
		}
	});

	it('have one lead at a base at a time; where only the month is known, it counts for both', () => {
		const leads = rotations.filter(({ lead }) => lead);
		const days = (from: Day, to: Day | null) => daysBetween(from, to ?? TODAY);
		for (const [index, one] of leads.entries()) {
			for (const other of leads.slice(index + 1).filter(({ base }) => base === one.base)) {
				const from = one.from > other.from ? one.from : other.from;
				const to = (one.to ?? TODAY) < (other.to ?? TODAY) ? one.to : other.to;
				expect(days(from, to), `${one.id} and ${other.id}`).toBeLessThanOrEqual(31);
			}
		}
	});
});

describe('places', () => {
	let locator: Locator;
	beforeAll(() => {
		locator = new Locator(decode(readTopology('detail') as never));
	});

	const isIn = (polity: string, place: Located) =>
		[...unitsNear(locator, place)].some(
			(unit) => atlas.territory.ownerOf(unit, day('2026-01-01')) === polity
		);

	it('of sites lie in the land of their host', () => {
		for (const { id, host, place } of sites) expect(isIn(host, place), id).toBe(true);
	});

	it('of battlegroups lie in the land of their host, but for the one that says another', () => {
		const abroad = battlegroups.flatMap(({ host, bases }) =>
			bases.filter((base) => !isIn(host, base)).map(({ name }) => name.en)
		);
		expect(abroad).toEqual(['Boden (Sweden)']);
	});

	it('of sites are hosted by members', () => {
		for (const { id, host, from } of sites) {
			expect(
				atlas.membersOn(from).map(({ polity }) => polity),
				id
			).toContain(host);
		}
	});
});

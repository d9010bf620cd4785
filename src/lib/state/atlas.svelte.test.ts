import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { day, daysBetween } from '../domain/day';
import { AtlasState } from './atlas.svelte';
import { DEFAULT_LAYERS } from './layers';
import { DEFAULT_STATE, parseUrlState, serialiseUrlState } from './url';

const today = day('2026-01-01');
const create = () => new AtlasState(smallIndex, today);

describe('a new state', () => {
	it('shows today with the default layers and an empty address', () => {
		const state = create();
		expect(state.date).toBe('2026-01-01');
		expect(state.layers).toEqual(DEFAULT_LAYERS);
		expect(state.url).toEqual(DEFAULT_STATE);
		expect(serialiseUrlState(state.url)).toBe('');
	});
});

describe('what follows from the date', () => {
	it.each([
		['1949-04-04', [], ['fr', 'us']],
		['1949-08-24', ['fr', 'us'], []],
		['1952-02-18', ['fr', 'us', 'tr'], []],
		['1955-05-06', ['fr', 'us', 'tr', 'de-frg'], []]
	] as const)('on %s: members %j, signatories %j', (on, members, signatories) => {
		const state = create();
		state.goTo(day(on));
		expect(state.members.map(({ id }) => id)).toEqual(members);
		expect(state.signatories.map(({ id }) => id)).toEqual(signatories);
	});
});

describe('restore', () => {
	it('takes over a renderer even where nothing else changes', () => {
		const state = create();
		expect(state.url.renderer).toBeNull();
		state.restore({ ...DEFAULT_STATE, renderer: 'static' });
		expect(state.url.renderer).toBe('static');
	});

	it('takes over a link and gives the same link back', () => {
		const link =
			'date=1982-05-30&layers=members,operations&view=-30.5,45,2.25&proj=mercator' +
			'&sel=operation:long-guard&at=36.14,-5.35&cmp=1949-08-24' +
			'&pace=time&speed=2&loop=1952-02-18,1990-01-01&caption=0&renderer=static';
		const state = create();
		state.restore(parseUrlState(link, today).state);
		expect(state.date).toBe('1982-05-30');
		expect(state.selection).toEqual({ kind: 'operation', id: 'long-guard' });
		expect(serialiseUrlState(state.url)).toBe(link);
	});

	it('goes back to the defaults for an empty link and stops playing', () => {
		const state = create();
		state.goTo(day('1952-02-18'));
		state.toggleLayer('operations');
		state.play();
		state.restore(DEFAULT_STATE);
		expect(state.playing).toBe(false);
		expect(serialiseUrlState(state.url)).toBe('');
		state.tick(1000);
		expect(state.date).toBe('2026-01-01');
	});

	it('leaves it to its owner to start playing', () => {
		const state = create();
		state.restore({ ...DEFAULT_STATE, play: true });
		expect(state.playing).toBe(false);
	});
});

describe('goTo', () => {
	it.each([
		['1949-04-03', '1949-04-04'],
		['2026-01-02', '2026-01-01'],
		['1990-10-03', '1990-10-03']
	] as const)('%s leads to %s', (target, reached) => {
		const state = create();
		state.goTo(day(target));
		expect(state.date).toBe(reached);
	});

	it('stops playing', () => {
		const state = create();
		state.play();
		state.goTo(day('1960-01-01'));
		expect(state.playing).toBe(false);
		state.tick(5000);
		expect(state.date).toBe('1960-01-01');
	});
});

describe('step', () => {
	it.each([
		['2000-02-28', 'day', 1, '2000-02-29'],
		['2000-03-01', 'day', -1, '2000-02-29'],
		['2000-01-31', 'month', 1, '2000-02-29'],
		['2000-02-29', 'year', 1, '2001-02-28'],
		['2000-02-29', 'year', -10, '1990-02-28'],
		['1949-04-20', 'month', -1, '1949-04-04'],
		['2025-06-01', 'year', 1, '2026-01-01'],
		['1949-04-04', 'event', 1, '1949-08-24'],
		['1949-08-24', 'event', 1, '1952-02-18'],
		['1952-02-17', 'event', 1, '1952-02-18'],
		['1955-05-06', 'event', 1, '1962-07-03'],
		['1962-07-03', 'event', 1, '1990-10-03'],
		['1990-10-03', 'event', 1, '2026-01-01'],
		['1952-02-18', 'event', -1, '1949-08-24'],
		['1952-02-19', 'event', -1, '1952-02-18'],
		['1949-04-04', 'event', -1, '1949-04-04'],
		['1949-04-04', 'event', 2, '1952-02-18'],
		['1960-01-01', 'event', -2, '1952-02-18'],
		['1949-04-04', 'event', 9, '2026-01-01'],
		['1952-02-18', 'event', -9, '1949-04-04']
	] as const)('from %s by %s × %d to %s', (from, unit, count, to) => {
		const state = create();
		state.goTo(day(from));
		state.step(unit, count);
		expect(state.date).toBe(to);
	});
});

describe('toggleLayer', () => {
	it('switches a layer on and off again, always in drawing order', () => {
		const state = create();
		state.toggleLayer('operations');
		expect(state.layers).toEqual(['members', 'tropic', 'operations', 'battlegroups']);
		state.toggleLayer('members');
		expect(state.layers).toEqual(['tropic', 'operations', 'battlegroups']);
		state.toggleLayer('members');
		state.toggleLayer('operations');
		expect(state.layers).toEqual(DEFAULT_LAYERS);
		expect(state.url.layers).toBeNull();
	});

	it('tells an atlas without layers from the default', () => {
		const state = create();
		for (const id of DEFAULT_LAYERS) state.toggleLayer(id);
		expect(state.url.layers).toEqual([]);
		expect(serialiseUrlState(state.url)).toBe('layers=');
	});
});

describe('playing', () => {
	it('starts from the beginning when today is shown', () => {
		const state = create();
		state.play();
		expect(state.date).toBe('1949-04-04');
		expect(state.url.play).toBe(true);
	});

	it('starts from the day shown otherwise', () => {
		const state = create();
		state.goTo(day('1970-01-01'));
		state.play();
		expect(state.date).toBe('1970-01-01');
		state.tick(100);
		expect(state.date > '1970-01-01').toBe(true);
	});

	it('visits every milestone, ends on today and stops', () => {
		const state = create();
		state.play();
		const seen = new Set<string>([state.date]);
		for (let elapsed = 0; elapsed < 25_100; elapsed += 100) {
			state.tick(100);
			seen.add(state.date);
		}
		expect(state.atlas.milestones.filter((stop) => !seen.has(stop))).toEqual([]);
		expect(state.date).toBe('2026-01-01');
		expect(state.playing).toBe(false);
		expect(serialiseUrlState(state.url)).toBe('');
	});

	it('stays on its day while paused', () => {
		const state = create();
		state.play();
		state.tick(2000);
		state.pause();
		const { date } = state;
		expect(date > '1949-04-04').toBe(true);
		state.tick(2000);
		expect(state.date).toBe(date);
	});
});

describe('steps and scrubbing while playing', () => {
	it.each([
		{ do: 'step', unit: 'year', count: 1 },
		{ do: 'step', unit: 'event', count: -1 },
		{ do: 'go', to: '1970-01-01' }
	] as const)('%o goes there and plays on', (command) => {
		const state = create();
		state.goTo(day('1960-01-01'));
		state.play();
		state.run(command.do === 'go' ? { do: 'go', to: day(command.to) } : command);
		const { date } = state;
		expect(date).not.toBe('1960-01-01');
		expect(state.playing).toBe(true);
		state.tick(200);
		expect(state.date > date).toBe(true);
	});

	it('stands still in the reader’s hand and plays on when let go', () => {
		const state = create();
		state.play();
		state.scrub(day('1980-01-01'));
		state.tick(5000);
		expect([state.date, state.playing]).toEqual(['1980-01-01', true]);
		state.scrub(null);
		state.tick(500);
		expect(state.date > '1980-01-01').toBe(true);
	});

	it('ends when it is taken to the end', () => {
		const state = create();
		state.play();
		state.run({ do: 'go', to: 'last' });
		state.tick(16);
		expect([state.date, state.playing]).toEqual(['2026-01-01', false]);
	});
});

describe('run', () => {
	it('plays and pauses', () => {
		const state = create();
		state.run({ do: 'play' });
		expect(state.playing).toBe(true);
		state.run({ do: 'play' });
		expect(state.playing).toBe(false);
	});

	it('goes through the speeds and stops at the last', () => {
		const state = create();
		const speeds = [1, 1, 1, -1, -1, -1, -1].map((by) => {
			state.run({ do: 'speed', by: by as 1 | -1 });
			return state.playback.speed;
		});
		expect(speeds).toEqual([2, 4, 4, 2, 1, 0.5, 0.5]);
	});

	it('sets markers to loop between', () => {
		const state = create();
		const mark = (on: string, edge: 'from' | 'to') => {
			state.goTo(day(on));
			state.run({ do: 'marker', edge });
			return state.playback.loop;
		};
		expect(mark('1952-02-18', 'from')).toEqual({ from: '1952-02-18', to: '2026-01-01' });
		expect(mark('1955-05-06', 'to')).toEqual({ from: '1952-02-18', to: '1955-05-06' });
		// An end before the start, and a start after the end, begin anew.
		expect(mark('1950-01-01', 'to')).toEqual({ from: '1949-04-04', to: '1950-01-01' });
		expect(mark('1960-01-01', 'from')).toEqual({ from: '1960-01-01', to: '2026-01-01' });
		// A loop of no days is none.
		expect(mark('2026-01-01', 'from')).toEqual({ from: '1960-01-01', to: '2026-01-01' });
		state.run({ do: 'loop' });
		expect(state.playback.loop).toBe(false);
		state.run({ do: 'loop' });
		expect(state.playback.loop).toBe(true);
	});

	it('repeats only what lies within the timeline', () => {
		const course = { first: day('1990-01-01'), events: [], pace: 'time' } as const;
		const state = new AtlasState(smallIndex, today, course);
		const restored = (from: string, to: string) => {
			state.restore({ ...DEFAULT_STATE, loop: { from: day(from), to: day(to) } });
			return state.playback.loop;
		};
		expect(restored('1950-01-01', '1999-12-31')).toEqual({ from: '1990-01-01', to: '1999-12-31' });
		expect(restored('1950-01-01', '1960-01-01')).toBe(false);
		state.play();
		expect(state.date).toBe('1990-01-01');
	});

	it('changes the way of playing on the way', () => {
		const state = create();
		state.goTo(day('1960-01-01'));
		state.play();
		state.run({ do: 'pace' });
		expect([state.date, state.playing, state.playback.pace]).toEqual(['1960-01-01', true, 'time']);
	});

	it('hides the caption and shows it again', () => {
		const state = create();
		state.run({ do: 'caption' });
		expect(serialiseUrlState(state.url)).toBe('caption=0');
		state.run({ do: 'caption' });
		expect(serialiseUrlState(state.url)).toBe('');
	});
});

describe('a course of its own', () => {
	const course = {
		first: day('1990-01-01'),
		events: [day('1995-01-01'), day('1996-01-01'), day('2001-10-26')],
		pace: 'time' as const
	};
	const create = () => new AtlasState(smallIndex, today, course);

	it('begins on its first day', () => {
		const state = create();
		expect([state.first, state.date]).toEqual(['1990-01-01', '2026-01-01']);
		state.goTo(day('1949-04-04'));
		expect(state.date).toBe('1990-01-01');
		state.restore({ ...DEFAULT_STATE, date: day('1952-02-18') });
		expect(state.date).toBe('1990-01-01');
	});

	it.each([
		['1990-01-01', 1, '1995-01-01'],
		['1995-01-01', 1, '1996-01-01'],
		['1995-01-01', 2, '2001-10-26'],
		['2001-10-26', 1, '2026-01-01'],
		['2001-10-26', -1, '1996-01-01'],
		['2001-10-27', -1, '2001-10-26'],
		['1995-01-01', -1, '1990-01-01'],
		['1990-01-01', -1, '1990-01-01']
	] as const)('steps from %s by %d to %s, not to an accession', (from, count, to) => {
		const state = create();
		state.goTo(day(from));
		state.step('event', count);
		expect(state.date).toBe(to);
	});

	it('plays at its own pace: half the time is half the way', () => {
		const state = create();
		state.play();
		expect(state.date).toBe('1990-01-01');
		state.tick(12_500);
		expect(state.date).toBe('2008-01-01');
		state.tick(12_490);
		expect(state.playing).toBe(true);
		state.tick(20);
		expect([state.date, state.playing]).toEqual(['2026-01-01', false]);
	});

	it('says in its address only what differs from its own pace', () => {
		const state = create();
		expect(state.url.pace).toBeNull();
		state.run({ do: 'pace' });
		expect(state.url.pace).toBe('events');
		expect(create().url.pace).toBeNull();
	});

	it('rests nowhere: equal ticks go equally far', () => {
		const state = create();
		state.play();
		const days: string[] = [];
		for (let tick = 0; tick < 249; tick++) {
			state.tick(100);
			days.push(state.date);
		}
		expect(new Set(days).size).toBe(249);
		const lengths = days.slice(1).map((on, index) => daysBetween(day(days[index]!), day(on)));
		expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
	});
});

import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { day } from './day';
import { membersOn, membershipDays, signatoriesOn, standingOf } from './membership';

const { members } = smallIndex;
const names = (list: typeof members) => list.map(({ polity }) => polity);

/** A state that signed, joined and left. */
const leaver = { ...members[0]!, id: 'xx', polity: 'xx', to: day('1960-01-01') };

describe('standingOf', () => {
	it.each([
		['1949-04-03', 'none'],
		['1949-04-04', 'signatory'],
		['1949-08-23', 'signatory'],
		['1949-08-24', 'member'],
		['1959-12-31', 'member'],
		['1960-01-01', 'none'],
		['2026-01-01', 'none']
	] as const)('a founder that leaves on 1 January 1960 is on %s: %s', (on, standing) => {
		expect(standingOf(leaver, day(on))).toBe(standing);
	});

	it('never makes a signatory of a state that acceded by protocol', () => {
		const acceding = members[2]!;
		expect(standingOf(acceding, day('1952-02-17'))).toBe('none');
		expect(standingOf(acceding, day('1952-02-18'))).toBe('member');
	});
});

describe('membersOn and signatoriesOn', () => {
	it.each([
		['1949-04-03', [], []],
		['1949-04-04', [], ['fr', 'us']],
		['1949-08-23', [], ['fr', 'us']],
		['1949-08-24', ['fr', 'us'], []],
		['1952-02-17', ['fr', 'us'], []],
		['1952-02-18', ['fr', 'us', 'tr'], []],
		['1955-05-05', ['fr', 'us', 'tr'], []],
		['1955-05-06', ['fr', 'us', 'tr', 'de-frg'], []]
	] as const)('on %s: members %j, signatories %j', (on, expected, signatories) => {
		expect(names(membersOn(members, day(on)))).toEqual(expected);
		expect(names(signatoriesOn(members, day(on)))).toEqual(signatories);
	});
});

describe('membershipDays', () => {
	it('lists signature, entry and exit once each, in order', () => {
		expect(membershipDays([...members, leaver])).toEqual([
			'1949-04-04',
			'1949-08-24',
			'1952-02-18',
			'1955-05-06',
			'1960-01-01'
		]);
	});

	it('is empty without members', () => {
		expect(membershipDays([])).toEqual([]);
	});
});

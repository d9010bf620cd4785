import { describe, expect, it } from 'vitest';
import { borderBetween } from './borders';
import { day } from './day';
import { Territory } from './tenure';

type Tenure = ConstructorParameters<typeof Territory>[0][number];

const tenure = (unit: string, polity: string, more: Partial<Tenure> = {}): Tenure => ({
	unit,
	polity,
	from: null,
	to: null,
	status: 'integral',
	controller: null,
	claimants: [],
	name: null,
	...more
});
const occupied = (controller: string) => ({ status: 'occupied', controller }) as const;
const disputed = (...claimants: string[]) => ({ status: 'disputed', claimants }) as const;

describe('the line between two units', () => {
	it.each([
		['two states', tenure('a', 'fr'), tenure('b', 'be'), 'border'],
		['two parts of a state', tenure('a', 'fr'), tenure('b', 'fr'), 'none'],
		[
			'a colony and the next colony of the same power',
			tenure('a', 'fr', { status: 'dependency' }),
			tenure('b', 'fr', { status: 'dependency' }),
			'none'
		],
		[
			'a green line: one state, two in control',
			tenure('a', 'cy'),
			tenure('b', 'cy', occupied('tr')),
			'contested'
		],
		[
			'the edge of annexed land: two states, one in control',
			tenure('a', 'ua', occupied('ru')),
			tenure('b', 'ru'),
			'contested'
		],
		[
			'two zones of an occupied state',
			tenure('a', 'at', occupied('ussr')),
			tenure('b', 'at', occupied('us')),
			'contested'
		],
		[
			'the edge of a lease',
			tenure('a', 'pa'),
			tenure('b', 'pa', { status: 'administered', controller: 'us' }),
			'border'
		],
		['a state and one it claims', tenure('a', 'xk', disputed('rs')), tenure('b', 'rs'), 'contested'],
		[
			'a disputed state and one that does not claim it',
			tenure('a', 'xk', disputed('rs')),
			tenure('b', 'al'),
			'border'
		],
		[
			'a claim to land that is not in dispute',
			tenure('a', 'gb', { claimants: ['es'] }),
			tenure('b', 'es'),
			'border'
		],
		[
			'a part that has declared itself independent',
			tenure('a', 'so', disputed()),
			tenure('b', 'so'),
			'contested'
		]
	] as const)('%s', (_, a, b, kind) => {
		const territory = new Territory([a, b]);
		expect(borderBetween(territory, 'a', 'b', day('2000-01-01'))).toBe(kind);
		expect(borderBetween(territory, 'b', 'a', day('2000-01-01'))).toBe(kind);
	});
});

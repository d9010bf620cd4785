import { expect, it } from 'vitest';
import { coarsen } from './coarsen';

const last = [99, 99] as const;

it('rounds every point to the coarser grid, and makes one of those that fall together', () => {
	const line = [
		[1, 1],
		[11, 9],
		[12, 11],
		[24, 26]
	] as const;
	expect(coarsen([[...line]], 10, new Set(), last, -1)).toEqual([
		[
			[0, 0],
			[10, 10],
			[20, 30]
		]
	]);
});

it('keeps two ends, the edge of the map, a level line and the corners of what is small', () => {
	const lines = [
		[
			[1, 1],
			[2, 2]
		],
		[
			[97, 50],
			[99, 99]
		],
		[
			[13, 43],
			[27, 43]
		],
		[
			[33, 34],
			[36, 36]
		],
		[
			[36, 36],
			[61, 61]
		]
	].map((line) => line.map(([x = 0, y = 0]) => [x, y] as const));
	expect(coarsen(lines, 10, new Set([3]), last, 43)).toEqual([
		[
			[0, 0],
			[0, 0]
		],
		[
			[99, 50],
			[99, 99]
		],
		[
			[10, 43],
			[30, 43]
		],
		[
			[33, 34],
			[36, 36]
		],
		[
			[36, 36],
			[60, 60]
		]
	]);
});

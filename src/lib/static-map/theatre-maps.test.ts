import { describe, expect, it } from 'vitest';
import { smallGeometry, smallIndex } from '../../../tests/fixtures/small-atlas';
import { drawTheatre } from './theatre-maps';

const draw = (id: string, areas = smallIndex.theatreAreas) =>
	drawTheatre(
		smallGeometry,
		smallIndex.operations.find((operation) => operation.id === id)!,
		areas
	);

describe('drawTheatre', () => {
	it('has a step for each day on which the ground or the places changed, and no other', () => {
		expect(
			draw('past-watch')?.steps.map(({ day, stages, shapes, places }) => ({ day, stages, shapes, places }))
		).toEqual([
			{ day: '1995-01-01', stages: ['At sea'], shapes: ['north-sea'], places: [0] },
			// Anatolia is held by Türkiye, which is shown whole.
			{ day: '1995-06-01', stages: ['On land too'], shapes: ['tr', 'north-sea'], places: [0, 1] }
		]);
	});

	it('draws an area that no unit of the step holds', () => {
		const shapes = draw('past-watch', [])?.steps[1]?.shapes;
		expect(shapes).toEqual(['tr', 'north-sea', 'anatolia']);
	});

	it('draws every shape once, within the view box, and places where they lie', () => {
		const maps = draw('past-watch')!;
		expect(maps.shapes.map(({ id }) => id).sort()).toEqual(['north-sea', 'tr']);
		for (const { path } of maps.shapes) {
			const numbers = [...path.matchAll(/-?\d+/g)].map(([text]) => Number(text));
			expect(numbers.length).toBeGreaterThan(7);
			expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
			expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(maps.size.width, maps.size.height));
		}
		// Türkiye's square lies south-east of the harbour in the North Sea.
		const [harbour] = maps.places;
		const turkish = maps.shapes.find(({ id }) => id === 'tr')!.path.match(/M(\d+),(\d+)/)!;
		expect(Number(turkish[1])).toBeGreaterThan(harbour!.at[0]);
		expect(Number(turkish[2])).toBeGreaterThan(harbour!.at[1]);
	});

	it('has one step where no stage changes anything', () => {
		expect(draw('long-guard')?.steps).toHaveLength(1);
	});

	it('has nothing to draw without any theatre', () => {
		const bare = {
			...smallIndex.operations[1]!,
			theatre: { units: [], seas: [], areas: [], regions: ['north' as const], points: [] }
		};
		expect(drawTheatre(smallGeometry, bare, [])).toBeNull();
	});
});

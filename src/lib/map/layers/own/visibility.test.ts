import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS_BEFORE, NEVER_AFTER } from '../../../data/own-layer/pack';
import { Visibility } from './visibility';

const of = (...spans: readonly (readonly [number, number])[]) =>
	new Visibility(
		Int32Array.from(spans, ([from]) => from),
		Int32Array.from(spans, ([, to]) => to)
	);

function changesOf(visibility: Visibility, day: number, most = Infinity) {
	const changes: [number, boolean][] = [];
	const all = visibility.update(day, most, (index, shown) => changes.push([index, shown]));
	return { changes, all };
}

describe('Visibility', () => {
	it('says what comes and goes, and nothing of the rest', () => {
		const visibility = of([10, 20], [15, 30], [ALWAYS_BEFORE, NEVER_AFTER], [ALWAYS_BEFORE, 12]);
		expect(changesOf(visibility, 10).changes).toEqual([
			[0, true],
			[3, true]
		]);
		expect(changesOf(visibility, 11).changes).toEqual([]);
		// The last day is the one before the end.
		expect(changesOf(visibility, 19).changes).toEqual([
			[1, true],
			[3, false]
		]);
		expect(changesOf(visibility, 20).changes).toEqual([[0, false]]);
		expect(changesOf(visibility, 19).changes).toEqual([[0, true]]);
	});

	it('goes on where it was cut off, also when the day has changed since', () => {
		const visibility = of([0, 10], [0, 10], [0, 20]);
		expect(changesOf(visibility, 5, 2)).toEqual({
			changes: [
				[0, true],
				[1, true]
			],
			all: false
		});
		expect(changesOf(visibility, 15, 2)).toEqual({
			changes: [
				[0, false],
				[1, false]
			],
			all: false
		});
		expect(changesOf(visibility, 15, 2)).toEqual({ changes: [[2, true]], all: true });
	});

	it('leaves exactly what the spans contain, whatever the way to the day', () => {
		const span = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
		const jumps = fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 9 })));
		fc.assert(
			fc.property(fc.array(span), jumps, fc.integer({ min: -60, max: 60 }), (spans, way, day) => {
				const visibility = of(...spans);
				const shown = spans.map(() => false);
				const note = (index: number, on: boolean) => (shown[index] = on);
				for (const [stop, most] of way) visibility.update(stop, most, note);
				expect(visibility.update(day, Infinity, note)).toBe(true);
				expect(shown).toEqual(spans.map(([from, to]) => from <= day && day < to));
			})
		);
	});
});

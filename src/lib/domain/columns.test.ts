import { expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas';
import { pack, unpack } from './columns';

it('names every field once and gives back what it was given', () => {
	const packed = pack(smallIndex);
	expect(packed.units.id).toEqual(smallIndex.units.map(({ id }) => id));
	expect(unpack<typeof smallIndex>(packed)).toEqual(smallIndex);
	expect(unpack(pack({ none: [] }))).toEqual({ none: [] });
});

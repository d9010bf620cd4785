import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AtlasIndex } from './atlas-index';
import { pack, unpack } from './columns';
import { inLanguage } from './language';

it('names every field once and gives back what it was given', () => {
	const index = inLanguage(JSON.parse(readFileSync('static/data/atlas.json', 'utf8')) as AtlasIndex, 'tr');
	const text = pack(index);
	expect(text.match(/"northOfTropic"/g)).toHaveLength(1);
	expect(unpack(text)).toEqual(index);
	expect(unpack(pack({ none: [] }))).toEqual({ none: [] });
});

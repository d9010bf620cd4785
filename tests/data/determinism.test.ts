/** The build gives the same bytes whenever it runs, and what is shipped is what it gives. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { buildGeodata } from '../../geodata/build';
import { readBytes } from './shipped';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('builds the shipped files twice over', { timeout: 180_000 }, async () => {
	const hashes = async () => [...(await buildGeodata())].map(([name, bytes]) => [name, hash(bytes)]);
	const first = await hashes();
	expect(await hashes()).toEqual(first);
	expect(first.map(([name]) => [name, hash(readBytes(`static/data/${name}`))])).toEqual(first);
});

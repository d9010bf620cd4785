// Runs at the end of `npm run build`. SvelteKit compresses only the types it knows; a server that sends
// `<file>.br` and `<file>.gz` as they are would send GeoJSON, the web manifest and the like in full.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressed } from './formats.mjs';

const files = new Set(
	readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => `${entry.parentPath}/${entry.name}`)
);
const lacking = [...files].filter(
	(file) => !isCompressed(file) && !(files.has(`${file}.br`) && files.has(`${file}.gz`))
);
await Promise.all(
	lacking.map(async (file) => {
		const bytes = readFileSync(file);
		const [br, gz] = await Promise.all([
			promisify(brotliCompress)(bytes, {
				params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
			}),
			promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })
		]);
		writeFileSync(`${file}.br`, br);
		writeFileSync(`${file}.gz`, gz);
	})
);
console.log(`Compressed ${lacking.length} more files.`);

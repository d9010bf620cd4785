/** The list of shipped files with their sizes and checksums, and their way to the disk. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds `manifest.json`, which names every other file with its length and SHA-256, keys sorted. */
export function addManifest(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	const entries = sorted.map(([name, bytes]) => [
		name,
		{ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
	]);
	const manifest = `${JSON.stringify({ files: Object.fromEntries(entries) }, null, '\t')}\n`;
	return new Map([...sorted, ['manifest.json', new TextEncoder().encode(manifest)]]);
}

/** Writes the files into `directory`, which is made if need be. */
export function writeFiles(directory: string, files: ReadonlyMap<string, Uint8Array>): void {
	mkdirSync(directory, { recursive: true });
	for (const [name, bytes] of files) writeFileSync(join(directory, name), bytes);
}

import { readdirSync, readFileSync } from 'node:fs';
import type { DataManifest } from '../../src/lib/data/manifest';

/** Every file of the built site, as addresses without their first slash; dotfiles are not part of it. */
export function builtFiles(): string[] {
	return readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^build\//, ''));
}

/** The bytes of a file of the built site. */
export function built(file: string): Buffer {
	return readFileSync(`build/${file}`);
}

/** The address at which the atlas asks for a file of data. */
export function dataAddress(file: string): string {
	const manifest = JSON.parse(built('data/manifest.json').toString()) as DataManifest;
	return `/data/${file}?v=${manifest.files[file]!.sha256.slice(0, 12)}`;
}

/** Reads the pinned geometry inputs from `node_modules` and refuses what is not byte for byte the pinned file. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';

/** One pinned input: a file of a registry package, with where it comes from and under which licence. */
export interface GeometryInput {
	readonly package: string;
	readonly version: string;
	/** Path inside the package. */
	readonly file: string;
	/** Lower-case hexadecimal SHA-256 of the file. */
	readonly sha256: string;
	readonly licence: string;
	readonly provenance: string;
}

const root = new URL('../../', import.meta.url);

/** The list in `geodata/inputs.json`, keyed by the name the steps use. */
export function readInputList(): Record<string, GeometryInput> {
	return JSON.parse(readFileSync(new URL('geodata/inputs.json', root), 'utf8')) as Record<
		string,
		GeometryInput
	>;
}

/**
 * The TopoJSON behind one input.
 * @param name key in `geodata/inputs.json`
 * @throws Error naming the file when it is not listed, missing, or not the pinned bytes
 */
export function readInput(name: string): Topology {
	const input = readInputList()[name];
	if (input === undefined) throw new Error(`geodata/inputs.json lists no input "${name}"`);
	const path = `node_modules/${input.package}/${input.file}`;
	const bytes = readBytes(path, input);
	const found = createHash('sha256').update(bytes).digest('hex');
	if (found !== input.sha256) {
		throw new Error(
			`${path} is not the file of ${input.package} ${input.version}: sha256 ${found}, pinned ${input.sha256}`
		);
	}
	return parseTopology(path, bytes);
}

function readBytes(path: string, input: GeometryInput): Buffer {
	try {
		return readFileSync(new URL(path, root));
	} catch (cause) {
		throw new Error(`${path} cannot be read: install ${input.package}@${input.version}`, { cause });
	}
}

function parseTopology(path: string, bytes: Buffer): Topology {
	const value: unknown = JSON.parse(bytes.toString('utf8'));
	if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Topology') {
		throw new Error(`${path} is not a TopoJSON topology`);
	}
	return value as Topology;
}

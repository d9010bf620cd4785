import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { HASH_DIGITS, type OfflineList } from '../../src/lib/data/offline/list';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json'
};

/** Iceland in the pages of the next version. */
export const NEW_NAME = 'Thule';

/** How often an address is answered wrongly, and how. */
interface Fault {
	kind: 'truncated' | 'altered';
	times: number;
}

/** Serves `build/` as a host would, can damage files, can go away, and can have a new version of the site. */
export class SiteServer {
	/** By path. */
	readonly faults = new Map<string, Fault>();
	/** Paths asked for, in order. */
	readonly asked: string[] = [];
	#server: Server | null = null;
	#port = 0;
	#next: NextVersion | null = null;

	get origin(): string {
		return `http://localhost:${this.#port}`;
	}

	/** Comes up, at the address it had before. */
	async start(): Promise<void> {
		const server = createServer((request, response) => {
			const { pathname, searchParams } = new URL(request.url ?? '/', this.origin);
			this.asked.push(pathname);
			let body = this.#read(pathname);
			const status = body ? 200 : 404;
			const path = body ? pathname : '/404.html';
			body ??= this.#read(path)!;
			const fault = this.faults.get(pathname);
			if (fault && fault.times-- > 0) body = damage(body, fault.kind);
			const headers: Record<string, string> = {
				'content-type': TYPES[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream',
				'cache-control':
					path.startsWith('/_app/immutable/') || searchParams.has('v')
						? 'max-age=31536000, immutable'
						: 'no-cache'
			};
			if (body.length > 100_000 && request.headers['accept-encoding']?.includes('br')) {
				body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
				headers['content-encoding'] = 'br';
			}
			response.writeHead(status, headers).end(body);
		});
		await new Promise<void>((resolve) => server.listen(this.#port, 'localhost', resolve));
		this.#port = (server.address() as AddressInfo).port;
		this.#server = server;
	}

	/** Puts up the next version. */
	update(): void {
		this.#next = new NextVersion();
	}

	/** Goes away, and cuts what is under way. */
	async stop(): Promise<void> {
		const server = this.#server;
		this.#server = null;
		if (!server) return;
		const closed = new Promise((resolve) => server.close(resolve));
		server.closeAllConnections();
		await closed;
	}

	#read(path: string): Buffer | null {
		return this.#next ? this.#next.read(path) : readBuilt(path);
	}
}

function readBuilt(path: string): Buffer | null {
	try {
		return readFileSync(join('build', path.endsWith('/') ? `${path}index.html` : path));
	} catch {
		return null;
	}
}

function inlineScriptHashes(html: string): string[] {
	return Array.from(html.matchAll(/<script>([^]*?)<\/script>/g), ([, script = '']) =>
		createHash('sha256').update(script).digest('base64')
	);
}

function damage(body: Buffer, kind: Fault['kind']): Buffer {
	if (kind === 'truncated') return body.subarray(0, body.length / 2);
	const altered = Buffer.from(body);
	altered[altered.length >> 1]! ^= 1;
	return altered;
}

/**
 * The build as it would be with another version string, and with another name for Iceland in its pages: what holds
 * the string, and what names such a file, has another name.
 */
class NextVersion {
	readonly version: string;
	readonly #old: string;
	/** Old name of a file without its folder → its new one. */
	readonly #renamed = new Map<string, string>();
	readonly #list: string;

	constructor() {
		const list = JSON.parse(readBuilt('/offline.json')!.toString()) as OfflineList;
		this.#old = list.version;
		this.version = String(Number(list.version) + 60_000);
		const scripts = readdirSync('build/_app/immutable', { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.js'))
			.map((name) => ({
				name: name.split('/').at(-1)!,
				text: readBuilt(`/_app/immutable/${name}`)!.toString()
			}));
		for (let before = -1; before !== this.#renamed.size;) {
			before = this.#renamed.size;
			for (const { name, text } of scripts) {
				const changes = [this.#old, ...this.#renamed.keys()].some((part) => text.includes(part));
				if (changes) this.#renamed.set(name, name.replace(/\.js$/, '_2.js'));
			}
		}
		const files: Record<string, OfflineList['files'][string]> = {};
		for (const [path, [, transfer]] of Object.entries(list.files)) {
			const body = this.#translate(path);
			const hash = createHash('sha256').update(body).digest('hex').slice(0, HASH_DIGITS);
			files[this.#nameOf(path)] = [body.length, transfer, hash];
		}
		this.#list = JSON.stringify({ version: this.version, files });
	}

	/** Whether the file had this name in the old version only. */
	isGone(path: string): boolean {
		return this.#renamed.has(path.split('/').at(-1)!);
	}

	read(path: string): Buffer | null {
		if (path === '/offline.json') return Buffer.from(this.#list);
		if (this.isGone(path)) return null;
		const old = path.replace(/_2\.js$/, '.js');
		return readBuilt(old) && this.#translate(old);
	}

	#nameOf(path: string): string {
		const name = path.split('/').at(-1)!;
		return path.slice(0, path.length - name.length) + (this.#renamed.get(name) ?? name);
	}

	#translate(path: string): Buffer {
		const body = readBuilt(path)!;
		if (path.startsWith('/data/') || !/(\/|\.html|\.js|_data\.json|version\.json)$/.test(path)) return body;
		let text = body.toString().replaceAll(this.#old, this.version);
		for (const [from, to] of this.#renamed) text = text.replaceAll(from, to);
		if (!path.endsWith('.js')) text = text.replaceAll('Iceland', NEW_NAME);
		// The policy in a page names its inline scripts by their hashes.
		const scripts = inlineScriptHashes(text);
		inlineScriptHashes(body.toString()).forEach((hash, i) => (text = text.replace(hash, scripts[i]!)));
		return Buffer.from(text);
	}
}

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SITE = 'deploy/nginx/treaty-atlas.conf';

/**
 * Finds an nginx that can send precompressed Brotli.
 * @returns {{ binary: string, modules: string[] } | undefined} `modules` = paths to load, none when it is built in
 */
export function locateNginx() {
	for (const binary of ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx']) {
		const { status, stderr } = spawnSync(binary, ['-V'], { encoding: 'utf8' });
		if (status !== 0) continue;
		const folders = [/--modules-path=(\S+)/.exec(stderr)?.[1], '/usr/lib/nginx/modules'];
		for (const folder of folders) {
			const module = `${folder}/ngx_http_brotli_static_module.so`;
			if (existsSync(module)) return { binary, modules: [module] };
		}
		if (/--add-module=\S*brotli/.test(stderr)) return { binary, modules: [] };
	}
	return undefined;
}

/**
 * Serves a folder on a free port of the loopback address with the configuration in `deploy/`, of which only the
 * address and the folder are replaced. Needs no privileges and touches nothing outside a temporary folder.
 * @param {{ binary: string, modules: string[] }} nginx
 * @param {string} [root]
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startNginx({ binary, modules }, root = 'build') {
	const prefix = mkdtempSync(join(tmpdir(), 'treaty-atlas-nginx-'));
	const port = await freePort();
	const site = readFileSync(SITE, 'utf8')
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace(/^\s*listen \[::\]:80;$/m, '')
		.replace('root /var/www/treaty-atlas;', `root "${resolve(root)}";`);
	if (/\slisten\s.*\b80;/.test(site) || site.includes('/var/www'))
		throw new Error(`${SITE}: the lines that say where to listen and what to serve have changed`);
	writeFileSync(join(prefix, 'site.conf'), site);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	writeFileSync(
		join(prefix, 'nginx.conf'),
		[
			...modules.map((module) => `load_module ${module};`),
			// As root, nginx would drop to a user who may not be allowed to read the checkout.
			...(process.getuid?.() === 0 ? ['user root;'] : []),
			'daemon off;',
			'worker_processes auto;',
			'pid nginx.pid;',
			'events { worker_connections 1024; }',
			'http {',
			...temporary.map((name) => `\t${name}_temp_path ${name};`),
			'\taccess_log off;',
			'\tinclude site.conf;',
			'}\n'
		].join('\n')
	);
	const server = spawn(binary, ['-p', prefix, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'inherit' });
	const ended = new Promise((end) => server.once('exit', end).once('error', end));
	const stop = async () => {
		server.kill('SIGTERM');
		await ended;
		rmSync(prefix, { recursive: true, force: true });
	};
	for (let tries = 0; !(await answers(port)); tries++) {
		if (server.exitCode !== null || tries > 200) {
			const log = join(prefix, 'error.log');
			const reason = existsSync(log) ? readFileSync(log, 'utf8') : '';
			await stop();
			throw new Error(`nginx does not start. ${reason}`);
		}
		await wait(50);
	}
	return { port, stop };
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((found, failed) => {
		const probe = createServer().once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => found(port));
		});
	});
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
	return new Promise((done) => {
		const socket = connect(port, '127.0.0.1')
			.once('connect', () => {
				socket.destroy();
				done(true);
			})
			.once('error', () => done(false));
	});
}

// `npm run bench:serving`: what one nginx serves over loopback to 200 connections at once, measured with wrk.
// Figures belong to the machine and are no test; an answer that fails is an error. Results in docs/serving.md.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { startNginx } from './nginx.mjs';
import { buildSite, findNginx, installPackages } from './setup.mjs';

const CONNECTIONS = 200;
const SECONDS = 10;

installPackages();
buildSite();
if (spawnSync('wrk', ['-v']).error) {
	console.error('wrk is needed: on Debian, `apt install wrk`.');
	process.exit(1);
}
const { port, stop } = await startNginx(findNginx());

const version = JSON.parse(readFileSync('build/data/manifest.json', 'utf8')).files['overview.topo.json']
	.sha256;
const chunks = readdirSync('build/_app/immutable/chunks')
	.filter((name) => name.endsWith('.js'))
	.map((name) => ({ name, size: statSync(`build/_app/immutable/chunks/${name}`).size }))
	.sort((a, b) => a.size - b.size);
const script = (/** @type {number} */ share) =>
	`_app/immutable/chunks/${chunks[Math.round((chunks.length - 1) * share)]?.name}`;
const topology = 'data/overview.topo.json';
/** What is asked for: the file, and the address when it differs. */
const asked = [
	{ what: 'the map page', file: 'index.html', address: '' },
	{ what: 'a script of middling size', file: script(0.5) },
	{ what: 'the largest script', file: script(1) },
	{ what: 'the outlines', file: topology, address: `${topology}?v=${version.slice(0, 12)}` }
];

/** @type {Record<string, string | number>[]} */
const table = [];
let failed = 0;
for (const { what, file, address = file } of asked) {
	const { stdout } = spawnSync(
		'wrk',
		[
			...['-t', '2', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '--latency'],
			...['-H', 'Accept-Encoding: gzip, deflate, br', `http://127.0.0.1:${port}/${address}`]
		],
		{ encoding: 'utf8' }
	);
	const figure = (/** @type {RegExp} */ pattern) => pattern.exec(stdout)?.[1] ?? '0';
	const errors = (/Socket errors: (.*)/.exec(stdout)?.[1]?.match(/\d+/g) ?? []).map(Number);
	const bad = Number(figure(/Non-2xx or 3xx responses: (\d+)/)) + errors.reduce((sum, n) => sum + n, 0);
	const served = Number(figure(/(\d+) requests in/));
	failed += bad + (served ? 0 : 1);
	table.push({
		what,
		'bytes (br)': statSync(`build/${file}.br`).size,
		'requests/s': Math.round(Number(figure(/Requests\/sec:\s+([\d.]+)/))),
		median: figure(/50%\s+(\S+)/),
		'99 %': figure(/99%\s+(\S+)/),
		'transfer/s': figure(/Transfer\/sec:\s+(\S+)/),
		requests: served,
		errors: bad
	});
}
await stop();
console.log(
	`nginx over loopback, ${CONNECTIONS} connections, ${SECONDS} s each, ${cpus().length} cores for both ends`
);
console.table(table);
if (failed) {
	console.error(`${failed} requests failed.`);
	process.exit(1);
}

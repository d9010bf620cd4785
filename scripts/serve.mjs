import { createServer } from 'node:http';
import { headersOf } from './headers.mjs';

/**
 * Serves the folder `build/` on the loopback address.
 * @param {number} port the wanted port; when it is taken and `strict` is not set, the next free one is used
 * @param {{ strict?: boolean }} [options]
 * @returns {Promise<string>} the address served
 */
export async function serve(port, { strict = false } = {}) {
	const { default: sirv } = await import('sirv');
	const { readFileSync, statSync } = await import('node:fs');
	const missing = readFileSync('build/404.html');
	const files = sirv('build', { brotli: true, gzip: true, etag: true });
	const server = createServer((request, response) => {
		const address = (request.url ?? '/').replace(/^\/+/, '/');
		const { pathname, search } = new URL(address, 'http://localhost');
		const notFound = () => {
			for (const name of response.getHeaderNames()) response.removeHeader(name);
			response
				.writeHead(404, {
					...headersOf(address, { found: false }),
					'content-type': 'text/html; charset=utf-8'
				})
				.end(missing);
		};
		// A folder without its slash is the same page.
		if (!pathname.endsWith('/') && statSync(`build${pathname}`, { throwIfNoEntry: false })?.isDirectory()) {
			response.writeHead(301, { ...headersOf(address), location: `${pathname}/${search}` }).end();
			return;
		}
		// Dotfiles and compressed copies are not sent by their own names.
		if (/\/\.(?!well-known\/)|\.(br|gz)$/.test(pathname) || pathname === '/404.html') {
			notFound();
			return;
		}
		for (const [name, value] of Object.entries(headersOf(address))) response.setHeader(name, value);
		files(request, response, notFound);
	});
	for (let candidate = port; ; candidate++) {
		try {
			await listen(server, candidate);
			return `http://localhost:${candidate}/`;
		} catch (error) {
			if (strict || /** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
		}
	}
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, 'localhost', () => {
			server.off('error', reject);
			resolve();
		});
	});
}

if (process.argv[1]?.endsWith('serve.mjs')) {
	const port = process.argv[2];
	console.log(`Serving on ${await serve(Number(port ?? 4173), { strict: port !== undefined })}`);
}

import { createServer } from 'node:http';

/**
 * Serves the folder `build/` on the loopback address.
 * @param {number} port the wanted port; when it is taken and `strict` is not set, the next free one is used
 * @param {{ strict?: boolean }} [options]
 * @returns {Promise<string>} the address served
 */
export async function serve(port, { strict = false } = {}) {
	const { default: sirv } = await import('sirv');
	const { readFileSync } = await import('node:fs');
	const missing = readFileSync('build/404.html');
	const files = sirv('build', { brotli: true, gzip: true, etag: true });
	const server = createServer((request, response) =>
		files(request, response, () => {
			// A folder without its slash is the same page.
			const [path = '/', query] = (request.url ?? '/').split('?');
			if (!path.endsWith('/') && !path.split('/').at(-1)?.includes('.')) {
				response.writeHead(301, { location: `${path}/${query ? `?${query}` : ''}` }).end();
				return;
			}
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
		})
	);
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

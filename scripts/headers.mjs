/** A year: as long as a cache keeps anything. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * The headers the site is served with, beside those that a file brings along. deploy/nginx/treaty-atlas.conf says
 * the same and gives the reasons; tests/serving/nginx.test.ts compares the two.
 * @param {string} address path and query, as asked for
 * @param {{ found?: boolean }} [options] `found: false` = the answer is the 404 page
 * @returns {Record<string, string>} by name in lower case
 */
export function headersOf(address, { found = true } = {}) {
	const { pathname, searchParams } = new URL(address, 'http://localhost');
	const versioned = pathname.startsWith('/data/') && /^[0-9a-f]+$/.test(searchParams.get('v') ?? '');
	const keptForGood = found && (pathname.startsWith('/_app/immutable/') || versioned);
	return {
		'cache-control': keptForGood ? FOR_GOOD : 'no-cache',
		...(found && /\.m?js$/.test(pathname)
			? { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" }
			: {}),
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'permissions-policy':
			'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
		'cross-origin-opener-policy': 'same-origin',
		vary: 'Accept-Encoding'
	};
}

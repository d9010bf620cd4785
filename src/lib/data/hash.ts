/**
 * SHA-256 of these bytes in lower-case hexadecimal. `null` where nothing can be hashed: browsers offer it on
 * secure origins only.
 */
export async function sha256(content: ArrayBuffer): Promise<string | null> {
	if (!globalThis.crypto?.subtle) return null;
	const digest = await crypto.subtle.digest('SHA-256', content);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

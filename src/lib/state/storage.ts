/** What is remembered under a key in this browser; `null` where nothing is, or where storage is forbidden. */
export function remembered(key: string): string | null {
	try {
		return localStorage.getItem(PREFIX + key);
	} catch {
		return null;
	}
}

/** Remembers a value in this browser. Storage can be full or forbidden; the page works without it. */
export function remember(key: string, value: string): void {
	try {
		localStorage.setItem(PREFIX + key, value);
	} catch {
		// It holds until the page is left.
	}
}

const PREFIX = 'treaty-atlas:';

/** What every page with its state in the address reads and writes it with. */

/** Reads the parameters of a query string one by one and remembers those that could not be used. Never throws. */
export class QueryReader {
	/** Names of the parameters whose value could not be used. */
	readonly rejected: string[] = [];
	readonly #parameters: URLSearchParams;

	constructor(search: string) {
		this.#parameters = new URLSearchParams(search);
	}

	/** The value of a parameter; `null` where it is absent, or where `parse` gives `null`, which rejects it. */
	read<T>(name: string, parse: (text: string) => T | null): T | null {
		const text = this.#parameters.get(name);
		const value = text === null ? null : parse(text);
		if (text !== null && value === null) this.rejected.push(name);
		return value;
	}

	/** Free text as it was typed; empty where the parameter is absent. */
	text(name: string): string {
		return this.#parameters.get(name) ?? '';
	}
}

/** A parser that takes one of some values. */
export function oneOf<T extends string>(values: readonly T[]): (text: string) => T | null {
	return (text) => values.find((value) => value === text) ?? null;
}

/**
 * The query string (without `?`) of some parameters in order; those whose value is `null` are left out. Values stand as
 * they are: commas and colons are legal in a query and make a link readable. Free text goes through {@link encodeText}.
 */
export function writeQuery(
	parts: readonly (readonly [name: string, value: string | number | null])[]
): string {
	return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join('&');
}

/** Free text as a link carries it, `null` where there is none. Half a character becomes a replacement mark. */
export function encodeText(text: string): string | null {
	return text.trim() === '' ? null : new URLSearchParams([['', text]]).toString().slice(1);
}

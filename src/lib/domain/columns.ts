type Lists = Readonly<Record<string, readonly object[]>>;

declare const packed: unique symbol;

/** Lists of records by name, as text: see {@link pack}. */
export type Packed<T> = string & { readonly [packed]: T };

/**
 * Packs lists of records for a page to carry. Records of a list become one list a field, so that a field is named once.
 * The whole is JSON text: a page is on screen sooner when its script holds a string than when it holds thousands of
 * objects, and a browser reads JSON faster than its own language. Fields of a list's records are the same in all;
 * values are those that JSON has.
 */
export function pack<T extends { readonly [Name in keyof T]: readonly object[] }>(lists: T): Packed<T> {
	const columns = Object.entries(lists as unknown as Lists).map(([name, rows]) => [
		name,
		Object.fromEntries(
			Object.keys(rows[0] ?? {}).map((field) => [
				field,
				rows.map((row) => (row as Record<string, unknown>)[field])
			])
		)
	]);
	return JSON.stringify(Object.fromEntries(columns)) as Packed<T>;
}

/** The lists that were packed. */
export function unpack<T extends { readonly [Name in keyof T]: readonly object[] }>(text: Packed<T>): T {
	const lists = Object.entries(JSON.parse(text) as Record<string, Record<string, unknown[]>>).map(
		([name, columns]) => {
			const fields = Object.entries(columns);
			const length = fields[0]?.[1].length ?? 0;
			const row = (index: number) =>
				Object.fromEntries(fields.map(([field, values]) => [field, values[index]]));
			return [name, Array.from({ length }, (_, index) => row(index))];
		}
	);
	return Object.fromEntries(lists) as T;
}

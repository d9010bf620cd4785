/** Records that all have the same fields, as one list a field. */
type Columns<Row> = { readonly [Key in keyof Row]: readonly Row[Key][] };

/** Lists of records by name, each as {@link Columns}: a page that carries hundreds of records names a field once. */
export type Packed<T> = {
	readonly [Name in keyof T]: T[Name] extends readonly (infer Row)[] ? Columns<Row> : never;
};

type Lists = Readonly<Record<string, readonly object[]>>;

/** Packs lists of records; `undefined` counts as a field's value. */
export function pack<T extends { readonly [Name in keyof T]: readonly object[] }>(lists: T): Packed<T> {
	const packed = Object.entries(lists as unknown as Lists).map(([name, rows]) => {
		const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
		const columns = fields.map((field) => [
			field,
			rows.map((row) => (row as Record<string, unknown>)[field])
		]);
		return [name, Object.fromEntries(columns)];
	});
	return Object.fromEntries(packed) as Packed<T>;
}

/** The lists that were packed. */
export function unpack<T extends { readonly [Name in keyof T]: readonly object[] }>(packed: Packed<T>): T {
	const lists = Object.entries(packed as Record<string, Record<string, unknown[]>>).map(([name, columns]) => {
		const fields = Object.entries(columns);
		const length = fields[0]?.[1].length ?? 0;
		const row = (index: number) =>
			Object.fromEntries(fields.map(([field, values]) => [field, values[index]]));
		return [name, Array.from({ length }, (_, index) => row(index))];
	});
	return Object.fromEntries(lists) as T;
}

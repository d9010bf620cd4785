/** Whether two objects have the same values under the same names. */
export function sameValues(
	a: Readonly<Record<string, unknown>>,
	b: Readonly<Record<string, unknown>>
): boolean {
	const names = Object.keys(a);
	return names.length === Object.keys(b).length && names.every((name) => name in b && a[name] === b[name]);
}

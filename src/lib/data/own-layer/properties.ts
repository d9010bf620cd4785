/** What the properties of a GeoJSON, TopoJSON or KML feature say. */
import type { Fact } from './collection';
import { findRoles } from './columns';
import type { TimeText } from './times';

/** Name, times and all facts of a feature, as texts. */
export interface ReadProperties {
	readonly name: string;
	readonly start: TimeText | null;
	readonly end: TimeText | null;
	readonly facts: readonly Fact[];
}

/** Reads the properties of a feature, whatever they are. Empty ones are no facts. Never throws. */
export function readProperties(properties: unknown): ReadProperties {
	const all = isRecord(properties) ? Object.entries(properties) : [];
	const facts = all.flatMap(([column, value]): Fact[] => {
		const text = textOf(value);
		return text === '' ? [] : [[column, text]];
	});
	const roles = findRoles(facts.map(([column]) => column));
	const time = (index: number): TimeText | null => {
		const fact = facts[index];
		return fact ? { field: fact[0], text: fact[1] } : null;
	};
	return { name: facts[roles.name]?.[1].trim() ?? '', start: time(roles.start), end: time(roles.end), facts };
}

/** A value of a file as plain text. */
function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === null || value === undefined) return '';
	if (typeof value !== 'object') return String(value);
	try {
		return JSON.stringify(value);
	} catch {
		// Nested deeper than can be written out, or read by anybody.
		return '…';
	}
}

/** Whether a value of a file is an object with members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

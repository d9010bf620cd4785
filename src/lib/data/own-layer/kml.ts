/** Reads KML. This module is loaded only when such a file comes: no other format needs a parser of XML. */
import { kmlGen } from '@tmcw/togeojson';
import { DOMParser, ParseError, type Document, type Element } from '@xmldom/xmldom';
import type { Collection } from './collection';
import { readFeature } from './geojson';
import { failure, fault, type Failure, type Fault } from './problem';
import { isRecord } from './properties';

/** How the library and KML say that something is drawn: nothing that a reader of the map would look for. */
const STYLING =
	/^(?:styleUrl|styleHash|styleMapHash|icon|(?:icon|label|stroke|fill)-.*|stroke|fill|visibility|open)$/;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/**
 * Reads the placemarks of a KML file; links to other files and images are not followed. Rings that are not closed are
 * closed, as Google Earth does. Returns why it is no KML, or `null`. Never throws.
 */
export function readKml(text: string, into: Collection): Failure | null {
	try {
		const document = new DOMParser({ onError: stopAtError }).parseFromString(text, 'text/xml');
		return readPlacemarks(document, into) ? null : failure('no-features');
	} catch (cause) {
		const locator: unknown = cause instanceof ParseError ? cause.locator : null;
		if (!isRecord(locator)) return failure('broken-xml');
		return failure('broken-xml', {
			line: Number(locator.lineNumber) || 1,
			column: Number(locator.columnNumber) || 1
		});
	}
}

/** Whether there are any. */
function readPlacemarks(document: Document, into: Collection): boolean {
	const placemarks = Array.from(document.getElementsByTagName('Placemark'));
	const features = kmlGen(document);
	placemarks.forEach((placemark, index) => {
		const place = { feature: index + 1 };
		const done = (index + 1) / placemarks.length;
		// Placemarks come first and one by one; ground overlays and network links would follow.
		const { value } = features.next() as IteratorResult<unknown>;
		const wrong = badNumber(placemark);
		if (wrong) into.leaveOut(wrong, place, done);
		else readFeature(withTimes(value), place, done, into);
	});
	return placemarks.length > 0;
}

/** The library passes over what is no number, and with it over part of the place. */
function badNumber(placemark: Element): Fault | null {
	for (const element of Array.from(placemark.getElementsByTagName('coordinates'))) {
		const numbers = (element.textContent ?? '').replace(/\s*,\s*/g, ',').split(/[\s,]+/);
		const wrong = numbers.find((number) => number !== '' && !NUMBER.test(number));
		if (wrong !== undefined) return fault('bad-coordinates', 'coordinates', wrong);
	}
	return null;
}

/** The properties without styling, and with the times of KML where all formats have theirs. A moment is both ends. */
function withTimes(feature: unknown): unknown {
	if (!isRecord(feature) || !isRecord(feature.properties)) return feature;
	const { timespan, timestamp, description, ...others } = feature.properties;
	const kept = Object.entries(others).filter(([name]) => !STYLING.test(name));
	const span = isRecord(timespan) ? timespan : { begin: timestamp, end: timestamp };
	const times = timespan === undefined && timestamp === undefined ? [] : Object.entries(span);
	// A description in markup stays the text that it is.
	const said = isRecord(description) ? description.value : description;
	const texts = said === undefined ? [] : [['description', said] as const];
	return { ...feature, properties: Object.fromEntries([...kept, ...texts, ...times]) };
}

/** A broken file is refused as a whole: what a parser would make of it is anyone's guess. */
function stopAtError(level: 'warning' | 'error' | 'fatalError', message: string): void {
	if (level !== 'warning') throw new Error(message);
}

import type { Geometry } from 'geojson';
import type { Span } from '../../domain/day';
import { LISTED_PROBLEMS, type Fault, type Place, type Problem } from './problem';

/** A column or property with its text, as it is in the file. */
export type Fact = readonly [column: string, text: string];

/** One feature of a file that can be drawn. All texts are plain texts, never markup. */
export interface OwnFeature extends Span {
	/** Longitudes and latitudes in degrees, without heights. */
	readonly geometry: Geometry;
	/** Empty where the file names none. */
	readonly name: string;
	readonly facts: readonly Fact[];
	readonly place: Place;
}

/** Features between two reports of progress. */
const FEATURES_PER_REPORT = 1000;

/** Collects what the readers of all formats find: features that can be drawn, and problems with the others. */
export class Collection {
	readonly features: OwnFeature[] = [];
	/** The first ones; {@link leftOut} counts all. */
	readonly problems: Problem[] = [];
	leftOut = 0;

	/** `onProgress` hears from time to time which part of the file (0 to 1) is read. */
	constructor(readonly onProgress: (done: number) => void = () => undefined) {}

	add(feature: OwnFeature, done: number): void {
		this.features.push(feature);
		this.#report(done);
	}

	leaveOut(fault: Fault, place: Place, done: number): void {
		this.leftOut++;
		if (this.problems.length < LISTED_PROBLEMS) this.problems.push({ ...fault, place });
		this.#report(done);
	}

	#report(done: number): void {
		if ((this.features.length + this.leftOut) % FEATURES_PER_REPORT === 0) this.onProgress(done);
	}
}

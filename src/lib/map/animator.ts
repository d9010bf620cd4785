import { fadeAt, flashAt, type Fade } from './fades';
import type { Sources } from './layer';
import { FLASH_PROPERTIES, JOINED_LAYERS, NOTHING_JOINED } from './layers/joined/layer';
import type { PatientMap } from './patient-map';

/** Where the map keeps the state of a feature. */
type FeatureOnMap = Pick<Fade, 'source' | 'id'>;

/** Moves colours over time: a few feature states and two paint properties a frame, and nothing else. */
export class Animator {
	readonly #map: PatientMap;
	readonly #fades = new Map<string, Fade>();
	#flashStartedAt: number | null = null;
	#frame = 0;

	constructor(map: PatientMap) {
		this.#map = map;
	}

	/** Takes the colour of a feature from one value to another. A fade under way is replaced. */
	fade(feature: FeatureOnMap, from: string, to: string): void {
		this.#fades.set(keyOf(feature), { ...feature, from, to, startedAt: performance.now() });
		this.#request();
	}

	/** Leaves the colour of a feature as it is. */
	stopFade(feature: FeatureOnMap): void {
		this.#fades.delete(keyOf(feature));
	}

	/** Shows what has joined, and lets it die away. */
	flash(joined: Sources): void {
		this.#setJoined(joined, 'visible');
		this.#flashStartedAt = performance.now();
		this.#request();
	}

	/** Forgets everything under way, as after a change of style. */
	stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.#fades.clear();
		this.#flashStartedAt = null;
	}

	#setJoined(joined: Sources, visibility: 'visible' | 'none'): void {
		for (const [name, data] of Object.entries(joined)) this.#map.replaceData(name, data);
		for (const id of JOINED_LAYERS) this.#map.setLayoutProperty(id, 'visibility', visibility);
	}

	#request(): void {
		if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#step());
	}

	#step(): void {
		this.#frame = 0;
		const now = performance.now();
		for (const [key, fade] of this.#fades) {
			const { fill, over } = fadeAt(fade, now);
			this.#map.setFeatureState({ source: fade.source, id: fade.id }, { fill });
			if (over) this.#fades.delete(key);
		}
		if (this.#flashStartedAt !== null) {
			const strength = flashAt(this.#flashStartedAt, now);
			for (const [layer, property] of FLASH_PROPERTIES) this.#map.setPaintProperty(layer, property, strength);
			if (strength === 0) {
				this.#flashStartedAt = null;
				this.#setJoined(NOTHING_JOINED, 'none');
			}
		}
		if (this.#fades.size > 0 || this.#flashStartedAt !== null) this.#request();
	}
}

const keyOf = ({ source, id }: FeatureOnMap) => `${source} ${id}`;

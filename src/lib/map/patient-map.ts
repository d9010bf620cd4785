import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, type GeoJSONSource } from 'maplibre-gl';
import { Patience } from './patience';

/**
 * A map whose next frame waits for the new data of small sources. The colours and the names of a step then come on
 * screen together, and without a graphics card in two expensive frames instead of four or five: MapLibre itself draws one
 * for the colours, one when it hears of the data, one for the tiles made of them and one for where names find room.
 */
export class PatientMap extends MapLibre {
	// Only declared, and nothing here that begins with #: MapLibre's constructor moves the map and asks for a frame before
	// fields of this class would be there.
	declare private patience?: Patience;

	/** Gives a source new data and has frames wait for its tiles. */
	replaceData(name: string, data: FeatureCollection): void {
		const source = this.getSource<GeoJSONSource>(name);
		if (!source) return;
		this.patience ??= this.learnPatience();
		this.patience.wait(name, source.setData(data));
	}

	/** A map that follows another one does not wait. */
	override jumpTo(...to: Parameters<MapLibre['jumpTo']>): this {
		super.jumpTo(...to);
		this.hurry();
		return this;
	}

	private learnPatience(): Patience {
		// A reader who takes hold of the map sees it move at once.
		for (const type of ['pointerdown', 'wheel', 'keydown']) {
			this.getCanvasContainer().addEventListener(type, () => this.hurry(), { passive: true, capture: true });
		}
		return new Patience(
			(awaited) => !this.style?.getSource(awaited) || this.isSourceLoaded(awaited),
			() => this.triggerRepaint()
		);
	}

	private hurry(): void {
		if (!this.patience?.isWaiting) return;
		this.patience.end();
		super.triggerRepaint();
	}

	/** Each tile that is made asks for a frame; the last one that is waited for gets it. A move waits for none. */
	override triggerRepaint(): void {
		if (this.patience?.isWaiting && !this.isMoving()) return;
		this.patience?.end();
		super.triggerRepaint();
	}
}

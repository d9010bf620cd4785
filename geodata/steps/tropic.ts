/** Parts of seas that lie north of the Tropic of Cancer, where it limits what Article 6 reaches. */
import { TROPIC_OF_CANCER } from '../../src/lib/domain/coverage/ruling';
import { transform } from './mapshaper';
import type { Seas } from './simplify';

/** A sea that the Tropic divides, and the id of its northern part. */
export interface DividedSea {
	readonly parent: string;
	readonly north: string;
}

/**
 * The seas with the northern parts added; the divided ones stay whole.
 * @throws Error when one of them does not reach across the Tropic
 */
export async function addNorthernParts(seas: Seas, divided: readonly DividedSea[]): Promise<Seas> {
	const parts = await Promise.all(divided.map((sea) => northernPart(seas, sea)));
	return { type: 'FeatureCollection', features: [...seas.features, ...parts.flat()] };
}

async function northernPart({ features }: Seas, { parent, north }: DividedSea): Promise<Seas['features']> {
	const whole = features.filter(({ id }) => id === parent);
	const clipped = await transform(
		{ whole: { type: 'FeatureCollection', features: whole } },
		`-i whole.json -clip bbox=-180,${TROPIC_OF_CANCER},180,90`
	);
	if (clipped.features.length === 0) throw new Error(`${parent} has no part north of the Tropic`);
	return (clipped.features as Seas['features']).map(({ type, geometry }) => ({
		type,
		id: north,
		properties: { id: north },
		geometry
	}));
}

import type { LayerId } from '$lib/state/layers';

/** The middle of the Article 6 area, in degrees. */
export const MIDDLE = { longitude: -28, latitude: 48 };

/** What the map beside the article shows while no single clause is looked at. */
export const WHOLE_LAYERS: readonly LayerId[] = ['members', 'treaty-area', 'tropic'];

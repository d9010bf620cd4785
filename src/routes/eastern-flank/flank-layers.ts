import type { LayerId } from '$lib/state/layers';

/** Layers of the map of the flank that a reader can switch, all shown at first. */
export const FLANK_LAYERS: readonly LayerId[] = ['flank', 'battlegroups', 'headquarters', 'air-defence'];

/** Where that map starts. */
export const HOME = { longitude: 25, latitude: 56, zoom: 2.7 };

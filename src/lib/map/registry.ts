import { base, coasts } from './layers/base/layer';
import { battlegroups } from './layers/battlegroups/layer';
import { joined } from './layers/joined/layer';
import { labels } from './layers/labels/layer';
import { members } from './layers/members/layer';
import { borders } from './layers/borders/layer';
import { command } from './layers/command/layer';
import { difference } from './layers/difference/layer';
import { endedOperations, operationPlaces, operations } from './layers/operations/layer';
import { events } from './layers/events/layer';
import { flank } from './layers/flank/layer';
import { airDefence, headquarters } from './layers/sites/layer';
import { selection } from './layers/selection/layer';
import { treatyArea } from './layers/treaty-area/layer';
import { tropic } from './layers/tropic/layer';
import { warsawPact } from './layers/warsaw-pact/layer';
import type { MapLayer } from './layer';

/** Every layer of the map, from bottom to top. */
export const registry: readonly MapLayer[] = [
	base,
	members,
	warsawPact,
	borders,
	coasts,
	command,
	treatyArea,
	operations,
	endedOperations,
	tropic,
	flank,
	difference,
	selection,
	labels,
	operationPlaces,
	battlegroups,
	headquarters,
	airDefence,
	events,
	joined
];

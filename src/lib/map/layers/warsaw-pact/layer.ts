import * as m from '$lib/paraglide/messages';
import { contains } from '../../../domain/day';
import { fromState, type FeatureState, type MapLayer, type Setting } from '../../layer';

/** Members of the Warsaw Pact on the day: the other side of the map during the Cold War. */
export const warsawPact: MapLayer = {
	id: 'warsaw-pact',
	specs: ({ atlas, palette }) => [
		{
			id: 'warsaw-pact-fill',
			type: 'fill',
			source: 'units',
			filter: ['in', ['get', 'id'], ['literal', unitsEverIn({ atlas })]],
			paint: {
				'fill-color': palette.warsawPact,
				'fill-opacity': fromState('pact', 0),
				'fill-antialias': false
			}
		}
	],
	isDrawn: ({ layers }) => layers.has('warsaw-pact'),
	*states({ date }, { atlas }): Iterable<FeatureState> {
		for (const unit of unitsEverIn({ atlas })) {
			const { polity, controller, claimants } = atlas.territory.tenureOf(unit, date);
			// Land that a member holds and claims stood on its side; land that it merely occupied, as in Austria, did not.
			const holder = controller !== null && claimants.includes(controller) ? controller : polity;
			const member = pactMembers({ atlas }).some((entry) => entry.polity === holder && contains(entry, date));
			yield { source: 'units', id: unit, state: { pact: member ? 1 : 0 } };
		}
	},
	legend: ({ palette }) => [{ label: m.legend_warsaw_pact(), swatch: 'fill', colour: palette.warsawPact }]
};

function pactMembers({ atlas }: Pick<Setting, 'atlas'>) {
	return atlas.index.organisations.find(({ id }) => id === 'warsaw-pact')?.members ?? [];
}

function unitsEverIn({ atlas }: Pick<Setting, 'atlas'>): string[] {
	const members = new Set(pactMembers({ atlas }).map(({ polity }) => polity));
	const held = atlas.index.tenures.filter(({ polity, controller }) => members.has(controller ?? polity));
	return [...new Set(held.map(({ unit }) => unit))];
}

import type { Atlas } from '../atlas';
import type { LocalIndex } from '../atlas-index';
import { contains, type Day } from '../day';
import type { Limb } from './facts';
import { notCovered, TREATY_IN_FORCE, TROPIC_OF_CANCER, type Reason, type Ruling } from './ruling';

type Unit = LocalIndex['units'][number];

/**
 * The ruling on a piece of land; no unit lies on both sides of the Tropic. Before the treaty was in force it
 * says what the article would have meant for the signatories. Throws `RangeError` for an unknown unit.
 */
export function rulingOnLand(atlas: Atlas, unitId: string, on: Day): Ruling {
	const unit = atlas.unit(unitId);
	const reading = atlas.index.readings.find((open) => open.units.includes(unitId) && contains(open, on));
	if (reading) {
		const { limb, scope, id } = reading;
		return { verdict: 'unsettled', scope, limb, reason: 'open-reading', reading: id };
	}
	const { status, standing } = atlas.unitState(unitId, on);
	if (standing === 'none') return rulingOutsideParties(atlas, unit, on);
	// A protected state or a trust territory is not the territory of the power responsible for it.
	if (status === 'protectorate' || status === 'trust') return notCovered('not-its-territory');
	return rulingOnTerritory(atlas, unit, on);
}

function rulingOnTerritory(atlas: Atlas, unit: Unit, on: Day): Ruling {
	const { continent, island, ocean } = unit;
	if (isNamed(atlas, 'algeria', unit.id, on)) return covered('algeria');
	if (continent === 'turkey') return covered('turkey');
	if (continent === 'europe' || continent === 'north-america') return covered(continent);
	if (continent !== null && !island) return notCovered(continent);
	if (ocean !== 'north-atlantic') return notCovered('other-ocean');
	return unit.label[1] > TROPIC_OF_CANCER ? covered('islands') : notCovered('south-of-tropic');
}

/** Land of no Party can still be reached by the words on occupation forces in Europe. */
function rulingOutsideParties(atlas: Atlas, unit: Unit, on: Day): Ruling {
	if (unit.continent !== 'europe' || !isOccupiedByParty(atlas, unit.id, TREATY_IN_FORCE))
		return notCovered('not-a-party');
	if (isOccupiedByParty(atlas, unit.id, on))
		return {
			verdict: 'covered',
			scope: 'forces',
			limb: 'occupation',
			reason: 'occupation',
			reading: null
		};
	// The words of 1952 look to where such forces stood in 1949: on paper they still describe the land.
	return {
		verdict: 'unsettled',
		scope: 'forces',
		limb: 'occupation',
		reason: 'occupation-ended',
		reading: null
	};
}

function isOccupiedByParty(atlas: Atlas, unit: string, on: Day): boolean {
	const { status, controller } = atlas.territory.tenureOf(unit, on);
	return (
		status === 'occupied' &&
		controller !== null &&
		[controller, ...atlas.powersOf(controller)].some((power) => isFounder(atlas, power))
	);
}

const isFounder = (atlas: Atlas, polity: string) => typeof atlas.memberOf(polity)?.signed === 'string';

/** Whether a part of the article in force on that day names the unit. */
function isNamed(atlas: Atlas, limb: Limb, unit: string, on: Day): boolean {
	const clause = atlas.clauseOn(limb, on);
	return clause?.units.includes(unit) ?? false;
}

function covered(limb: Limb & Reason): Ruling {
	return { verdict: 'covered', scope: 'territory', limb, reason: limb, reading: null };
}

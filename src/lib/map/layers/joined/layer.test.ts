import { describe, expect, it } from 'vitest';
import { setting, styleErrors } from '../../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../../tests/fixtures/small-atlas';
import { day } from '../../../domain/day';
import { FLASH_PROPERTIES, joined, joinedSources } from './layer';

const show = (units: string[], date: string) => {
	const sources = joinedSources(units, setting, smallGeometry, day(date));
	return {
		land: sources['joined-land']?.features.map(({ properties }) => properties?.id as string),
		names: sources['joined-names']?.features.map(({ properties }) => properties?.name as string)
	};
};

describe('joined', () => {
	it('is valid MapLibre style', () => {
		expect(styleErrors(joined)).toEqual([]);
	});

	it('outlines the land that joins and names its state once', () => {
		expect(show(['tr'], '1952-02-18')).toEqual({ land: ['tr'], names: ['Türkiye'] });
		expect(show(['de-east'], '1990-10-03')).toEqual({ land: ['de-east'], names: ['Germany'] });
	});

	it('shows nothing when nothing joins', () => {
		expect(show([], '1952-02-18')).toEqual({ land: [], names: [] });
	});

	it('dies away by properties that its style layers have', () => {
		const specs = joined.specs(setting);
		for (const [id, property] of FLASH_PROPERTIES) {
			const type = specs.find((spec) => spec.id === id)?.type;
			expect(property).toBe(type === 'line' ? 'line-opacity' : 'text-opacity');
		}
	});
});

import {
	createPropertyExpression,
	featureFilter,
	latest,
	type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { frameOn, setting } from '../../../../tests/fixtures/layer-harness';
import { smallGeometry } from '../../../../tests/fixtures/small-atlas';
import { LAYER_IDS } from '../../state/layers';
import { registry } from '../registry';
import { featureStates } from '../style';
import { dependsOnFeature, evaluate, type Context } from './expression';

const frame = frameOn('2018-01-01', { layers: new Set(LAYER_IDS) });
const states = featureStates(frame, setting, smallGeometry);

/** Features of every source with the state they have, as the specification's library and as ours wants them. */
const featuresBySource = new Map(
	registry
		.flatMap((layer) => [
			...Object.entries(layer.sources?.(smallGeometry, setting) ?? {}),
			...(layer.overlays ?? []).map(
				({ source, data }) => [source, data(frame, setting, smallGeometry)] as const
			)
		])
		.map(([source, { features }]) => [
			source,
			features.map((feature) => ({
				type: feature.geometry.type,
				properties: feature.properties ?? {},
				state: states.get(`${source} ${String(feature.properties?.['id'])}`)?.state ?? {}
			}))
		])
);

const specs = registry.flatMap((layer) => layer.specs(setting));

describe('evaluate', () => {
	it.each(specs.map((spec) => [spec.id, spec] as const))(
		'agrees with the style specification about %s',
		(_, spec) => {
			const features = 'source' in spec ? (featuresBySource.get(String(spec.source)) ?? []) : [];
			const given = { ...spec.paint, ...spec.layout } as Record<string, unknown>;
			for (const [name, value] of Object.entries(given)) {
				const kinds = latest as unknown as Record<string, Record<string, StylePropertySpecification>>;
				const kind = kinds[`paint_${spec.type}`]?.[name] ?? kinds[`layout_${spec.type}`]?.[name];
				if (!Array.isArray(value) || kind?.type === 'array') continue;
				const made = createPropertyExpression(
					value,
					`layers[0].paint.${name}`,
					kind as StylePropertySpecification
				);
				if (made.result === 'error') throw new Error(`${name}: ${made.value[0]?.message}`);
				for (const zoom of [0, 1.5, 3, 4.6, 8]) {
					for (const { type, properties, state } of features) {
						const wanted: unknown = made.value.evaluate(
							{ zoom },
							{ type: type as never, properties, geometry: [] },
							state
						);
						expect(plain(evaluate(value, context(zoom, type, properties, state)), kind), name).toEqual(
							plain(wanted, kind)
						);
					}
				}
			}
			const filter = 'filter' in spec ? (spec.filter as unknown[]) : null;
			if (!filter) return;
			const wanted = featureFilter(filter as never, 'layers[0].filter');
			for (const { type, properties, state } of features) {
				const number = type.includes('Point') ? 1 : type.includes('Line') ? 2 : 3;
				expect(evaluate(filter, context(3.2, type, properties, state))).toBe(
					wanted.filter({ zoom: 3.2 }, { type: number, properties, geometry: [] } as never)
				);
			}
		}
	);

	it('refuses what it does not know', () => {
		expect(() => evaluate(['sqrt', 4], context(1, 'Point', {}, {}))).toThrow(RangeError);
	});

	it('leaves lists of values alone', () => {
		expect(evaluate([2, 1], context(1, 'Point', {}, {}))).toEqual([2, 1]);
	});
});

describe('dependsOnFeature', () => {
	it.each([
		[['*', 0.3, ['coalesce', ['feature-state', 'covered'], 0]], true],
		[['case', ['get', 'member'], '#000000', '#ffffff'], true],
		[['interpolate', ['linear'], ['zoom'], 1, 0.5, 4, 1], false],
		['#abcdef', false]
	])('%j: %s', (expression, expected) => {
		expect(dependsOnFeature(expression)).toBe(expected);
	});
});

function context(
	zoom: number,
	geometryType: string,
	properties: Context['properties'],
	state: Context['state']
): Context {
	return { zoom, geometryType, properties, state };
}

/** Values in a form in which both libraries' can be compared. */
function plain(value: unknown, kind: StylePropertySpecification | undefined): unknown {
	if (kind?.type === 'color') {
		const { r, g, b, a } =
			typeof value === 'string'
				? (
						createPropertyExpression(value, 'layers[0].paint.color', kind) as {
							value: { evaluate: (g: object) => Rgba };
						}
					).value.evaluate({ zoom: 0 })
				: (value as Rgba);
		return [r, g, b, a].map((part) => part.toFixed(3));
	}
	// Texts and names of images come as objects that can be written.
	if (value !== null && typeof value === 'object' && !Array.isArray(value)) return String(value);
	return typeof value === 'number' ? value.toFixed(6) : value;
}

interface Rgba {
	readonly r: number;
	readonly g: number;
	readonly b: number;
	readonly a: number;
}

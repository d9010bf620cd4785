/** A topology → how long the line is on which each two units touch. */
import { length } from '@turf/turf';
import { mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { arcsByPair, unitsByArc } from '../../src/lib/domain/arcs';
import type { BorderLength } from '../../src/lib/domain/facts';

/**
 * The length of every line between two units, in km on the sphere, to 0.1 km. A river that winds more than
 * the base map shows comes out short; `published-borders.json` says by how much.
 * @param shipped the bytes of a topology whose object `units` has the unit's id on each geometry
 */
export function measureBorders(shipped: Uint8Array): BorderLength[] {
	const topology = JSON.parse(new TextDecoder().decode(shipped)) as Topology;
	const { geometries } = topology.objects['units'] as GeometryCollection;
	const units = (geometries as MultiPolygon[]).map(({ id, arcs }) => ({
		id: String(id),
		rings: arcs.flat()
	}));
	return [...arcsByPair(unitsByArc(units))]
		.map(([pair, arcs]) => {
			const [a, b] = pair.split('|') as [string, string];
			const line = mesh(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) });
			const kilometres = length({ type: 'Feature', properties: {}, geometry: line }, { units: 'kilometers' });
			return { a, b, kilometres: Math.round(kilometres * 10) / 10 };
		})
		.filter(({ kilometres }) => kilometres > 0)
		.sort((x, y) => (`${x.a}|${x.b}` < `${y.a}|${y.b}` ? -1 : 1));
}

// A choropleth as most are made with d3-geo: a path a unit, whose fill is set on each step.
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { decode } from '../../../src/lib/data/topology';
import { radiusPixels } from '../../../src/lib/map/globe';
import { thinTopology } from '../../../src/lib/map/svg/thin';
import { clockwise } from '../../../src/lib/static-map/projection';
import { colouringOf, FIRST_DAY, loadData, offerSteps, PALETTE, stage } from './data.mjs';

/** Points nearer together than so many pixels are one: what is left is about as much as Natural Earth's 1:110m. */
const NEAREST_POINTS = 1.5;

const { atlas, topology } = await loadData();
const { container, width, height, view } = stage();
const projection = geoAzimuthalEqualArea()
	.rotate([-view.longitude, -view.latitude])
	.scale(radiusPixels(view))
	.translate([width / 2, height / 2])
	.clipAngle(125)
	.clipExtent([
		[0, 0],
		[width, height]
	]);
const units = decode(thinTopology(topology, projection, NEAREST_POINTS)).units.features;
const { coloursOn } = colouringOf(atlas, units);

const path = geoPath(projection).digits(1);
const paths = select(container)
	.append('svg')
	.attr('width', width)
	.attr('height', height)
	.style('background', PALETTE.sea)
	.style('stroke', PALETTE.coast)
	.style('stroke-width', 0.5)
	.selectAll('path')
	.data(units)
	.join('path')
	.attr('d', (unit) => path(clockwise(unit)));
offerSteps(show);
show(FIRST_DAY);

/** @param {import('../../../src/lib/domain/day').Day} on */
function show(on) {
	const colours = coloursOn(on);
	paths.attr('fill', ({ properties: { id } }) => colours.get(id) ?? PALETTE.land);
}

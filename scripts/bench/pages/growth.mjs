// The atlas's own renderers, without its page, on synthetic copies of its data: `?renderer=map|static&units=4`, or
// `&operations=4&shown=1` with all theatres.
import 'maplibre-gl/dist/maplibre-gl.css';
import theatresAddress from '../../../static/data/theatres.geojson?url';
import { decode } from '../../../src/lib/data/topology';
import { Atlas } from '../../../src/lib/domain/atlas';
import { day } from '../../../src/lib/domain/day';
import { DEFAULT_LAYERS } from '../../../src/lib/state/layers';
import { fetchJson, FIRST_DAY, offerSteps, PALETTE, stage } from './data.mjs';

const query = new URLSearchParams(location.search);
const times = { units: query.get('units') ?? '1', operations: query.get('operations') ?? '1' };
const library =
	query.get('renderer') === 'static'
		? import('../../../src/lib/map/svg/renderer').then(({ SvgRenderer }) => SvgRenderer)
		: import('../../../src/lib/map/renderer').then(({ MapRenderer }) => MapRenderer);
const [Renderer, index, topology, theatres] = await Promise.all([
	library,
	fetchJson(`growth/atlas-${times.units}-${times.operations}.json`),
	fetchJson(`growth/topology-${times.units}.json`),
	fetchJson(theatresAddress)
]);

/** @param {import('../../../src/lib/domain/day').Day} date @returns {import('../../../src/lib/map/layer').Frame} */
const frameOf = (date) => ({
	date,
	layers: new Set(query.has('shown') ? ['members', 'operations', 'ended-operations'] : DEFAULT_LAYERS),
	selection: null,
	compare: null,
	highlight: null,
	limbs: null,
	operations: null,
	symbols: 'atlas'
});
/** All operations have begun by then. */
const LAST_DAY = day('2026-01-01');

const { container, view } = stage();
const ready = () => offerSteps((on) => drawing.show(frameOf(on), true));
const nothing = () => undefined;
/** @type {import('../../../src/lib/map/drawing').Drawing} */
const drawing = new Renderer(
	container,
	{ ...decode(topology), theatres },
	{ atlas: new Atlas(index), palette: PALETTE },
	frameOf(query.has('shown') ? LAST_DAY : FIRST_DAY),
	{ view, projection: 'globe', texts: { label: '', attribution: '', pin: '', twoFingers: '' }, drawn: null },
	{
		ready,
		moving: nothing,
		moved: nothing,
		picked: nothing,
		detailWanted: nothing,
		symbolsFailed: nothing,
		ownFailed: nothing,
		contextLost: nothing
	}
);
if (query.get('renderer') === 'static') ready();

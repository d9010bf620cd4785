import { geoAzimuthalEqualArea, geoDistance, geoMercator, type GeoProjection } from 'd3-geo';
import { ZOOM_RANGE, type Position, type UrlState, type View } from '../../state/url';
import { radians, radiusPixels, zoomOfRadius } from '../globe';
import { SHEET_RADIUS, SHEET_SIZE, type Home } from '../home';

/** Units of the drawing per CSS pixel: whole units are half pixels. */
export const UNITS_PER_PIXEL = 2;

/** Land further away than this from the middle (degrees of arc) would be stretched beyond recognition. */
const HORIZON_DEGREES = 125;

/** A part of the earth, north up in its middle. */
export interface Sheet {
	readonly view: View;
	/** `globe` is drawn in equal areas (Lambert's azimuthal projection), `mercator` as what it is. */
	readonly kind: UrlState['projection'];
	/** Longitude and latitude to units of the drawing, whose origin is the middle. */
	readonly projection: GeoProjection;
	/** Half its width and half its height in units of the drawing. */
	readonly half: readonly [number, number];
}

/** The sheet of a view that is `width` × `height` CSS pixels large. */
export function createSheet(
	view: View,
	{ width, height }: { readonly width: number; readonly height: number },
	kind: UrlState['projection'] = 'globe'
): Sheet {
	const half = [(width * UNITS_PER_PIXEL) / 2, (height * UNITS_PER_PIXEL) / 2] as const;
	const projection =
		kind === 'globe'
			? geoAzimuthalEqualArea()
					.rotate([-view.longitude, -view.latitude])
					.scale(radiusPixels(view) * UNITS_PER_PIXEL)
					.clipAngle(HORIZON_DEGREES)
			: geoMercator()
					.rotate([-view.longitude, 0])
					.center([0, view.latitude])
					.scale(radiusPixels({ ...view, latitude: 0 }) * UNITS_PER_PIXEL);
	projection.translate([0, 0]).clipExtent([
		[-half[0], -half[1]],
		[half[0], half[1]]
	]);
	return { view, kind, projection, half };
}

/** The sheet that a page brings along for its home. */
export function homeSheet(home: Home): Sheet {
	const zoom = 'zoom' in home ? home.zoom : zoomOfRadius(SHEET_RADIUS, home.latitude);
	return createSheet({ ...home, zoom }, SHEET_SIZE);
}

/**
 * A view with another place in its middle, magnified. On the globe things keep their size, for which the zoom differs from
 * latitude to latitude; no view is smaller than the whole earth at zoom 0.
 */
export function viewAt(
	view: View,
	{ longitude, latitude }: Position,
	kind: Sheet['kind'],
	magnified = 1
): View {
	const least = kind === 'globe' ? zoomOfRadius(radiusPixels({ latitude: 0, zoom: 0 }), latitude) : 0;
	const zoom =
		kind === 'globe'
			? zoomOfRadius(radiusPixels(view) * magnified, latitude)
			: view.zoom + Math.log2(magnified);
	return {
		longitude,
		latitude,
		zoom: Math.min(ZOOM_RANGE.most, Math.max(least, ZOOM_RANGE.least, zoom))
	};
}

/** Where a place is on the sheet, in units of the drawing; `null` where it is not on it. */
export function pointOn(sheet: Sheet, place: readonly [number, number]): readonly [number, number] | null {
	const { longitude, latitude } = sheet.view;
	const beyond =
		sheet.kind === 'globe' &&
		geoDistance([longitude, latitude], [place[0], place[1]]) > radians(HORIZON_DEGREES);
	const [x = NaN, y = NaN] = beyond ? [] : (sheet.projection([place[0], place[1]]) ?? []);
	return Math.abs(x) <= sheet.half[0] && Math.abs(y) <= sheet.half[1] ? [x, y] : null;
}

/** Longitude and latitude of a point of the sheet; `null` beyond the edge of the earth. */
export function placeOn(sheet: Sheet, [x, y]: readonly [number, number]): readonly [number, number] | null {
	const [longitude = NaN, latitude = NaN] = sheet.projection.invert?.([x, y]) ?? [];
	return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : null;
}

/**
 * The view that shows a box of degrees beside what lies over the map.
 * @param padding CSS pixels that are taken at each side
 */
export function viewOfBounds(
	[west, south, east, north]: readonly [number, number, number, number],
	{ width, height }: { readonly width: number; readonly height: number },
	padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number },
	mostZoom: number
): View {
	const middle: View = { longitude: (west + east) / 2, latitude: (south + north) / 2, zoom: mostZoom };
	const { projection } = createSheet(middle, { width, height });
	const corners = [west, middle.longitude, east].flatMap((x) =>
		[south, north].map((y) => projection([x, y])!)
	);
	const reach = (axis: 0 | 1) =>
		Math.max(...corners.map((corner) => Math.abs(corner[axis]))) / UNITS_PER_PIXEL;
	const room = [width - padding.left - padding.right, height - padding.top - padding.bottom];
	const share = Math.min(...room.map((side, axis) => Math.max(side, 1) / 2 / reach(axis as 0 | 1)));
	const zoom = mostZoom + Math.min(0, Math.log2(share));
	const sheet = createSheet({ ...middle, zoom }, { width, height });
	const centre = placeOn(sheet, [
		((padding.right - padding.left) / 2) * UNITS_PER_PIXEL,
		((padding.bottom - padding.top) / 2) * UNITS_PER_PIXEL
	]);
	const [longitude, latitude] = centre ?? [middle.longitude, middle.latitude];
	// Where the middle of the window lies has another latitude, and so another zoom for the same size.
	return { longitude, latitude, zoom: zoomOfRadius(radiusPixels({ ...middle, zoom }), latitude) };
}

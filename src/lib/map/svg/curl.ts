/** Height of MapLibre's window at the distance of its camera from the map: a field of view of 36.87°. */
const CAMERA_HEIGHTS = 1.5;

/** How long the sheet takes to become the globe. */
export const CURL_MILLISECONDS = 550;

/** A flat sheet on its way to the globe that MapLibre shows of the same place. */
export interface Curl {
	/** Units of the drawing per radian in the middle. */
	readonly radius: number;
	/** Distance of the camera from the middle of the globe, in radii. */
	readonly distance: number;
}

/** The curl of a sheet to the globe of a window; lengths in units of the drawing. */
export function curlOf(radius: number, windowHeight: number): Curl {
	return { radius, distance: 1 + (CAMERA_HEIGHTS * windowHeight) / radius };
}

/**
 * Where a distance from the middle of the sheet comes to lie. Both projections are azimuthal: places move along their
 * direction from the middle, in equal areas by 2 R sin(θ/2), in perspective by R (d − 1) sin θ / (d − cos θ), and not
 * beyond the horizon.
 * @param share 0 = on the sheet, 1 = on the globe
 */
export function curled(length: number, { radius, distance }: Curl, share: number): number {
	const angle = 2 * Math.asin(Math.min(1, length / (2 * radius)));
	const seen = Math.min(angle, Math.acos(1 / distance));
	const onGlobe = (radius * (distance - 1) * Math.sin(seen)) / (distance - Math.cos(seen));
	return length + (onGlobe - length) * share;
}

/** A path's points and how it joins them: `M` begins a line, `z` closes it. */
interface Outline {
	readonly element: SVGPathElement;
	readonly lines: readonly { readonly points: Float64Array; readonly closed: boolean }[];
}

/** Turns the sheet that an element shows into the globe, within {@link CURL_MILLISECONDS}. */
export function playCurl(svg: SVGSVGElement, curl: Curl): void {
	const outlines = [...svg.querySelectorAll<SVGPathElement>('[data-spec] > path')].map(outlineOf);
	const ground = svg.querySelector('rect');
	const disc = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
	ground?.replaceWith(disc);
	const edge = 2 * curl.radius;
	let started: number | null = null;
	requestAnimationFrame(function step(now) {
		started ??= now;
		const time = Math.min((now - started) / CURL_MILLISECONDS, 1);
		const share = time * time * (3 - 2 * time);
		disc.setAttribute('r', String(curled(edge, curl, share)));
		for (const { element, lines } of outlines) element.setAttribute('d', pathOf(lines, curl, share));
		if (time < 1) requestAnimationFrame(step);
	});
}

function outlineOf(element: SVGPathElement): Outline {
	const lines: { points: Float64Array; closed: boolean }[] = [];
	for (const [, data = ''] of (element.getAttribute('d') ?? '').matchAll(/M([^M]*)/g)) {
		let [x, y] = [0, 0];
		const numbers = (data.match(/-?\d+/g) ?? []).map(Number);
		const points = Float64Array.from(numbers, (value, index) =>
			index % 2 === 0 ? (x += value) : (y += value)
		);
		lines.push({ points, closed: data.endsWith('z') });
	}
	return { element, lines };
}

function pathOf(lines: Outline['lines'], curl: Curl, share: number): string {
	let data = '';
	for (const { points, closed } of lines) {
		for (let index = 0; index < points.length; index += 2) {
			const [x, y] = [points[index]!, points[index + 1]!];
			const length = Math.hypot(x, y);
			const factor = length === 0 ? 1 : curled(length, curl, share) / length;
			data += `${index === 0 ? 'M' : 'L'}${(x * factor).toFixed(1)} ${(y * factor).toFixed(1)}`;
		}
		if (closed) data += 'z';
	}
	return data;
}

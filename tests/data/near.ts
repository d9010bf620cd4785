/** What lies near a place: the base map cuts off capes and islets. */
import type { Locator } from '../../src/lib/data/locator';
import type { Located } from '../../src/lib/domain/facts';

const KILOMETRES_PER_DEGREE = 111.2;

/** Ids of the units at a place and, on rings around it, within about 30 km. */
export function unitsNear(locator: Locator, { latitude, longitude }: Located): Set<string> {
	const units = new Set<string>();
	for (const radius of [0, 10, 20, 30]) {
		for (let bearing = 0; bearing < 360; bearing += 30) {
			const [north, east] = [Math.cos, Math.sin].map(
				(of) => (of((bearing * Math.PI) / 180) * radius) / KILOMETRES_PER_DEGREE
			) as [number, number];
			const at = {
				latitude: latitude + north,
				longitude: longitude + east / Math.cos((latitude * Math.PI) / 180)
			};
			const { unit } = locator.locate(at);
			if (unit !== null) units.add(unit);
		}
	}
	return units;
}

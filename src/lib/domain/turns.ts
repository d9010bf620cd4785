import type { LocalIndex } from './atlas-index';
import { addDays, type Day } from './day';
import { goneOn } from './events';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days on which something recorded may not be as it was the day before, ascending: between two of them no question about
 * a day has another answer. That is every day which the index names, and for an event also the day after it, when it is
 * no longer that of the day, and the one on which it is gone.
 */
export function turningDays(index: LocalIndex): readonly Day[] {
	const days = new Set(index.events.flatMap((event): Day[] => [addDays(event.from, 1), goneOn(event)]));
	const gather = (value: unknown): void => {
		if (typeof value === 'string') {
			if (DAY.test(value)) days.add(value as Day);
		} else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
	};
	gather(index);
	return [...days].sort();
}

import { loadRecord } from '$lib/state/navigation';
import type { Selection } from '$lib/state/url';
import type { PageData as BattlegroupData } from './battlegroups/[id]/$types';
import type { PageData as FlankData } from './eastern-flank/$types';
import type { PageData as MemberData } from './members/[id]/$types';
import type { PageData as OperationData } from './operations/[id]/$types';
import type { PageData as TimelineData } from './timeline/$types';

/** What each kind of record is loaded as: the facts of the page that it is on. */
interface PageOf {
	readonly member: MemberData;
	readonly operation: OperationData;
	readonly battlegroup: BattlegroupData;
	readonly event: TimelineData;
	readonly site: FlankData;
}

/** The facts of one record, as its page has them. */
export type LoadedRecord = {
	[K in keyof PageOf]: { readonly kind: K; readonly id: string; readonly data: PageOf[K] };
}[keyof PageOf];

/** Loads the facts of what is selected. An answer that comes after the next selection is dropped. */
export class RecordLoader {
	current = $state.raw<LoadedRecord | null>(null);
	failed = $state.raw(false);
	#wanted: Selection | null = null;

	show(selection: Selection | null): void {
		this.#wanted = selection;
		this.current = null;
		this.failed = false;
		if (selection === null || selection.kind === 'unit') return;
		const { kind, id } = selection;
		void loadRecord(kind, id).then((data) => {
			if (this.#wanted !== selection) return;
			this.failed = data === null;
			// The page's own load function made these data, so they have its type.
			if (data !== null) this.current = { kind, id, data } as unknown as LoadedRecord;
		});
	}
}

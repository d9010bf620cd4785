import { loadRecord } from '$lib/state/navigation';
import type { Selection } from '$lib/state/url';
import type { PageData as BattlegroupData } from './battlegroups/[id]/$types';
import type { PageData as MemberData } from './members/[id]/$types';
import type { PageData as OperationData } from './operations/[id]/$types';

/** The facts of one record, as its own page has them. */
export type LoadedRecord =
	| { readonly kind: 'member'; readonly data: MemberData }
	| { readonly kind: 'operation'; readonly data: OperationData }
	| { readonly kind: 'battlegroup'; readonly data: BattlegroupData };

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
		void loadRecord(selection).then((data) => {
			if (this.#wanted !== selection) return;
			this.failed = data === null;
			// The page's own load function made these data, so they have its type.
			if (data !== null) this.current = { kind: selection.kind, data } as unknown as LoadedRecord;
		});
	}
}

/** Files counted, with their bytes as they are kept and as they are transferred. */
export interface Amount {
	readonly files: number;
	readonly bytes: number;
	readonly transfer: number;
}

/** How much of the atlas is kept in this browser. */
export interface SavedState {
	/** Version of the site the worker belongs to. */
	readonly version: string;
	readonly total: Amount;
	readonly saved: Amount;
	/** Whether the reader has asked for the whole atlas. */
	readonly wanted: boolean;
}

/** Why a saving stopped, or left a file out. */
export type SaveProblem = 'quota' | 'network' | 'corrupt';

/** What a portion of the saving gave. `failed` lists the files whose bytes were wrong twice. */
export interface SaveAnswer {
	readonly state: SavedState;
	readonly failed: readonly string[];
	/** What ended the saving for now. */
	readonly problem: SaveProblem | null;
}

/** What a page asks of the service worker. Each is answered on the port that comes with it. */
export interface OfflineMessages {
	/** How much is kept? */
	state: { ask: object; answer: SavedState };
	/** These files were used; keep them. Addresses on this origin. */
	visited: { ask: { readonly addresses: readonly string[] }; answer: SavedState };
	/**
	 * Save up to `most` files that are not kept yet, except these. The page asks portion by portion: so it can stop
	 * at any time, an interrupted saving goes on where it was, and no portion outlives the time a browser allows.
	 */
	save: { ask: { readonly most: number; readonly except: readonly string[] }; answer: SaveAnswer };
	/** Stop the portion under way. */
	cancel: { ask: object; answer: SavedState };
	/** Remove everything but what shows that there is no connection. */
	remove: { ask: object; answer: SavedState };
	/** Take over from the older worker, as the reader wishes. */
	takeOver: { ask: object; answer: null };
	/**
	 * The page asking is of this version. Answers whether the worker may take over unasked: if the version is its own
	 * and no other page is open that would be interrupted.
	 */
	settle: { ask: { readonly version: string }; answer: boolean };
}

export type OfflineKind = keyof OfflineMessages;

/** A message with its kind. */
export type OfflineMessage = { [K in OfflineKind]: { kind: K } & OfflineMessages[K]['ask'] }[OfflineKind];

import type { Day } from '../domain/day';

/** A step the timeline can take. */
export type Step = 'day' | 'month' | 'year' | 'event';

/** What a reader can ask of the timeline. */
export type Command =
	| { readonly do: 'play' | 'pace' | 'loop' | 'caption' | 'help' }
	| { readonly do: 'go'; readonly to: Day | 'first' | 'last' }
	| { readonly do: 'step'; readonly unit: Step; readonly count: number }
	/** To the next speed, or the one before. */
	| { readonly do: 'speed'; readonly by: 1 | -1 }
	/** The loop starts or ends on the chosen day. */
	| { readonly do: 'marker'; readonly edge: 'from' | 'to' };

/** A shortcut: any of its keys gives the command. A key is as `KeyboardEvent.key` says it. */
export interface Shortcut {
	/** Names its text in the list of shortcuts. */
	readonly id:
		| 'play'
		| 'month'
		| 'day'
		| 'year'
		| 'event'
		| 'ends'
		| 'speed'
		| 'pace'
		| 'loop'
		| 'markers'
		| 'caption'
		| 'help';
	/** With the Shift key held. */
	readonly shift?: boolean;
	readonly keys: Readonly<Record<string, Command>>;
}

const step = (unit: Step, count: number): Command => ({ do: 'step', unit, count });

/** Every shortcut, in the order in which they are listed. */
export const SHORTCUTS: readonly Shortcut[] = [
	{ id: 'play', keys: { ' ': { do: 'play' }, k: { do: 'play' } } },
	{ id: 'event', keys: { '<': step('event', -1), '>': step('event', 1) } },
	{ id: 'month', keys: { ArrowLeft: step('month', -1), ArrowRight: step('month', 1) } },
	{ id: 'day', shift: true, keys: { ArrowLeft: step('day', -1), ArrowRight: step('day', 1) } },
	{ id: 'year', keys: { PageDown: step('year', -1), PageUp: step('year', 1) } },
	{ id: 'ends', keys: { Home: { do: 'go', to: 'first' }, End: { do: 'go', to: 'last' } } },
	{ id: 'speed', keys: { '-': { do: 'speed', by: -1 }, '+': { do: 'speed', by: 1 } } },
	{ id: 'pace', keys: { p: { do: 'pace' } } },
	{ id: 'loop', keys: { l: { do: 'loop' } } },
	{ id: 'markers', keys: { '[': { do: 'marker', edge: 'from' }, ']': { do: 'marker', edge: 'to' } } },
	{ id: 'caption', keys: { c: { do: 'caption' } } },
	{ id: 'help', keys: { '?': { do: 'help' } } }
];

/** A slider of the platform moves with these as well. */
const ALIASES: Readonly<Record<string, string>> = { ArrowUp: 'ArrowRight', ArrowDown: 'ArrowLeft' };

/** What is known of a key that was pressed. */
export interface Press {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	getModifierState(key: string): boolean;
}

/** The command of a key; `null` if it has none. */
export function commandOf(press: Press): Command | null {
	// Where a character needs AltGr, the browser reports Ctrl and Alt.
	const modified = (press.ctrlKey || press.metaKey || press.altKey) && !press.getModifierState('AltGraph');
	if (modified) return null;
	const key = press.key.length === 1 ? press.key.toLowerCase() : (ALIASES[press.key] ?? press.key);
	// A character has taken the Shift key into account; a key with a name has not.
	const matches = SHORTCUTS.filter(
		({ shift = false, keys }) => Object.hasOwn(keys, key) && (key.length === 1 || shift === press.shiftKey)
	);
	return matches[0]?.keys[key] ?? null;
}

/** Whether a key is a character, which speech input or a slip of the hand types by accident. */
export const isCharacter = ({ key }: Pick<Press, 'key'>) => key.length === 1 && key !== ' ';

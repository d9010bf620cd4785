import type { AtlasState } from '$lib/state/atlas.svelte';
import { commandOf, isCharacter, type Command } from '$lib/state/commands';
import { remember, remembered } from '$lib/state/storage';

const STORAGE_KEY = 'keys';

/** What is typed into belongs to the field. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable]';
/** What the space bar presses, and what moves with the arrows by itself. */
const PRESSED = 'button, a, summary, input';
const MOVED = 'input, [role="tab"], [role="radio"]';
/** Keys that move and zoom the map while it has the focus. */
const OF_THE_MAP = /^(Arrow.*|[-+=_])$/;

/** The windows over a page that its timeline opens, and the keys that act on it. */
export class TimelineTools {
	dialog = $state<'help' | 'transcript' | null>(null);
	/** Whether characters act wherever the focus is, or only on the timeline. */
	#everywhere = $state(true);
	readonly #atlasState: AtlasState;
	readonly #scrolls: boolean;

	/**
	 * To be created while a component starts.
	 *
	 * @param scrolls whether arrows and the space bar scroll the page, unless the timeline has the focus
	 */
	constructor(atlasState: AtlasState, { scrolls }: { readonly scrolls: boolean }) {
		this.#atlasState = atlasState;
		this.#scrolls = scrolls;
		$effect(() => {
			this.#everywhere = remembered(STORAGE_KEY) !== 'timeline';
			addEventListener('keydown', this.#onKey);
			return () => removeEventListener('keydown', this.#onKey);
		});
	}

	get everywhere(): boolean {
		return this.#everywhere;
	}

	set everywhere(everywhere: boolean) {
		this.#everywhere = everywhere;
		remember(STORAGE_KEY, everywhere ? 'everywhere' : 'timeline');
	}

	/** Does what the reader asks of the timeline. */
	readonly run = (command: Command): void => {
		if (command.do === 'help') this.dialog = 'help';
		else this.#atlasState.run(command);
	};

	readonly #onKey = (event: KeyboardEvent): void => {
		const target = event.target instanceof Element ? event.target : document.body;
		if (event.defaultPrevented || this.dialog || !this.#acts(event, target)) return;
		const command = commandOf(event);
		if (!command) return;
		event.preventDefault();
		this.run(command);
	};

	#acts(event: KeyboardEvent, target: Element): boolean {
		const onTimeline = target.closest('[data-keys="timeline"]') !== null;
		if (target.closest(FIELDS)) return false;
		if (target.closest('[data-testid="map"]')) return !OF_THE_MAP.test(event.key) && this.#everywhere;
		if (isCharacter(event)) return onTimeline || this.#everywhere;
		if (target.closest(event.key === ' ' ? PRESSED : MOVED)) return false;
		return onTimeline || (!this.#scrolls && (target === document.body || target.id === 'main'));
	}
}

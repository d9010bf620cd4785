import { MediaQuery } from 'svelte/reactivity';
import type { Theme } from './palette';

/** What the reader asked for; `system` follows the device. */
export type ThemeChoice = 'system' | Theme;

const STORAGE_KEY = 'treaty-atlas:theme';
const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The colour scheme of the whole page, remembered in this browser where that is allowed. */
class ThemeState {
	#choice = $state.raw<ThemeChoice>('system');
	#darkDevice = new MediaQuery('(prefers-color-scheme: dark)', false);

	get choice(): ThemeChoice {
		return this.#choice;
	}

	/** The scheme in force. */
	get current(): Theme {
		if (this.#choice !== 'system') return this.#choice;
		return this.#darkDevice.current ? 'dark' : 'light';
	}

	/** Takes over what an earlier visit chose. */
	restore(): void {
		const stored = attempt(() => localStorage.getItem(STORAGE_KEY));
		const choice = CHOICES.find((candidate) => candidate === stored);
		if (choice) this.choose(choice);
	}

	choose(choice: ThemeChoice): void {
		this.#choice = choice;
		document.documentElement.style.colorScheme = choice === 'system' ? '' : choice;
		attempt(() => localStorage.setItem(STORAGE_KEY, choice));
	}
}

/** Storage can be full or forbidden; the page works without it. */
function attempt<T>(action: () => T): T | null {
	try {
		return action();
	} catch {
		return null;
	}
}

export const theme = new ThemeState();

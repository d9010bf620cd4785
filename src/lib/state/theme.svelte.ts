import { MediaQuery } from 'svelte/reactivity';
import type { Theme } from './palette';
import { remember, remembered } from './storage';

/** What the reader asked for; `system` follows the device. */
export type ThemeChoice = 'system' | Theme;

const STORAGE_KEY = 'theme';
const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The colour scheme of the whole page, remembered in this browser where that is allowed. */
class ThemeState {
	#choice = $state.raw<ThemeChoice>('system');
	#paper = new MediaQuery('print', false);
	#darkDevice = new MediaQuery('(prefers-color-scheme: dark)', false);

	get choice(): ThemeChoice {
		return this.#choice;
	}

	/** The scheme in force. */
	get current(): Theme {
		if (this.#paper.current) return 'light';
		if (this.#choice !== 'system') return this.#choice;
		return this.#darkDevice.current ? 'dark' : 'light';
	}

	/** Takes over what an earlier visit chose. */
	restore(): void {
		const stored = remembered(STORAGE_KEY);
		const choice = CHOICES.find((candidate) => candidate === stored);
		if (choice) this.choose(choice);
	}

	choose(choice: ThemeChoice): void {
		this.#choice = choice;
		document.documentElement.style.colorScheme = choice === 'system' ? '' : choice;
		remember(STORAGE_KEY, choice);
	}
}

export const theme = new ThemeState();

import { mix } from '../state/palette';

/** The colour of a feature on its way from one to another. */
export interface Fade {
	readonly source: string;
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** Milliseconds on the clock of the animation frames. */
	readonly startedAt: number;
}

const FADE_MILLISECONDS = 500;
const FLASH_MILLISECONDS = 2000;

/** Part of the flash during which it stays at its full strength, to be read. */
const FLASH_HOLD = 0.6;

/** The colour of a fade at `now`, and whether it has arrived. */
export function fadeAt({ from, to, startedAt }: Fade, now: number): { fill: string; over: boolean } {
	const share = Math.min(Math.max(now - startedAt, 0) / FADE_MILLISECONDS, 1);
	return { fill: mix(from, to, share), over: share === 1 };
}

/** How strongly land that joined at `startedAt` is outlined and named at `now`: from 1 down to 0. */
export function flashAt(startedAt: number, now: number): number {
	const share = Math.min(Math.max(now - startedAt, 0) / FLASH_MILLISECONDS, 1);
	return Math.min((1 - share) / (1 - FLASH_HOLD), 1);
}

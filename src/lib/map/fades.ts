import { mix } from '../state/palette';
import type { FeatureState } from './layer';

/** A colour on its way from one state to the next. */
export interface Fade {
	readonly change: FeatureState;
	readonly from: string;
	readonly to: string;
	readonly startedAt: number;
	/** Whether the land is outlined and named for a moment: it has just become a member's. */
	readonly joins: boolean;
}

const FADE_MILLISECONDS = 500;
const FLASH_MILLISECONDS = 1800;

/** The state of a fading feature at `now` (milliseconds on the clock of `startedAt`), and whether it is over. */
export function fadeAt(fade: Fade, now: number): { state: { fill: string; flash: number }; over: boolean } {
	const elapsed = Math.max(now - fade.startedAt, 0);
	const share = Math.min(elapsed / FADE_MILLISECONDS, 1);
	const flash = fade.joins ? Math.max(1 - elapsed / FLASH_MILLISECONDS, 0) : 0;
	return { state: { fill: mix(fade.from, fade.to, share), flash }, over: share === 1 && flash === 0 };
}

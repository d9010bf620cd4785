import type { Amount, SavedState } from '$lib/data/offline/messages';
import type { Language } from '$lib/domain/facts';
import * as m from '$lib/paraglide/messages';
import type { OfflineProblem } from '$lib/state/offline.svelte';

/** What the section of offline use works with. */
interface OfflineFacts {
	readonly phase: 'starting' | 'ready' | 'saving' | 'none';
	readonly problem: OfflineProblem | null;
	readonly saved: SavedState | null;
	/** Room that the browser gives, in bytes. */
	readonly room: number | null;
}

const PROBLEMS: Readonly<Record<OfflineProblem, () => string>> = {
	unsupported: m.offline_problem_unsupported,
	forbidden: m.offline_problem_forbidden,
	failed: m.offline_problem_failed,
	quota: m.offline_problem_quota,
	network: m.offline_problem_network,
	corrupt: m.offline_problem_corrupt
};

/** The section of offline use in words. */
export function offlineView({ phase, problem, saved, room }: OfflineFacts, language: Language) {
	const total = saved?.total ?? NOTHING;
	const kept = saved?.saved ?? NOTHING;
	const complete = saved !== null && kept.files === total.files;
	const begun = saved?.wanted === true && kept.files > 0;
	const rest = megabytes(total.transfer - kept.transfer, language);
	const count = new Intl.NumberFormat(language);
	const short = room !== null && !complete && room < total.bytes - kept.bytes;
	return {
		stage: complete && phase === 'ready' ? ('complete' as const) : phase,
		saveLabel: begun ? m.offline_save_rest({ size: rest }) : m.offline_save({ size: rest }),
		amount: saved
			? m.offline_amount({
					files: count.format(kept.files),
					all: count.format(total.files),
					size: megabytes(kept.bytes, language),
					whole: megabytes(total.bytes, language)
				})
			: '',
		done: total.transfer > 0 ? kept.transfer / total.transfer : 0,
		progress: m.offline_progress({
			done: megabytes(kept.transfer, language),
			all: megabytes(total.transfer, language)
		}),
		removable: phase === 'ready' && (complete || begun),
		problem: problem ? PROBLEMS[problem]() : short ? m.offline_problem_room() : null
	};
}

const NOTHING: Amount = { files: 0, bytes: 0, transfer: 0 };

/** A size in megabytes of a million bytes, as browsers and shops count them. */
function megabytes(bytes: number, language: Language): string {
	const format = new Intl.NumberFormat(language, {
		style: 'unit',
		unit: 'megabyte',
		maximumFractionDigits: bytes < 10_000_000 ? 1 : 0
	});
	// A number and its unit stay on one line.
	return format.format(bytes / 1_000_000).replace(' ', '\u00a0');
}

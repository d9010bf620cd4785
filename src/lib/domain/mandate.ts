import type { Atlas } from './atlas';
import type { LocalIndex } from './atlas-index';
import { standingOf } from './membership';

type OperationEntry = LocalIndex['operations'][number];

/**
 * What an operation rested on. `united-nations` = resolutions of the Security Council; `member-request` = a
 * state asked that was a member when the operation began; `article-5` = Article 5 of the treaty; `none` =
 * none of these, but a decision of the Council alone or with the host's consent.
 */
export const MANDATE_BASES = ['united-nations', 'member-request', 'article-5', 'none'] as const;
export type MandateBasis = (typeof MANDATE_BASES)[number];

/** Everything an operation rested on; several bases can hold together. Never empty. */
export function mandateBases(atlas: Atlas, { mandate, from }: OperationEntry): readonly MandateBasis[] {
	const { resolutions, article, requestedBy } = mandate;
	const asked = requestedBy.some((polity) => {
		const member = atlas.memberOf(polity);
		return member !== undefined && standingOf(member, from) === 'member';
	});
	const bases: MandateBasis[] = [];
	if (resolutions.length > 0) bases.push('united-nations');
	if (asked) bases.push('member-request');
	if (article === 5) bases.push('article-5');
	return bases.length > 0 ? bases : ['none'];
}

import type { Response } from '#lib/analytics/view/response.ts';
import type { Translate } from '#lib/messages/format.ts';
import { quality } from '#lib/messages/quality.ts';
import { toPercent } from './chart-words.ts';

/** How many answered of those invited, in a sentence; none where nobody was. */
export function responseNotes(t: Translate, response: Response | null): string[] {
	if (!response) return [];
	const { answered, invited, rate } = response;
	return [t(quality.response, { answered, invited, share: toPercent(rate) })];
}

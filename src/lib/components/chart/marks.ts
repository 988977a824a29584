import type { Meaning, ReadPoint } from '#lib/analytics/signal/reading.ts';

/** What a point is drawn as: the shape says the same as the colour, for those who see no colours and for print. */
export type Mark = Meaning | 'common';

/** The shape of each signal around 0,0, about 13 px wide; common cause is a dot. */
export const markShapes: Readonly<Record<Meaning, string>> = {
	improvement: 'M0-7L6.5 4.5H-6.5Z',
	concern: 'M-5-5H5V5H-5Z',
	neither: 'M0-7L7 0 0 7-7 0Z'
};

/** The mark of a point: its meaning where it breaks a rule. */
export function markOf({ rule, meaning }: Pick<ReadPoint, 'rule' | 'meaning'>): Mark {
	return rule === null ? 'common' : (meaning ?? 'neither');
}

/** Fewer answers than this are an indication only, and drawn hollow. */
export const fewAnswers = 30;

/** Whether a figure is an indication only. */
export function isFew(n: number): boolean {
	return n < fewAnswers;
}

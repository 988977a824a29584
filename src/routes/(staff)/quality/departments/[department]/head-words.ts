import type { SignalVerdict, Signal } from '#lib/analytics/view/signals.ts';
import type { Verdict } from '#lib/analytics/signal/reading.ts';
import type { ReadingWords } from '#lib/components/chart/reading-words.ts';
import { monthInSentence } from '#lib/components/chart/chart-words.ts';
import { dimension } from '#lib/messages/dimension.ts';
import type { Message, Translate } from '#lib/messages/format.ts';
import { quality } from '#lib/messages/quality.ts';
import type { HeadData } from './head-rows.ts';

/** What a verdict says changes, as the messages of the page choose by. */
export type Change = 'stable' | 'higher' | 'lower' | 'rising' | 'falling' | 'high' | 'low' | 'unknown';

/** The change a verdict tells of; a high share of favourable answers is good. */
export function changeOf(verdict: Verdict): Change {
	if (!('rule' in verdict)) return verdict.key === 'cannot-tell' ? 'unknown' : 'stable';
	const isUp = verdict.key !== 'concern';
	if (verdict.points === 1) return isUp ? 'high' : 'low';
	if (verdict.rule === 'trend') return isUp ? 'rising' : 'falling';
	return isUp ? 'higher' : 'lower';
}

/** The month since which it changes, in words; empty where nothing does. */
export function sinceOf({ language, calendar }: Omit<ReadingWords, 't'>, verdict: Verdict): string {
	return 'rule' in verdict ? monthInSentence(language, calendar, verdict.since) : '';
}

/** The name of a dimension; of one that is not known, the name of none. */
export function dimensionName(t: Translate, key: string): string {
	const names: Readonly<Record<string, Message>> = dimension;
	return t(names[key] ?? dimension.other);
}

/** What a signal is about, in a few words: the dimension where the item is its only one, else the question. */
export function signalSubject(t: Translate, data: HeadData, { item, scale, program }: Signal): string {
	const { items } = data.context.contents;
	const asked = items.find((row) => row.item === item && row.scale === scale);
	const isOnly = items.filter((row) => row.dimension === asked?.dimension).length === 1;
	const text = data.items.find((row) => row.item === item && row.scale === scale)?.text ?? item;
	const name = asked && isOnly ? dimensionName(t, asked.dimension) : t(quality.quoted, { text });
	const place = data.programs.find(({ id }) => id === program)?.name;
	return place === undefined ? name : t(quality.inProgram, { name, program: place });
}

/** A signal elsewhere than in the chosen item, as one of the sentences the page opens with. */
export function signalSentence(how: ReadingWords, data: HeadData, signal: Signal): string {
	const verdict: SignalVerdict = signal.verdict;
	return how.t(quality.signalNamed, {
		subject: signalSubject(how.t, data, signal),
		change: changeOf(verdict),
		since: sinceOf(how, verdict),
		concern: String(verdict.key === 'concern')
	});
}

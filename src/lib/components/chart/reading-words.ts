import type { Calendar } from '#lib/analytics/filter/filter.ts';
import type { ChartKind, ReadPoint, Rule, SeriesReading, Verdict } from '#lib/analytics/signal/reading.ts';
import { pointsSince } from '#lib/analytics/signal/verdict.ts';
import type { Language } from '#lib/domain/language.ts';
import { chart } from '#lib/messages/chart.ts';
import type { Message, Translate } from '#lib/messages/format.ts';
import { signal } from '#lib/messages/signal.ts';
import { estimateText, monthInSentence, monthText, toPercent } from './chart-words.ts';
import type { Mark } from './marks.ts';

/** What writing a reading takes besides the reading. */
export interface ReadingWords {
	readonly t: Translate;
	readonly language: Language;
	readonly calendar: Calendar;
}

const words: Readonly<Record<Verdict['key'], Message>> = {
	improvement: signal.improvement,
	concern: signal.concern,
	neither: signal.neither,
	'common-cause': signal.commonCause,
	'no-variation': signal.noVariation,
	'cannot-tell': signal.cannotTell
};

const ruleWords: Readonly<Record<Rule, Message>> = {
	outside: signal.ruleOutside,
	trend: signal.ruleTrend,
	'two-of-three': signal.ruleTwoOfThree,
	shift: signal.ruleShift
};

/** The mark a verdict is drawn with. */
export function verdictMark({ key }: Verdict): Mark {
	return key === 'improvement' || key === 'concern' || key === 'neither' ? key : 'common';
}

/** A verdict in a word or two, for small charts: with its month where there is one. */
export function verdictWord({ t, language, calendar }: ReadingWords, reading: SeriesReading): string {
	const { verdict } = reading;
	const word = t(words[verdict.key]);
	switch (verdict.key) {
		case 'improvement':
		case 'concern':
		case 'neither': {
			const since = monthInSentence(language, calendar, verdict.since);
			return t(verdict.points === 1 ? signal.wordIn : signal.wordSince, { word, since });
		}
		case 'cannot-tell':
			return t(signal.wordPoints, { word, points: verdict.points });
		case 'common-cause':
			return hasEarlierMark(reading) ? t(signal.commonCauseNow) : word;
		default:
			return word;
	}
}

/** A verdict as the sentence that a chart opens with: what it says, and what it rests on. */
export function verdictSentence(how: ReadingWords, reading: SeriesReading): string {
	const { t } = how;
	const { verdict } = reading;
	return t(signal.sentence, { word: t(words[verdict.key]), what: restsOn(how, reading) });
}

function restsOn({ t, language, calendar }: ReadingWords, reading: SeriesReading): string {
	const { verdict } = reading;
	switch (verdict.key) {
		case 'improvement':
		case 'concern':
		case 'neither': {
			const own = pointsSince(verdict, reading.points);
			const last = own[verdict.points - 1];
			const isPast = verdict.rule === 'shift' && own.length > verdict.points;
			return t(signal[isPast ? 'shiftUntil' : verdict.rule], {
				points: verdict.points,
				since: monthInSentence(language, calendar, verdict.since),
				until: monthInSentence(language, calendar, last?.month ?? verdict.since),
				side: sideOf(own.slice(0, verdict.points))
			});
		}
		case 'common-cause':
			return t(signal.commonCauseWhat);
		case 'no-variation':
			return t(signal.noVariationWhat);
		case 'cannot-tell': {
			if (verdict.points === 0) return t(signal.noData);
			return t(verdict.status === 'trial' ? signal.trial : signal.tooFew, { points: verdict.points });
		}
	}
}

/** On which side of the centre the latest point that breaks a rule lies; in a trend, which way it goes. */
function sideOf(points: readonly ReadPoint[]): 'above' | 'below' {
	const index = points.findLastIndex(({ rule }) => rule !== null);
	const latest = points[index];
	if (!latest) return 'above';
	const before = latest.rule === 'trend' ? points[index - 1]?.share : latest.centre;
	return latest.share < (before ?? latest.share) ? 'below' : 'above';
}

/** Whether points are marked on which the verdict does not rest. */
export function hasEarlierMark({ verdict, points }: SeriesReading): boolean {
	return !('rule' in verdict) && points.some(({ rule }) => rule !== null);
}

/** The time a point stands for: its month, its quarter, or its month and which of its batches. */
export function pointTime(
	{ t, language, calendar }: ReadingWords,
	reading: SeriesReading,
	point: ReadPoint
): string {
	const month = monthText(language, calendar, point.month);
	if (reading.pointKind === 'quarter') return t(signal.quarter, { month });
	if (reading.pointKind === 'month') return month;
	const same = reading.points.filter((other) => other.month === point.month);
	if (same.length === 1) return month;
	return t(signal.batchOf, { month, order: same.indexOf(point) + 1, of: same.length });
}

/** What a point of a signal says; empty for common cause. */
export function pointRule(t: Translate, { rule, meaning }: ReadPoint): string {
	if (rule === null) return '';
	return t(signal.atRule, { word: t(words[meaning ?? 'neither']), rule: t(ruleWords[rule]) });
}

/** A point in words: its time, its estimate, and its signal where it has one. */
export function pointText(how: ReadingWords, reading: SeriesReading, point: ReadPoint): string {
	const { t } = how;
	const said = t(chart.pointed, { month: pointTime(how, reading, point), estimate: estimateText(t, point) });
	const rule = pointRule(t, point);
	return rule === '' ? said : t(chart.pointedRule, { said, rule });
}

/** A series in a few sentences, for those who do not see the chart; of the points that are drawn. */
export function readingSummary(
	how: ReadingWords,
	reading: SeriesReading,
	points: readonly ReadPoint[]
): string {
	const { t } = how;
	const first = points[0];
	const latest = points.at(-1);
	if (!first || !latest) return t(chart.emptySummary);
	const lowest = points.reduce((best, point) => (point.share < best.share ? point : best));
	const highest = points.reduce((best, point) => (point.share > best.share ? point : best));
	const month = (point: ReadPoint) => monthInSentence(how.language, how.calendar, point.month);
	return t(chart.readingSummary, {
		points: points.length,
		from: month(first),
		to: month(latest),
		lowest: t(chart.percent, { share: toPercent(lowest.share) }),
		lowestMonth: month(lowest),
		highest: t(chart.percent, { share: toPercent(highest.share) }),
		highestMonth: month(highest),
		latestMonth: monthText(how.language, how.calendar, latest.month),
		latest: estimateText(t, latest),
		verdict: verdictSentence(how, reading)
	});
}

/** Why series are drawn in these points, in a sentence about all of them. */
export function whyText(t: Translate, readings: readonly SeriesReading[]): string {
	const kinds = { batch: signal.pointBatch, month: signal.pointMonth, quarter: signal.pointQuarter };
	const points = readings.flatMap((reading) => reading.points);
	const answers = points.reduce((sum, { n }) => sum + n, 0);
	return t(kinds[readings[0]?.pointKind ?? 'batch'], { points: points.length, answers });
}

/** The rule set in force, as it is printed on the chart; nothing where no limits are drawn. */
export function ruleSetNotes(t: Translate, chart: ChartKind | undefined): string[] {
	if (chart === undefined || chart === 'none') return [];
	return [t(signal.ruleSet, { name: chart === 'xmr' ? 'XmR' : 'P-prime' })];
}

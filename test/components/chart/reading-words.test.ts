import { describe, expect, test } from 'vitest';
import type { Verdict } from '#lib/analytics/signal/reading.ts';
import {
	pointText,
	pointTime,
	readingSummary,
	ruleSetNotes,
	verdictMark,
	hasEarlierMark,
	verdictSentence,
	verdictWord
} from '#lib/components/chart/reading-words.ts';
import { translator } from '#lib/messages/format.ts';
import { samplePoint, sampleReading } from './sample-reading.ts';

const ar = { t: translator('ar'), language: 'ar', calendar: 'gregory' } as const;
const en = { t: translator('en'), language: 'en', calendar: 'gregory' } as const;

function withVerdict(verdict: Verdict, share = 0.7) {
	const points = [0.8, 0.8, share].map((value, index) =>
		samplePoint(`2026-0${index + 1}`, value, 'rule' in verdict && index === 2 ? { rule: verdict.rule } : {})
	);
	return sampleReading([], { points, verdict });
}

describe('a verdict', () => {
	test('names the side it lies on, and since when', () => {
		const concern = withVerdict({ key: 'concern', rule: 'shift', since: '2026-03', points: 8 });
		expect(verdictSentence(en, concern)).toBe(
			'Worth a look: 8 points in a row below the centre line since March 2026.'
		);
		expect(verdictSentence(ar, concern)).toBe('يستدعي النظر: 8 نقاط متتالية تحت خط الوسط منذ مارس 2026.');
		const improvement = withVerdict(
			{ key: 'improvement', rule: 'outside', since: '2026-03', points: 1 },
			0.9
		);
		expect(verdictSentence(en, improvement)).toBe(
			'Improvement: the point of March 2026 lies above the upper limit.'
		);
		expect(verdictSentence(ar, improvement)).toBe('تحسّن: نقطة مارس 2026 فوق الحد الأعلى.');
	});

	test('says until when a shift ran that points on the other side followed', () => {
		const past = sampleReading([], {
			points: [
				samplePoint('2026-01', 0.6, { rule: 'shift' }),
				samplePoint('2026-02', 0.6, { rule: 'shift' }),
				samplePoint('2026-03', 0.9)
			],
			verdict: { key: 'concern', rule: 'shift', since: '2026-01', points: 2, first: 0 }
		});
		expect(verdictSentence(en, past)).toBe(
			'Worth a look: 2 points in a row below the centre line from January 2026 to February 2026; at least four in five points since January 2026 lie on that side.'
		);
		expect(verdictSentence(ar, past)).toContain('من يناير 2026 إلى فبراير 2026');
	});

	test('does not rest on marks of earlier points, which are said to be drawn', () => {
		const marked = samplePoint('2026-01', 0.6, { rule: 'outside' });
		const calm = { points: [marked, samplePoint('2026-02', 0.8)], verdict: { key: 'common-cause' } } as const;
		expect(hasEarlierMark(sampleReading([], calm))).toBe(true);
		expect(hasEarlierMark(sampleReading([0.8, 0.8]))).toBe(false);
		const verdict = { key: 'concern', rule: 'outside', since: '2026-01', points: 1 } as const;
		expect(hasEarlierMark(sampleReading([], { points: [marked], verdict }))).toBe(false);
	});

	test('follows the way a trend goes, not the side of the centre it is on', () => {
		const rising = sampleReading([], {
			points: [samplePoint('2026-01', 0.6), samplePoint('2026-02', 0.65, { rule: 'trend' })],
			verdict: { key: 'improvement', rule: 'trend', since: '2026-01', points: 7 }
		});
		expect(verdictSentence(en, rising)).toContain('each higher than the one before');
	});

	test.each([
		[{ key: 'common-cause' }, 'Common cause', 'تفاوت معتاد'],
		[{ key: 'no-variation' }, 'No variation', 'لا تفاوت'],
		[
			{ key: 'cannot-tell', status: 'too-few', points: 3 },
			'Too early to tell (3 points)',
			'لا حكم بعد (3 نقاط)'
		],
		[
			{ key: 'improvement', rule: 'shift', since: '2026-03', points: 8 },
			'Improvement since March 2026',
			'تحسّن منذ مارس 2026'
		],
		[
			{ key: 'concern', rule: 'outside', since: '2026-03', points: 1 },
			'Worth a look in March 2026',
			'يستدعي النظر في مارس 2026'
		]
	] as const)('has a word in both languages: %j', (verdict, english, arabic) => {
		expect(verdictWord(en, withVerdict(verdict))).toBe(english);
		expect(verdictWord(ar, withVerdict(verdict))).toBe(arabic);
	});

	test('says what is missing where it cannot tell', () => {
		const sentence = (status: 'too-few' | 'trial' | 'no-data', points: number) =>
			verdictSentence(en, withVerdict({ key: 'cannot-tell', status, points }));
		expect(sentence('too-few', 4)).toContain('4 points only');
		expect(sentence('trial', 9)).toContain('trial limits from 9 points');
		expect(sentence('no-data', 0)).toContain('no points');
	});

	test('has a mark that is not a colour alone', () => {
		expect(verdictMark({ key: 'concern', rule: 'shift', since: '2026-03', points: 8 })).toBe('concern');
		expect(verdictMark({ key: 'no-variation' })).toBe('common');
	});
});

describe('a point', () => {
	test('says its time, its estimate and its rule', () => {
		const point = samplePoint('2026-02', 0.9, { rule: 'outside', meaning: 'improvement' });
		const reading = sampleReading([], { points: [point] });
		expect(pointText(en, reading, point)).toBe(
			'February 2026: 90\u00a0% (80\u2060–\u2060100, 40\u00a0answers). Improvement: outside the limits'
		);
	});

	test('is told from the others of its month', () => {
		const points = [1, 2].map((batch) => samplePoint('2026-02', 0.9, { batch }));
		const reading = sampleReading([], { points, pointKind: 'batch' });
		expect(points.map((point) => pointTime(en, reading, point))).toEqual([
			'February 2026 (batch 1 of 2)',
			'February 2026 (batch 2 of 2)'
		]);
	});

	test('that is a quarter names its months', () => {
		const reading = sampleReading([0.8], { pointKind: 'quarter' });
		const [point] = reading.points;
		expect(point && pointTime(en, reading, point)).toBe('three months from January 2026');
	});
});

test('a series is summed up by its span, its ends, its latest point and its verdict', () => {
	const reading = sampleReading([0.8, 0.6, 0.9]);
	const summary = readingSummary(en, reading, reading.points);
	expect(summary).toContain('3 points between January 2026 and March 2026.');
	expect(summary).toContain('The lowest is 60\u00a0% in February 2026, the highest 90\u00a0% in March 2026.');
	expect(summary).toContain('Common cause');
	expect(readingSummary(en, reading, [])).toBe('No results in this period.');
});

test('the rule set in force is printed where limits are drawn, and nowhere else', () => {
	expect(ruleSetNotes(en.t, 'p-prime').join()).toContain('P-prime');
	expect(ruleSetNotes(en.t, 'xmr').join()).toContain('XmR');
	expect(ruleSetNotes(en.t, 'none')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { controlGeometry, hasBreak, hasGap } from '#lib/components/chart/control-geometry.ts';
import { limitLabels } from '#lib/components/chart/limit-labels.ts';
import { samplePoint, sampleReading } from './sample-reading.ts';

const domain = { from: 0.5, to: 1 };
const span = { from: '2026-01', to: '2026-05' };

describe('the points of a control chart', () => {
	test('stand in the middle of their month, and shares upwards', () => {
		const { points } = controlGeometry(sampleReading([0.75]), span, domain);
		expect(points).toMatchObject([{ x: 10, y: 50, left: 0, right: 20 }]);
	});

	test('are spread within their month where several batches ended in it', () => {
		const points = ['2026-01', '2026-01', '2026-02'].map((month, batch) =>
			samplePoint(month, 0.8, { batch })
		);
		const reading = sampleReading([], {
			points,
			pointKind: 'batch',
			segments: [{ first: 0, last: 2, status: 'too-few', centre: null }]
		});
		expect(controlGeometry(reading, span, domain).points.map(({ x }) => x)).toEqual([5, 15, 30]);
	});

	test('span three months where they are quarters, and are cut off at the end of the time shown', () => {
		const reading = sampleReading([], {
			points: [samplePoint('2026-01', 0.8), samplePoint('2026-04', 0.8)],
			pointKind: 'quarter',
			segments: [{ first: 0, last: 1, status: 'too-few', centre: null }]
		});
		const { points } = controlGeometry(reading, span, domain);
		expect(points.map(({ x, right }) => [x, right])).toEqual([
			[30, 60],
			[90, 100]
		]);
	});

	test('outside the span are left out, with the lines of the others unchanged', () => {
		const whole = controlGeometry(sampleReading([0.7, 0.8, 0.9]), span, domain);
		const part = controlGeometry(sampleReading([0.7, 0.8, 0.9]), { from: '2026-02', to: '2026-03' }, domain);
		expect(part.points.map(({ point }) => point)).toEqual(whole.points.slice(1).map(({ point }) => point));
	});

	test('of batches far apart are joined by a line of its own', () => {
		const months = ['2025-09', '2026-01', '2026-04'];
		const reading = sampleReading([], {
			pointKind: 'batch',
			points: months.map((month, batch) => samplePoint(month, 0.75, { batch })),
			segments: [{ first: 0, last: 2, status: 'too-few', centre: null }]
		});
		const { line, gaps } = controlGeometry(reading, { from: '2025-09', to: '2026-06' }, domain);
		expect(line).toBe('M45,50L75,50');
		expect(gaps).toBe('M5,50L45,50');
	});

	test('are joined by a line, but not over a missing month or a recorded change', () => {
		const { line } = controlGeometry(
			sampleReading([], {
				points: [
					samplePoint('2026-01', 0.75),
					samplePoint('2026-02', 0.75),
					samplePoint('2026-04', 0.5),
					samplePoint('2026-05', 1)
				],
				segments: [{ first: 0, last: 3, status: 'too-few', centre: null }]
			}),
			span,
			domain
		);
		expect(line).toBe('M10,50L30,50M70,100L90,0');
		const rebased = sampleReading([0.75, 0.75, 0.75, 0.75], {
			segments: [
				{ first: 0, last: 1, status: 'ok', centre: 0.8 },
				{ first: 2, last: 3, status: 'ok', centre: 0.8 }
			]
		});
		const geometry = controlGeometry(rebased, span, domain);
		expect(geometry.line).toBe('M10,50L30,50M50,50L70,50');
		expect(geometry.limits).toHaveLength(2);
	});

	test('are dots of common cause, hollow ones of few answers, and shapes of their meaning', () => {
		const reading = sampleReading([], {
			points: [
				samplePoint('2026-01', 0.75),
				samplePoint('2026-02', 0.75, { n: 29 }),
				samplePoint('2026-03', 0.5, { rule: 'outside', meaning: 'concern' }),
				samplePoint('2026-04', 1, { rule: 'outside', meaning: null })
			],
			segments: [{ first: 0, last: 3, status: 'ok', centre: 0.8 }]
		});
		const { dots, few, signals } = controlGeometry(reading, span, domain);
		expect([dots, few]).toEqual(['M10 50h0', 'M30 50h0']);
		expect(signals.map(({ mark }) => mark)).toEqual(['concern', 'neither']);
	});
});

test('withheld months inside the span are marked without a height', () => {
	const { withheld } = controlGeometry(sampleReading([]), span, domain, ['2026-02', '2027-01']);
	expect(withheld).toEqual([{ month: '2026-02', x: 30 }]);
});

test('nothing to read draws nothing', () => {
	const { points, line, dots, limits } = controlGeometry(sampleReading([]), span, domain);
	expect([points, line, dots, limits]).toEqual([[], '', '', []]);
});

describe('the figures beside the lines', () => {
	test('are those of the latest point', () => {
		const geometry = controlGeometry(sampleReading([0.8, 0.8]), span, domain);
		expect(limitLabels(geometry, domain)).toEqual([
			{ y: 0, share: 1, isCentre: false },
			{ y: 80, share: 0.6, isCentre: false },
			{ y: 40, share: 0.8, isCentre: true }
		]);
	});

	test('leave out a limit that would run into the centre', () => {
		const reading = sampleReading([], {
			points: [samplePoint('2026-01', 0.8, { lowerLimit: 0.78, upperLimit: 0.95 })],
			segments: [{ first: 0, last: 0, status: 'ok', centre: 0.8 }]
		});
		const labels = limitLabels(controlGeometry(reading, span, domain), domain);
		expect(labels.map(({ share }) => share)).toEqual([0.95, 0.8]);
	});
});

test('a month without a result breaks the line of months, and is named', () => {
	const of = (months: readonly string[], pointKind: 'month' | 'quarter' | 'batch' = 'month') =>
		sampleReading([], {
			points: months.map((month) => samplePoint(month, 0.8)),
			pointKind,
			segments: [{ first: 0, last: months.length - 1, status: 'too-few', centre: null }]
		});
	for (const [reading, expected] of [
		[of(['2026-01', '2026-02', '2026-03']), false],
		[of(['2026-01', '2026-03']), true],
		[of(['2026-01', '2026-04'], 'quarter'), false],
		[of(['2026-01', '2026-07'], 'quarter'), true],
		[of(['2026-01', '2026-03'], 'batch'), false]
	] as const) {
		expect(hasBreak(reading)).toBe(expected);
		const { line } = controlGeometry(reading, { from: '2026-01', to: '2026-12' }, domain);
		expect(line.split('M').length - 1).toBe(expected ? 0 : 1);
	}
});

test('three months or more without a batch are a gap, which is drawn and named', () => {
	const of = (...months: string[]) =>
		sampleReading([], {
			points: months.map((month, batch) => samplePoint(month, 0.8, { batch })),
			pointKind: 'batch',
			segments: [{ first: 0, last: months.length - 1, status: 'too-few', centre: null }]
		});
	for (const [reading, expected] of [
		[of('2026-01', '2026-05'), true],
		[of('2026-01', '2026-04'), false],
		[{ ...of('2026-01', '2026-05'), pointKind: 'month' as const }, false]
	] as const) {
		expect(hasGap(reading)).toBe(expected);
		expect(controlGeometry(reading, span, domain).gaps !== '').toBe(expected);
	}
});

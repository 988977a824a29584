import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedSignals, signalsOf, type Signal } from '#lib/analytics/view/signals.ts';
import { addMonths } from '#lib/domain/calendar.ts';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import { wilson } from '#lib/statistics/wilson.ts';

interface Made {
	readonly item: string;
	readonly program?: string | null;
	readonly key?: Signal['verdict']['key'];
	readonly since?: string;
	readonly points?: number;
	/** Share minus the one before. */
	readonly apart?: number;
}

/** A signal; of a concern of the department since March 2026, ten points below what came before, unless said otherwise. */
function made({
	item,
	program = null,
	key = 'concern',
	since = '2026-03',
	points = 7,
	apart = -0.1
}: Made): Signal {
	return {
		item,
		scale: 'AGR5',
		program,
		verdict: { key, rule: 'shift', since, points },
		pointKind: 'month',
		since: {
			favourable: Math.round((0.8 + apart) * 200),
			n: 200,
			share: 0.8 + apart,
			lower: 0.7 + apart,
			upper: 0.9 + apart
		},
		before: 0.8
	};
}

const page = { item: 'D-OVR-1', scale: 'AGR5' };
const named = (signals: readonly Made[]) =>
	namedSignals(signals.map(made), page).map(({ item, program }) =>
		program ? `${item} in ${program}` : item
	);

describe('the opening sentences name', () => {
	test('no more than two signals, and none of the item they begin with', () => {
		expect(named([{ item: 'D-OVR-1' }, { item: 'A' }, { item: 'B' }, { item: 'C' }])).toHaveLength(2);
		expect(named([{ item: 'D-OVR-1' }, { item: 'D-OVR-1', program: 'course' }])).toEqual([]);
	});

	test('a concern before an improvement, however recent and large that is', () => {
		expect(
			named([
				{ item: 'A', key: 'improvement', since: '2026-09', apart: 0.15 },
				{ item: 'B', since: '2025-01', apart: -0.02 },
				{ item: 'C', key: 'improvement', since: '2026-10', apart: 0.01 }
			])
		).toEqual(['B', 'C']);
	});

	test('what began latest before what lasts longest', () => {
		expect(
			named([
				{ item: 'A', since: '2024-01', points: 30 },
				{ item: 'B', since: '2026-04', points: 7 },
				{ item: 'C', since: '2026-09', points: 1 }
			])
		).toEqual(['C', 'B']);
	});

	test('of what began in one month, what lies farthest from its centre line', () => {
		expect(
			named([
				{ item: 'A', apart: -0.02 },
				{ item: 'B', apart: -0.3 },
				{ item: 'C', apart: -0.1 }
			])
		).toEqual(['B', 'C']);
	});

	test('an item by its program where only one shows it, no later and farther off than the department', () => {
		const course = { item: 'A', program: 'course', since: '2026-02', apart: -0.25 };
		expect(named([course])).toEqual(['A in course']);
		expect(named([{ item: 'A' }, course])).toEqual(['A in course']);
		expect(named([{ item: 'A' }, { ...course, since: '2026-05' }])).toEqual(['A']);
		expect(named([{ item: 'A' }, { ...course, apart: -0.05 }])).toEqual(['A']);
	});

	test('an item by the department where several programs show it, else by the one that matters most', () => {
		const programs = [
			{ item: 'A', program: 'course', since: '2026-01' },
			{ item: 'A', program: 'workshop', since: '2026-02' }
		];
		expect(named([...programs, { item: 'A', apart: -0.01 }])).toEqual(['A']);
		expect(named(programs)).toEqual(['A in workshop']);
	});

	test('the same, in whatever order signals are given', () => {
		const some = fc.array(
			fc.record({
				item: fc.constantFrom('A', 'B', 'C', 'D'),
				program: fc.constantFrom(null, 'course', 'workshop'),
				key: fc.constantFrom('concern' as const, 'improvement' as const, 'neither' as const),
				since: fc.constantFrom('2026-01', '2026-02'),
				apart: fc.constantFrom(-0.1, 0.1)
			}),
			{ maxLength: 12 }
		);
		fc.assert(
			fc.property(some, (signals) => {
				const each = [...new Map(signals.map((one) => [`${one.item} ${one.program} `, one])).values()];
				expect(named(each.toReversed())).toEqual(named(each));
			})
		);
	});
});

test('a signal counts every answer since it began, also of points that the rule does not name, and none of those before', () => {
	const shares = [0.5, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9, 0.5, 0.5];
	const points = shares.map((share, index) => ({
		month: addMonths('2025-01', index),
		batch: null,
		favourable: share * 40,
		n: 40
	}));
	const reading = readSeries(points, {
		pointKind: 'month',
		changes: ['2025-02'],
		measure: 'share',
		designEffect: 2
	});
	expect(reading.verdict).toMatchObject({ key: 'concern', rule: 'shift', first: 8 });
	const [signal] = signalsOf([{ ...page, program: null, reading }]);
	const { share, interval } = wilson(9 * 20 + 36, 10 * 40, 2);
	expect(signal?.since).toMatchObject({ favourable: 9 * 20 + 36, n: 10 * 40 });
	expect(signal?.since.share).toBeCloseTo(share ?? NaN, 4);
	expect(signal?.since.lower).toBeCloseTo(interval?.lower ?? NaN, 4);
	// January 2025 lies before limits started anew.
	expect(signal?.before).toBe(0.9);
});

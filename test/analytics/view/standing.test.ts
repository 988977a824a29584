import { expect, test } from 'vitest';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import { toStanding } from '#lib/analytics/view/standing.ts';
import { wilson } from '#lib/statistics/wilson.ts';

const item = { item: 'D-OVR-1', scale: 'AGR5' };
const total = { favourable: 1, n: 2, share: 0.5, lower: 0.1, upper: 0.9 };

/** Monthly points of 40 answers each. */
function seriesOf(favourable: readonly number[], designEffect: number) {
	const points = favourable.map((x, index) => ({
		month: `2026-${String(index + 1).padStart(2, '0')}`,
		batch: null,
		favourable: x,
		n: 40
	}));
	return readSeries(points, { pointKind: 'month', changes: [], measure: 'share', designEffect });
}

const read = (favourable: readonly number[], designEffect = 2) =>
	toStanding(item, total, seriesOf(favourable, designEffect), null, ['D-OVR-1']);

test('a department that stands differently says how its latest points stand, on their own answers', () => {
	const standing = read([18, 26, 18, 26, 18, 27, 29, 27, 29, 27, 29, 27]);
	if (standing.key === 'nothing') throw new Error('no standing');
	expect(standing.verdict).toMatchObject({ key: 'improvement', rule: 'shift', points: 7 });
	const { share, interval } = wilson(195, 280, 2);
	expect(standing.recent).toMatchObject({ favourable: 195, n: 280 });
	expect(standing.recent?.share).toBeCloseTo(share ?? NaN, 4);
	expect(standing.recent?.lower).toBeCloseTo(interval?.lower ?? NaN, 4);
	expect(standing.recent?.upper).toBeCloseTo(interval?.upper ?? NaN, 4);
	expect(standing.estimate).toBe(total);
});

test('one that is stable has no numbers but its own', () => {
	const standing = read([20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22]);
	expect(standing).toMatchObject({ verdict: { key: 'common-cause' }, recent: null });
});

import { z } from 'zod';
import type { SpcSignal } from '#lib/statistics/spc-rules.ts';
import { xmr, type XmrSegment, type XmrStatus } from '#lib/statistics/xmr.ts';
import { statMethod, valueOrMissing } from './stat-method.ts';

const input = z.object({
	y: z.array(valueOrMissing),
	screen_outliers: z.boolean().default(true),
	improvement_direction: z.enum(['increase', 'decrease', 'neutral']).default('increase'),
	target: z.number().nullish(),
	fix_after_n_points: z.int().positive().nullish(),
	rebase_at: z.array(z.int().nonnegative()).nullish()
});

type Input = z.output<typeof input>;

const statusNames: Readonly<Record<XmrStatus, string>> = {
	'no-data': 'no_data',
	'no-limits': 'no_limits',
	'degenerate-zero-mr': 'degenerate_zero_mr',
	'trial-limits': 'trial_limits',
	ok: 'ok'
};

/** The XmR chart of a series with the lines, label and meaning of each point and the two icons. */
export const xmrMethod = statMethod({
	method: 'xmr',
	summary: '{y, improvement_direction?, target?, rebase_at?} an XmR chart: arrays per point and two icons',
	input,
	run(given) {
		const { segments, signals } = chartOf(given);
		const perPoint = (figure: (segment: XmrSegment) => unknown) =>
			given.y.map((_, index) => {
				const own = segments.find(({ first, last }) => index >= first && index <= last);
				return own ? figure(own) : null;
			});
		const hasLimits = perPoint(({ lower }) => lower !== null);
		const types = given.y.map((value, index) =>
			value === null || !hasLimits[index] ? null : typeOf(signals[index] ?? null, given.improvement_direction)
		);
		return {
			mean: perPoint(({ mean }) => mean),
			lpl: perPoint(({ lower }) => lower),
			upl: perPoint(({ upper }) => upper),
			mean_moving_range_used: perPoint(({ movingRange }) => movingRange),
			special_cause: labelsOf(given.y, segments, signals),
			point_type: types,
			// Of the last point that is there; where its segment has no limits there is none.
			variation_icon: types[given.y.findLastIndex((value) => value !== null)] ?? null,
			assurance: assuranceOf(segments.at(-1), given),
			status: statusNames[segments.at(-1)?.status ?? 'no-data']
		};
	}
});

/** The same chart where data are few or flat: the figures of the last segment and its status. */
export const xmrStatusMethod = statMethod({
	method: 'xmr_status',
	summary: '{y} mean, limits and status of the last segment of an XmR chart, with the label of each point',
	input,
	run(given) {
		const { segments, signals } = chartOf(given);
		const last = segments.at(-1);
		return {
			mean: last?.mean ?? null,
			lpl: last?.lower ?? null,
			upl: last?.upper ?? null,
			status: statusNames[last?.status ?? 'no-data'],
			special_cause: labelsOf(given.y, segments, signals)
		};
	}
});

function chartOf({ y, screen_outliers, fix_after_n_points, rebase_at }: Input) {
	return xmr(y, {
		screenOutliers: screen_outliers,
		fixAfterPoints: fix_after_n_points ?? null,
		rebaseAt: rebase_at ?? []
	});
}

/** The names of NHSRplotthedots; null for a missing point and where there are no limits to judge by. */
function labelsOf(
	y: Input['y'],
	segments: readonly XmrSegment[],
	signals: readonly (SpcSignal | null)[]
): (string | null)[] {
	return y.map((value, index) => {
		const own = segments.find(({ first, last }) => index >= first && index <= last);
		return value === null || own?.lower == null ? null : labelOf(signals[index] ?? null);
	});
}

function labelOf(signal: SpcSignal | null): string {
	if (!signal) return 'Common Cause';
	const isUp = signal.direction === 'up';
	switch (signal.rule) {
		case 'outside':
			return isUp ? 'Above UCL' : 'Below LCL';
		case 'trend':
			return `7 Point Trend (${isUp ? 'Increasing' : 'Decreasing'})`;
		case 'two-of-three':
			return `2 in 3 ${isUp ? 'Above' : 'Below'} CL`;
		case 'shift':
			return `7 Points ${isUp ? 'Above' : 'Below'} CL`;
	}
}

function typeOf(signal: SpcSignal | null, better: Input['improvement_direction']): string {
	if (!signal) return 'common_cause';
	const isUp = signal.direction === 'up';
	if (better === 'neutral') return `special_cause_neutral_${isUp ? 'high' : 'low'}`;
	return isUp === (better === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
}

/** Whether the target lies outside the last segment's limits; null without target, limits or a good direction. */
function assuranceOf(
	segment: XmrSegment | undefined,
	{ target, improvement_direction: better }: Input
): string | null {
	if (target == null || better === 'neutral') return null;
	if (!segment || segment.lower === null || segment.upper === null) return null;
	if (target > segment.upper) return better === 'increase' ? 'consistent_fail' : 'consistent_pass';
	if (target < segment.lower) return better === 'increase' ? 'consistent_pass' : 'consistent_fail';
	return 'inconsistent';
}

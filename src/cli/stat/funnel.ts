import { z } from 'zod';
import {
	exactLimits,
	arcsineLimits,
	proportionFunnel,
	z95Limits,
	z998Limits
} from '#lib/statistics/funnel.ts';
import { adjustedRatioLimits, poissonLimits, ratioFunnel } from '#lib/statistics/ratio-funnel.ts';
import type { Overdispersion } from '#lib/statistics/overdispersion.ts';
import type { Interval } from '#lib/statistics/wilson.ts';
import { statMethod } from './stat-method.ts';

const groups = z
	.object({
		data_type: z.enum(['PR', 'SR']),
		sr_method: z.enum(['SHMI', 'CQC']).default('SHMI'),
		trim_by: z.number().positive().lt(0.5).default(0.1),
		group: z.array(z.union([z.string(), z.number()])),
		numerator: z.array(z.number().nonnegative()),
		denominator: z.array(z.number().nonnegative())
	})
	.refine(({ group, numerator }) => group.length === numerator.length, {
		path: ['numerator'],
		message: 'one for each group'
	})
	.refine(({ group, denominator }) => group.length === denominator.length, {
		path: ['denominator'],
		message: 'one for each group'
	});

const exact = z.object({
	kind: z.enum(['exact_binomial_interpolated', 'exact_binomial']),
	n: z.int().nonnegative(),
	target: z.number().min(0).max(1)
});

/** A funnel of groups with plain and overdispersed limits, or exact limits at one n. */
export const funnelMethod = statMethod({
	method: 'funnel',
	summary: '{data_type: "PR"|"SR", group, numerator, denominator} a funnel; {kind, n, target} exact limits',
	input: z.union([exact, groups]),
	run(input) {
		if ('kind' in input) return exactAt(input);
		const units = addUp(input);
		return input.data_type === 'PR' ? ofProportions(units, input) : ofRatios(units, input);
	}
});

interface Unit {
	numerator: number;
	denominator: number;
}

/** Rows of one group are one unit, in the order in which groups first appear. */
function addUp({ group, numerator, denominator }: z.output<typeof groups>): Unit[] {
	const units = new Map<string | number, Unit>();
	for (const [index, name] of group.entries()) {
		const unit = units.get(name) ?? { numerator: 0, denominator: 0 };
		unit.numerator += numerator[index] ?? 0;
		unit.denominator += denominator[index] ?? 0;
		units.set(name, unit);
	}
	return [...units.values()];
}

function exactAt({ n, target }: z.output<typeof exact>): object {
	if (n === 0) return { 'p0.001': null, 'p0.025': null, 'p0.975': null, 'p0.999': null };
	const [inner, outer] = [exactLimits(target, n, 0.025), exactLimits(target, n, 0.001)];
	return { 'p0.001': outer.lower, 'p0.025': inner.lower, 'p0.975': inner.upper, 'p0.999': outer.upper };
}

function ofProportions(units: readonly Unit[], { trim_by }: z.output<typeof groups>): object {
	const funnel = proportionFunnel(
		units.map(({ numerator, denominator }) => ({ favourable: numerator, n: denominator })),
		trim_by
	);
	const { target } = funnel;
	const limits = (q: number, tau2: number) =>
		units.map(({ denominator }) =>
			target === null || denominator === 0 ? null : arcsineLimits(target, denominator, q, tau2)
		);
	return {
		target,
		z: funnel.z,
		...figuresOf(units, funnel, {
			plain95: limits(z95Limits, 0),
			plain998: limits(z998Limits, 0),
			adjusted95: limits(z95Limits, funnel.tau2),
			adjusted998: limits(z998Limits, funnel.tau2)
		})
	};
}

function ofRatios(units: readonly Unit[], { sr_method, trim_by }: z.output<typeof groups>): object {
	const funnel = ratioFunnel(
		units.map(({ numerator, denominator }) => ({ observed: numerator, expected: denominator })),
		sr_method,
		trim_by
	);
	const at = (limitsAt: (expected: number) => Interval) =>
		funnel.expected.map((expected) => (expected > 0 ? limitsAt(expected) : null));
	const used = units.map(({ numerator }, index) => ({ numerator, denominator: funnel.expected[index] ?? 0 }));
	return {
		target: 1,
		z: funnel.z,
		...figuresOf(used, funnel, {
			plain95: at((expected) => poissonLimits(expected, 0.025)),
			plain998: at((expected) => poissonLimits(expected, 0.001)),
			adjusted95: at((expected) => adjustedRatioLimits(expected, z95Limits, funnel.tau2, sr_method)),
			adjusted998: at((expected) => adjustedRatioLimits(expected, z998Limits, funnel.tau2, sr_method))
		})
	};
}

type Limits = readonly (Interval | null)[];

function figuresOf(
	units: readonly Unit[],
	{ phi, tau2, units: used }: Overdispersion,
	limits: Readonly<Record<'plain95' | 'plain998' | 'adjusted95' | 'adjusted998', Limits>>
): object {
	const lower = (list: Limits) => list.map((one) => one?.lower ?? null);
	const upper = (list: Limits) => list.map((one) => one?.upper ?? null);
	const outliers = (list: Limits) =>
		units.map(({ numerator, denominator }, index) => {
			const own = list[index];
			if (!own) return null;
			const value = numerator / denominator;
			return value < own.lower || value > own.upper;
		});
	return {
		phi,
		tau2: phi === null ? null : tau2,
		n_used: used,
		ll95: lower(limits.plain95),
		ul95: upper(limits.plain95),
		ll998: lower(limits.plain998),
		ul998: upper(limits.plain998),
		odll95: lower(limits.adjusted95),
		odul95: upper(limits.adjusted95),
		odll998: lower(limits.adjusted998),
		odul998: upper(limits.adjusted998),
		outlier_unadjusted_998: outliers(limits.plain998),
		outlier_od_998: outliers(limits.adjusted998)
	};
}

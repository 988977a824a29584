import jStat from 'jstat';
import type { CountedShare } from './newcombe.ts';

/**
 * The two-sided p value 0..1 of the difference of two independent shares, from the normal statistic with the pooled
 * share p: z = (p₁ − p₂) / √(p(1−p)(d₁/n₁ + d₂/n₂)), where d are the design effects (at least 1). 1 when all answers
 * agree; null when either n is 0.
 *
 * Source: A. Agresti, Categorical Data Analysis, 3rd ed., 3.1.3; the design effect as in `wilson`.
 */
export function differenceTest(first: CountedShare, second: CountedShare): number | null {
	if (first.n === 0 || second.n === 0) return null;
	const pooled = (first.favourable + second.favourable) / (first.n + second.n);
	const size = ({ n, designEffect = 1 }: CountedShare) => Math.max(1, designEffect) / n;
	const error = Math.sqrt(pooled * (1 - pooled) * (size(first) + size(second)));
	if (error === 0) return 1;
	const z = Math.abs(first.favourable / first.n - second.favourable / second.n) / error;
	return Math.min(1, 2 * jStat.normal.cdf(-z, 0, 1));
}

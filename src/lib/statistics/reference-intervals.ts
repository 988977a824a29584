import jStat from 'jstat';
import { zOf } from './normal-quantile.ts';
import type { Interval } from './wilson.ts';

/**
 * The Agresti–Coull interval of a share, clipped to 0..1: for comparison with other tools; pages show Wilson's only.
 * Null when n is 0.
 *
 * Formula: ñ = n + z², p̃ = (x + z²/2) / ñ, p̃ ± z √(p̃(1−p̃)/ñ). Source: A. Agresti and B. A. Coull, Approximate is
 * better than "exact" for interval estimation of binomial proportions, The American Statistician 52 (1998).
 */
export function agrestiCoull(favourable: number, n: number, confidence = 0.95): Interval | null {
	if (n === 0) return null;
	const z = zOf(confidence);
	const size = n + z ** 2;
	const centre = (favourable + z ** 2 / 2) / size;
	const half = z * Math.sqrt((centre * (1 - centre)) / size);
	return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}

/**
 * The Clopper–Pearson ("exact") interval of a share, from quantiles of the beta distribution: for comparison with
 * other tools. 0 of n begins at exactly 0, n of n ends at exactly 1; null when n is 0.
 *
 * Source: C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the
 * binomial, Biometrika 26 (1934).
 */
export function clopperPearson(favourable: number, n: number, confidence = 0.95): Interval | null {
	if (n === 0) return null;
	const tail = (1 - confidence) / 2;
	return {
		lower: favourable === 0 ? 0 : jStat.beta.inv(tail, favourable, n - favourable + 1),
		upper: favourable === n ? 1 : jStat.beta.inv(1 - tail, favourable + 1, n - favourable)
	};
}

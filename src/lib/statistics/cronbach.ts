import type { Matrix } from 'ml-matrix';
import { completeCases, type AnswerRow } from './complete-cases.ts';
import { correlation, covarianceMatrix } from './covariance.ts';

/** What the items of one scale say about each other. Every figure rests on complete cases. */
export interface ScaleQuality {
	/** Complete cases, and rows left out because an answer was missing. */
	readonly n: number;
	readonly dropped: number;
	/** Number of items. */
	readonly items: number;
	/** Cronbach's alpha, at most 1, negative when items disagree. */
	readonly alpha: number;
	/** Alpha of standardised items; null when an item does not vary. */
	readonly standardisedAlpha: number | null;
	/** Of each item, its correlation with the sum of the others; null when either does not vary. */
	readonly itemRest: readonly (number | null)[];
	/** Of each item, alpha of the others; null when fewer than two are left or their sum does not vary. */
	readonly alphaIfDeleted: readonly (number | null)[];
	/** Covariances of the items, for what else is asked of them. */
	readonly covariance: Matrix;
}

/** Why a scale has no alpha: fewer than two items, fewer than two complete cases, or a sum that does not vary. */
export type NoAlpha = 'k<2' | 'n<2' | 'zero total variance';

/**
 * Cronbach's alpha with item-rest correlations: k/(k−1) (1 − Σ var_i / var_total), variances with n − 1, complete
 * cases. A negative item-rest correlation means a reverse-worded item that was not reversed.
 *
 * Source: L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951).
 */
export function cronbach(
	rows: readonly AnswerRow[]
):
	| { readonly ok: true; readonly quality: ScaleQuality }
	| { readonly ok: false; readonly reason: NoAlpha; readonly n: number; readonly dropped: number } {
	const { rows: cases, dropped } = completeCases(rows);
	const items = rows[0]?.length ?? 0;
	const none = (reason: NoAlpha) => ({ ok: false, reason, n: cases.length, dropped }) as const;
	if (items < 2) return none('k<2');
	const covariance = covarianceMatrix(cases);
	if (!covariance) return none('n<2');
	const quality = consistencyOf(covariance);
	if (!quality) return none('zero total variance');
	return { ok: true, quality: { n: cases.length, dropped, items, ...quality, covariance } };
}

/** The figures of `ScaleQuality` that follow from the covariances of the items; null when their sum does not vary. */
export function consistencyOf(
	covariance: Matrix
): Pick<ScaleQuality, 'alpha' | 'standardisedAlpha' | 'itemRest' | 'alphaIfDeleted'> | null {
	const items = covariance.rows;
	const alpha = alphaOf(items, covariance.trace(), covariance.sum());
	if (alpha === null) return null;
	const restOf = (item: number) => restVariance(covariance, item);
	return {
		alpha,
		standardisedAlpha: standardisedAlpha(covariance),
		itemRest: eachItem(items, (item) => itemRest(covariance, item, restOf(item))),
		alphaIfDeleted: eachItem(items, (item) =>
			alphaOf(items - 1, covariance.trace() - covariance.get(item, item), restOf(item))
		)
	};
}

function eachItem<T>(items: number, figure: (item: number) => T): T[] {
	return Array.from({ length: items }, (_, item) => figure(item));
}

/** Null below two items, and when the total variance is 0 or what rounding leaves of 0. */
function alphaOf(items: number, itemVariances: number, totalVariance: number): number | null {
	if (items < 2 || totalVariance <= 1e-12 * itemVariances || totalVariance <= 0) return null;
	return (items / (items - 1)) * (1 - itemVariances / totalVariance);
}

function standardisedAlpha(covariance: Matrix): number | null {
	const items = covariance.rows;
	let sum = 0;
	for (let i = 0; i < items; i++) {
		for (let j = 0; j < i; j++) {
			const r = correlation(covariance, i, j);
			if (r === null) return null;
			sum += r;
		}
	}
	return alphaOf(items, items, items + 2 * sum);
}

/** Variance of the sum of all items but one. */
function restVariance(covariance: Matrix, item: number): number {
	let sum = 0;
	for (let i = 0; i < covariance.rows; i++) {
		for (let j = 0; j < covariance.rows; j++) if (i !== item && j !== item) sum += covariance.get(i, j);
	}
	return sum;
}

function itemRest(covariance: Matrix, item: number, rest: number): number | null {
	const own = covariance.get(item, item);
	let shared = -own;
	for (let j = 0; j < covariance.rows; j++) shared += covariance.get(item, j);
	if (own <= 0 || rest <= 1e-12 * covariance.trace()) return null;
	return Math.max(-1, Math.min(1, shared / Math.sqrt(own * rest)));
}

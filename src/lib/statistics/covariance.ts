import { Matrix } from 'ml-matrix';

/**
 * The covariance matrix (n − 1): `rows` are cases of equal length, places are variables. Null with fewer than two
 * cases. Sums are taken about the mean, so that large values lose nothing; the variance of a variable that holds one
 * value only is exactly 0.
 */
export function covarianceMatrix(rows: readonly (readonly number[])[]): Matrix | null {
	const [origin] = rows;
	if (rows.length < 2 || !origin) return null;
	const k = origin.length;
	const means = new Float64Array(k);
	for (const row of rows) {
		for (let i = 0; i < k; i++) means[i] = at(means, i) + (at(row, i) - at(origin, i)) / rows.length;
	}
	const products = new Float64Array(k * k);
	const shifted = new Float64Array(k);
	for (const row of rows) {
		for (let i = 0; i < k; i++) shifted[i] = at(row, i) - at(origin, i) - at(means, i);
		for (let i = 0; i < k; i++) {
			for (let j = 0; j <= i; j++) {
				products[i * k + j] = at(products, i * k + j) + at(shifted, i) * at(shifted, j);
			}
		}
	}
	const covariance = Matrix.zeros(k, k);
	for (let i = 0; i < k; i++) {
		for (let j = 0; j <= i; j++) {
			const value = at(products, i * k + j) / (rows.length - 1);
			covariance.set(i, j, value).set(j, i, value);
		}
	}
	return covariance;
}

/** The correlation of two variables of a covariance matrix; null when either does not vary. */
export function correlation(covariance: Matrix, i: number, j: number): number | null {
	const scale = Math.sqrt(covariance.get(i, i) * covariance.get(j, j));
	return scale > 0 ? Math.max(-1, Math.min(1, covariance.get(i, j) / scale)) : null;
}

function at(values: ArrayLike<number>, index: number): number {
	return values[index] ?? 0;
}

import { Matrix } from 'ml-matrix';

/**
 * Sums and products of variables over cases: all that their covariances need, and additive, so that groups of cases can
 * be added, and drawn again and again, without their cases.
 */
export class CrossSums {
	/** Cases; a whole number unless groups were added with other weights. */
	n = 0;
	readonly #k: number;
	readonly #sums: Float64Array;
	/** Lower triangle. */
	readonly #products: Float64Array;

	constructor(variables: number) {
		this.#k = variables;
		this.#sums = new Float64Array(variables);
		this.#products = new Float64Array((variables * (variables + 1)) / 2);
	}

	/** Adds one case. */
	add(values: ArrayLike<number>): void {
		this.n += 1;
		let place = 0;
		for (let i = 0; i < this.#k; i++) {
			const value = values[i] ?? 0;
			this.#sums[i] = (this.#sums[i] ?? 0) + value;
			for (let j = 0; j <= i; j++) {
				this.#products[place] = (this.#products[place] ?? 0) + value * (values[j] ?? 0);
				place += 1;
			}
		}
	}

	/** Adds the cases of other sums over the same variables so many times. */
	addAll(other: CrossSums, times = 1): void {
		this.n += other.n * times;
		for (const [i, sum] of other.#sums.entries()) this.#sums[i] = (this.#sums[i] ?? 0) + times * sum;
		for (const [i, product] of other.#products.entries()) {
			this.#products[i] = (this.#products[i] ?? 0) + times * product;
		}
	}

	/** The covariance matrix (n − 1); null with fewer than two cases. Variances that rounding left above 0 are 0. */
	covariance(): Matrix | null {
		if (this.n < 2) return null;
		const matrix = Matrix.zeros(this.#k, this.#k);
		let place = 0;
		for (let i = 0; i < this.#k; i++) {
			for (let j = 0; j <= i; j++) {
				const product = this.#products[place] ?? 0;
				const shared = product - ((this.#sums[i] ?? 0) * (this.#sums[j] ?? 0)) / this.n;
				const value = Math.abs(shared) < 1e-9 * Math.abs(product) ? 0 : shared / (this.n - 1);
				matrix.set(i, j, value).set(j, i, value);
				place += 1;
			}
		}
		return matrix;
	}
}

import { Matrix } from 'ml-matrix';

/**
 * A function that draws as many cases as there are, with replacement, and returns the covariance matrix of what it drew.
 * At least two complete cases of equal length. Equal cases are counted once: five-point answers repeat often, and
 * straight-lined ones more than any, so that a draw costs far less than its number of cases.
 */
export function resampledCovariance(
	cases: readonly (readonly number[])[],
	random: () => number
): () => Matrix {
	const { distinct, kindOf } = distinctCases(cases);
	const n = cases.length;
	const k = distinct[0]?.length ?? 0;
	const drawn = new Uint32Array(distinct.length);
	const sums = new Float64Array(k);
	const products = new Float64Array(k * k);
	return () => {
		drawn.fill(0);
		sums.fill(0);
		products.fill(0);
		for (let draw = 0; draw < n; draw++) {
			const kind = kindOf[Math.floor(random() * n)] ?? 0;
			drawn[kind] = (drawn[kind] ?? 0) + 1;
		}
		for (const [kind, values] of distinct.entries()) {
			const times = drawn[kind] ?? 0;
			if (times > 0) addCase(values, times, sums, products);
		}
		const covariance = Matrix.zeros(k, k);
		for (let i = 0; i < k; i++) {
			for (let j = 0; j <= i; j++) {
				const shared = (products[i * k + j] ?? 0) - ((sums[i] ?? 0) * (sums[j] ?? 0)) / n;
				covariance.set(i, j, shared / (n - 1)).set(j, i, shared / (n - 1));
			}
		}
		return covariance;
	};
}

/** Every different case once, shifted by the first so that sums stay small, and of each case which one it is. */
function distinctCases(cases: readonly (readonly number[])[]): {
	distinct: Float64Array[];
	kindOf: Uint32Array;
} {
	const kinds = new Map<string, number>();
	const distinct: Float64Array[] = [];
	const kindOf = new Uint32Array(cases.length);
	for (const [index, values] of cases.entries()) {
		const key = values.join();
		let kind = kinds.get(key);
		if (kind === undefined) {
			kind = distinct.length;
			kinds.set(key, kind);
			distinct.push(Float64Array.from(values, (value, place) => value - (cases[0]?.[place] ?? 0)));
		}
		kindOf[index] = kind;
	}
	return { distinct, kindOf };
}

function addCase(values: Float64Array, times: number, sums: Float64Array, products: Float64Array): void {
	const k = values.length;
	for (let i = 0; i < k; i++) {
		const value = times * (values[i] ?? 0);
		if (value === 0) continue;
		sums[i] = (sums[i] ?? 0) + value;
		for (let j = 0; j <= i; j++) products[i * k + j] = (products[i * k + j] ?? 0) + value * (values[j] ?? 0);
	}
}

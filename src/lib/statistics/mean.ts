/**
 * The mean of values; null without any. What is left over is spread again, so that the mean of values with a few decimals
 * is the value nearest to it: a sum alone misses one digit in two series, and a point then lies off the line it is on.
 */
export function meanOf(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const near = sum(values) / values.length;
	return near + sum(values.map((value) => value - near)) / values.length;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One worked case of a method: what goes in, what must come out, how closely, and who says so. */
export interface ReferenceCase {
	readonly name: string;
	readonly input: unknown;
	readonly expected: unknown;
	/** A number (relative above 1, absolute below), one by kind of figure, or words where a test judges otherwise. */
	readonly tolerance: number | string | Readonly<Record<string, number | string>>;
	readonly source: string;
}

const folder = new URL('../statistics/reference/', import.meta.url);

/** Methods with worked cases. */
export const referenceMethods: readonly string[] = readdirSync(fileURLToPath(folder)).map((file) =>
	file.replace('.json', '')
);

/** The worked cases of a method. */
export function referenceCases(method: string): readonly ReferenceCase[] {
	const { cases } = JSON.parse(readFileSync(new URL(`${method}.json`, folder), 'utf8')) as {
		cases: ReferenceCase[];
	};
	return cases;
}

/**
 * Where a result differs from what is expected of it by more than a tolerance: paths, empty when it agrees. Keys that
 * are not expected are not looked at; null, booleans and text must be the same.
 */
export function disagreements(actual: unknown, expected: unknown, tolerance: number, path = ''): string[] {
	if (typeof expected === 'number') {
		const isClose =
			typeof actual === 'number' &&
			Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
		return isClose ? [] : [`${path}: ${JSON.stringify(actual)} for ${expected}`];
	}
	if (typeof expected !== 'object' || expected === null) {
		return actual === expected ? [] : [`${path}: ${JSON.stringify(actual)} for ${JSON.stringify(expected)}`];
	}
	if (typeof actual !== 'object' || actual === null || Array.isArray(actual) !== Array.isArray(expected)) {
		return [`${path}: ${JSON.stringify(actual)}`];
	}
	const length = Array.isArray(expected) && (actual as unknown[]).length !== expected.length;
	if (length) return [`${path}: another length`];
	return Object.entries(expected).flatMap(([key, value]) =>
		disagreements((actual as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`)
	);
}

/** The widest numeric tolerance of a case; what must be exact is allowed the rounding of the printed figures. */
export function toleranceOf({ tolerance }: ReferenceCase): number {
	if (typeof tolerance === 'number') return tolerance;
	const numbers = typeof tolerance === 'string' ? [] : Object.values(tolerance);
	return Math.max(1e-12, ...numbers.filter((value) => typeof value === 'number'));
}

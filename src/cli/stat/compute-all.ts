import type { z } from 'zod';
import type { StatMethod } from './stat-method.ts';

/**
 * The results of a JSON array of inputs, one each and in order; or the one problem that keeps them from being
 * computed, with the zero-based index of its input and the path inside it. All inputs are checked first. A field that is
 * null counts as left out: many languages write it so.
 */
export function computeAll(
	{ input, run }: StatMethod,
	json: string
): { readonly ok: true; readonly results: unknown[] } | { readonly ok: false; readonly problem: string } {
	let inputs: unknown;
	try {
		inputs = JSON.parse(json.replace(/^\ufeff/, ''));
	} catch (error) {
		return { ok: false, problem: `stdin is not JSON: ${error instanceof Error ? error.message : ''}` };
	}
	if (!Array.isArray(inputs)) return { ok: false, problem: 'stdin is not an array of inputs' };
	const checked: unknown[] = [];
	for (const [index, one] of inputs.entries()) {
		const parsed = input.safeParse(withoutNulls(one));
		if (!parsed.success) return { ok: false, problem: describe(index, parsed.error) };
		checked.push(parsed.data);
	}
	return { ok: true, results: checked.map((one) => run(one)) };
}

function withoutNulls(input: unknown): unknown {
	if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
	return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}

/** `[2].rows[0][1]: Invalid input: expected number, received string`. */
function describe(index: number, { issues }: z.ZodError): string {
	const [issue] = issues.flatMap(innermost);
	const path = [index, ...(issue?.path ?? [])].map((step, at) =>
		typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`
	);
	return `${path.join('')}: ${issue?.message ?? 'invalid'}`;
}

type Issue = z.core.$ZodIssue;

/** Of alternatives, the complaints of the one that came furthest, since that is what was meant. */
function innermost(issue: Issue): Issue[] {
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
	const nearestMeant = issue.errors.reduce((best, errors) => (errors.length < best.length ? errors : best));
	return nearestMeant.flatMap(innermost).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

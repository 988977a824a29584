import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { statMethods } from '#cli/stat/catalogue.ts';
import {
	disagreements,
	referenceCases,
	referenceMethods,
	toleranceOf
} from '#test/support/reference-cases.ts';

const entry = fileURLToPath(new URL('../../src/cli/sada.ts', import.meta.url));

/** Runs `sada stat` with what it reads on stdin. */
async function stat(input: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
	const flags = ['--disable-warning=ExperimentalWarning', entry];
	const child = spawn(process.execPath, [...flags, 'stat', ...args], { env: { PATH: process.env['PATH'] } });
	const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
	child.stdin.on('error', () => undefined).end(input);
	const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
	return { code, out, err };
}

async function resultsOf(method: string, inputs: readonly unknown[]): Promise<unknown[]> {
	const { code, out, err } = await stat(JSON.stringify(inputs), method);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	return JSON.parse(out) as unknown[];
}

/** Answers to a table are judged by audit (test/statistics/suppression.test.ts): here by what they must agree on. */
const judged: Readonly<Record<string, readonly string[]>> = { suppression: ['primary', 'feasible'] };

function onlyJudged(method: string, expected: unknown): unknown {
	const keys = judged[method];
	if (!keys) return expected;
	return Object.fromEntries(Object.entries(expected as object).filter(([key]) => keys.includes(key)));
}

describe('sada stat', () => {
	it.each(referenceMethods)('%s gives the figures of its worked cases', async (method) => {
		const cases = referenceCases(method);
		const results = await resultsOf(
			method,
			cases.map(({ input }) => input)
		);
		const wrong = cases.flatMap((one, index) =>
			disagreements(results[index], onlyJudged(method, one.expected), toleranceOf(one), one.name)
		);
		expect(wrong).toEqual([]);
	});

	it('has a worked case for every method', () => {
		expect(Object.keys(statMethods).toSorted()).toEqual([...referenceMethods].toSorted());
	});

	it('--help lists every method with a line about it', async () => {
		const { code, out } = await stat('', '--help');
		expect(code).toBe(0);
		const listed = [...out.matchAll(/^ {2}(\w+) +\S.{10,}$/gm)].map((match) => match[1]);
		expect(listed.toSorted()).toEqual(Object.keys(statMethods).toSorted());
	});

	it('answers nothing with nothing', async () => {
		expect(await stat('[]', 'wilson')).toEqual({ code: 0, out: '[]\n', err: '' });
	});

	it('ignores keys that it does not know', async () => {
		const [result] = await resultsOf('wilson', [{ x: 18, n: 20, note: 'ward 7' }]);
		expect(result).toMatchObject({ p: 0.9 });
	});

	it.each([
		['wilson', '[{"x":1,"n":2},{"x":"a","n":3}]', '[1].x: '],
		['wilson', '[{"x":3,"n":2}]', '[0].x: more than n'],
		['cronbach', '[{"rows":[[1,2],[3]]}]', '[0].rows[1]: not 2 answers long'],
		['raking', '[{"respondents":[{"a":"x"}],"margins":{"b":{"y":1}}}]', '[0].respondents[0].b: missing'],
		['suppression', '[{"cells":{"a":1},"lines":[["a","b"]]}]', '[0].lines[0][1]: no cell b'],
		['wilson', '{"x":1,"n":2}', 'stdin is not an array'],
		['wilson', 'x=1', 'stdin is not JSON'],
		['wilson', '', 'stdin is not JSON']
	])('%s says in one line where %s goes wrong', async (method, input, place) => {
		const { code, out, err } = await stat(input, method);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toMatch(/^sada stat \w+: [^\n]+\n$/);
		expect(err).toContain(place);
	});

	it('guesses the method that was meant', async () => {
		const { code, err } = await stat('[]', 'wilsn');
		expect(code).toBe(2);
		expect(err).toContain('no method wilsn, did you mean wilson?');
	});

	it('gives null where a figure does not exist, never 0 or NaN', async () => {
		const nothing = {
			adjust_p: { p: [null] },
			case_mix: { unit: ['A'], outcome: [null], adjusters: [[1]] },
			change_point: { y: [5] },
			cronbach: {
				rows: [
					[1, 1, 1],
					[1, 1, 1]
				]
			},
			drivers: { x: [[1], [2]], y: [3, 3], names: ['a'] },
			fpc_moe: { p: 0.5, n: 0, N: 10 },
			nps: { scores: [null] },
			reliability: { unit: ['A', 'A'], outcome: [1, 2] },
			shrinkage: { mean: [3], n: [4], var: [1] },
			wilson: { x1: 0, n1: 0, x2: 1, n2: 2, kind: 'difference' }
		};
		const figures = await Promise.all(
			Object.entries(nothing).map(([method, input]) => resultsOf(method, [input]))
		);
		expect(Object.fromEntries(Object.keys(nothing).map((method, at) => [method, figures[at]?.[0]]))).toEqual({
			adjust_p: { BH: [null], holm: [null], bonferroni: [null] },
			case_mix: { unit: ['A'], n: [0], raw: [null], adjusted: [null] },
			change_point: { last_index_of_first_segment: null, mean_before: null, mean_after: null },
			cronbach: { alpha: null, reason: 'zero total variance' },
			drivers: { lmg: { a: null }, r2: null },
			fpc_moe: {
				error: true,
				fpc: null,
				moe: null,
				moe_without_fpc: null,
				n_effective: null,
				wilson_fpc: null
			},
			nps: {
				invalid: [],
				missing: 1,
				n: 0,
				nps: null,
				se: null,
				wald: null,
				adj_nps: null,
				adj_wald: null,
				adj_moe: null
			},
			reliability: { MSB: null, MSW: null, F: null, reliability: null },
			shrinkage: { Q: null, tau2: null, mu: null, reliability: [null], shrunken: [null] },
			wilson: { diff: null, lower: null, upper: null }
		});
	});

	it('takes a field that is null as left out, and respondents without adjusters', async () => {
		const [given, left] = await resultsOf('wilson', [
			{ x: 18, n: 20, conf: null },
			{ x: 18, n: 20 }
		]);
		expect(given).toEqual(left);
		const rows = { unit: ['A', 'A', 'B'], outcome: [1, 2, 4] };
		const [none, empty] = await resultsOf('case_mix', [
			{ ...rows, adjusters: null },
			{ ...rows, adjusters: [[], [], []] }
		]);
		expect(none).toEqual(empty);
		expect(none).toMatchObject({ raw: [1.5, 4], adjusted: [1.5, 4] });
	});

	it('gives the icon of the last point alone: none where its segment has no limits', async () => {
		const y = [50, 52, 48, 52, 48, 51, 49, 52, 48, 51, 49, 50, 66, 50];
		const icons = await resultsOf('xmr', [{ y, rebase_at: [13] }, { y: y.slice(0, 13) }]);
		expect(icons).toMatchObject([
			{ status: 'no_limits', variation_icon: null },
			{ variation_icon: 'special_cause_improvement' }
		]);
	});

	it('puts units in numeric order where all are numbers, else in the order of their text', async () => {
		const rows = { outcome: [1, 2, 3], adjusters: [[], [], []] };
		const results = await resultsOf('case_mix', [
			{ unit: [10, 9, 2], ...rows },
			{ unit: ['10', '9', '2'], ...rows }
		]);
		expect(results).toMatchObject([{ unit: [2, 9, 10], raw: [3, 2, 1] }, { unit: ['10', '2', '9'] }]);
	});
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/analytics/engine.ts';
import { readModeEffects } from '#lib/analytics/view/mode-effects.ts';
import {
	buildDotsQuery,
	commonScale,
	fewestAnswers,
	mostDots,
	readApart,
	readDots,
	readRowsContents,
	type RowsChoice
} from '#lib/analytics/view/rows-view.ts';
import { extractOf } from '#test/support/extract-of.ts';
import { fillForms, filledSurvey, fivePointItems, type FilledForm } from '#test/support/filled-forms.ts';
import { openTestRuntime } from '#test/support/stores.ts';
import { openWasmEngine } from '#test/support/wasm-engine.ts';

const everything: RowsChoice = { survey: null, department: null, months: null };
const some: RowsChoice = {
	survey: filledSurvey,
	department: 'training',
	months: { from: '2026-02', to: '2026-04' }
};
const scale = { low: 1, high: 5 };
const counts = { forms: 360, responses: 360 };

let forms: readonly FilledForm[];
let native: Engine;
let wasm: Engine;

beforeAll(async () => {
	const runtime = await openTestRuntime('sqlite');
	forms = await fillForms(runtime.store);
	const extract = await extractOf(runtime, { role: 'qualityManager', id: null }, 'rows');
	native = extract.engine;
	wasm = await openWasmEngine(extract.file);
});

/** The values a form gives on five points. */
function valuesOf({ answers }: FilledForm): number[] {
	return fivePointItems.flatMap((item) => answers[item] ?? []);
}

function chosen(choice: RowsChoice): FilledForm[] {
	return forms.filter(
		({ department, period }) =>
			(choice.department === null || department === choice.department) &&
			(choice.months === null || (period >= choice.months.from && period <= choice.months.to))
	);
}

describe.each([
	['everything', everything],
	['a department and some months', some]
])('how forms are filled in, over %s', (_, choice) => {
	it('counts the forms by how far their answers lie apart', async () => {
		const expected = new Map<number, number>();
		for (const form of chosen(choice)) {
			const values = valuesOf(form);
			if (values.length < fewestAnswers) continue;
			const apart = Math.max(...values) - Math.min(...values);
			expected.set(apart, (expected.get(apart) ?? 0) + 1);
		}
		const rows = await readApart(native, choice, scale);
		expect(new Map(rows.map(({ apart, forms: n }) => [apart, n]))).toEqual(
			new Map([...expected].sort(([a], [b]) => a - b))
		);
		const same = chosen(choice).filter((form) => valuesOf(form).every((value) => value === 5));
		expect(rows[0]?.allHighest).toBe(same.length);
	});

	it('gives a dot for every form, by number', async () => {
		const dots = await readDots(native, choice, scale, counts);
		expect(dots).toHaveLength(chosen(choice).filter((form) => valuesOf(form).length >= 4).length);
		const numbers = dots.map(({ response }) => response);
		expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
		const means = chosen(choice).map((form) => {
			const values = valuesOf(form);
			return values.reduce((sum, value) => sum + value, 0) / values.length;
		});
		const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
		expect(sum(dots.map(({ mean }) => mean))).toBeCloseTo(sum(means), 6);
	});

	it('says the same in the browser', async () => {
		expect(await readApart(wasm, choice, scale)).toEqual(await readApart(native, choice, scale));
		expect(await readDots(wasm, choice, scale, counts)).toEqual(
			await readDots(native, choice, scale, counts)
		);
		expect(await readRowsContents(wasm)).toEqual(await readRowsContents(native));
		const context = { k: 5, designEffects: {} };
		expect(await readModeEffects(wasm, choice, context)).toEqual(
			await readModeEffects(native, choice, context)
		);
	});
});

describe('of many forms', () => {
	it('the first of them are an even choice: of every batch as nearly the same part as can be', async () => {
		const batches = await native.query<{ responses: number; first: number }>({
			sql: `select count(*)::int as responses, count(*) filter (where response <= ${forms.length / 4})::int as first
				from response group by batch`,
			params: []
		});
		expect(batches.length).toBeGreaterThan(5);
		for (const { responses, first } of batches) {
			expect(Math.abs(first - responses / 4)).toBeLessThan(1);
		}
		expect(await native.query(buildDotsQuery(everything, scale, forms.length / 4))).toHaveLength(
			forms.length / 4
		);
	});

	it('half, a quarter, and so on are drawn, as many as may be', async () => {
		const many = { forms: 3.9 * mostDots, responses: 360 };
		expect(await readDots(native, everything, scale, many)).toHaveLength(forms.length / 4);
	});

	it('the scale most questions share is read', async () => {
		const contents = await readRowsContents(native);
		expect(commonScale(contents, filledSurvey)).toEqual(scale);
		expect(commonScale(contents, 'F-NONE')).toBeNull();
		expect(contents.surveys).toEqual([
			{ survey: filledSurvey, responses: 360, months: { from: '2026-01', to: '2026-06' } }
		]);
	});
});

describe('channel and language', () => {
	const context = { k: 5, designEffects: {} };

	it('are compared item by item with the largest group', async () => {
		const { groups, hidden, comparisons } = await readModeEffects(native, everything, context);
		expect(groups.channel.map(({ group }) => group)).toEqual(['letter', 'phone']);
		expect(hidden).toEqual({ channel: 1, language: 0 });
		expect(comparisons.language.map(({ item }) => item)).toEqual([...fivePointItems, 'D-NPS-1'].sort());
		const clarity = comparisons.language.find(({ item }) => item === 'D-INF-1');
		const favourable = (language: string) =>
			forms.filter((form) => form.language === language && (form.answers['D-INF-1'] ?? 0) >= 4).length;
		expect(clarity).toMatchObject({ first: 'ar', second: 'en' });
		expect(clarity?.firstEstimate.favourable).toBe(favourable('ar'));
		expect(clarity?.secondEstimate.favourable).toBe(favourable('en'));
	});

	it('call the planted differences and not the others', async () => {
		const { comparisons } = await readModeEffects(native, everything, context);
		const called = comparisons.language.filter(({ adjusted }) => adjusted < 0.05).map(({ item }) => item);
		expect(called).toEqual(['D-INF-1']);
		expect(comparisons.channel.filter(({ adjusted }) => adjusted < 0.05).length).toBeGreaterThan(5);
	});

	it('are passed over where fewer than k answered', async () => {
		const strict = await readModeEffects(native, everything, { ...context, k: 200 });
		expect(strict.hidden).toEqual({ channel: 2, language: 1 });
		expect(strict.comparisons).toEqual({ channel: [], language: [] });
	});
});

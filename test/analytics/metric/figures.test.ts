import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import { dimensionScore } from '#lib/analytics/metric/dimension-score.ts';
import { distribution } from '#lib/analytics/metric/distribution.ts';
import { favourableShare } from '#lib/analytics/metric/favourable-share.ts';
import { meanScore } from '#lib/analytics/metric/mean-score.ts';
import { missingShare } from '#lib/analytics/metric/missing-share.ts';
import { netPromoterScore } from '#lib/analytics/metric/nps.ts';
import { precision } from '#lib/analytics/metric/precision.ts';
import { responseRate } from '#lib/analytics/metric/response-rate.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { withheldItems } from '#lib/analytics/metric/withheld-items.ts';
import type { Batch } from '#lib/server/store/batches.ts';
import { extractOf } from '#test/support/extract-of.ts';
import {
	makeSealedAssociation,
	type KnownAnswer,
	type SealedAssociation
} from '#test/support/sealed-association.ts';
import { openTestRuntime } from '#test/support/stores.ts';

describe('the figures of metrics, over batches of every kind', () => {
	let made: SealedAssociation;
	let engine: Engine;
	let visible: (batch: Batch) => boolean;
	const context = { designEffects: { 'A-1': 1.5 } };

	beforeAll(async () => {
		const runtime = await openTestRuntime('sqlite');
		made = await makeSealedAssociation(runtime.store);
		engine = (await extractOf(runtime, { role: 'qualityManager', id: null })).engine;
		visible = (batch) => batch.sealedOn <= '2026-11-15';
	});

	const valid = (keep: (answer: KnownAnswer) => boolean) =>
		made.answers.filter((answer) => visible(answer.batch) && answer.value !== null && keep(answer));

	it('count favourable answers of each program and month, undated batches left out', async () => {
		const rows = await runMetric(engine, favourableShare, wholeExtract, [['program', 'period']], context);
		expect(rows.length).toBeGreaterThan(60);
		for (const row of rows) {
			const answers = valid(
				({ item, batch }) => item === row.item && batch.program === row.program && batch.period === row.period
			);
			const least = row.item === 'B-1' ? 9 : 4;
			expect(row.n).toBe(answers.length);
			expect(row.favourable).toBe(answers.filter(({ value }) => Number(value) >= least).length);
			expect(row.share).toBe(row.favourable / row.n);
		}
	});

	it('hold undated batches in totals', async () => {
		const [total] = await runMetric(
			engine,
			favourableShare,
			{ ...wholeExtract, items: ['B-1'] },
			[[]],
			context
		);
		const trend = await runMetric(
			engine,
			favourableShare,
			{ ...wholeExtract, items: ['B-1'] },
			[['period']],
			context
		);
		const undated = valid(({ item, batch }) => item === 'B-1' && batch.period === null).length;
		expect(undated).toBeGreaterThan(0);
		expect(trend.reduce((sum, { n }) => sum + n, 0) + undated).toBe(total?.n);
	});

	it('give an item asked per provider to the provider it is about', async () => {
		const rows = await runMetric(
			engine,
			meanScore,
			{ ...wholeExtract, items: ['P-1'] },
			[['provider']],
			context
		);
		expect(rows.map((row) => row.provider)).toEqual([...made.providers].sort());
		for (const row of rows) {
			const values = valid(({ item, subject }) => item === 'P-1' && subject === row.provider).map(
				({ value }) => Number(value)
			);
			expect(row.n).toBe(values.length);
			expect(row.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 10);
		}
	});

	it('spread answers over the values, "not applicable" apart', async () => {
		const rows = await runMetric(engine, distribution, wholeExtract, [['department']], context);
		for (const row of rows) {
			const all = made.answers.filter(
				({ item, batch }) => item === row.item && batch.department === row.department && visible(batch)
			);
			expect(row.na).toBe(all.filter(({ value }) => value === null).length);
			expect(row.counts).toEqual(
				Array.from({ length: 11 }, (_, value) => all.filter((answer) => answer.value === value).length)
			);
		}
	});

	it('divide those who answered by those invited, where people were invited', async () => {
		const rows = await runMetric(engine, responseRate, wholeExtract, [['program']], context);
		expect(rows).toHaveLength(made.programs.length + 1);
		for (const row of rows) {
			const batches = made.batches.filter((batch) => batch.program === row.program && visible(batch));
			const known = batches.filter((batch) => batch.invited !== null);
			const sum = (list: readonly Batch[], value: (batch: Batch) => number) =>
				list.reduce((total, batch) => total + value(batch), 0);
			const answered = sum(known, (batch) => batch.respondents);
			const invited = sum(known, (batch) => batch.invited ?? 0);
			expect(row).toMatchObject({
				batches: batches.length,
				respondents: sum(batches, (batch) => batch.respondents),
				answered,
				invited,
				rate: answered / invited
			});
		}
		const web = await runMetric(engine, responseRate, wholeExtract, [['department', 'batch']], context);
		expect(web.some((row) => row.department === null && row.rate === null)).toBe(true);
	});

	it('name where an item is withheld', async () => {
		const rows = await runMetric(engine, withheldItems, wholeExtract, [['program']], context);
		for (const row of rows) {
			const keys = made.withheld.filter(
				({ item, batch }) => item === row.item && batch.program === row.program && visible(batch)
			);
			expect(row.withheld).toBe(keys.length);
		}
		expect(rows.reduce((sum, row) => sum + row.withheld, 0)).toBe(
			made.withheld.filter(({ batch }) => visible(batch)).length
		);
	});

	it('score a dimension over its items, batches with a withheld one left out', async () => {
		const rows = await runMetric(engine, dimensionScore, wholeExtract, [['program']], context);
		const items = await runMetric(engine, favourableShare, wholeExtract, [['program']], context);
		const dimensionOf: Record<string, string> = { 'A-1': 'ease', 'B-1': 'recommend', 'P-1': 'provider' };
		expect(new Set(rows.map(({ dimension }) => dimension))).toEqual(new Set(Object.values(dimensionOf)));
		for (const row of rows) {
			const gone = new Set(
				made.withheld.filter(({ item }) => dimensionOf[item] === row.dimension).map(({ batch }) => batch)
			);
			const answers = valid(
				({ item, batch }) =>
					dimensionOf[item] === row.dimension && batch.program === row.program && !gone.has(batch)
			);
			const least = row.dimension === 'recommend' ? 9 : 4;
			const values = answers.map(({ value }) => Number(value));
			expect(row.n).toBe(answers.length);
			expect(row.favourable).toBe(values.filter((value) => value >= least).length);
			expect(row.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 10);
			expect(row.share).toBe(row.favourable / row.n);
			const same = items.find(
				(one) => dimensionOf[one.item] === row.dimension && one.program === row.program
			);
			const half = ((same?.upper ?? 0) - (same?.lower ?? 0)) / 2;
			if (gone.size === 0) expect((row.upper ?? 0) - (row.share ?? 0)).toBeCloseTo(half, 10);
		}
	});

	it('count promoters less detractors where an item is asked from 0 to 10', async () => {
		const rows = await runMetric(engine, netPromoterScore, wholeExtract, [['batch'], ['program']], context);
		expect(new Set(rows.map(({ item }) => item))).toEqual(new Set(['B-1']));
		for (const row of rows.filter(({ part }) => part === 1)) {
			const values = valid(({ item, batch }) => item === 'B-1' && batch.program === row.program).map(
				({ value }) => Number(value)
			);
			const promoters = values.filter((value) => value >= 9).length;
			const detractors = values.filter((value) => value <= 6).length;
			expect(row).toMatchObject({ n: values.length, promoters, detractors });
			expect(row.score).toBeCloseTo((100 * (promoters - detractors)) / values.length, 10);
			expect(row.lower).toBeLessThan(row.score ?? NaN);
			expect(row.upper).toBeGreaterThan(row.score ?? NaN);
		}
		expect(rows.filter(({ part }) => part === 0).every((row) => row.designEffect === 1)).toBe(true);
	});

	it('count who skipped an item, "not applicable" and withheld batches apart', async () => {
		const rows = await runMetric(engine, missingShare, wholeExtract, [['department']], context);
		for (const row of rows.filter(({ item }) => item !== 'P-1')) {
			const batches = made.batches.filter(
				(batch) =>
					visible(batch) &&
					batch.department === row.department &&
					!made.withheld.some((hidden) => hidden.batch === batch && hidden.item === row.item)
			);
			const given = made.answers.filter(
				({ item, batch }) => item === row.item && batches.includes(batch)
			).length;
			const respondents = batches.reduce((sum, batch) => sum + batch.respondents, 0);
			expect(row).toMatchObject({ respondents, missing: respondents - given });
			expect(row.share).toBe((respondents - given) / respondents);
		}
	});

	it('bound what a whole cohort would have said where less than 60 % answered', async () => {
		const rows = await runMetric(engine, precision, wholeExtract, [['batch']], context);
		const bounded = rows.filter((row) => row.rate !== null && row.rate < 0.6);
		expect(bounded.length).toBeGreaterThan(20);
		for (const row of bounded) {
			expect(row.worst).toBe(row.favourable / row.invited);
			expect(row.best).toBe((row.favourable + row.invited - row.n) / row.invited);
			expect(row.worst).toBeLessThanOrEqual(row.share ?? 0);
			expect(row.best).toBeGreaterThanOrEqual(row.share ?? 1);
		}
		for (const row of rows.filter(({ rate }) => rate === null || rate >= 0.6)) {
			expect(row).toMatchObject({ worst: null, best: null });
		}
	});

	it('widen the interval of few pooled batches by the association’s design effect, of one batch not at all', async () => {
		const filter = { ...wholeExtract, items: ['A-1'] };
		const rows = await runMetric(engine, favourableShare, filter, [['batch'], ['program']], context);
		for (const row of rows) {
			if (row.part === 0) expect(row.designEffect).toBe(1);
			else if (row.batches > 1 && row.batches < 10) expect(row.designEffect).toBe(1.5);
			expect(row.lower).toBeLessThanOrEqual(row.share ?? NaN);
			expect(row.upper).toBeGreaterThanOrEqual(row.share ?? NaN);
		}
	});

	it('add up to coarser groupings as if each had been asked for alone', async () => {
		const sets: By[] = [[], ['program', 'period'], ['program'], ['period'], ['provider']];
		const together = await runMetric(engine, favourableShare, wholeExtract, sets, context);
		for (const [part, by] of sets.entries()) {
			const alone = await runMetric(engine, favourableShare, wholeExtract, [by], context);
			expect(together.filter((row) => row.part === part)).toEqual(alone.map((row) => ({ ...row, part })));
		}
	});

	it('come in the order of ids and months, never of a figure', async () => {
		const rows = await runMetric(engine, meanScore, wholeExtract, [['program', 'period']], context);
		const keys = rows.map(({ item, program, period }) => `${item} ${program ?? '~'} ${period}`);
		expect(keys).toEqual(keys.toSorted());
	});
});

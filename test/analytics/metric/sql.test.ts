import { describe, expect, it } from 'vitest';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { metrics, parametersOf } from '#lib/analytics/metric/catalogue.ts';
import { groupings } from '#lib/analytics/metric/grouping.ts';
import { metric as titles } from '#lib/messages/metric.ts';

/** What the browser's engine does not have, or what depends on where it runs. */
const banned = [
	/json|->/,
	/read_|copy\b|glob\(/,
	/timestamp|timezone|\bnow\(|current_|today\(/,
	/collate|icu/,
	/parquet|httpfs|install|\bload\b/,
	/random|uuid/,
	/limit\b/
];

describe('the SQL of metrics', () => {
	const filter = {
		...wholeExtract,
		from: '2026-01',
		to: '2026-12',
		department: 'd',
		programs: ['p', 'q'],
		provider: 'r',
		items: ['A-1']
	};

	it.each(Object.values(metrics))('of $id binds every value and uses nothing that is banned', (metric) => {
		for (const by of [[], ...metric.groupings.map((name) => [name]), metric.groupings.slice(0, 3)]) {
			const { sql, params } = metric.buildQuery(filter, [by]);
			for (const pattern of banned) expect(sql).not.toMatch(pattern);
			expect(sql.match(/\?::/g)).toHaveLength(params.length);
			expect(sql.match(/\?/g)).toHaveLength(params.length);
			expect(sql).not.toMatch(/'/);
			expect(sql).toMatch(/order by part nulls last/);
			expect(sql.split('order by')[1]).not.toMatch(/share|favourable|mean|rate|c\d|\bn\b/);
		}
	});

	it.each(Object.values(metrics))(
		'of $id has a title in both languages and describes its columns',
		(metric) => {
			expect(titles).toHaveProperty(metric.title);
			expect(metric.columns.every(({ holds }) => holds.length > 0)).toBe(true);
		}
	);

	it('refuses two groupings that are one', () => {
		for (const metric of Object.values(metrics)) {
			expect(() =>
				metric.buildQuery(wholeExtract, [
					['program', 'period'],
					['period', 'program']
				])
			).toThrow(RangeError);
			expect(() => metric.buildQuery(wholeExtract, [])).toThrow(RangeError);
		}
	});

	it('takes only the groupings of a metric', () => {
		for (const metric of Object.values(metrics)) {
			const parameters = parametersOf(metric);
			for (const by of groupings) {
				const parsed = parameters.safeParse({ filter: wholeExtract, by: [by] });
				expect(parsed.success).toBe(metric.groupings.includes(by));
			}
			expect(parameters.safeParse({ filter: wholeExtract, by: ['score'] }).success).toBe(false);
			expect(parameters.safeParse({ filter: wholeExtract, by: ['period', 'period'] }).success).toBe(false);
		}
	});
});
